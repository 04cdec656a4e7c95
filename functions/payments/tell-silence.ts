/** After five bank days without the bank's word on some payments of a run, finance is told, once. */
import { addWorkingDays } from '../../workflows/bank/bank-days.ts';
import { dayOf, instantOf } from '../../workflows/calendar.ts';
import { type PaymentRun, putRun, runLines } from '../claims/payment-store.ts';
import type { Deps } from '../platform/deps.ts';
import { indexes } from '../platform/keys.ts';
import { ConditionFailed, type Item } from '../platform/store/port.ts';
import { findPayments } from './matching/identify-advices.ts';
import { mailsToFinance } from './tell-finance.ts';

const patienceBankDays = 5;
const latest = 200;

export async function tellSilence(deps: Deps): Promise<void> {
  const now = deps.clock.now();
  const { items } = await deps.store.query<PaymentRun>({
    pk: indexes.paymentRuns,
    index: true,
    descending: true,
    limit: latest,
  });
  for (const item of items) {
    const { state, executionDate, silenceToldAt } = item.data;
    const due = addWorkingDays(executionDate, patienceBankDays, 'TARGET') <= dayOf(now);
    if (state === 'released' && due && silenceToldAt === undefined) await tell(deps, item);
  }
}

async function tell(deps: Deps, { data: run, version }: Item<PaymentRun>): Promise<void> {
  const lines = await runLines(deps, run.runId);
  const payments = await findPayments(
    deps,
    lines.map((one) => one.paymentId),
  );
  const open = [...payments.values()].filter(({ state }) => state === 'in-run' || state === 'accepted');
  const silenceToldAt = instantOf(deps.clock.now());
  const mails =
    open.length === 0
      ? []
      : await mailsToFinance(deps, {
          id: `run-silent:${run.runId}`,
          kind: 'bank-silent',
          path: `/finance/runs/${run.runId}`,
          values: { date: { date: run.executionDate }, count: open.length },
        });
  try {
    await deps.store.transact([putRun({ ...run, silenceToldAt }, { version })], mails);
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error;
  }
}
