/**
 * Which payment each advice of a bank file is about: by its own id, or as part of a whole batch, message or run.
 *
 * The order in which a file's advices are looked at, which is the order to read this folder in:
 * 1. `identify-advices`: a line that carries a payment's id, wherever the bank has put it, is that payment's.
 * 2. `under-our-names`: what a bank calls by a name of its own gets the name of our run or batch.
 * 3. `pair-advices` (here): runs that are named, part by part; then payments that are named alone.
 * 4. `match-without-ids`: what names nothing of ours is held against the sums, counts and accounts of open runs.
 * What is left is of no payment, and `apply-advices` goes on with it:
 * 5. `known-again`: the same booking may have been told by another file.
 * 6. `told-as-sum`: one file tells the sum of several payers, another each of them.
 */
import { advicesByPayment, type BankAdvice } from '../../../workflows/bank/advice.ts';
import { isRefused } from '../../../workflows/payment/answer.ts';
import { type Payment, type PaymentRun, runLines } from '../../claims/payment-store.ts';
import type { Deps } from '../../platform/deps.ts';
import { keys } from '../../platform/keys.ts';
import { batchesOfRun, runIdOfName } from '../run-file.ts';
import { findPayments, identifyAdvices } from './identify-advices.ts';
import { matchWithoutIds } from './match-without-ids.ts';
import type { Pairing } from './pairing.ts';
import { underOurMessage, withOurBatch } from './under-our-names.ts';

export interface Paired {
  readonly pairings: readonly Pairing[];
  readonly unknown: readonly BankAdvice[];
  /** Bookings of several payments that are not their sum: which of them were executed is not known. */
  readonly otherSums: readonly BankAdvice[];
}

export async function pairAdvices(deps: Deps, found: readonly BankAdvice[]): Promise<Paired> {
  const identified = await identifyAdvices(deps, found);
  const { payments } = identified;
  const all = underOurMessage(identified.advices, payments);
  const pairings: Pairing[] = [];
  const known = new Set<BankAdvice>();
  const otherSums: BankAdvice[] = [];
  for (const run of await runsIn(deps, all)) {
    const ofRun = await pairRun(deps, run, all);
    pairings.push(...ofRun.pairings);
    otherSums.push(...ofRun.otherSums);
    for (const one of ofRun.known) known.add(one);
  }
  const alone = all.filter((one) => one.endToEndId !== undefined && !known.has(one));
  for (const [paymentId, advices] of Map.groupBy(alone, (one) => one.endToEndId ?? '')) {
    const payment = payments.get(paymentId);
    if (!payment) continue;
    pairings.push({ payment, advices });
    for (const one of advices) known.add(one);
  }
  const matched = await matchWithoutIds(
    deps,
    all.filter((one) => !known.has(one)),
  );
  for (const { advice } of matched) known.add(advice);
  pairings.push(...matched.flatMap((one) => one.pairings));
  const wrong = new Set([...otherSums, ...wrongTogether(pairings)]);
  return {
    pairings: pairings.map(({ payment, advices }) => ({
      payment,
      advices: advices.filter((one) => !wrong.has(one)),
    })),
    unknown: all.filter((one) => !known.has(one)),
    otherSums: [...wrong],
  };
}

