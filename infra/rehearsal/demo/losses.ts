/**
 * The demonstration's losses per Activité and month: turnover 10% below the year before in February 2020, 50% in
 * March, 75% in April, as the plan's announcement says.
 */
import { splitByWeights } from '../../../workflows/money.ts';
import type { Activity, Loss } from '../../../workflows/registers/records.ts';
import { createRandom } from './random.ts';

/** The cooperative has 27,000 members: each of the demonstration stands for as many as it takes. */
const cooperativeMembers = 27_000;
const lostDays = 75_000;
const lostTurnoverCents = 2_500_000_000;

const months = [
  { month: '2020-02', lostPercent: 10 },
  { month: '2020-03', lostPercent: 50 },
  { month: '2020-04', lostPercent: 75 },
] as const;

/**
 * Exact in total, different for each Activité: per month the shares above, over the three months the cooperative's
 * 25 million euro and a little more than its 75,000 days, both divided by the scale.
 */
export function makeLosses(seed: number, activities: readonly Activity[], memberCount: number): Loss[] {
  const random = createRandom(seed, 'losses');
  const active = activities.filter(({ coordinatorIds }) => coordinatorIds.length > 0);
  const sizes = active.map(() => random.integer(20, 400));
  const scaled = (amount: number) => Math.ceil((amount * memberCount) / cooperativeMembers);
  const percents = months.reduce((sum, { lostPercent }) => sum + lostPercent, 0);
  const usualCents = Math.ceil((scaled(lostTurnoverCents) * 100) / percents);
  const previous = splitByWeights(usualCents, sizes);
  return months.flatMap(({ month, lostPercent }) => {
    const kept = splitByWeights(
      Math.round((usualCents * (100 - lostPercent)) / 100),
      previous.map((previousCents) => Math.round((previousCents * random.integer(60, 140)) / 100)),
    );
    const halfDays = splitByWeights(Math.ceil((scaled(lostDays) * 2 * lostPercent) / percents), sizes);
    return active.map(({ activityId }, at) => ({
      activityId,
      month,
      turnoverCents: kept[at] ?? 0,
      previousYearCents: previous[at] ?? 0,
      daysLost: (halfDays[at] ?? 0) / 2,
    }));
  });
}
