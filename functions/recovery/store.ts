/** Recovery cases in the store: found by the claim that they were opened for, changed by one optimistic loop. */
import type { RecoveryCase } from '../../workflows/recovery/recovery-case.ts';
import { type Deps, digest } from '../platform/deps.ts';
import { PermanentFailure, TransientFailure } from '../platform/failures.ts';
import { indexes, keys } from '../platform/keys.ts';
import { ConditionFailed, type Effect, type Item, type Page, type Write } from '../platform/store/port.ts';
import type { PageRequest } from '../registers/store.ts';
import { findPledge, type PledgeState, putPledge } from './pledges.ts';

/** A claim has one case at most; its id tells outsiders nothing of the claim's. */
export function caseIdOf(claimId: string): string {
  return digest(`recovery:${claimId}`).slice(0, 32);
}

export async function findCase(
  deps: Pick<Deps, 'store'>,
  caseId: string,
): Promise<Item<RecoveryCase> | undefined> {
  return deps.store.get<RecoveryCase>(keys.recoveryCase(caseId));
}

export function putCase(recovery: RecoveryCase, when: 'absent' | { readonly version: number }): Write {
  return {
    op: 'put',
    key: keys.recoveryCase(recovery.caseId),
    data: recovery,
    when,
    index: { pk: indexes.recoveryCases, sk: `${recovery.openedAt}#${recovery.caseId}` },
  };
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

export interface CaseChange<Result> {
  /** Left out: the case stays as it is, and nothing is written. */
  readonly recovery?: RecoveryCase;
  readonly writes?: readonly Write[];
  readonly effects?: readonly Effect[];
  readonly result: Result;
}

const attempts = 24;

/**
 * Loads the case, lets `decide` say what it becomes, and saves that with its other writes and effects; decides
 * again when somebody else wrote in between. `decide` may run more than once and must only read.
 * @throws PermanentFailure when there is no such case; TransientFailure when others keep getting in first
 */
export async function updateCase<Result>(
  deps: Pick<Deps, 'store'>,
  caseId: string,
  decide: (recovery: RecoveryCase) => Promise<CaseChange<Result>> | CaseChange<Result>,
): Promise<Result> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const item = await findCase(deps, caseId);
    if (!item) throw new PermanentFailure(`there is no recovery case ${caseId}`);
    const change = await decide(item.data);
    if (!change.recovery) return change.result;
    const writes = [putCase(change.recovery, { version: item.version }), ...(change.writes ?? [])];
    try {
      await deps.store.transact(writes, change.effects);
      return change.result;
    } catch (error) {
      if (!(error instanceof ConditionFailed)) throw error;
    }
  }
  throw new TransientFailure(`recovery case ${caseId} is being changed by too many at once`);
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
