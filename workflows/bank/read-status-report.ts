/** Reads pain.002: what became of a payment file, as a whole, by batch and line by line. */

import { BankFileRejected, type BatchStatus, type LineStatus, type StatusReport } from './bank-file.ts';
import { readReason } from './iso-values.ts';
import { inOwnForm, provided } from './own-ids.ts';
import { isForeign } from './read-detail.ts';
import { settlementOf } from './settlement.ts';
import { withoutUndefined } from './without-undefined.ts';
import {
  amountOf,
  dayOf,
  find,
  findAll,
  invalid,
  requiredTextAt,
  textAt,
  type WrittenAmount,
} from './xml-content.ts';
import type { XmlElement } from './xml-reading.ts';

/** @param taken lines that were read while the document still went on. Throws BankFileRejected (`invalid-for-schema`). */
export function readStatusReport(document: XmlElement, taken: readonly LineStatus[] = []): StatusReport {
  const report = find(document, 'CstmrPmtStsRpt') ?? find(document, 'pain.002.001.02');
  if (!report) throw invalid('The file holds no status report');
  const original = find(report, 'OrgnlGrpInfAndSts');
  const batches = findAll(report, 'OrgnlPmtInfAndSts');
  if (!original && batches.length === 0) throw invalid('The report says nothing of any file');
  const createdAt = requiredTextAt(report, 'GrpHdr/CreDtTm');
  dayOf(createdAt);
  const message = textAt(original, 'OrgnlMsgId');
  return withoutUndefined({
    kind: 'pain.002' as const,
    messageId: textAt(report, 'GrpHdr/MsgId') ?? '',
    createdAt,
    originalMessageId: message && inOwnForm(message),
    groupStatus: groupStatusOf(original),
    groupReason: readReason(original, 'StsRsnInf'),
    batches: batches.map(readBatch),
    lines: [
      ...taken,
      ...findAll(report, 'TxInfAndSts').map((line) => readLine(line, undefined)),
      ...batches.flatMap((batch) => findAll(batch, 'TxInfAndSts').map((line) => readLine(line, batch))),
    ],
  });
}

/** A whole that counts payments of another fate among its own is one in part, whatever it calls itself. */
function groupStatusOf(original: XmlElement | undefined): string | undefined {
  const status = textAt(original, 'GrpSts');
  const counted = findAll(original, 'NbOfTxsPerSts').filter(
    (one) => !/^0*$/.test(textAt(one, 'DtldNbOfTxs') ?? ''),
  );
  const others = counted.flatMap((one) => textAt(one, 'DtldSts') ?? []);
  const differs = others.some((one) => settlementOf(one) !== settlementOf(status ?? ''));
  return status !== undefined && differs && others.length > 1 ? 'PART' : status;
}

function readBatch(batch: XmlElement): BatchStatus {
  return withoutUndefined({
    batchId: batchIdOf(batch),
    status: textAt(batch, 'PmtInfSts'),
    reason: readReason(batch, 'StsRsnInf'),
  });
}

function batchIdOf(batch: XmlElement | undefined): string | undefined {
  return provided(textAt(batch, 'OrgnlPmtInfId'));
}

/** Reads a line as soon as it is complete, when everything around it is as it should be. */
export function takeLine(element: XmlElement, parent: XmlElement): LineStatus | undefined {
  if (element.name !== 'TxInfAndSts' || isForeign(element, parent.namespace)) return undefined;
  if (element.namespace !== parent.namespace) return undefined;
  if (parent.name === 'OrgnlPmtInfAndSts') return readLine(element, parent);
  return parent.name === 'CstmrPmtStsRpt' ? readLine(element, undefined) : undefined;
}

/** What stands twice where one is meant is not understood; it concerns this line alone. */
function readLine(line: XmlElement, batch: XmlElement | undefined): LineStatus {
  const ids = [
    ...new Set(findAll(line, 'OrgnlEndToEndId').map(({ text }) => provided(text.trim() || undefined))),
  ];
  const statuses = new Set(findAll(line, 'TxSts').map(({ text }) => text.trim()));
  const unclear = ids.length > 1 || statuses.size > 1;
  const reason = readReason(line, 'StsRsnInf');
  const written = orderedAmount(line);
  return withoutUndefined({
    endToEndId: ids.length > 1 ? undefined : ids[0],
    instructionId: provided(textAt(line, 'OrgnlInstrId')),
    batchId: batchIdOf(batch),
    status: unclear ? 'unclear' : [...statuses][0] || undefined,
    reasonCode: reason?.code,
    reasonText: reason?.text,
    amountCents: written?.amountCents,
    currency: written?.currency,
  });
}

/** Only to be shown: what cannot be read of it changes nothing. */
function orderedAmount(line: XmlElement): WrittenAmount | undefined {
  try {
    const amount = find(line, 'OrgnlTxRef/Amt/InstdAmt');
    return amount && amountOf(amount);
  } catch (error) {
    if (!(error instanceof BankFileRejected)) throw error;
    return undefined;
  }
}
