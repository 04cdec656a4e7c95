/** Whether the day on which payroll says that it paid can be one. */
import { addDays, lastDayOf } from '../calendar.ts';

/** Payroll may tell a payday that lies ahead; not one of another year. */
const daysAhead = 62;

export interface PaydayGiven {
  /** The month that is paid, `YYYY-MM`. */
  readonly month: string;
  /** The day on which the run was made, and today. */
  readonly runOn: string;
  readonly today: string;
}

/**
 * Nothing is paid before the run that asked for it was made; of a month that was over by then payroll may date the payslip
 * on its last day. Undefined when the day is possible.
 */
export function wrongPayday(
  paidOn: string,
  { month, runOn, today }: PaydayGiven,
): 'paid-before-run' | 'paid-too-far-ahead' | undefined {
  const monthEnd = lastDayOf(month);
  if (paidOn < (monthEnd < runOn ? monthEnd : runOn)) return 'paid-before-run';
  const latest = addDays(monthEnd > today ? monthEnd : today, daysAhead);
  return paidOn > latest ? 'paid-too-far-ahead' : undefined;
}
