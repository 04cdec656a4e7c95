/**
 * Which payment of ours a line of a bank file means: by the id that we gave it, wherever the bank has put it. Before it
 * the file's readings, after it the pairing with payments and runs.
 */
import { isPaymentId, isRunName } from '../../workflows/bank/own-ids.ts';
import type { Reading } from '../../workflows/bank/reading.ts';
import type { Payment } from '../claims/payment-store.ts';
import type { Deps } from '../platform/deps.ts';
import { forEachAtOnce } from '../platform/for-each.ts';
import { keys } from '../platform/keys.ts';
import { runIdOfName } from './run-file.ts';

const readsAtOnce = 64;

export interface Identified {
  readonly readings: readonly Reading[];
  /** Every payment that one of them names. */
  readonly payments: ReadonlyMap<string, Payment>;
}

/** The readings with the ids of payments that there are; money that came in under one of these has come back. */
export async function identifyReadings(
  deps: Pick<Deps, 'store'>,
  all: readonly Reading[],
): Promise<Identified> {
  const candidates = new Set(all.flatMap(candidatesOf));
  const payments = await findPayments(deps, candidates);
  return { readings: all.flatMap((reading) => identified(reading, payments)), payments };
}

function candidatesOf({ scope, endToEndId, mentions = [] }: Reading): string[] {
  if (scope !== 'line') return [];
  return [...(endToEndId === undefined ? [] : [endToEndId]), ...mentions.filter(isPaymentId)];
}

function identified(reading: Reading, payments: ReadonlyMap<string, Payment>): Reading[] {
  const named = [...new Set(candidatesOf(reading))].flatMap((id) => payments.get(id) ?? []);
  const [first] = named;
  if (first !== undefined) return severalOf(reading, named) ?? [ofPayment(reading, first.paymentId)];
  return [reading.kind === 'settled' || reading.kind === 'returned' ? asWholeBatch(reading) : reading];
}

function ofPayment(reading: Reading, paymentId: string): Reading {
  const kind = reading.kind === 'incoming' ? 'returned' : reading.kind;
  const { reference: _, ...named } = { ...reading, kind, endToEndId: paymentId };
  return named;
}

/** One booking whose words name several payments, and which is their sum: it is each of them, in its own amount. */
function severalOf(reading: Reading, named: readonly Payment[]): Reading[] | undefined {
  const sum = named.reduce((cents, { amountCents }) => cents + amountCents, 0);
  if (named.length < 2 || reading.shared || sum !== reading.amountCents) return undefined;
  return named.map(({ paymentId, amountCents }) => ({
    ...ofPayment(reading, paymentId),
    key: `${reading.key}|${paymentId}`,
    amountCents,
    shared: true as const,
  }));
}

/** What has the form of a run's id, or of a part of one. */
export function batchesIn(mentions: readonly string[]): string[] {
  return mentions.filter((id) => !isPaymentId(id));
}

/** A single booking whose words name one of our runs stands for all of it. */
function asWholeBatch(reading: Reading): Reading {
  const { scope, shared } = reading;
  // Some banks write what we call the batch where a payment's id would stand.
  const isName = reading.endToEndId !== undefined && isRunName(reading.endToEndId);
  const endToEndId = isName ? undefined : reading.endToEndId;
  const mentions = [...(isName ? [reading.endToEndId ?? ''] : []), ...(reading.mentions ?? [])];
  const [batchId, ...others] = batchesIn(mentions);
  // Several runs in one booking are looked at together.
  if (others.some((id) => runIdOfName(id) !== runIdOfName(batchId ?? ''))) return reading;
  if (scope !== 'line' || endToEndId !== undefined || shared || batchId === undefined) return reading;
  const { endToEndId: _, ...whole } = reading;
  return { ...whole, scope: 'batch', batchId };
}

export async function findPayments(
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
