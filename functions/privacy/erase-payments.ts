/** Takes names and accounts out of a claim's payments, and out of the lines of the files that they stood in. */
import type { Claim } from '../../workflows/claim/claim.ts';
import { TransientFailure } from '../adapters/failures.ts';
import { ConditionFailed, type Item, type Write } from '../adapters/store/port.ts';
import { keys } from '../records/keys.ts';
import { type Payment, putPayment, type RunLine } from '../records/payments.ts';
import type { PrivacyDeps } from './privacy-deps.ts';

const nobody = { name: '', iban: '', remittance: '' } as const;

export async function erasePayments(deps: PrivacyDeps, { payments }: Pick<Claim, 'payments'>): Promise<void> {
  for (const { paymentId } of payments) {
    const item = await deps.store.get<Payment>(keys.payment(paymentId));
    if (!item) continue;
    if (item.data.runId !== undefined) await eraseLine(deps, item.data.runId, paymentId);
    if (item.data.iban !== '')
      await write(deps, putPayment({ ...item.data, ...nobody }, { version: item.version }));
  }
}

async function eraseLine(deps: PrivacyDeps, runId: string, paymentId: string): Promise<void> {
  const batch = await findBatch(deps, runId, paymentId);
  if (!batch) return;
  const lines = batch.data.lines.map((line) =>
    line.paymentId === paymentId ? { ...line, ...nobody } : line,
  );
  const key = { pk: batch.pk, sk: batch.sk };
  await write(deps, { op: 'put', key, data: { lines }, when: { version: batch.version } });
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
