/** The stack: HTTP entries, how new code goes out, and what a cooperative sets. */
import { describe, expect, it } from 'vitest';
import { httpEntryNames } from '../../../functions/app/http-functions.ts';
import { requireSettled } from '../../../infra/aws/cooperative.ts';
import { needsGuard } from '../../../infra/aws/guard-stack.ts';
import { findStage } from '../../../infra/aws/stages.ts';
import { type Resource, resourcesOf } from './synthesize.ts';
import { dev, idOf, prod } from './synthesized-stack.ts';

describe('the HTTP entries', () => {
  it('take in no more than the stage says', () => {
    prod.template.hasResourceProperties('AWS::ApiGatewayV2::Stage', {
      DefaultRouteSettings: { ThrottlingRateLimit: 500, ThrottlingBurstLimit: 1000 },
    });
  });

  it('may call the function behind each of their paths, by one permission each', () => {
    const permissions = Object.values(resourcesOf(prod, 'AWS::Lambda::Permission')).filter(
      ({ Properties }) => Properties.Principal === 'apigateway.amazonaws.com',
    );
    const sources = permissions.map(({ Properties }) => JSON.stringify(Properties.SourceArn));
    expect(permissions).toHaveLength(httpEntryNames.length);
    // `stage/$default` for what no route names, `stage/METHOD/path` for the others.
    expect(sources.filter((arn) => /[^*]\/\*\/\*"/.test(arn))).toHaveLength(1);
    expect(sources.filter((arn) => arn.includes('/*/*/*"'))).toHaveLength(httpEntryNames.length - 1);
  });

  it('log neither addresses nor queries nor who asked', () => {
    const [stage] = Object.values(resourcesOf(prod, 'AWS::ApiGatewayV2::Stage')) as (Resource & {
      Properties: { AccessLogSettings: { Format: string } };
    })[];
    const fields = Object.values(JSON.parse(stage?.Properties.AccessLogSettings.Format ?? '{}')) as string[];
    expect(fields).toContain('$context.requestId');
    for (const field of fields) expect(field).not.toMatch(/path|query|sourceIp|userAgent|identity|header/i);
  });
});

describe('new code of pages and calls in prod', () => {
  const isHttp = ({ Properties }: Resource) =>
    httpEntryNames.some((name) => Properties.FunctionName === `entraide-prod-${name}`);
  const functions = Object.entries(resourcesOf(prod, 'AWS::Lambda::Function'))
    .filter(([, one]) => isHttp(one))
    .map(([id]) => id);

  it('meets one request in ten first, and goes back when pages fail', () => {
    const aliases = Object.values(resourcesOf(prod, 'AWS::Lambda::Alias')) as (Resource & {
      UpdatePolicy?: { CodeDeployLambdaAliasUpdate?: object };
    })[];
    const behind = aliases.map(({ Properties }) => (Properties.FunctionName as { Ref: string }).Ref);
    expect(behind.toSorted()).toEqual(functions.toSorted());
    for (const { Properties, UpdatePolicy } of aliases) {
      expect(Properties.Name).toBe('live');
      expect(UpdatePolicy).toMatchObject({ CodeDeployLambdaAliasUpdate: { ApplicationName: {} } });
    }
    const [alarm] = Object.entries(resourcesOf(prod, 'AWS::CloudWatch::Alarm')).find(([id]) =>
      id.includes('DoorsFail'),
    ) ?? [''];
    const groups = Object.values(resourcesOf(prod, 'AWS::CodeDeploy::DeploymentGroup'));
    expect(groups).toHaveLength(functions.length);
    for (const { Properties } of groups) {
      expect(Properties).toMatchObject({
        DeploymentConfigName: 'CodeDeployDefault.LambdaCanary10Percent5Minutes',
        AlarmConfiguration: { Enabled: true, Alarms: [{ Name: { Ref: alarm } }] },
        AutoRollbackConfiguration: { Enabled: true },
      });
    }
  });

  it('is what the gateway calls: the alias, never the function beside it', () => {
    const called = Object.values(resourcesOf(prod, 'AWS::ApiGatewayV2::Integration'));
    const aliases = Object.keys(resourcesOf(prod, 'AWS::Lambda::Alias'));
    expect(called).toHaveLength(functions.length);
    for (const { Properties } of called)
      expect(aliases).toContain((Properties.IntegrationUri as { Ref: string }).Ref);
  });

  it('is there at once in dev', () => {
    for (const type of ['AWS::Lambda::Alias', 'AWS::CodeDeploy::DeploymentGroup'])
      dev.template.resourceCountIs(type, 0);
  });
});

describe('what a cooperative may set besides', () => {
  const guard = prod.guard ?? prod.template;

  it('copies table and documents into a vault every night, and on to another', () => {
    guard.hasResource('AWS::Backup::BackupVault', { DeletionPolicy: 'Retain' });
    guard.hasResourceProperties('AWS::Backup::BackupPlan', {
      BackupPlan: {
        BackupPlanRule: [
          {
            ScheduleExpression: 'cron(30 1 * * ? *)',
            Lifecycle: { DeleteAfterDays: 90 },
            CopyActions: [
              {
                DestinationBackupVaultArn: 'arn:aws:backup:eu-central-1:111122223333:backup-vault:entraide',
                Lifecycle: { DeleteAfterDays: 90 },
              },
            ],
          },
        ],
      },
    });
    const [selection] = Object.values(resourcesOf({ template: guard }, 'AWS::Backup::BackupSelection'));
    const kept = JSON.stringify(selection?.Properties.BackupSelection);
    expect(kept).toContain(`OutputFnGetAtt${idOf('AWS::DynamoDB::Table')}`);
    expect(kept).toMatch(/OutputFnGetAttDocumentsBucket/);
  });

  it('limits what one address may ask of both sign-in pages', () => {
    guard.hasResourceProperties('AWS::WAFv2::WebACL', {
      Scope: 'REGIONAL',
      Rules: [
        {
          Action: { Block: {} },
          Statement: { RateBasedStatement: { AggregateKeyType: 'IP', Limit: 500, EvaluationWindowSec: 300 } },
        },
      ],
    });
    const guarded = Object.values(resourcesOf({ template: guard }, 'AWS::WAFv2::WebACLAssociation'));
    const texts = guarded.map(({ Properties }) => JSON.stringify(Properties.ResourceArn));
    for (const pool of Object.keys(resourcesOf(prod, 'AWS::Cognito::UserPool')))
      expect(texts.filter((one) => one.includes(pool))).toHaveLength(1);
    expect(guarded).toHaveLength(2);
  });

  it('is not there unless it is set', () => {
    expect(dev.guard).toBeUndefined();
    expect(needsGuard(findStage('prod'))).toBe(false);
  });
});

describe('settings of the cooperative', () => {
  it('are refused while they are those that they came with, each by name', () => {
    for (const name of ['dev', 'prod']) {
      const refused = () => requireSettled(name, findStage(name));
      expect(refused).toThrow(`${name}.alarmsTo: `);
      expect(refused).toThrow(`${name}.mail.from: `);
    }
    expect(() => requireSettled('prod', findStage('prod'))).toThrow('prod.mail.domain: example.org');
  });

  it('are taken once they are somebody’s', () => {
    const own = {
      ...findStage('prod'),
      mail: { from: 'Entraide <entraide@coop.be>', domain: 'coop.be', isProved: false },
      alarmsTo: 'ops@coop.be',
    };
    expect(() => requireSettled('prod', own)).not.toThrow();
  });
});
