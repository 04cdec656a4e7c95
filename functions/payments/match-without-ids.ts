/** Bookings without an id of ours, held against the runs that are open: what is certain is paired, the rest is suggested. */

import { isCutId } from '../../workflows/bank/own-ids.ts';
import type { Reading } from '../../workflows/bank/reading.ts';
import { addDays } from '../../workflows/calendar.ts';
import { type Candidate, candidatesFor, type SentBatch } from '../../workflows/payment/candidates.ts';
import { type Payment, type PaymentRun, runLines } from '../claims/payment-store.ts';
import type { Deps } from '../platform/deps.ts';
import { indexes } from '../platform/keys.ts';
import { batchesIn, findPayments } from './identify-readings.ts';
import type { Pairing } from './pairing.ts';
import { batchesOfRun } from './run-file.ts';

export interface MatchedReading {
  readonly reading: Reading;
  readonly pairings: readonly Pairing[];
}

const mostRuns = 60;
const daysBack = 45;

export async function matchWithoutIds(deps: Deps, unknown: readonly Reading[]): Promise<MatchedReading[]> {
  const wanted = unknown.filter(
    (one) =>
      mayBeOurs(one) && one.kind !== 'incoming' && (one.endToEndId === undefined || isCutId(one.endToEndId)),
  );
  if (wanted.length === 0) return [];
  const known = await openBatches(deps, wanted);
  const taken = new Set<string>();
  return wanted.flatMap((reading) => {
    const several = namedBatches(reading, known.of(reading));
    if (several.length > 0) {
      const pairings = several.flatMap((one) => pairingsOf(reading, one, known.payments));
      return [{ reading, pairings }];
    }
    const [found, ...others] = candidatesFor(reading, known.of(reading)).filter((one) => one.certain);
    if (!found || others.length > 0 || found.payments.some((one) => taken.has(one.paymentId))) return [];
    for (const one of found.payments) taken.add(one.paymentId);
    return [{ reading, pairings: pairingsOf(reading, found, known.payments) }];
  });
}

/** Several runs that one booking names, when they come to its sum together. */
function namedBatches(
  { kind, amountCents, mentions = [] }: Reading,
  batches: readonly SentBatch[],
): readonly Pick<Candidate, 'batch' | 'payments'>[] {
  const names = new Set(batchesIn(mentions));
  const named = batches.filter(({ batchId, runId }) => names.has(batchId) || names.has(runId));
  if (kind !== 'settled' || named.length < 2) return [];
  const left = named.map((batch) => ({
    batch,
    payments: batch.payments.filter(
      ({ state, settledAt }) => state !== 'returned' || settledAt !== undefined,
    ),
  }));
  const sum = left.flatMap((one) => one.payments).reduce((cents, one) => cents + one.amountCents, 0);
  return sum === amountCents ? left : [];
}

/** What a person may choose from, for each of some bookings; the runs are read once. */
export async function likelyPayments(
  deps: Deps,
  readings: readonly Reading[],
): Promise<(reading: Reading) => Candidate[]> {
  const wanted = readings.filter(mayBeOurs);
  if (wanted.length === 0) return () => [];
  const known = await openBatches(deps, wanted);
  return (reading) => (mayBeOurs(reading) ? candidatesFor(reading, known.of(reading)) : []);
}

function mayBeOurs({ kind, accountIban, amountCents }: Reading): boolean {
  const moves = kind === 'settled' || kind === 'returned' || kind === 'incoming';
  return moves && accountIban !== undefined && amountCents !== undefined;
}

function pairingsOf(
  reading: Reading,
  { batch, payments }: Pick<Candidate, 'batch' | 'payments'>,
  all: ReadonlyMap<string, Payment>,
): Pairing[] {
  const whole = payments.length > 1 || reading.kind === 'settled';
  const known: Reading = whole ? { ...reading, scope: 'batch', batchId: batch.batchId } : reading;
  return payments.flatMap(({ paymentId }) => {
    const payment = all.get(paymentId);
    return payment ? [{ payment, readings: [known] }] : [];
  });
}

interface OpenBatches {
  readonly of: (reading: Reading) => SentBatch[];
  readonly payments: ReadonlyMap<string, Payment>;
}

async function openBatches(deps: Deps, wanted: readonly Reading[]): Promise<OpenBatches> {
  const days = wanted.map((one) => one.on).toSorted();
  const from = addDays(days[0] ?? '', -daysBack);
  const until = addDays(days.at(-1) ?? '', 1);
  const runs = (await latestRuns(deps)).filter(
    (run) => run.state === 'released' && run.executionDate >= from && run.executionDate <= until,
  );
  const lines = new Map<PaymentRun, Awaited<ReturnType<typeof runLines>>>();
  for (const run of runs) lines.set(run, await runLines(deps, run.runId));
  const ids = [...lines.values()].flatMap((some) => some.map((one) => one.paymentId));
  const payments = await findPayments(deps, new Set(ids));
  const batches = [...lines].flatMap(([run, some]) =>
    batchesOfRun(run, some).map((batch) => ({
      iban: run.debtor.iban,
      runId: run.runId,
      batchId: batch.batchId,
      executionDate: run.executionDate,
      payments: batch.payments.flatMap(({ paymentId }) => payments.get(paymentId) ?? []),
    })),
  );
  return { of: ({ accountIban }) => batches.filter((one) => one.iban === accountIban), payments };
}

async function latestRuns({ store }: Deps): Promise<PaymentRun[]> {
  const { items } = await store.query<PaymentRun>({
    pk: indexes.paymentRuns,
    index: true,
    descending: true,
    limit: mostRuns,
  });
  return items.map((item) => item.data);
}
