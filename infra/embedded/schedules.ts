/**
 * What happens by itself every day on the plan's clock: payment runs on bank days, the sealing of the ledger, the end
 * of what is kept; on Mondays the reports.
 */

import { sealLedger } from '../../functions/audit/jobs/seal-ledger.ts';
import { countVotes } from '../../functions/fund/jobs/count-votes.ts';
import { runPayments } from '../../functions/payments/jobs/run-payments.ts';
import { applyRetention } from '../../functions/privacy/jobs/apply-retention.ts';
import type { PrivacyDeps } from '../../functions/privacy/privacy-deps.ts';
import { orderReports } from '../../functions/reports/jobs/order-reports.ts';

export interface Schedule {
  readonly name: string;
  /** Hour of the day in UTC at which it is due. */
  readonly hourUtc: number;
  run(): Promise<void>;
}

/** Early enough for finance to find the day's run in the morning. */
const paymentsHourUtc = 4;
/** While nobody works. */
const retentionHourUtc = 2;

export function dailySchedules(deps: PrivacyDeps): readonly Schedule[] {
  // In this order when several are due at the same hour, so that a clock that is moved ahead stops once a day for them.
  const daily: readonly [name: string, hourUtc: number, job: (deps: PrivacyDeps) => Promise<unknown>][] = [
    ['run-payments', paymentsHourUtc, runPayments],
    ['apply-retention', retentionHourUtc, applyRetention],
    ['count-votes', retentionHourUtc, countVotes],
    ['seal-ledger', paymentsHourUtc, sealLedger],
    ['order-reports', paymentsHourUtc, orderReports],
  ];
  return daily.map(([name, hourUtc, job]) => ({
    name,
    hourUtc,
    run: async () => {
      await deps.policies.ready();
      await job(deps);
    },
  }));
}
