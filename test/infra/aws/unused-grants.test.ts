/** After every journey has been walked under the grants of the template: none was refused, none is superfluous. */
import { describe, expect, it } from 'vitest';
import { type FunctionName, functionNames } from '../../../infra/aws/functions.ts';
import { tableAccess } from '../../../infra/aws/table-access.ts';
import { seenGrants } from './guarded-home.ts';
import { describe as describeGrant } from './guarded-store.ts';
import { itemGrantsOf } from './policies.ts';
import { synthesize } from './synthesize.ts';

const synthesized = synthesize('prod');

/** The store reads what it wrote when an answer was lost, which no journey shows. */
function isRecognition(
  name: FunctionName,
  { action, pattern }: { action: string; pattern: string },
): boolean {
  const { create = [], change = [] } = tableAccess[name];
  return action === 'dynamodb:GetItem' && [...create, ...change].includes(pattern);
}

describe('once every journey was walked', () => {
  it('nothing had been refused', () => {
    expect([...seenGrants.refused].sort()).toEqual([]);
  });

  // Its store is DynamoDB's stream and items, which its own tests look at.
  it.each(functionNames.filter((name) => name !== 'dispatch-effects'))(
    '%s had no grant that it never used',
    (name) => {
      const used = seenGrants.used.get(name);
      const unused = itemGrantsOf(synthesized, name)
        .filter((grant) => !used?.has(describeGrant(grant)) && !isRecognition(name, grant))
        .map(describeGrant);
      expect(unused).toEqual([]);
    },
  );
});
