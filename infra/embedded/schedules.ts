/** What happens by itself every day on the plan's clock: the payment run on bank days, as the stack schedules it. */
import type { Deps } from '../../functions/deps.ts';
import { runPayments } from '../../functions/run-payments/handler.ts';

export interface Schedule {
  readonly name: string;
  /** Hour of the day in UTC at which it is due. */
  readonly hourUtc: number;
  run(): Promise<void>;
}

/** Early enough for finance to find the day's run in the morning. */
const paymentsHourUtc = 4;

export function dailySchedules(deps: Deps): readonly Schedule[] {
  return [
    {
      name: 'run-payments',
      hourUtc: paymentsHourUtc,
      run: async () => {
        await runPayments(deps);
      },
    },
  ];
}
