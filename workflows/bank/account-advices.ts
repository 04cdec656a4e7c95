/** What a report on an account says: advices about the money that left, came back, or arrived. */

import type { AdviceKind, BankAdvice } from './advice.ts';
import { adviceKey } from './advice-key.ts';
import type {
  AccountEntry,
  AccountReport,
  AccountReportKind,
  EntryDetail,
  UnreadableEntry,
} from './bank-file.ts';
import { knownDay } from './booking-day.ts';
import { entryKind } from './entry-kind.ts';
import { isPaymentId } from './own-ids.ts';
import { referenceOf } from './structured-reference.ts';
import { withoutUndefined } from './without-undefined.ts';

/** A detail-less entry is read as an entry with one detail that says nothing. */
const silentDetail: EntryDetail = {
  bankTransactionCode: '',
  mentions: [],
  remittance: { unstructured: [] },
  counterparty: {},
};

/** What kind of file tells it, and on which day. */
export type Source = Pick<BankAdvice, 'source'> & { readonly reportedOn: string };

/** One advice per transaction of each entry, in order; entries that are for information only say nothing. */
export function accountAdvices({ kind, createdAt, statements }: AccountReport): BankAdvice[] {
  const source = sourceOf(kind, createdAt);
  return statements.flatMap(({ entries }) => entries.flatMap((entry) => advicesOfEntry(entry, source)));
}

export function sourceOf(kind: AccountReportKind, createdAt: string): Source {
  return { source: kind, reportedOn: knownDay(createdAt) };
}

export function advicesOfEntry(entry: AccountEntry | UnreadableEntry, source: Source): BankAdvice[] {
  return 'unreadable' in entry ? [unreadableAdvice(entry, source)] : entryAdvices(entry, source);
}

function entryAdvices(entry: AccountEntry, source: Source): BankAdvice[] {
  const movesNothing =
    entry.amountCents === 0 && entry.details.every(({ amountCents = 0 }) => amountCents === 0);
  // A remark of the bank's, unless it is about a payment of ours: then a person has to ask what it means.
  if (movesNothing)
    return entry.details
      .filter((one) => namesOurs(entry, one))
      .map((detail) => aboutNothing(entry, detail, source));
  const details = entry.details.length > 0 ? entry.details : [silentDetail];
  const advices = details.flatMap((detail) => {
    const kind = entryKind(entry, detail);
    const amountCents = amountCentsOf(entry, detail);
    return kind ? [moneyAdvice(entry, detail, { kind, amountCents, ...source })] : [];
  });
  const difference = unexplainedCents(entry);
  const explained = advices.reduce((sum, one) => sum + chargesOf(one), 0);
  if (difference === 0 || difference === explained || advices.length === 0) return advices;
  return [
    ...advices,
    moneyAdvice(entry, silentDetail, { kind: 'unknown', amountCents: difference, ...source }),
  ];
}

function namesOurs(entry: AccountEntry, detail: EntryDetail): boolean {
  return mentionsOf(entry, detail, detail.endToEndId ?? detail.instructionId) !== undefined;
}

function aboutNothing(entry: AccountEntry, detail: EntryDetail, source: Source): BankAdvice {
  return moneyAdvice(entry, detail, { kind: 'unknown', amountCents: 0, ...source });
}

/** What leaves counts as we ordered it, what arrives as it was booked: charges may lie between the two. */
function amountCentsOf(entry: AccountEntry, detail: EntryDetail): number | undefined {
  if (entry.currency !== 'EUR') return undefined;
  const booked = entry.details.length <= 1 ? entry.amountCents : undefined;
  const ordered = detail.currency === 'EUR' ? detail.amountCents : undefined;
  return (detail.direction ?? entry.direction) === 'credit' ? (booked ?? ordered) : (ordered ?? booked);
}

/**
 * How far an entry is from the sum of its details, in cents; zero when the details do not all say an amount. A single
 * detail on the other side than its entry is a slip of the bank's: the entry decides.
 */
