/** Recovery cases in the store: found by the claim that they were opened for. */
import type { RecoveryCase } from '../../workflows/recovery/recovery-case.ts';
import { type Deps, digest } from '../platform/deps.ts';
import { indexes, keys } from '../platform/keys.ts';
import type { Condition, Item, Page, Write } from '../platform/store/port.ts';
import { type Change, putRecord, type StoredRecord } from '../platform/update.ts';
import type { PageRequest } from '../registers/store.ts';
import { findPledge, type PledgeState, putPledge } from './pledges.ts';

/** A claim has one case at most; its id tells outsiders nothing of the claim's. */
export function caseIdOf(claimId: string): string {
  return digest(`recovery:${claimId}`).slice(0, 32);
}

export const caseRecord: StoredRecord<'recovery', RecoveryCase> = {
  name: 'recovery',
  key: (id) => keys.recoveryCase(id),
  idOf: (data) => data.caseId,
  index: ({ openedAt, caseId }) => ({ pk: indexes.recoveryCases, sk: `${openedAt}#${caseId}` }),
};

export type CaseChange<Result> = Change<'recovery', RecoveryCase, Result>;

export function putCase(recovery: RecoveryCase, when: Condition): Write {
  return putRecord(caseRecord, recovery, when);
}

export async function findCase(
  deps: Pick<Deps, 'store'>,
  caseId: string,
): Promise<Item<RecoveryCase> | undefined> {
  return deps.store.get<RecoveryCase>(keys.recoveryCase(caseId));
}

/** The client's word where claims look for it, when it is about one order or contract. */
export async function pledgeWrites(
  deps: Pick<Deps, 'store'>,
  recovery: RecoveryCase,
  state: PledgeState,
): Promise<Write[]> {
  const { caseId: pledgeId, clientId, contractId, orderId } = recovery;
  if (contractId === undefined && orderId === undefined) return [];
  const subject = contractId === undefined ? { orderId: orderId ?? '' } : { contractId };
  const amountCents = recovery.pledge?.amountCents ?? recovery.amountCents;
  const item = await findPledge(deps, pledgeId);
  const when = item ? { version: item.version } : 'absent';
  return [putPledge({ pledgeId, clientId, ...subject, amountCents, state }, when)];
}

/** A page of all cases, newest first. */
export async function listCases(deps: Pick<Deps, 'store'>, page: PageRequest): Promise<Page<RecoveryCase>> {
  return deps.store.query<RecoveryCase>({
    pk: indexes.recoveryCases,
    index: true,
    descending: true,
    ...page,
  });
}