/** The runs that the file names by their message or by a batch of theirs: banks put their own id in the one or other. */
async function runsIn(deps: Pick<Deps, 'store'>, all: readonly BankAdvice[]): Promise<PaymentRun[]> {
  const named = all.flatMap(({ originalMessageId, batchId }) =>
    [originalMessageId, batchId].flatMap((id) => (id === undefined ? [] : [runIdOfName(id)])),
  );
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
  all: readonly BankAdvice[],
): Promise<Paired & { readonly known: readonly BankAdvice[] }> {
  const lines = await runLines(deps, run.runId);
  const batches = batchesOfRun(run, lines);
  const own = new Map(all.map((one) => [one, withOurBatch(one, { run, batches, all })]));
  const advicesOf = advicesByPayment([...own.values()]);
  const said = new Map<string, readonly BankAdvice[]>();
  for (const { batchId, payments } of batches) {
    for (const { paymentId } of payments) {
      const ofIt = advicesOf({ endToEndId: paymentId, batchId, messageId: run.runId });
      if (ofIt.length > 0) said.set(paymentId, ofIt);
    }
  }
  const payments = await findPayments(deps, said.keys());
  const { otherSums, without } = sumsOf(said, payments);
  const whole = all.filter((one) => isAboutRun(own.get(one) ?? one, run, batches));
  const pairings = [...said].flatMap(([paymentId, advices]) => {
    const payment = payments.get(paymentId);
    if (!payment) return [];
    const fitting = advices.filter(
      ({ key }) => !otherSums.has(key) && !(isRefused(payment) && without.has(key)),
    );
    return fitting.length > 0 ? [{ payment, advices: fitting }] : [];
  });
  const known = [...new Set([...[...said.values()].flat(), ...whole])];
  const taken = new Set(pairings.flatMap(({ advices }) => advices.map(({ key }) => key)));
  const left = whole.filter((one) => !taken.has(one.key) && isMoneyOfItsOwn(one, said));
  const wrong = [...own.values()].filter(
    ({ key }) => otherSums.has(key) || left.some((one) => one.key === key),
  );
  return { pairings, unknown: [], otherSums: wrong, known };
}

/**
 * An account's booking under the name of a batch whose payments are told each by itself: not what they are the sum of,
 * in notifications, which tell some bookings in both ways.
 */
function isMoneyOfItsOwn(
  { source, kind, amountCents }: BankAdvice,
  said: ReadonlyMap<string, readonly BankAdvice[]>,
): boolean {
  if (source === 'pain.002' || (kind !== 'settled' && kind !== 'returned')) return false;
  if (source === 'camt.053' || source === 'coda') return true;
  const lines = [...said.values()].flat().filter((one) => one.scope === 'line' && one.kind === kind);
  return lines.reduce((cents, one) => cents + (one.amountCents ?? 0), 0) !== amountCents;
}

/** What is told of the whole run and of no payment is not known by that: a person has to see it. */
function isAboutRun(
  { scope, kind, originalMessageId, batchId }: BankAdvice,
  { runId }: PaymentRun,
  batches: readonly { readonly batchId: string }[],
): boolean {
  if (scope === 'line' || kind === 'unknown') return false;
  if (scope === 'message') return originalMessageId === runId;
  return batches.some((one) => one.batchId === batchId);
}

/**
 * One booking for a whole batch says what it is the sum of: everything that the bank had not refused before, or
 * everything, when what it refused comes back by itself.
 */
function sumsOf(
  said: ReadonlyMap<string, readonly BankAdvice[]>,
  payments: ReadonlyMap<string, Payment>,
): { readonly otherSums: ReadonlySet<string>; readonly without: ReadonlySet<string> } {
  const sums = new Map<string, { booked: number; all: number; executed: number }>();
  for (const [paymentId, advices] of said) {
    const payment = payments.get(paymentId);
    if (!payment) continue;
    for (const one of advices) {
      if (one.scope === 'line' || one.amountCents === undefined) continue;
      const { all, executed } = sums.get(one.key) ?? { all: 0, executed: 0 };
      const counts = isRefused(payment) ? 0 : payment.amountCents;
      sums.set(one.key, {
        booked: one.amountCents,
        all: all + payment.amountCents,
        executed: executed + counts,
      });
    }
  }
  const entries = [...sums];
  const without = entries.filter(([, { booked, executed }]) => booked === executed);
  const others = entries.filter(([, { booked, all, executed }]) => booked !== all && booked !== executed);
  return { otherSums: new Set(others.map(([key]) => key)), without: new Set(without.map(([key]) => key)) };
}

/** Details without amounts must come to what was booked for them together. */
function wrongTogether(pairings: readonly Pairing[]): BankAdvice[] {
  const groups = new Map<string, { advices: BankAdvice[]; cents: number; booked: number | undefined }>();
  for (const { payment, advices } of pairings) {
    for (const advice of advices) {
      const { together } = advice;
      if (!together) continue;
      const group = groups.get(together.entry) ?? { advices: [], cents: 0, booked: together.amountCents };
      group.advices.push(advice);
      group.cents += payment.amountCents;
      groups.set(together.entry, group);
    }
  }
  return [...groups.values()]
    .filter(({ cents, booked }) => cents !== booked)
    .flatMap(({ advices }) => advices);
}
