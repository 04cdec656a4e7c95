/** Reads one entry of an account report, with the transactions that the bank says it stands for. */

import { type AccountEntry, BankFileRejected, type EntryBatch, type UnreadableEntry } from './bank-file.ts';
import { fingerprintOf } from './fingerprint.ts';
import { readBoolean, readDirection } from './iso-values.ts';
import { ownIdsIn, provided } from './own-ids.ts';
import { chargesIn } from './read-charges.ts';
import { isForeign, readDetail, readTransactionCode } from './read-detail.ts';
import { withoutUndefined } from './without-undefined.ts';
import { amountOf, dayAt, find, findAll, invalid, textAt } from './xml-content.ts';
import type { XmlElement } from './xml-reading.ts';

/** What the report around an entry says. */
export interface AroundEntry {
  readonly accountIban: string;
  /** The status of an entry that gives none: what stands in a statement is booked. */
  readonly status: 'BOOK' | undefined;
}

/** The entry in an `Ntry` element; when something in it is wrong, that alone is not understood. */
export function readEntry(entry: XmlElement, around: AroundEntry): AccountEntry | UnreadableEntry {
  try {
    return readSoundEntry(entry, around);
  } catch (error) {
    if (!(error instanceof BankFileRejected)) throw error;
    return unreadable(entry, around.accountIban, error.message);
  }
}

function readSoundEntry(entry: XmlElement, around: AroundEntry): AccountEntry {
  if (isForeign(entry, entry.namespace)) throw invalid('An element belongs to another namespace');
  const amount = find(entry, 'Amt');
  if (!amount) throw invalid('An entry has no amount');
  const direction = readDirection(entry);
  const reversal = readBoolean(textAt(entry, 'RvslInd'));
  const code = readTransactionCode(entry) ?? '';
  const details = findAll(entry, 'NtryDtls').flatMap((part) => findAll(part, 'TxDtls'));
  const information = textAt(entry, 'AddtlNtryInf');
  return withoutUndefined({
    entryRef: textAt(entry, 'NtryRef'),
    bankReference: provided(textAt(entry, 'AcctSvcrRef')),
    accountIban: around.accountIban,
    bookedOn: dayAt(entry, 'BookgDt'),
    valueOn: dayAt(entry, 'ValDt'),
    direction,
    status: readStatus(entry) ?? unsaid(around),
    reversal,
    ...amountOf(amount),
    chargesCents: chargesIn(entry),
    bankTransactionCode: code,
    information,
    mentions: ownIdsIn([
      textAt(entry, 'NtryRef'),
      textAt(entry, 'AcctSvcrRef'),
      information,
      ...batchesIn(entry).flatMap((one) => [textAt(one, 'PmtInfId'), textAt(one, 'MsgId')]),
    ]),
    batch: readBatch(entry),
    details: details.map((detail) => readDetail(detail, { direction, reversal, code })),
  });
}

/** A bare code up to version .04, a choice after it. */
function readStatus(entry: XmlElement): string | undefined {
  const bare = find(entry, 'Sts')?.children.length === 0 ? textAt(entry, 'Sts') : undefined;
  return bare ?? textAt(entry, 'Sts/Cd') ?? textAt(entry, 'Sts/Prtry');
}

function unsaid({ status }: AroundEntry): string {
  if (status === undefined) throw invalid('An entry has no status');
  return status;
}

function batchesIn(entry: XmlElement): XmlElement[] {
  return findAll(entry, 'NtryDtls').flatMap((part) => findAll(part, 'Btch'));
}

function readBatch(entry: XmlElement): EntryBatch | undefined {
  const batches = batchesIn(entry);
  const [batch] = batches;
  // Several batches in one booking are none that it stands for as a whole.
  if (!batch || batches.length > 1) return undefined;
  const count = textAt(batch, 'NbOfTxs');
  return withoutUndefined({
    messageId: provided(textAt(batch, 'MsgId')),
    batchId: provided(textAt(batch, 'PmtInfId')),
    count: count !== undefined && /^\d{1,9}$/.test(count) ? Number(count) : undefined,
  });
}

function unreadable(entry: XmlElement, accountIban: string, problem: string): UnreadableEntry {
  const amount = entry.children.find(({ name }) => name === 'Amt');
  const reference = entry.children.find(({ name }) => name === 'AcctSvcrRef');
  const currency = amount?.attributes.find(([name]) => name === 'Ccy')?.[1].slice(0, 3);
  return withoutUndefined({
    unreadable: problem,
    accountIban,
    bankReference: reference?.text.trim().slice(0, 35) || undefined,
    amountText: amount?.text.trim().slice(0, 30) || undefined,
    currency: currency || undefined,
    fingerprint: fingerprintOf(allText(entry)),
  });
}

function allText(element: XmlElement): string {
  return `${element.name}(${element.text.trim()}${element.children.map(allText).join('')})`;
}
