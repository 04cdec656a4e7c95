/** Bookings without an id of ours, held against the runs that are open: what is certain is paired, the rest is suggested. */

import type { BankAdvice } from '../../../workflows/bank/advice.ts';
import { isCutId } from '../../../workflows/bank/own-ids.ts';
import { addDays } from '../../../workflows/calendar.ts';
import { isRefused } from '../../../workflows/payment/answer.ts';
import { type Candidate, candidatesFor, type SentBatch } from '../../../workflows/payment/candidates.ts';
import { type Payment, type PaymentRun, runLines } from '../../claims/payment-store.ts';
import type { Deps } from '../../platform/deps.ts';
import { indexes } from '../../platform/keys.ts';
import { batchesOfRun } from '../run-file.ts';
import { batchesIn, findPayments } from './identify-advices.ts';
import type { Pairing } from './pairing.ts';

export interface MatchedAdvice {
  readonly advice: BankAdvice;
  readonly pairings: readonly Pairing[];
}

const mostRuns = 60;
const daysBack = 45;

export async function matchWithoutIds(deps: Deps, unknown: readonly BankAdvice[]): Promise<MatchedAdvice[]> {
  const wanted = unknown.filter(
    (one) =>
      mayBeOurs(one) && one.kind !== 'incoming' && (one.endToEndId === undefined || isCutId(one.endToEndId)),
  );
  if (wanted.length === 0) return [];
  const known = await openBatches(deps, wanted);
  const taken = new Set<string>();
  return wanted.flatMap((advice) => {
    const several = namedBatches(advice, known.of(advice));
    if (several.length > 0) {
      const pairings = several.flatMap((one) => pairingsOf(advice, one, known.payments));
      return [{ advice, pairings }];
    }
    const [found, ...others] = candidatesFor(advice, known.of(advice)).filter((one) => one.certain);
    if (!found || others.length > 0 || found.payments.some((one) => taken.has(one.paymentId))) return [];
    for (const one of found.payments) taken.add(one.paymentId);
    return [{ advice, pairings: pairingsOf(advice, found, known.payments) }];
  });
}

/** Several runs that one booking names, when they come to its sum together. */
function namedBatches(
  { kind, amountCents, mentions = [] }: BankAdvice,
  batches: readonly SentBatch[],
): readonly Pick<Candidate, 'batch' | 'payments'>[] {
  const names = new Set(batchesIn(mentions));
  const named = batches.filter(({ batchId, runId }) => names.has(batchId) || names.has(runId));
  if (kind !== 'settled' || named.length < 2) return [];
  const left = named.map((batch) => ({
    batch,
    payments: batch.payments.filter((one) => !isRefused(one)),
  }));
  const sum = left.flatMap((one) => one.payments).reduce((cents, one) => cents + one.amountCents, 0);
  return sum === amountCents ? left : [];
}

/** What a person may choose from, for each of some bookings; the runs are read once. */
export async function likelyPayments(
  deps: Deps,
  advices: readonly BankAdvice[],
): Promise<(advice: BankAdvice) => Candidate[]> {
  const wanted = advices.filter(mayBeOurs);
  if (wanted.length === 0) return () => [];
  const known = await openBatches(deps, wanted);
  return (advice) => (mayBeOurs(advice) ? candidatesFor(advice, known.of(advice)) : []);
}

function mayBeOurs({ kind, accountIban, amountCents }: BankAdvice): boolean {
  const moves = kind === 'settled' || kind === 'returned' || kind === 'incoming';
  return moves && accountIban !== undefined && amountCents !== undefined;
}

function pairingsOf(
  advice: BankAdvice,
  { batch, payments }: Pick<Candidate, 'batch' | 'payments'>,
  all: ReadonlyMap<string, Payment>,
): Pairing[] {
  const isAlone = advice.kind === 'settled' && advice.counterparty === undefined;
  const whole = payments.length > 1 || isAlone;
  const known: BankAdvice = whole ? { ...advice, scope: 'batch', batchId: batch.batchId } : advice;
  return payments.flatMap(({ paymentId }) => {
    const payment = all.get(paymentId);
    return payment ? [{ payment, advices: [known] }] : [];
  });
}

interface OpenBatches {
  readonly of: (advice: BankAdvice) => SentBatch[];
  readonly payments: ReadonlyMap<string, Payment>;
}

async function openBatches(deps: Deps, wanted: readonly BankAdvice[]): Promise<OpenBatches> {
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
