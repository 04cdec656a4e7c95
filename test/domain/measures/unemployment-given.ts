/** People out of work for a month, for tests. */
import type { CaseFacts } from '../../../workflows/measures/measure.ts';
import { temporaryUnemployment } from '../../../workflows/measures/temporary-unemployment/index.ts';
import type { WorkMonth } from '../../../workflows/measures/temporary-unemployment/month-share.ts';
import { activity, facts, member } from './cases.ts';

export const { parameters, settings } = temporaryUnemployment.policy;

export const job = (changes: Partial<WorkMonth>): WorkMonth => ({
  grossCents: 240_000,
  weeklyHours: 38,
  month: '2020-04',
  lostPercent: 100,
  choice: 'total',
  ...changes,
});

export function knownIn(
  country: 'BE' | 'FR',
  finances: { balanceCents?: number; monthlyCostsCents?: number },
): CaseFacts {
  return facts({
    member: member({ country, employment: 'permanent' }),
    activity: activity({ country, ...finances }),
  });
}
