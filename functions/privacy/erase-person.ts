/**
 * Carries out a person's wish that what is held about them is erased: now what no law keeps, the rest on its day.
 * Before it the person's page, which notes the wish; after it the daily retention, which comes back to what waits.
 */
import { instantOf } from '../../workflows/calendar.ts';
import { isLawful } from '../../workflows/policy/retention.ts';
import { draftsOf, dropDraft } from '../filing/drafts.ts';
import { eraseWords } from '../news/debate/erase-words.ts';
import { TransientFailure } from '../platform/failures.ts';
import { keys } from '../platform/keys.ts';
import { ConditionFailed, type Write } from '../platform/store/port.ts';
import { eraseClaimData, minimizeClaimData } from './erase-claim.ts';
import { heldClaims } from './held-claims.ts';
import type { PrivacyDeps } from './privacy-deps.ts';
import { findErasure, putErasure } from './store.ts';

/** Erases what may go by now; the wish stays open while a claim is still being handled. @throws TransientFailure */
export async function goOnErasing(deps: PrivacyDeps, personId: string): Promise<void> {
  for (const { measure } of await draftsOf(deps, personId)) await dropDraft(deps, personId, measure);
  await eraseWords(deps, personId);
  let waits = false;
  for (const { claim, own, retention } of await heldClaims(deps, personId)) {
    // What they filed for others is those others'.
    if (!own) continue;
    if (!retention) waits = true;
    else if (isLawful(retention.ground)) await minimizeClaimData(deps, claim.claimId);
    else await eraseClaimData(deps, claim.claimId);
  }
  if (waits) return;
  await leaveRegister(deps, personId);
  const found = await findErasure(deps, personId);
  if (found?.data.state !== 'open') return;
  const doneAt = instantOf(deps.clock.now());
  await deps.store
    .transact([putErasure({ ...found.data, state: 'done', doneAt }, { version: found.version })])
    .catch(unlessMet);
}

/** Who has left the cooperative, and has no claim that is kept, leaves the plan's copy of its register too. */
async function leaveRegister(deps: PrivacyDeps, personId: string): Promise<void> {
  const item = await deps.store.get(keys.member(personId));
  const member = await deps.registers.member(personId);
  if (!item || member?.leftOn === undefined || (await heldClaims(deps, personId)).length > 0) return;
  const { householdId } = member;
  const household = householdId && (await deps.store.get(keys.household(householdId, personId)));
  const contracts = await deps.store.query({ pk: item.pk, prefix: 'CONTRACT#', limit: 80 });
  const gone = [item, ...(household ? [household] : []), ...contracts.items];
  const writes = gone.map(
    ({ pk, sk, version }): Write => ({ op: 'delete', key: { pk, sk }, when: { version } }),
  );
  await deps.store.transact(writes).catch((error: unknown) => {
    if (error instanceof ConditionFailed) throw new TransientFailure('the register was being changed');
    throw error;
  });
}

/** Somebody wished the same at the same time. */
function unlessMet(error: unknown): void {
  if (!(error instanceof ConditionFailed)) throw error;
}
