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
  return [
    {
      name: 'run-payments',
      hourUtc: paymentsHourUtc,
      run: async () => {
        await deps.policies.ready();
        await runPayments(deps);
      },
    },
    {
      name: 'apply-retention',
      hourUtc: retentionHourUtc,
      run: async () => {
        await deps.policies.ready();
        await applyRetention(deps);
      },
    },
    {
      name: 'count-votes',
      hourUtc: retentionHourUtc,
      run: async () => {
        await deps.policies.ready();
        await countVotes(deps);
      },
    },
    {
      name: 'seal-ledger',
      // At the same time, so that a clock that is moved ahead stops once a day.
      hourUtc: paymentsHourUtc,
      run: async () => {
        await deps.policies.ready();
        await sealLedger(deps);
      },
    },
    {
      name: 'order-reports',
      hourUtc: paymentsHourUtc,
      run: async () => {
        await deps.policies.ready();
        await orderReports(deps);
      },
    },
  ];
}
