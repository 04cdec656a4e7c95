/** One movement of a CODA statement, with its details, as an entry of the account. */

import type { AccountEntry, BankReason, Counterparty, EntryDetail, UnreadableEntry } from '../bank-file.ts';
import { fingerprintOf } from '../fingerprint.ts';
import { isPaymentId, ownIdsIn, provided } from '../own-ids.ts';
import { returnCodeIn } from '../return-reasons.ts';
import { withoutUndefined } from '../without-undefined.ts';
import { otherAccount } from './coda-account.ts';
import { communicationOf } from './coda-communication.ts';
import { codaDate, field, isDebit, raw, thousandths } from './coda-lines.ts';
import type { CodaMovement } from './coda-records.ts';

/** What the statement around a movement says, and the movement's own number in all statements of the account. */
export interface AroundMovement {
  readonly accountIban: string;
  readonly currency: string;
  readonly identity: string;
}

/** Type, family, operation and category of a movement's transaction code. */
export function codeOf({ first }: CodaMovement) {
  const code = raw(first, 54, 61);
  return {
    type: code[0] ?? '',
    family: code.slice(1, 3),
    operation: code.slice(3, 5),
    category: code.slice(5, 8),
  };
}

export function isDetail({ first }: CodaMovement): boolean {
  return raw(first, 7, 10) !== '0000';
}

/** @param details those of the movement that stand for a payment each; none when the bank names none */
export function codaEntry(
  movement: CodaMovement,
  details: readonly CodaMovement[],
  around: AroundMovement,
): AccountEntry | UnreadableEntry {
  const { first } = movement;
  const bookedOn = codaDate(first, 116);
  const amountCents = centsOf(movement);
  if (bookedOn === undefined) return unreadable(movement, around, 'its day is none');
  if (amountCents === undefined) return unreadable(movement, around, 'its amount is none of whole cents');
  const { type } = codeOf(movement);
  const reference = referenceOf(movement);
  const isSum = details.length > 0 || type === '1' || type === '2';
  const own = detailOf(movement, around, isSum && !isPaymentId(reference));
  const batchId = isSum ? provided(reference) : undefined;
  return withoutUndefined({
    bankReference: field(first, 11, 31),
    identity: around.identity,
    accountIban: around.accountIban,
    bookedOn,
    valueOn: codaDate(first, 48),
    direction: isDebit(first, 32) ? ('debit' as const) : ('credit' as const),
    status: 'BOOK',
    reversal: false,
    amountCents,
    currency: around.currency,
    written: written(movement),
    bankTransactionCode: codeText(movement),
    information: informationOf(movement),
    mentions: own.mentions,
    batch: batchId === undefined || isPaymentId(batchId) ? undefined : { batchId },
    details: details.length === 0 ? [own] : details.map((each) => detailOf(each, around, false)),
  });
}

function detailOf(movement: CodaMovement, around: AroundMovement, isSum: boolean): EntryDetail {
  const { first } = movement;
  const { unstructured, reference } = communicationOf(movement);
  const amountCents = centsOf(movement);
  return withoutUndefined({
    identity: isDetail(movement) ? `${around.identity}/${raw(first, 7, 10)}` : around.identity,
    endToEndId: isSum ? undefined : provided(referenceOf(movement)),
    bankReference: field(first, 11, 31),
    mentions: ownIdsIn([referenceOf(movement), ...unstructured, informationOf(movement)]),
    amountCents,
    currency: amountCents === undefined ? undefined : around.currency,
    direction: isDebit(first, 32) ? ('debit' as const) : ('credit' as const),
    bankTransactionCode: codeText(movement),
    remittance: { unstructured },
    structuredReference: reference,
    counterparty: counterpartyOf(movement),
    returnReason: returnReasonOf(movement, unstructured),
  });
}

/** Customer reference: what we gave a payment or a batch, in the second part of a movement. */
function referenceOf({ second }: CodaMovement): string | undefined {
  return second && field(second, 64, 98);
}

/** A transfer that could not be executed comes back (operation 54), or the bank says what kind of return it is. */
function returnReasonOf(movement: CodaMovement, words: readonly string[]): BankReason | undefined {
  const { second, first } = movement;
  const kind = second && field(second, 113, 113);
  const cameBack = codeOf(movement).operation === '54' && !isDebit(first, 32);
  if (!cameBack && !/^[1-5]$/.test(kind ?? '')) return undefined;
  const code = second && field(second, 114, 117);
  return withoutUndefined({
    code: code !== undefined && /^[A-Z0-9]{4}$/.test(code) ? code : returnCodeIn(words.join(' ')),
    text: words.join(' ').slice(0, 500) || undefined,
  });
}

function counterpartyOf({ third, information }: CodaMovement): Counterparty {
  const other = information.find((line) => raw(line, 2, 2) === '1' && raw(line, 40, 43) === '1001');
  return withoutUndefined({
    name: (third && field(third, 48, 82)) ?? (other && field(other, 44, 113)),
    iban: third && otherAccount(raw(third, 11, 47)),
  });
}

function informationOf({ information }: CodaMovement): string | undefined {
  const text = information.map((line) => (raw(line, 2, 2) === '1' ? raw(line, 41, 113) : raw(line, 11, 115)));
  return text.join(' ').trim().replace(/ {2,}/g, ' ').slice(0, 500) || undefined;
}

/** Undefined when its third decimal is used: nothing is rounded. */
export function centsOf({ first }: CodaMovement): number | undefined {
  const amount = thousandths(first, 33);
  return amount % 10 === 0 ? amount / 10 : undefined;
}

function codeText(movement: CodaMovement): string {
  const { type, family, operation, category } = codeOf(movement);
  return `CODA-${family}-${operation}-${category}-${type}`;
}

function written({ first }: CodaMovement): string {
  const amount = String(thousandths(first, 33)).padStart(4, '0');
  return `${amount.slice(0, -3)}.${amount.slice(-3)}`.replace(/0$/, '');
}

function unreadable(movement: CodaMovement, around: AroundMovement, problem: string): UnreadableEntry {
  return withoutUndefined({
    unreadable: `Line ${movement.first.number}: ${problem}`,
    accountIban: around.accountIban,
    bankReference: field(movement.first, 11, 31),
    amountText: written(movement),
    currency: around.currency,
    fingerprint: fingerprintOf(`${around.identity} ${movement.first.text}`),
  });
}
