/** Reads a CODA 2 file: statements whose balances and counters fit, and the entries in them. */

import type { AccountEntry, AccountReport, AccountStatement, UnreadableEntry } from '../bank-file.ts';
import { type CodaAccount, ownAccount } from './coda-account.ts';
import { centsOf, codaEntry, codeOf, isDetail } from './coda-entry.ts';
import {
  type CodaLine,
  codaDate,
  codaLines,
  field,
  isDebit,
  raw,
  signedThousandths,
  thousandths,
  wrongLine,
} from './coda-lines.ts';
import { type CodaMovement, type CodaStatement, codaStatements } from './coda-records.ts';

/** What a file is called, and when it was made. */
type CodaFile = Pick<AccountReport, 'messageId' | 'createdAt'>;

interface CodaRead extends CodaFile {
  /** How many of its statements are extracts for an application of its own, none of whose movements were taken. */
  readonly extracts: number;
}

/** Takes a statement once it is read; what it keeps of it is all that stays in memory. */
type TakeStatement = (statement: AccountStatement, file: CodaFile) => void;

/**
 * @param parts of the file's text
 * Throws BankFileRejected with the number of the line; then nothing of the file may be used.
 */
export function* readCoda(parts: Iterable<string>, take: TakeStatement): Generator<void, CodaRead> {
  let extracts = 0;
  let file: CodaFile | undefined;
  let before: CodaStatement | undefined;
  for (const statement of codaStatements(codaLines(parts))) {
    yield;
    if (!statement) continue;
    file ??= fileOf(statement);
    checkStatement(statement);
    checkSequel(before, statement);
    if (isExtract(statement.header)) extracts += 1;
    before = { ...statement, movements: [] };
    for (const read of readStatement(statement)) {
      yield;
      take(read, file);
    }
  }
  if (!file) throw wrongLine(1, 'it is no header');
  return { ...file, extracts };
}

function fileOf({ header }: CodaStatement): CodaFile {
  const createdAt = codaDate(header, 6);
  if (createdAt === undefined) throw wrongLine(1, 'the date of the file is none');
  return { messageId: field(header, 25, 34) ?? '', createdAt };
}

function accountOf(statement: CodaStatement): CodaAccount {
  return ownAccount(raw(statement.old, 2, 2), raw(statement.old, 6, 42));
}

function checkStatement(statement: CodaStatement): void {
  const { header, old, new: closing, trailer, movements } = statement;
  if (raw(header, 128, 128) !== '2') throw wrongLine(header.number, 'it is of another version than 2');
  const sums = { debit: 0, credit: 0 };
  for (const one of movements) {
    if (!isDetail(one)) sums[isDebit(one.first, 32) ? 'debit' : 'credit'] += thousandths(one.first, 33);
  }
  if (isExtract(header)) return;
  const [counted, debit, credit] = [raw(trailer, 17, 22), thousandths(trailer, 23), thousandths(trailer, 38)];
  if (Number(counted) !== statement.count)
    throw wrongLine(trailer.number, 'it counts other records than there are');
  if (debit !== sums.debit || credit !== sums.credit)
    throw wrongLine(trailer.number, 'its sums are not those of the movements');
  if (!closing) return;
  if (ownAccount(raw(old, 2, 2), raw(closing, 5, 41)).iban !== accountOf(statement).iban)
    throw wrongLine(closing.number, 'the new balance is of another account than the old one');
  if (signedThousandths(old, 43) + sums.credit - sums.debit !== signedThousandths(closing, 42))
    throw wrongLine(closing.number, 'the new balance is not the old one with the movements');
}

/** The next number begins with the balance that this one ends with; a number that is missing is in another file. */
function checkSequel(before: CodaStatement | undefined, statement: CodaStatement): void {
  if (!before?.new || accountOf(before).iban !== accountOf(statement).iban) return;
  const [number, next] = [Number(raw(before.old, 126, 128)), Number(raw(statement.old, 126, 128))];
  if (number === 0 || next !== number + 1 || isExtract(statement.header) || isExtract(before.header)) return;
  if (signedThousandths(before.new, 42) !== signedThousandths(statement.old, 43))
    throw wrongLine(statement.old.number, 'the old balance is not the new one of the statement above');
}

