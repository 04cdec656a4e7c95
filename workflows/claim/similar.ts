/** Claims that may be about one and the same thing, told by another person, measure or spelling: somebody should look. */
import { overlapDays } from '../policy/prorate.ts';
import { alikeWords } from './alike-words.ts';
import type { Claim, ClaimStatus } from './claim.ts';

export const similarities = [
  'same-contract',
  'same-order',
  'same-invoice',
  'same-work',
  'same-days',
  'same-need',
  'same-activity',
] as const;
export type Similarity = (typeof similarities)[number];

type Compared = Pick<
  Claim,
  'claimId' | 'measure' | 'memberId' | 'householdId' | 'activityId' | 'form' | 'status' | 'filedOn'
>;

/** Claims that ended without anything. */
export const cameToNothing: ReadonlySet<ClaimStatus> = new Set([
  'ineligible',
  'rejected',
  'withdrawn',
  'expired',
]);

/** The strongest reason to think that it is the same; undefined for none, and for claims that came to nothing. */
export function similarity(claim: Compared, other: Compared): Similarity | undefined {
  if (cameToNothing.has(other.status) || claim.claimId === other.claimId) return undefined;
  return similarities.find((reason) => checks[reason](claim, other));
}

const checks: Readonly<Record<Similarity, (claim: Compared, other: Compared) => boolean>> = {
  'same-contract': (one, other) => same(one, other, 'contractId'),
  'same-order': (one, other) => same(one, other, 'orderId'),
  'same-invoice': (one, other) =>
    linesOf(one).some((line) => linesOf(other).some((its) => isSameLine(line, its))),
  // Several people of a band play the same work: only with the same pay, or for the same person.
  'same-work': (one, other) =>
    overlap(one, other) &&
    same(one, other, 'grossCents') &&
    (same(one, other, 'clientId') || alikeIn(one, other, 'function')) &&
    (one.memberId === other.memberId || alikeIn(one, other, 'function')),
  'same-days': (one, other) => one.memberId === other.memberId && overlap(one, other),
  'same-need': (one, other) =>
    one.measure === other.measure &&
    same(one, other, 'need') &&
    one.householdId !== undefined &&
    one.householdId === other.householdId &&
    one.filedOn.slice(0, 7) === other.filedOn.slice(0, 7),
  'same-activity': (one, other) =>
    one.measure === other.measure &&
    one.activityId !== undefined &&
    one.activityId === other.activityId &&
    linesOf(one).length === 0 &&
    same(one, other, 'amountCents'),
};

function textOf({ form }: Compared, field: string): string {
  const value = form[field];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function same(one: Compared, other: Compared, field: string): boolean {
  return textOf(one, field) !== '' && textOf(one, field) === textOf(other, field);
}

function alikeIn(one: Compared, other: Compared, field: string): boolean {
  return alikeWords(textOf(one, field), textOf(other, field));
}

function overlap(one: Compared, other: Compared): boolean {
  const [from, until, first, last] = [
    textOf(one, 'startsOn'),
    textOf(one, 'endsOn'),
    textOf(other, 'startsOn'),
    textOf(other, 'endsOn'),
  ];
  return from !== '' && first !== '' && overlapDays(from, until || from, first, last || first) > 0;
}

type Line = Readonly<Record<string, unknown>>;

function linesOf({ form }: Compared): readonly Line[] {
  return Array.isArray(form.lines)
    ? form.lines.filter((line): line is Line => typeof line === 'object' && line !== null)
    : [];
}

/** The same amount, and two of: the account, the day, the words of what it was for, the supplier's name. */
function isSameLine(line: Line, other: Line): boolean {
  const given = (field: string) => line[field] !== undefined && line[field] === other[field];
  if (!given('amountCents')) return false;
  const words = (field: string) => alikeWords(String(line[field] ?? ''), String(other[field] ?? ''));
  const hits = [given('iban'), given('incurredOn'), words('description'), words('supplier')];
  return hits.filter(Boolean).length >= 2;
}
