/** Reads a pain.001 file the way the simulated bank does: only what it needs to answer. */

import { normaliseIban } from '../../../workflows/bank/iban.ts';
import { amountOf, find, findAll, requiredTextAt, textAt } from '../../../workflows/bank/xml-content.ts';
import { readXml, type XmlElement } from '../../../workflows/bank/xml-reading.ts';

export interface SentPayment {
  readonly paymentId: string;
  readonly batchId: string;
  readonly executionDate: string;
  readonly accountIban: string;
  readonly amountCents: number;
  readonly creditorName: string;
  readonly creditorIban: string;
  readonly text: string | undefined;
  readonly reference: string | undefined;
}

export interface SentFile {
  readonly version: string;
  readonly messageId: string;
  readonly createdAt: string;
  /** The first execution date in the file. */
  readonly executedOn: string;
  readonly accountIbans: readonly string[];
  readonly payments: readonly SentPayment[];
}

/** Throws when the text is no pain.001 message. */
export function readSentFile(xml: string): SentFile {
  const document = readXml(xml);
  const version = /pain\.001\.001\.\d\d$/.exec(document.namespace)?.[0];
  if (version === undefined) throw new TypeError('The bank takes pain.001 files only');
  const initiation = find(document, 'CstmrCdtTrfInitn');
  const payments = findAll(initiation, 'PmtInf').flatMap((batch) =>
    findAll(batch, 'CdtTrfTxInf').map((transfer) => readPayment(transfer, batch)),
  );
  return {
    version,
    messageId: requiredTextAt(initiation, 'GrpHdr/MsgId'),
    createdAt: requiredTextAt(initiation, 'GrpHdr/CreDtTm'),
    executedOn: payments.map(({ executionDate }) => executionDate).sort()[0] ?? '',
    accountIbans: [...new Set(payments.map(({ accountIban }) => accountIban))],
    payments,
  };
}

function readPayment(transfer: XmlElement, batch: XmlElement): SentPayment {
  const amount = find(transfer, 'Amt/InstdAmt');
  if (!amount) throw new TypeError('A transfer has no amount');
  return {
    paymentId: requiredTextAt(transfer, 'PmtId/EndToEndId'),
    batchId: requiredTextAt(batch, 'PmtInfId'),
    executionDate: textAt(batch, 'ReqdExctnDt/Dt') ?? requiredTextAt(batch, 'ReqdExctnDt'),
    accountIban: normaliseIban(requiredTextAt(batch, 'DbtrAcct/Id/IBAN')),
    amountCents: amountOf(amount).amountCents ?? 0,
    creditorName: requiredTextAt(transfer, 'Cdtr/Nm'),
    creditorIban: requiredTextAt(transfer, 'CdtrAcct/Id/IBAN'),
    text: textAt(transfer, 'RmtInf/Ustrd'),
    reference: textAt(transfer, 'RmtInf/Strd/CdtrRefInf/Ref'),
  };
}
