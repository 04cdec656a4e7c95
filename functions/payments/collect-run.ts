/** Fills a run with what is ready, part by part, until nothing is left or the bank takes no more in one file. */

import {
  type Payment,
  type PaymentRun,
  putPayment,
  putRun,
  putRunBatch,
  type RunLine,
} from '../claims/payment-store.ts';
import type { Deps } from '../platform/deps.ts';
import { keys } from '../platform/keys.ts';
import { ConditionFailed, type Item, type Write } from '../platform/store/port.ts';
import { checkReady } from './check-ready.ts';
import { payrollLineOf } from './payroll/line.ts';
import { readyPayments } from './ready-payments.ts';
import { lineOf } from './run-file.ts';

/** Two writes per payment and two for the run stay within one transaction. */
const paymentsPerBatch = 40;

/** @returns undefined when others took every payment first: the run is taken back */
export async function collect(deps: Deps, begun: Item<PaymentRun>): Promise<PaymentRun | undefined> {
  let item: Item<PaymentRun> | undefined = begun;
  while (item?.data.state === 'collecting') {
    const ready = await readyPayments(deps, item.data.accountId, paymentsPerBatch);
    if (await checkReady(deps, item.data, ready)) continue;
    const fitting = thoseThatFit(item.data, ready);
    try {
      await deps.store.transact(
        fitting.length === 0 ? [endCollecting(item)] : await takeIn(deps, item, fitting),
      );
    } catch (error) {
      if (!(error instanceof ConditionFailed)) throw error;
    }
    item = await deps.store.get<PaymentRun>(keys.paymentRun(begun.data.runId));
  }
  return item?.data;
}

/** Whether something is ready that the run's file takes no more: what became ready since waits for the next run. */
export async function isFull(deps: Deps, run: PaymentRun): Promise<boolean> {
  const ready = await readyPayments(deps, run.accountId, 1);
  return ready.length > 0 && thoseThatFit(run, ready).length === 0;
}

/** The first of them, in order, that the file still takes. */
function thoseThatFit(run: PaymentRun, ready: readonly Item<Payment>[]): readonly Item<Payment>[] {
  const { paymentsPerFile, centsPerFile } = run.debtor.limits;
  let { count, totalCents } = run;
  const end = ready.findIndex(({ data }) => {
    count += 1;
    totalCents += data.amountCents;
    return count > paymentsPerFile || totalCents > centsPerFile;
  });
  return end < 0 ? ready : ready.slice(0, end);
}

function endCollecting({ data: run, version }: Item<PaymentRun>): Write {
  const when = { version };
  if (run.count === 0) return { op: 'delete', key: keys.paymentRun(run.runId), when };
  return putRun({ ...run, state: 'prepared' }, when);
}

async function takeIn(
  deps: Deps,
  { data: run, version }: Item<PaymentRun>,
  ready: readonly Item<Payment>[],
): Promise<Write[]> {
  const { runId, batches: batch } = run;
  const lines = await Promise.all(ready.map((one) => lineIn(deps, one.data, runId)));
  return [
    putRun(withBatch(run, ready), { version }),
    putRunBatch(runId, batch, lines),
    ...ready.map((one) =>
      putPayment({ ...one.data, state: 'in-run', runId, batch }, { version: one.version }),
    ),
  ];
}

function withBatch(run: PaymentRun, ready: readonly Item<Payment>[]): PaymentRun {
  const added = ready.reduce((sum, one) => sum + one.data.amountCents, 0);
  return {
    ...run,
    batches: run.batches + 1,
    count: run.count + ready.length,
    totalCents: run.totalCents + added,
  };
}

/** What the file says of a payment; of a wage with what the registers know of the person now. */
async function lineIn(deps: Deps, payment: Payment, runId: string): Promise<RunLine> {
  const line = lineOf(payment);
  const { payroll } = payment;
  return payroll ? { ...line, payrollLine: await payrollLineOf(deps, payment, payroll, runId) } : line;
}
