/** One entry with everything that it may be: a run's debit, a payment's debit or return, an expected receipt. */
import type { BankAdvice } from '../../../workflows/bank/advice.ts';
import type { Candidate, CandidateReason } from '../../../workflows/payment/candidates.ts';
import type { Payment } from '../../claims/payment-store.ts';
import type { Deps } from '../../platform/deps.ts';
import { keys } from '../../platform/keys.ts';
import { problem } from '../../platform/problem.ts';
import type { Person } from '../../registers/store.ts';
import { likelyPayments } from '../matching/match-without-ids.ts';
import { findUnmatched } from './store.ts';
import { receiptSuggestions, type UnmatchedView, viewOfEntry } from './view.ts';

export interface EntrySuggestion {
  readonly kind: 'run' | 'payment' | 'receipt';
  readonly id: string;
  /** What tells it apart: a name, or a run's day and size. */
  readonly title: string;
  readonly amountCents: number;
  /** Why it may be: the bank names it; a run's sum; the other side's account; the amount; the same less charges. */
  readonly reason: SuggestionReason;
}

export type SuggestionReason = CandidateReason | 'receipt';

export interface EntryView extends Omit<UnmatchedView, 'suggestions'> {
  readonly suggestions: readonly EntrySuggestion[];
}

const most = 8;

/** @throws Problem 403 unless finance or auditor, 404 */
export async function viewUnmatched(deps: Deps, actor: Person, entryId: string): Promise<EntryView> {
  if (!actor.roles.some((role) => role === 'finance' || role === 'auditor')) throw problem('forbidden');
  const item = await findUnmatched(deps, entryId);
  if (!item || item.data.advice === undefined) throw problem('not-found');
  const view = viewOfEntry(item.data, []);
  if (item.data.state === 'resolved') return { ...view, suggestions: [] };
  const ofPayments = (await paymentSuggestions(deps, [item.data.advice]))[0] ?? [];
  const ofReceipts = (await receiptSuggestions(deps, item.data)).map(
    ({ receiptId, payerName, referenceText, outstandingCents }): EntrySuggestion => ({
      kind: 'receipt',
      id: receiptId,
      title: payerName ?? referenceText,
      amountCents: outstandingCents,
      reason: 'receipt',
    }),
  );
  return { ...view, suggestions: [...ofPayments, ...ofReceipts].slice(0, most) };
}

/** For each entry the payment that it names, however its amount differs; then those that would fit. */
export async function paymentSuggestions(
  deps: Deps,
  advices: readonly BankAdvice[],
): Promise<EntrySuggestion[][]> {
  const likely = await likelyPayments(deps, advices);
  return Promise.all(
    advices.map(async (advice) => {
      const named = advice.endToEndId && (await deps.store.get<Payment>(keys.payment(advice.endToEndId)));
      const all = [...(named ? [ofPayment(named.data, 'named')] : []), ...likely(advice).map(ofCandidate)];
      return [...new Map(all.map((one) => [`${one.kind} ${one.id}`, one])).values()].slice(0, most);
    }),
  );
}

function ofCandidate({ batch, payments, reason }: Candidate): EntrySuggestion {
  const [only] = payments;
  if (payments.length === 1 && only) return ofPayment(only, reason);
  return {
    kind: 'run',
    id: batch.runId,
    title: `${batch.executionDate}, ${payments.length}`,
    amountCents: payments.reduce((sum, one) => sum + one.amountCents, 0),
    reason,
  };
}

function ofPayment(
  { paymentId, name, amountCents }: Pick<Payment, 'paymentId' | 'name' | 'amountCents'>,
  reason: SuggestionReason,
): EntrySuggestion {
  return { kind: 'payment', id: paymentId, title: name, amountCents, reason };
}
