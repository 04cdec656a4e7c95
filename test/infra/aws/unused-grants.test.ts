/** After every journey has been walked under the grants of the template: none was refused, none is superfluous. */
import { describe, expect, it } from 'vitest';
import { behindList } from '../../../functions/app/table-access.ts';
import { keys } from '../../../functions/platform/keys.ts';
import { type FunctionName, functionNames, tableAccess } from '../../../infra/aws/functions.ts';
import { seenGrants } from './guarded-runtime.ts';
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

/** Made by whoever comes first; then everybody changes the same one. */
const madeByTheFirst = [keys.throttle('*').pk, keys.chainHead().pk];

/**
 * Sessions, and when somebody's were ended: whichever HTTP entry a request meets first notes or ends them. All of it is
 * walked in `test/abuse/sessions.test.ts`.
 */
const ofAnyEntry = [keys.session('*').pk, keys.sessionsEnded('*').pk];

/**
 * Any request may have a key; work too large for one transaction changes what it had kept of it. All of it is walked in
 * `test/abuse/same-request.test.ts`.
 */
const ofAnyRequest = [keys.keptAnswer('*').pk, keys.listeningRequest('*').pk];

/**
 * An Activité's account is moved only when somebody else had paid a source back before the member's money was. A claim
 * in line meets its first state again when that state's answer was lost, and joins a second line when it has a seat but
 * no money. Erasing notes where it stopped once there is more than a day's work.
 */
const rare: Partial<Record<FunctionName, readonly string[]>> = {
  'check-eligibility': ['dynamodb:DeleteItem table QUEUE#*'],
  'reserve-funds': ['dynamodb:PutItem table QUEUE#*', 'dynamodb:GetItem table MEMBER#*'],
  'apply-retention': ['dynamodb:PutItem table RETENTION', 'dynamodb:UpdateItem table RETENTION'],
  'close-claim': ['dynamodb:PutItem table ACTIVITY#*', 'dynamodb:UpdateItem table ACTIVITY#*'],
};

/** A list that was looked at, and had nothing of that kind in it. */
function isBehindAList(
  name: FunctionName,
  { action, pattern }: { action: string; pattern: string },
): boolean {
  const lists = (tableAccess[name].list ?? []).filter((list) => behindList(list).includes(pattern));
  const used = seenGrants.used.get(name);
  return (
    action === 'dynamodb:BatchGetItem' && lists.some((list) => used?.has(`dynamodb:Query index ${list}`))
  );
}

function isRare(name: FunctionName, grant: { action: string; pattern: string; on: string }): boolean {
  const isFirst = grant.action === 'dynamodb:PutItem' && madeByTheFirst.includes(grant.pattern);
  return (
    isFirst ||
    isBehindAList(name, grant) ||
    ofAnyEntry.includes(grant.pattern) ||
    ofAnyRequest.includes(grant.pattern) ||
    (rare[name]?.includes(`${grant.action} ${grant.on} ${grant.pattern}`) ?? false)
  );
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
        .filter(
          (grant) => !used?.has(describeGrant(grant)) && !isRecognition(name, grant) && !isRare(name, grant),
        )
        .map(describeGrant);
      expect(unused).toEqual([]);
    },
  );
});