function unexplainedCents(entry: AccountEntry): number {
  const { amountCents: booked, details } = entry;
  if (entry.currency !== 'EUR' || booked === undefined || details.length === 0) return 0;
  const slip = details.every((one) => one.direction !== undefined && one.direction !== entry.direction);
  let sum = 0;
  for (const { amountCents, currency, direction = entry.direction } of details) {
    if (amountCents === undefined || currency !== 'EUR') return 0;
    sum += slip || direction === entry.direction ? amountCents : -amountCents;
  }
  return Math.abs(booked - sum);
}

/** What lies between what came back and what had left. */
function chargesOf({ grossCents, amountCents = 0 }: BankAdvice): number {
  return grossCents === undefined ? 0 : grossCents - amountCents;
}

/** Of what comes back: what had left, when the bank took charges off and says how much, in one way or another. */
function grossCentsOf(entry: AccountEntry, detail: EntryDetail, net: number | undefined): number | undefined {
  if (net === undefined) return undefined;
  const shared = entry.details.length > 1;
  const charges = detail.chargesCents ?? (shared ? undefined : entry.chargesCents);
  const told = [
    detail.currency === 'EUR' ? detail.amountCents : undefined,
    detail.orderedCents,
    charges === undefined ? undefined : net + charges,
  ];
  return told.find((cents) => cents !== undefined && cents > net);
}

interface Found extends Source {
  readonly kind: AdviceKind;
  readonly amountCents: number | undefined;
}

function moneyAdvice(entry: AccountEntry, detail: EntryDetail, found: Found): BankAdvice {
  const { kind, amountCents, source, reportedOn } = found;
  const ours = kind === 'settled' || kind === 'returned' || kind === 'pending';
  const remittance = detail.remittance.unstructured.join(' ');
  const shared = entry.details.length > 1;
  const given = detail.endToEndId ?? detail.instructionId;
  const ids = {
    endToEndId: ours ? given : undefined,
    messageId: ours ? (detail.messageId ?? entry.batch?.messageId) : undefined,
    batchId: ours ? (detail.batchId ?? entry.batch?.batchId) : undefined,
  };
  const read = withoutUndefined({
    kind,
    source,
    scope: scopeOf(entry, ids),
    on: entry.bookedOn ?? entry.valueOn ?? reportedOn,
    valueOn: entry.valueOn,
    currency: amountCents === undefined ? foreignCurrency(entry, detail) : 'EUR',
    amountCents,
    grossCents:
      kind === 'returned' || kind === 'incoming' ? grossCentsOf(entry, detail, amountCents) : undefined,
    written:
      shared || (amountCents !== undefined && amountCents !== entry.amountCents) ? undefined : entry.written,
    together: shared && amountCents === undefined ? togetherOf(entry) : undefined,
    shared: shared ? (true as const) : undefined,
    whole: shared && kind === 'incoming' ? wholeOf(entry) : undefined,
    endToEndId: ids.endToEndId,
    mentions: mentionsOf(entry, detail, given),
    batchId: ids.batchId,
    originalMessageId: ids.messageId,
    count: shared ? undefined : (entry.batch?.count ?? countIn(entry.information)),
    bankTransactionCode: detail.bankTransactionCode || entry.bankTransactionCode || undefined,
    information: entry.information,
    reference: ours ? undefined : referenceOf(detail.structuredReference, detail.remittance.unstructured),
    remittance: remittance === '' ? undefined : remittance,
    counterparty: Object.keys(detail.counterparty).length > 0 ? detail.counterparty : undefined,
    accountIban: entry.accountIban,
    ...bookingOf(entry, detail),
    reason: detail.returnReason,
    status: entry.status,
  });
  return { ...read, key: keyOf(read) };
}

/** The reference by which to ask the bank, and what tells the booking apart from others. */
function bookingOf(entry: AccountEntry, detail: EntryDetail) {
  const bankReference =
    entry.details.length > 1
      ? (detail.bankReference ?? entry.bankReference)
      : (entry.bankReference ?? detail.bankReference);
  const bookingId = entry.identity ? (detail.identity ?? entry.identity) : bankReference;
  const entryId = entry.identity ?? entry.bankReference;
  return { bankReference, bookingId, entryId: entryId === bookingId ? undefined : entryId };
}

