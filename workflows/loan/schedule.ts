/** When a loan comes back, and in which parts: equal to the cent, month by month, without interest. */
import { addMonths } from '../calendar.ts';
import { type Cents, splitByWeights } from '../money.ts';

export interface Instalment {
  readonly dueOn: string;
  readonly amountCents: Cents;
  readonly paidCents: Cents;
}

export interface ScheduleTerms {
  readonly principalCents: Cents;
  /** How many instalments. */
  readonly months: number;
  /** Day from which months are counted. */
  readonly from: string;
  /** Whole months without an instalment before the first one. */
  readonly graceMonths: number;
}

/**
 * One instalment a month, on the day of the month of `from` (or the month's last). They add up to the principal and
 * none differs from another by more than a cent; the larger ones come first.
 */
export function planSchedule({ principalCents, months, from, graceMonths }: ScheduleTerms): Instalment[] {
  const amounts = splitByWeights(
    principalCents,
    Array.from({ length: months }, () => 1),
  );
  const instalments = amounts.map((amountCents, position) => ({
    dueOn: addMonths(from, graceMonths + position + 1),
    amountCents,
    paidCents: 0,
  }));
  return instalments.filter((one) => one.amountCents > 0);
}

export function unpaidCents(instalment: Instalment): Cents {
  return instalment.amountCents - instalment.paidCents;
}
