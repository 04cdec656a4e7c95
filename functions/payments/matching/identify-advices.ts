/** Which payment of ours a line of a bank file means: by the id that we gave it, wherever the bank has put it. */

import type { BankAdvice } from '../../../workflows/bank/advice.ts';
import { isPaymentId, isRunName } from '../../../workflows/bank/own-ids.ts';
import type { Payment } from '../../claims/payment-store.ts';
import type { Deps } from '../../platform/deps.ts';
import { forEachAtOnce } from '../../platform/for-each.ts';
import { keys } from '../../platform/keys.ts';
import { runIdOfName } from '../run-file.ts';

const readsAtOnce = 64;

export interface Identified {
  readonly advices: readonly BankAdvice[];
  /** Every payment that one of them names. */
  readonly payments: ReadonlyMap<string, Payment>;
}

/** The advices with the ids of payments that there are; money that came in under one of these has come back. */
export async function identifyAdvices(
  deps: Pick<Deps, 'store'>,
  all: readonly BankAdvice[],
): Promise<Identified> {
  const candidates = new Set(all.flatMap(candidatesOf));
  const payments = await findPayments(deps, candidates);
  return { advices: all.flatMap((advice) => identified(advice, payments)), payments };
}

function candidatesOf({ scope, endToEndId, mentions = [] }: BankAdvice): string[] {
  if (scope !== 'line') return [];
  return [...(endToEndId === undefined ? [] : [endToEndId]), ...mentions.filter(isPaymentId)];
}

function identified(advice: BankAdvice, payments: ReadonlyMap<string, Payment>): BankAdvice[] {
  const named = [...new Set(candidatesOf(advice))].flatMap((id) => payments.get(id) ?? []);
  const [first] = named;
  if (first !== undefined) return severalOf(advice, named) ?? [ofPayment(advice, first.paymentId)];
  return [advice.kind === 'settled' || advice.kind === 'returned' ? asWholeBatch(advice) : advice];
}

function ofPayment(advice: BankAdvice, paymentId: string): BankAdvice {
  const kind = advice.kind === 'incoming' ? 'returned' : advice.kind;
  const { reference: _, ...named } = { ...advice, kind, endToEndId: paymentId };
  return named;
}

/** One booking whose words name several payments, and which is their sum: it is each of them, in its own amount. */
function severalOf(advice: BankAdvice, named: readonly Payment[]): BankAdvice[] | undefined {
  const sum = named.reduce((cents, { amountCents }) => cents + amountCents, 0);
  if (named.length < 2 || advice.shared || sum !== advice.amountCents) return undefined;
  return named.map(({ paymentId, amountCents }) => ({
    ...ofPayment(advice, paymentId),
    key: `${advice.key}|${paymentId}`,
    amountCents,
    shared: true as const,
  }));
}

/** What has the form of a run's id, or of a part of one. */
export function batchesIn(mentions: readonly string[]): string[] {
  return mentions.filter((id) => !isPaymentId(id));
}

/** A single booking whose words name one of our runs stands for all of it. */
function asWholeBatch(advice: BankAdvice): BankAdvice {
  const { scope, shared } = advice;
  // Some banks write what we call the batch where a payment's id would stand.
  const isName = advice.endToEndId !== undefined && isRunName(advice.endToEndId);
  const endToEndId = isName ? undefined : advice.endToEndId;
  const mentions = [...(isName ? [advice.endToEndId ?? ''] : []), ...(advice.mentions ?? [])];
  const [batchId, ...others] = batchesIn(mentions);
  // Several runs in one booking are looked at together.
  if (others.some((id) => runIdOfName(id) !== runIdOfName(batchId ?? ''))) return advice;
  if (scope !== 'line' || endToEndId !== undefined || shared || batchId === undefined) return advice;
  const { endToEndId: _, ...whole } = advice;
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
