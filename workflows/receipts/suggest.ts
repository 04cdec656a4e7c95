/**
 * Which expected receipts an entry of the bank may be for, when its reference finds none: a reference with one slip,
 * the same amount, a name that is close. A person decides; this only sorts what to look at first.
 */

import type { Cents } from '../money.ts';
import { withoutAccents } from '../plain-text.ts';

export interface UnknownMoney {
  readonly amountCents?: Cents;
  /** In electronic form. */
  readonly reference?: string;
  readonly remittance?: string;
  readonly payerName?: string;
}

export interface Candidate {
  readonly receiptId: string;
  readonly reference: string;
  readonly outstandingCents: Cents;
  readonly expectedCents: Cents;
  /** Who is to pay, where it is known. */
  readonly payerName?: string;
}

export type SuggestionReason = 'reference' | 'name' | 'amount';

export interface Suggestion {
  readonly receiptId: string;
  /** At least one; the more, and the earlier in this order, the likelier. */
  readonly reasons: readonly SuggestionReason[];
}

const weights: Readonly<Record<SuggestionReason, number>> = { reference: 4, name: 2, amount: 1 };
const most = 5;

/** The likeliest first, five at most. */
export function suggestReceipts(money: UnknownMoney, candidates: readonly Candidate[]): Suggestion[] {
  const written = referencesIn(money);
  const found = candidates.flatMap((candidate) => {
    const checks: Readonly<Record<SuggestionReason, boolean>> = {
      reference: written.some((one) => differsByOneSlip(one, candidate.reference)),
      name: areCloseNames(money.payerName, candidate.payerName),
      amount: isSameAmount(money.amountCents, candidate),
    };
    const reasons = (Object.keys(weights) as SuggestionReason[]).filter((reason) => checks[reason]);
    return reasons.length > 0 ? [{ receiptId: candidate.receiptId, reasons }] : [];
  });
  return found.toSorted((a, b) => weigh(b) - weigh(a)).slice(0, most);
}

function weigh({ reasons }: Suggestion): number {
  return reasons.reduce((sum, reason) => sum + weights[reason], 0);
}

function isSameAmount(amountCents: Cents | undefined, candidate: Candidate): boolean {
  return (
    amountCents !== undefined &&
    amountCents > 0 &&
    [candidate.outstandingCents, candidate.expectedCents].includes(amountCents)
  );
}

/** What the payer may have meant as a reference: the structured one, and long numbers in the words. */
function referencesIn({ reference, remittance = '' }: UnknownMoney): string[] {
  const words = remittance.toUpperCase();
  const numbers = [...words.matchAll(/\d[\d\s./+-]{8,24}\d/g)].map(([text]) => text.replace(/\D/g, ''));
  const creditor = [...words.matchAll(/RF[\dA-Z ]{4,30}/g)].map(([text]) => text.replace(/ /g, ''));
  return [...(reference === undefined ? [] : [reference]), ...numbers, ...creditor];
}

/** The same, or one sign wrong, missing, too many, or two neighbours changed over. */
export function differsByOneSlip(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start += 1;
  const [restA, restB] = [a.slice(start), b.slice(start)];
  if (a.length > b.length) return restA.slice(1) === restB;
  if (a.length < b.length) return restA === restB.slice(1);
  const swapped = restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2);
  return swapped || restA.slice(1) === restB.slice(1);
}

const legalForms = new Set([
  'sa',
  'nv',
  'srl',
  'bv',
  'bvba',
  'sprl',
  'asbl',
  'vzw',
  'sarl',
  'sas',
  'gmbh',
  'scrl',
  'cv',
]);

/** The words of a name that tell it apart, without accents, legal form and order. */
function wordsOf(name: string): string[] {
  const words = withoutAccents(name).split(/[^\p{L}\p{N}]+/u);
  return words.filter((word) => word.length > 1 && !legalForms.has(word)).toSorted();
}

/** The same words, all words of the shorter in the longer, or one slip. */
function areCloseNames(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  const [one, other] = [wordsOf(a), wordsOf(b)];
  if (one.length === 0 || other.length === 0) return false;
  const [shorter, longer] = one.length <= other.length ? [one, other] : [other, one];
  const within = shorter.every((word) => longer.includes(word)) && shorter.join('').length >= 4;
  return within || (one.join('').length >= 5 && differsByOneSlip(one.join(''), other.join('')));
}
