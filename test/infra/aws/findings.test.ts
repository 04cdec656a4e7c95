/** The security rules find nothing that was not looked at, and what was accepted has a reason. */
import { App, Stack, Validations } from 'aws-cdk-lib';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { AwsSolutionsChecks } from 'cdk-nag';
import { describe, expect, it } from 'vitest';
import { type StageName, synthesize } from './synthesize.ts';

function findingsIn(app: App): string[] {
  const { violations } = new AwsSolutionsChecks(app).validateScope(app);
  return violations.flatMap(({ ruleName, violatingResources }) =>
    violatingResources.map(({ constructPath }) => `${ruleName} at ${constructPath}`),
  );
}

/** What was accepted, with the reasons. */
function accepted(app: App): [string, string][] {
  return app.node
    .findAll()
    .flatMap(({ node }) => node.metadata)
    .filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
    .flatMap(({ data }) => Object.entries(data as Record<string, string>));
}

describe('AwsSolutions', () => {
  it.each<StageName>(['dev', 'prod'])('has nothing to say about %s', (name) => {
    expect(findingsIn(synthesize(name).app)).toEqual([]);
  });

  it('would say something about a bucket like any other', () => {
    const app = new App();
    new Bucket(new Stack(app, 'planted'), 'Bucket');
    expect(findingsIn(app).join()).toContain('AwsSolutions-S1');
  });

  it('was told why, wherever a finding is accepted', () => {
    const reasons = accepted(synthesize('prod').app);
    expect(reasons.length).toBeGreaterThan(5);
    for (const [finding, reason] of reasons) {
      expect(finding).toMatch(/^Annotation::AwsSolutions-/i);
      expect(reason.split(' ').length, finding).toBeGreaterThan(4);
    }
  });
});