/** A separate application: some of the movements of another file once more, never booked beside it. */
function isExtract(header: CodaLine): boolean {
  return !/^0*$/.test(field(header, 84, 88) ?? '');
}

/** So many movements are read at once. */
const movementsAtOnce = 500;

/** A long statement comes in parts. */
function* readStatement(statement: CodaStatement): Generator<AccountStatement> {
  const { iban: accountIban, currency } = accountOf(statement);
  const year = (codaDate(statement.header, 6) ?? '').slice(0, 4);
  const number = raw(statement.old, 126, 128).trim();
  const around = { accountIban, currency: currency || 'EUR' };
  const statementId = `${year}/${number}`;
  const detailed = isExtract(statement.header) ? [] : withDetails(statement.movements);
  for (let begin = 0; begin === 0 || begin < detailed.length; begin += movementsAtOnce) {
    const entries = detailed.slice(begin, begin + movementsAtOnce).flatMap(({ movement, details, turn }) => {
      const day = /^0*$/.test(number) ? raw(movement.first, 116, 121) : number;
      const identity = `${year}/${day}/${raw(movement.first, 3, 6)}${turn === 0 ? '' : `-${turn}`}`;
      return entriesOf(movement, details, { ...around, identity });
    });
    yield { statementId, accountIban, entries };
  }
}

interface Detailed {
  readonly movement: CodaMovement;
  readonly details: CodaMovement[];
  /** How often the sequence numbers have begun again. */
  readonly turn: number;
}

function withDetails(movements: readonly CodaMovement[]): Detailed[] {
  const detailed: Detailed[] = [];
  let [turn, last] = [0, -1];
  for (const movement of movements) {
    const sequence = Number(raw(movement.first, 3, 6));
    const current = detailed.at(-1);
    if (isDetail(movement) && current && sequence === last) current.details.push(movement);
    else {
      if (sequence < last) turn += 1;
      last = sequence;
      detailed.push({ movement, details: [], turn });
    }
  }
  return detailed;
}

type Around = Parameters<typeof codaEntry>[2];

function entriesOf(
  movement: CodaMovement,
  details: readonly CodaMovement[],
  around: Around,
): (AccountEntry | UnreadableEntry)[] {
  if (codeOf(movement).type !== '3') return [codaEntry(movement, paymentsIn(movement, details), around)];
  return withCostsApart(movement, details, around);
}

/** Subtotals (7) and what they are made of (9) would count twice: those that add up to the sum are taken. */
function paymentsIn(movement: CodaMovement, details: readonly CodaMovement[]): readonly CodaMovement[] {
  const candidates = [
    details.filter((one) => codeOf(one).type !== '9'),
    details.filter((one) => codeOf(one).type !== '7'),
  ];
  return candidates.find((some) => sumOf(some, movement) === centsOf(movement)) ?? candidates[0] ?? [];
}

function sumOf(details: readonly CodaMovement[], movement: CodaMovement): number {
  const debit = isDebit(movement.first, 32);
  return details.reduce((sum, one) => {
    return sum + (isDebit(one.first, 32) === debit ? 1 : -1) * (centsOf(one) ?? Number.NaN);
  }, 0);
}

/** A payment whose costs are booked with it: what we ordered is one entry, the costs are entries of their own. */
function withCostsApart(
  movement: CodaMovement,
  details: readonly CodaMovement[],
  around: Around,
): (AccountEntry | UnreadableEntry)[] {
  const gross = details.find((one) => codeOf(one).category === '100');
  if (!gross || sumOf(details, movement) !== centsOf(movement)) return [codaEntry(movement, [], around)];
  const ordered = { ...movement, first: gross.first, second: gross.second ?? movement.second };
  const third = gross.third ?? movement.third;
  const costs = details.filter((one) => one !== gross);
  return [
    codaEntry(complete(ordered, third), [], around),
    ...costs.map((one) =>
      codaEntry(one, [], { ...around, identity: `${around.identity}/${raw(one.first, 7, 10)}` }),
    ),
  ];
}

function complete(
  movement: Omit<CodaMovement, 'second' | 'third'> & { readonly second?: CodaLine | undefined },
  third: CodaLine | undefined,
): CodaMovement {
  const { first, second, information } = movement;
  return { first, information, ...(second && { second }), ...(third && { third }) };
}
