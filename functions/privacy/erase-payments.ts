/** Takes names and accounts out of a claim's payments, and out of the lines of the files that they stood in. */
import type { Claim } from '../../workflows/claim/claim.ts';
import { type Payment, type PaymentRun, putPayment, putRun, type RunLine } from '../claims/payment-store.ts';
import { TransientFailure } from '../platform/failures.ts';
import { keys } from '../platform/keys.ts';
import { ConditionFailed, type Item, type Write } from '../platform/store/port.ts';
import type { PrivacyDeps } from './privacy-deps.ts';

const nobody = { name: '', iban: '', remittance: '' } as const;

export async function erasePayments(deps: PrivacyDeps, { payments }: Pick<Claim, 'payments'>): Promise<void> {
  for (const { paymentId } of payments) {
    const item = await deps.store.get<Payment>(keys.payment(paymentId));
    if (!item) continue;
    if (item.data.runId !== undefined) await eraseLine(deps, item.data.runId, paymentId);
    await eraseTakenOut(deps, item.data);
    const { trail: _trail, hold: _hold, accountWait: _wait, payroll: _payroll, ...payment } = item.data;
    if (payment.iban !== '')
      await write(deps, putPayment({ ...payment, ...nobody }, { version: item.version }));
  }
}

async function eraseLine(deps: PrivacyDeps, runId: string, paymentId: string): Promise<void> {
  const batch = await findBatch(deps, runId, paymentId);
  if (!batch) return;
  const lines = batch.data.lines.map((line) => {
    if (line.paymentId !== paymentId) return line;
    const { payrollLine: _line, ...kept } = line;
    return { ...kept, ...nobody };
  });
  const key = { pk: batch.pk, sk: batch.sk };
  await write(deps, { op: 'put', key, data: { lines }, when: { version: batch.version } });
}

/** A payment that was held leaves its name with the run that it was taken out of, whichever that was. */
async function eraseTakenOut(deps: PrivacyDeps, { paymentId, trail = [] }: Payment): Promise<void> {
  for (const runId of new Set(trail.flatMap((note) => (note.runId === undefined ? [] : [note.runId])))) {
    const item = await deps.store.get<PaymentRun>(keys.paymentRun(runId));
    const takenOut = item?.data.takenOut?.map((one) =>
      one.paymentId === paymentId ? { ...one, name: '', reason: '' } : one,
    );
    if (item && takenOut) await write(deps, putRun({ ...item.data, takenOut }, { version: item.version }));
  }
}

async function findBatch(deps: PrivacyDeps, runId: string, paymentId: string) {
  let after: string | undefined;
  do {
    const page = await deps.store.query<{ lines: RunLine[] }>({
      pk: keys.paymentRun(runId).pk,
      prefix: 'BATCH#',
      limit: 100,
      ...(after !== undefined && { after }),
    });
    const found: Item<{ lines: RunLine[] }> | undefined = page.items.find(({ data }) =>
      data.lines.some((line) => line.paymentId === paymentId && line.iban !== ''),
    );
    if (found) return found;
    after = page.next;
  } while (after !== undefined);
  return undefined;
}

async function write(deps: PrivacyDeps, put: Write): Promise<void> {
  try {
    await deps.store.transact([put]);
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error;
    throw new TransientFailure('a payment was being changed');
  }
}
