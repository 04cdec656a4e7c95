/** Claims in the store: loaded, and changed by one optimistic loop that every door and every step goes through. */
import type { Claim } from '../../workflows/claim/claim.ts';
import type { Deps } from '../platform/deps.ts';
import { PermanentFailure, TransientFailure } from '../platform/failures.ts';
import { indexes, keys } from '../platform/keys.ts';
import { ConditionFailed, type Effect, type Item, type Write } from '../platform/store/port.ts';

export async function findClaim(deps: Pick<Deps, 'store'>, claimId: string): Promise<Claim | undefined> {
  return (await deps.store.get<Claim>(keys.claim(claimId)))?.data;
}

export interface ClaimChange<Result> {
  /** Left out: the claim stays as it is, and nothing is written. */
  readonly claim?: Claim;
  readonly writes?: readonly Write[];
  readonly effects?: readonly Effect[];
  readonly result: Result;
}

const attempts = 24;

/**
 * Loads the claim, lets `decide` say what it becomes, and saves that with its other writes and effects in one
 * transaction; when somebody else wrote in between, decides again on what is there now. `decide` may run more
 * than once and must only read.
 * @throws PermanentFailure when there is no such claim; TransientFailure when others keep getting in first
 */
export async function updateClaim<Result>(
  deps: Pick<Deps, 'store'>,
  claimId: string,
  decide: (claim: Claim) => Promise<ClaimChange<Result>> | ClaimChange<Result>,
): Promise<Result> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const item = await deps.store.get<Claim>(keys.claim(claimId));
    if (!item) throw new PermanentFailure(`there is no claim ${claimId}`);
    const change = await decide(item.data);
    if (!change.claim) return change.result;
    try {
      await deps.store.transact([claimWrite(item, change.claim), ...(change.writes ?? [])], change.effects);
      return change.result;
    } catch (error) {
      if (!(error instanceof ConditionFailed)) throw error;
    }
  }
  throw new TransientFailure(`claim ${claimId} is being changed by too many at once`);
}

function claimWrite(item: Item, claim: Claim): Write {
  return putClaim(claim, { version: item.version });
}

/** The write that puts a claim where lists find it by status, in the order of filing. */
export function putClaim(claim: Claim, when: 'absent' | { readonly version: number }): Write {
  return {
    op: 'put',
    key: keys.claim(claim.claimId),
    data: claim,
    when,
    index: { pk: indexes.claimsByStatus(claim.status), sk: `${claim.filedAt}#${claim.claimId}` },
  };
}

/** What stands beside the member about a claim, so that a list need not read every claim. */
export interface ClaimPointer {
  readonly claimId: string;
  readonly measure: string;
  readonly filedAt: string;
}

/** The claims filed for a member, oldest first. */
export async function claimPointersOf(
  deps: Pick<Deps, 'store'>,
  memberId: string,
): Promise<readonly ClaimPointer[]> {
  const pointers: ClaimPointer[] = [];
  let after: string | undefined;
  do {
    const page = await deps.store.query<ClaimPointer>({
      pk: keys.memberClaim(memberId, '').pk,
      prefix: 'CLAIM#',
      limit: 500,
      ...(after !== undefined && { after }),
    });
    pointers.push(...page.items.map((item) => item.data));
    after = page.next;
  } while (after !== undefined);
  return pointers;
}

/** Ids of the claims filed for a member, and by them for others, oldest first. */
export async function claimIdsOf(deps: Pick<Deps, 'store'>, memberId: string): Promise<string[]> {
  return (await claimPointersOf(deps, memberId)).map(({ claimId }) => claimId);
}
