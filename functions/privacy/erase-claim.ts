/**
 * Erases a claim: before it the end of what keeps it, or a person's wish; after it the figures alone. First the claim
 * itself, in one transaction with what leads to it from people, then its parts; who comes second, or after a stop
 * half-way, finds the claim among those being erased and goes on.
 */
import { instantOf } from '../../workflows/calendar.ts';
import type { Claim } from '../../workflows/claim/claim.ts';
import { eraseClaim, isErased, minimizeClaim } from '../../workflows/privacy/erase-claim.ts';
import { measureOf } from '../claims/eligibility-context.ts';
import { claimRecord } from '../claims/store.ts';
import { keptPapersOf } from '../documents/kept-papers.ts';
import { documentsOf, fileKey, uploadKey } from '../documents/store.ts';
import { TransientFailure } from '../platform/failures.ts';
import { indexes, keys } from '../platform/keys.ts';
import { ConditionFailed, type Item, type Key, type Write } from '../platform/store/port.ts';
import { update } from '../platform/update.ts';
import { caseIdOf } from '../recovery/store.ts';
import { erasePayments } from './erase-payments.ts';
import type { PrivacyDeps } from './privacy-deps.ts';

/** @throws TransientFailure when it should be tried again: what was erased stays so */
export async function eraseClaimData(deps: PrivacyDeps, claimId: string): Promise<void> {
  const item = await deps.store.get<Claim>(keys.claim(claimId));
  if (!item) return;
  if (!isErased(item.data)) await eraseItself(deps, item);
  await eraseParts(deps, item.data);
  await erasePayments(deps, item.data);
  await leaveList(deps, claimId);
}

async function eraseItself(deps: PrivacyDeps, item: Item<Claim>): Promise<void> {
  const { claimId, memberId, filedBy, concerned = [] } = item.data;
  const people = new Set([memberId, filedBy, ...concerned.map((one) => one.memberId)]);
  const pointers = await Promise.all([...people].map((one) => removal(deps, keys.memberClaim(one, claimId))));
  const erased = eraseClaim(item.data, instantOf(deps.clock.now()));
  const put: Write = {
    op: 'put',
    key: keys.claim(claimId),
    data: erased,
    when: { version: item.version },
    index: { pk: indexes.erasing, sk: claimId },
  };
  try {
    await deps.store.transact([put, ...pointers.flat()]);
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error;
    throw new TransientFailure(`claim ${claimId} was being changed`);
  }
}

/** Documents, tasks, and what follows from the claim; its entries in the books stay. */
async function eraseParts(deps: PrivacyDeps, claim: Claim): Promise<void> {
  const { claimId } = claim;
  for (const { data } of await documentsOf(deps, claimId)) {
    await deps.files.remove(uploadKey(data));
    await deps.files.remove(fileKey(data));
  }
  for (const { fileKey: kept } of await keptPapersOf(deps, claimId)) await deps.files.remove(kept);
  const { pk } = keys.claim(claimId);
  const beside = ['DOCUMENT#', 'PAPER#', 'REFERRAL#', 'INITIATIVE', 'FACTS'].map(async (prefix) => {
    const { items } = await deps.store.query({ pk, prefix, limit: 500 });
    return items.map(({ pk: itemPk, sk }): Key => ({ pk: itemPk, sk }));
  });
  const parts: Key[] = [
    ...(await Promise.all(beside)).flat(),
    ...claim.approvals.map(({ taskId }) => keys.approvalTask(taskId)),
    keys.documentPlaces(claimId),
    keys.coaching(claimId),
    keys.aidEntry(claimId),
    keys.loan(claimId),
    keys.recoveryCase(caseIdOf(claimId)),
  ];
  for (const key of parts) await remove(deps, key);
}

/** The claim stands in no list any more: nothing of it is left to erase. */
async function leaveList(deps: PrivacyDeps, claimId: string): Promise<void> {
  const item = await deps.store.get<Claim>(keys.claim(claimId));
  if (item?.index === undefined) return;
  const { pk, sk, data, version } = item;
  const put: Write = { op: 'put', key: { pk, sk }, data, when: { version } };
  await deps.store.transact([put]).catch(unlessChanged);
}

async function remove(deps: PrivacyDeps, key: Key): Promise<void> {
  const writes = await removal(deps, key);
  if (writes.length > 0) await deps.store.transact(writes).catch(unlessChanged);
}

async function removal(deps: PrivacyDeps, key: Key): Promise<Write[]> {
  const item = await deps.store.get(key);
  return item ? [{ op: 'delete', key, when: { version: item.version } }] : [];
}

/** Somebody else is erasing the same claim. */
function unlessChanged(error: unknown): void {
  if (!(error instanceof ConditionFailed)) throw error;
}

/** Takes the words out that the law does not ask to keep; the rest stays until its day. */
export async function minimizeClaimData(deps: PrivacyDeps, claimId: string): Promise<void> {
  await update(deps, claimRecord, claimId, (claim) => {
    const { fields } = measureOf(deps, claim.measure).form;
    const specs = Object.fromEntries(Object.entries(fields).map(([name, { spec }]) => [name, spec]));
    const minimized = minimizeClaim(claim, specs);
    const isSame = JSON.stringify(minimized) === JSON.stringify(claim);
    return isSame ? { result: undefined } : { claim: minimized, result: undefined };
  });
}
