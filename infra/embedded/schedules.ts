/** What happens by itself every day on the plan's clock: the payment run on bank days, forgetting what has expired. */
import type { Deps } from '../../functions/deps.ts';

export interface Schedule {
  readonly name: string;
  /** Hour of the day in UTC at which it is due. */
  readonly hourUtc: number;
  run(): Promise<void>;
}

export function dailySchedules(_deps: Deps): readonly Schedule[] {
  return [];
}
