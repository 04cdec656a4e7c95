/** A second person confirms a member's changed account: noted at the member, so that later payments need not wait. */
import type { AccountWait } from '../../workflows/payment/hold.ts';
import type { Deps } from '../platform/deps.ts';
import { keys } from '../platform/keys.ts';
import { problem } from '../platform/problem.ts';
import type { Write } from '../platform/store/port.ts';
import { putRecord } from '../registers/register-writes.ts';
import type { Person, RegisteredMember } from '../registers/store.ts';

/**
 * The write that notes it; none when the register has changed again, and then only this payment's own account counts.
 * @throws Problem 403 `second-person-needed` for whoever changed the account, or whose it is
 */
export async function planConfirmation(
  deps: Pick<Deps, 'store'>,
  actor: Person,
  iban: string,
  { memberId, changedAt, changedBy, confirmedAt, confirmedBy }: AccountWait,
): Promise<Write[]> {
  if (actor.personId === changedBy || actor.personId === memberId)
    throw problem('second-person-needed.account');
  const item = await deps.store.get<RegisteredMember>(keys.member(memberId));
  if (item?.data.iban !== iban || item.data.ibanChangedAt !== changedAt) return [];
  const confirmed: RegisteredMember = {
    ...item.data,
    ...(confirmedAt !== undefined && { ibanConfirmedAt: confirmedAt }),
    ...(confirmedBy !== undefined && { ibanConfirmedBy: confirmedBy }),
  };
  return putRecord('members', confirmed, item);
}
