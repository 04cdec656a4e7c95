/** Where lists find a claim once it is stored. */
import { monthOfInstant } from '../../workflows/calendar.ts';
import type { Claim } from '../../workflows/claim/claim.ts';
import { indexes, keys } from '../platform/keys.ts';
import type { Write } from '../platform/store/port.ts';

/** Where the lists of the member, of whoever filed it for them, and others that it stands in find the claim. */
export function pointersTo(
  { claimId, measure, filedAt, memberId, filedBy }: Claim,
  lists: readonly string[],
): Write[] {
  const people = [...new Set([memberId, filedBy])];
  const data = { claimId, measure, filedAt };
  const places = people.map((one) => keys.memberClaim(one, claimId));
  places.push(...lists.map((list) => keys.listedClaim(list, claimId)));
  const writes = places.map((key): Write => ({ op: 'put', key, data, when: 'absent' }));
  // The first stands for the claim where all are listed in the order of filing.
  const inOrder = { pk: indexes.filedClaims(monthOfInstant(filedAt)), sk: `${filedAt}#${claimId}` };
  return writes.map((write, at) => (at === 0 ? { ...write, index: inOrder } : write));
}
