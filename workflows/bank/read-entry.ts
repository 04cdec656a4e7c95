/** Reads one entry of an account report, with the transactions that the bank says it stands for. */

import type { AccountEntry, Counterparty, Direction, EntryBatch, EntryDetail } from './bank-file.ts';
import { normaliseIban } from './iban.ts';
import { readBoolean, readDirection, readReason } from './iso-values.ts';
import { present } from './present.ts';
import { amountOf, dayAt, find, findAll, textAt, textsAt } from './xml-content.ts';
import type { XmlElement } from './xml-reading.ts';
import { invalid } from './xml-shape.ts';

/** The entry in an `Ntry` element. Throws BankFileRejected (`invalid-for-schema`). */
export function readEntry(entry: XmlElement, accountIban: string): AccountEntry {
  const direction = readDirection(entry);
  const reversal = readBoolean(textAt(entry, 'RvslInd', 5));
  const code = readTransactionCode(entry) ?? '';
  const details = findAll(entry, 'NtryDtls').flatMap((part) => findAll(part, 'TxDtls'));
  return present({
    entryRef: textAt(entry, 'NtryRef', 35),
    bankReference: textAt(entry, 'AcctSvcrRef', 35),
    accountIban,
    bookedOn: dayAt(entry, 'BookgDt'),
    valueOn: dayAt(entry, 'ValDt'),
    direction,
    status: readStatus(entry),
    reversal,
    ...amountOf(entry.children.find(({ name }) => name === 'Amt') ?? entry),
    bankTransactionCode: code,
    batch: readBatch(entry),
    details: details.map((detail) => readDetail(detail, direction, reversal, code)),
  });
}

function readDetail(detail: XmlElement, around: Direction, reversal: boolean, code: string): EntryDetail {
  const refs = find(detail, 'Refs');
  const amount =
    find(detail, 'Amt') ?? find(detail, 'AmtDtls/TxAmt/Amt') ?? find(detail, 'AmtDtls/InstdAmt/Amt');
  const returnReason = readReason(detail, 'RtrInf');
  const direction = find(detail, 'CdtDbtInd') ? readDirection(detail) : undefined;
  const remittance = find(detail, 'RmtInf');
  const undone = reversal || returnReason !== undefined;
  return present({
    endToEndId: provided(textAt(refs, 'EndToEndId', 35)),
    instructionId: provided(textAt(refs, 'InstrId', 35)),
    transactionId: provided(textAt(refs, 'TxId', 35)),
    bankReference: textAt(refs, 'AcctSvcrRef', 35),
    batchId: provided(textAt(refs, 'PmtInfId', 35)),
    messageId: provided(textAt(refs, 'MsgId', 35)),
    ...(amount ? amountOf(amount) : {}),
    direction,
    bankTransactionCode: readTransactionCode(detail) ?? code,
    remittance: { unstructured: textsAt(remittance, 'Ustrd', 140) },
    structuredReference: findAll(remittance, 'Strd')
      .map((each) => textAt(each, 'CdtrRefInf/Ref', 35))
      .find(Boolean),
    counterparty: readCounterparty(detail, ((direction ?? around) === 'debit') !== undone),
    returnReason,
  });
}

/** The other side: the creditor of what we paid, also when it comes back; the debtor of what we received. */
function readCounterparty(detail: XmlElement, wePaid: boolean): Counterparty {
  const parties = find(detail, 'RltdPties');
  const role = wePaid ? 'Cdtr' : 'Dbtr';
  const iban = textAt(parties, `${role}Acct/Id/IBAN`, 34);
  return present({
    name: textAt(parties, `${role}/Nm`, 140) ?? textAt(parties, `${role}/Pty/Nm`, 140),
    iban: iban === undefined ? undefined : normaliseIban(iban),
  });
}

/** A bare code up to version .04, a choice after it. */
function readStatus(entry: XmlElement): string {
  const bare = find(entry, 'Sts')?.children.length === 0 ? textAt(entry, 'Sts', 4) : undefined;
  const status = bare ?? textAt(entry, 'Sts/Cd', 4) ?? textAt(entry, 'Sts/Prtry', 35);
  if (status === undefined) throw invalid('An entry has no status');
  return status;
}

function readBatch(entry: XmlElement): EntryBatch | undefined {
  const batch = findAll(entry, 'NtryDtls')
    .map((part) => find(part, 'Btch'))
    .find(Boolean);
  if (!batch) return undefined;
  const count = textAt(batch, 'NbOfTxs', 15);
  if (count !== undefined && !/^\d+$/.test(count)) throw invalid('NbOfTxs is no number');
  return present({
    messageId: provided(textAt(batch, 'MsgId', 35)),
    batchId: provided(textAt(batch, 'PmtInfId', 35)),
    count: count === undefined ? undefined : Number(count),
  });
}

/** Domain, family and sub-family as `PMNT-RCDT-ESCT`, else the bank's own code. */
function readTransactionCode(element: XmlElement): string | undefined {
  const domain = find(element, 'BkTxCd/Domn');
  if (!domain) return textAt(element, 'BkTxCd/Prtry/Cd', 35);
  return [textAt(domain, 'Cd', 4), textAt(domain, 'Fmly/Cd', 4), textAt(domain, 'Fmly/SubFmlyCd', 4)].join(
    '-',
  );
}

/** Banks write NOTPROVIDED where the scheme wants a reference and nobody gave one. */
function provided(reference: string | undefined): string | undefined {
  return reference === 'NOTPROVIDED' ? undefined : reference;
}
