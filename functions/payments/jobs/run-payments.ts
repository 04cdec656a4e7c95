/**
 * Makes the day's payment runs, for each account that pays one file or as many as its bank wants, and one for payroll;
 * two people of finance release each. Woken by a schedule; on days without bank settlement it does nothing.
 */
import { isTargetDay } from '../../../workflows/bank/bank-days.ts';
import { dayOf } from '../../../workflows/calendar.ts';
import type { Deps } from '../../platform/deps.ts';
import { Problem } from '../../platform/problem.ts';
import { makePaymentRuns } from '../payment-run.ts';
import { runAccounts } from '../payroll/account.ts';
import { tellSilence } from '../tell-silence.ts';

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
  await tellSilence(deps);
  const prepared: PreparedRun[] = [];
  for (const { accountId } of runAccounts(deps.plan)) {
    const runs = await makePaymentRuns(deps, 'system', { accountId }).catch(unlessNothingToPay);
    for (const { runId, count, totalCents } of runs) prepared.push({ runId, count, totalCents });
  }
  return prepared;
}

function unlessNothingToPay(error: unknown): [] {
  if (!(error instanceof Problem) || error.code !== 'nothing-to-pay') throw error;
  return [];
}
