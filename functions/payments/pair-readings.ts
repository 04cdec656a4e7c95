/** Which payment each reading of a bank file is about: by its own id, or as part of a whole batch or message. */
import { type Reading, readingsByPayment } from '../../workflows/bank/reading.ts';
import type { Deps } from '../platform/deps.ts';
import { forEachAtOnce } from '../platform/for-each.ts';
import { keys } from '../platform/keys.ts';
import { batchesOfRun, runIdOfName } from './run-file.ts';
import { type Payment, type PaymentRun, runLines } from './store.ts';

export interface Pairing {
  readonly payment: Payment;
  /** In the file's own order: a payment is booked before it comes back. */
  readonly readings: readonly Reading[];
}

export interface Paired {
  readonly pairings: readonly Pairing[];
  readonly unknown: readonly Reading[];
  /** Bookings of a whole batch that are not the sum of its payments: which of them were executed is not known. */
  readonly otherSums: readonly Reading[];
}

const readsAtOnce = 64;

export async function pairReadings(deps: Pick<Deps, 'store'>, all: readonly Reading[]): Promise<Paired> {
  const pairings: Pairing[] = [];
  const known = new Set<Reading>();
  const otherSums: Reading[] = [];
  for (const run of await runsIn(deps, all)) {
    const ofRun = await pairRun(deps, run, all);
    pairings.push(...ofRun.pairings);
    otherSums.push(...ofRun.otherSums);
    for (const one of ofRun.known) known.add(one);
  }
  const alone = all.filter((one) => one.endToEndId !== undefined && !known.has(one));
  const payments = await findPayments(deps, new Set(alone.map((one) => one.endToEndId ?? '')));
  for (const [paymentId, readings] of Map.groupBy(alone, (one) => one.endToEndId ?? '')) {
    const payment = payments.get(paymentId);
    if (!payment) continue;
    pairings.push({ payment, readings });
    for (const one of readings) known.add(one);
  }
  return { pairings, unknown: all.filter((one) => !known.has(one)), otherSums };
}

/** The runs that the file names by their message or by a batch of theirs. */
async function runsIn(deps: Pick<Deps, 'store'>, all: readonly Reading[]): Promise<PaymentRun[]> {
  const named = all.flatMap(({ originalMessageId, batchId }) => {
    if (originalMessageId !== undefined) return [originalMessageId];
    return batchId === undefined ? [] : [runIdOfName(batchId)];
  });
  const runs: PaymentRun[] = [];
  for (const runId of new Set(named)) {
    const run = await deps.store.get<PaymentRun>(keys.paymentRun(runId));
    if (run) runs.push(run.data);
  }
  return runs;
}

async function pairRun(
  deps: Pick<Deps, 'store'>,
  run: PaymentRun,
  all: readonly Reading[],
): Promise<Paired & { readonly known: readonly Reading[] }> {
  const lines = await runLines(deps, run.runId);
  const batches = batchesOfRun(run, lines);
  const readingsOf = readingsByPayment(all);
  const said = new Map<string, readonly Reading[]>();
  for (const { batchId, payments } of batches) {
    for (const { paymentId } of payments) {
      const own = readingsOf({ endToEndId: paymentId, batchId, messageId: run.runId });
      if (own.length > 0) said.set(paymentId, own);
    }
  }
  const payments = await findPayments(deps, said.keys());
  const otherSums = new Set(wrongSums(said, payments));
  const whole = all.filter((one) => one.scope !== 'line' && isOfRun(one, run, batches));
  const pairings = [...said].flatMap(([paymentId, readings]) => {
    const payment = payments.get(paymentId);
    const fitting = readings.filter((one) => !otherSums.has(one));
    return payment && fitting.length > 0 ? [{ payment, readings: fitting }] : [];
  });
  const known = [...new Set([...[...said.values()].flat(), ...whole])];
  return { pairings, unknown: [], otherSums: [...otherSums], known };
}

function isOfRun(
  { originalMessageId, batchId }: Reading,
  { runId }: PaymentRun,
  batches: readonly { readonly batchId: string }[],
): boolean {
  if (originalMessageId !== undefined) return originalMessageId === runId;
  return batches.some((one) => one.batchId === batchId);
}

/** One booking for a whole batch says what it is the sum of: everything that the bank had not refused before. */
function wrongSums(
  said: ReadonlyMap<string, readonly Reading[]>,
  payments: ReadonlyMap<string, Payment>,
): Reading[] {
  const sums = new Map<Reading, number>();
  for (const [paymentId, readings] of said) {
    const payment = payments.get(paymentId);
    if (!payment) continue;
    const counts = payment.state !== 'returned' || payment.settledAt !== undefined;
    for (const one of readings) {
      if (one.scope === 'line' || one.amountCents === undefined) continue;
      sums.set(one, (sums.get(one) ?? 0) + (counts ? payment.amountCents : 0));
    }
  }
  return [...sums].filter(([one, sum]) => one.amountCents !== sum).map(([one]) => one);
}

async function findPayments(
  deps: Pick<Deps, 'store'>,
  paymentIds: Iterable<string>,
): Promise<Map<string, Payment>> {
  const payments = new Map<string, Payment>();
  await forEachAtOnce(paymentIds, readsAtOnce, async (paymentId) => {
    const item = await deps.store.get<Payment>(keys.payment(paymentId));
    if (item) payments.set(paymentId, item.data);
  });
  return payments;
}
