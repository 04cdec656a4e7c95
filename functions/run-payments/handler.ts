/**
 * Makes the day's payment runs, one per account that pays: before it approved payments that wait, after it two
 * people of finance, who release each run. Woken by a schedule; on days without bank settlement it does nothing.
 */
import { isTargetDay } from '../../workflows/bank/bank-days.ts';
import { dayOf } from '../../workflows/days.ts';
import type { Deps } from '../deps.ts';
import { createPaymentRun } from '../payments/payment-run.ts';
import { Problem } from '../web/problem.ts';

export interface PreparedRun {
  readonly runId: string;
  readonly count: number;
  readonly totalCents: number;
}

/**
 * @returns the runs made, or gone on with when an earlier attempt stopped half-way; empty when nothing waits
 * @throws TransientFailure when it should be tried again: what is in a run already stays there
 */
export async function runPayments(deps: Deps): Promise<PreparedRun[]> {
  if (!isTargetDay(dayOf(deps.clock.now()))) return [];
  const prepared: PreparedRun[] = [];
  for (const { accountId } of deps.plan.debtorAccounts) {
    const run = await createPaymentRun(deps, 'system', { accountId }).catch(unlessNothingToPay);
    if (run) prepared.push({ runId: run.paymentRunId, count: run.count, totalCents: run.totalCents });
  }
  return prepared;
}

function unlessNothingToPay(error: unknown): undefined {
  if (!(error instanceof Problem) || error.code !== 'nothing-to-pay') throw error;
}
