/** Reads pain.002: what became of a payment file, as a whole, by batch and line by line. */

import type { BatchStatus, LineStatus, StatusReport } from './bank-file.ts';
import { readReason } from './iso-values.ts';
import { present } from './present.ts';
import { statusReportShape } from './status-report-shape.ts';
import { amountOf, dayOf, find, findAll, requiredTextAt, textAt } from './xml-content.ts';
import type { XmlElement } from './xml-reading.ts';
import { requireShape } from './xml-shape.ts';

/** The report in a `Document` element of pain.002. Throws BankFileRejected (`invalid-for-schema`). */
export function readStatusReport(document: XmlElement): StatusReport {
  requireShape(document, statusReportShape);
  const report = find(document, 'CstmrPmtStsRpt');
  const original = find(report, 'OrgnlGrpInfAndSts');
  const batches = findAll(report, 'OrgnlPmtInfAndSts');
  const createdAt = requiredTextAt(report, 'GrpHdr/CreDtTm', 40);
  dayOf(createdAt);
  return present({
    kind: 'pain.002' as const,
    messageId: requiredTextAt(report, 'GrpHdr/MsgId', 35),
    createdAt,
    originalMessageId: requiredTextAt(original, 'OrgnlMsgId', 35),
    originalMessageName: requiredTextAt(original, 'OrgnlMsgNmId', 35),
    groupStatus: textAt(original, 'GrpSts', 4),
    groupReason: readReason(original, 'StsRsnInf'),
    batches: batches.map(readBatch),
    lines: batches.flatMap((batch) => findAll(batch, 'TxInfAndSts').map((line) => readLine(line, batch))),
  });
}

function readBatch(batch: XmlElement): BatchStatus {
  return present({
    batchId: requiredTextAt(batch, 'OrgnlPmtInfId', 35),
    status: textAt(batch, 'PmtInfSts', 4),
    reason: readReason(batch, 'StsRsnInf'),
  });
}

function readLine(line: XmlElement, batch: XmlElement): LineStatus {
  const reason = readReason(line, 'StsRsnInf');
  const amount = find(line, 'OrgnlTxRef/Amt/InstdAmt');
  return present({
    endToEndId: textAt(line, 'OrgnlEndToEndId', 35),
    instructionId: textAt(line, 'OrgnlInstrId', 35),
    batchId: requiredTextAt(batch, 'OrgnlPmtInfId', 35),
    status: textAt(line, 'TxSts', 4),
    reasonCode: reason?.code,
    reasonText: reason?.text,
    ...(amount ? amountOf(amount) : {}),
  });
}