/** What cannot be in cents of a euro: the entry's own currency, unless only the detail is in another. */
function foreignCurrency(entry: AccountEntry, detail: EntryDetail): string {
  return entry.currency === 'EUR' ? (detail.currency ?? 'EUR') : entry.currency;
}

function wholeOf({ amountCents, currency, bankReference }: AccountEntry): BankAdvice['whole'] {
  if (amountCents === undefined || currency !== 'EUR') return undefined;
  return withoutUndefined({ amountCents, bankReference });
}

function togetherOf(entry: AccountEntry): BankAdvice['together'] {
  const { amountCents, currency, bookedOn, identity, bankReference, direction } = entry;
  return withoutUndefined({
    entry: adviceKey(identity ?? bankReference, bookedOn, direction, amountCents, ...entry.mentions),
    amountCents,
    currency,
  });
}

/** Ours, perhaps, wherever the bank put them; a detail among several speaks for itself. */
function mentionsOf(
  entry: AccountEntry,
  detail: EntryDetail,
  given: string | undefined,
): readonly string[] | undefined {
  const own = isPaymentId(given) && given !== undefined ? [given] : [];
  const around = entry.details.length > 1 ? [] : entry.mentions;
  const mentions = [...new Set([...own, ...detail.mentions, ...around])];
  return mentions.length > 0 ? mentions : undefined;
}

/** `3 TXS`, `3 transactions`, `NB: 3`: the number of payments in the bank's words. */
function countIn(information: string | undefined): number | undefined {
  const [, before, after] =
    /\b(\d{1,5}) ?(?:txs?|transactions?|payments?|transferts?|transfers?|virements?|overschrijvingen|[uü]berweisungen)\b|\b(?:nb|nbr|number|nombre|aantal|anzahl)[ :.=]{1,3}(\d{1,5})\b/i.exec(
      information ?? '',
    ) ?? [];
  const count = before ?? after;
  return count === undefined ? undefined : Number(count);
}

/** A single booking without a payment's id stands for all of the batch, or the message, that it names. */
function scopeOf(
  entry: AccountEntry,
  ids: { endToEndId: string | undefined; batchId: string | undefined; messageId: string | undefined },
): BankAdvice['scope'] {
  if (ids.endToEndId !== undefined || entry.details.length > 1) return 'line';
  if (ids.batchId !== undefined) return 'batch';
  return ids.messageId !== undefined ? 'message' : 'line';
}

/** Shorter references are numbers of a statement's lines at some banks: the next statement begins anew. */
const shortestLastingReference = 8;

/**
 * A booking is known by the bank's own reference, which statements and notifications share, whatever day each gives;
 * where the bank gives none, by its day and by whose it is, what was paid, by whom and what for.
 */
function keyOf(read: Omit<BankAdvice, 'key'>): string {
  const { kind, scope, amountCents, currency, accountIban, bookingId, source } = read;
  const about = [
    read.endToEndId,
    scope === 'line' ? undefined : (read.batchId ?? read.originalMessageId),
  ] as const;
  const common = ['entry', accountIban, kind, scope, amountCents, currency, ...about] as const;
  const day = read.valueOn ?? read.on;
  if (bookingId !== undefined) {
    const lasts =
      source === 'coda' || isPaymentId(read.endToEndId) || bookingId.length >= shortestLastingReference;
    return lasts ? adviceKey(...common, 'bank', bookingId) : adviceKey(...common, day, 'bank', bookingId);
  }
  return adviceKey(...common, day, read.counterparty?.iban, read.reference, read.remittance?.slice(0, 280));
}

function unreadableAdvice(entry: UnreadableEntry, { source, reportedOn }: Source): BankAdvice {
  const { unreadable, accountIban, bankReference, amountText, currency, fingerprint } = entry;
  return withoutUndefined({
    key: adviceKey('entry', accountIban, 'unreadable', fingerprint),
    kind: 'unknown' as const,
    source,
    scope: 'line' as const,
    on: reportedOn,
    currency: currency ?? 'EUR',
    written: amountText,
    accountIban,
    bankReference,
    problem: unreadable,
  });
}
