/** Whether a payment goes to an account that changed a short while ago, by what the members' register says now. */
import { dayOfInstant, daysInMilliseconds } from '../../workflows/calendar.ts';
import type { Claim } from '../../workflows/claim/claim.ts';
import { type AccountWait, accountWaitFor } from '../../workflows/payment/hold.ts';
import { valueOn } from '../../workflows/policy/dated.ts';
import type { Deps } from '../platform/deps.ts';

/** The member's own account is looked at; suppliers are named with each claim, and approved with it. */
export async function accountWaitOf(
  deps: Pick<Deps, 'registers' | 'plan' | 'clock'>,
  { memberId }: Pick<Claim, 'memberId'>,
  iban: string,
): Promise<AccountWait | undefined> {
  const member = await deps.registers.member(memberId);
  if (member?.ibanChangedAt === undefined) return undefined;
  const changedOn = dayOfInstant(member.ibanChangedAt);
  const days = valueOn(deps.plan.accountCoolingOffDays, changedOn);
  const coolingOffMilliseconds = daysInMilliseconds(days);
  return accountWaitFor(iban, member, { coolingOffMilliseconds, now: deps.clock.now() });
}
