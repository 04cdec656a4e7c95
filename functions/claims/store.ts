/** Claims in the store: how they are kept, found, and listed for a member. */
import type { Claim } from '../../workflows/claim/claim.ts';
import type { Deps } from '../platform/deps.ts';
import { indexes, keys } from '../platform/keys.ts';
import type { Condition, Write } from '../platform/store/port.ts';
import { type Change, putRecord, type StoredRecord } from '../platform/update.ts';

/** Lists find a claim by its status, in the order of filing. */
export const claimRecord: StoredRecord<'claim', Claim> = {
  name: 'claim',
  key: (id) => keys.claim(id),
  idOf: (data) => data.claimId,
  index: ({ status, filedAt, claimId }) => ({
    pk: indexes.claimsByStatus(status),
    sk: `${filedAt}#${claimId}`,
  }),
};

export type ClaimChange<Result> = Change<'claim', Claim, Result>;

export function putClaim(claim: Claim, when: Condition): Write {
  return putRecord(claimRecord, claim, when);
}

export async function findClaim(deps: Pick<Deps, 'store'>, claimId: string): Promise<Claim | undefined> {
  return (await deps.store.get<Claim>(keys.claim(claimId)))?.data;
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
