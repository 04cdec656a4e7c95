/** Writes the simulated bank's pain.002: which payments it takes, refuses, or has not looked at yet. */

import { decimalOfCents } from '../../../workflows/bank/amount-text.ts';
import { element, euroElement, isoDocument, textElement } from '../../../workflows/bank/xml-writing.ts';
import type { BankPlan, PlannedAnswer } from './plan.ts';
import type { SentFile, SentPayment } from './sent-file.ts';

interface Status {
  readonly code: string;
  readonly reason?: string;
}

interface StatusLine {
  readonly payment: SentPayment;
  readonly status: Status;
}

/** The whole report. Payments that the plan calls missing are not in it. */
export function writeStatusReport(
  sent: SentFile,
  answerOf: (payment: SentPayment) => PlannedAnswer,
  plan: BankPlan,
): string {
  const lines = sent.payments.flatMap((payment) => {
    const status = statusOf(answerOf(payment), plan.acceptedStatus ?? 'ACCP');
    return status ? [{ payment, status }] : [];
  });
  const common = lines.length === sent.payments.length ? commonStatus(lines) : undefined;
  const whole = plan.wholeMessage === true && common !== undefined;
  const header =
    textElement('MsgId', `P-${sent.messageId.slice(-33)}`) +
    textElement('CreDtTm', plan.answeredAt ?? `${sent.executedOn}T06:00:00Z`);
  const original =
    textElement('OrgnlMsgId', sent.messageId) +
    textElement('OrgnlMsgNmId', sent.version) +
    textElement('OrgnlNbOfTxs', String(sent.payments.length)) +
    textElement('GrpSts', common?.code ?? 'PART') +
    (common ? reasonInformation(common) : '');
  const report =
    element('GrpHdr', header) + element('OrgnlGrpInfAndSts', original) + (whole ? '' : batchStatuses(lines));
  return isoDocument(plan.statusVersion ?? 'pain.002.001.14', element('CstmrPmtStsRpt', report));
}

function batchStatuses(lines: readonly StatusLine[]): string {
  const batches = Map.groupBy(lines, ({ payment }) => payment.batchId);
  return Array.from(batches, ([batchId, batch]) =>
    element('OrgnlPmtInfAndSts', textElement('OrgnlPmtInfId', batchId) + batch.map(lineStatus).join('')),
  ).join('');
}

function lineStatus({ payment, status }: StatusLine): string {
  return element(
    'TxInfAndSts',
    textElement('OrgnlInstrId', payment.paymentId) +
      textElement('OrgnlEndToEndId', payment.paymentId) +
      textElement('TxSts', status.code) +
      reasonInformation(status) +
      element('OrgnlTxRef', element('Amt', euroElement('InstdAmt', decimalOfCents(payment.amountCents)))),
  );
}

function reasonInformation({ reason }: Status): string {
  return element('StsRsnInf', element('Rsn', textElement('Cd', reason)));
}

function statusOf(answer: PlannedAnswer, accepted: string): Status | undefined {
  if (answer === 'missing') return undefined;
  if (answer === 'pending') return { code: 'PDNG' };
  if (typeof answer === 'object' && 'rejected' in answer) return { code: 'RJCT', reason: answer.rejected };
  return { code: accepted };
}

function commonStatus(lines: readonly StatusLine[]): Status | undefined {
  const first = lines[0]?.status;
  const same = lines.every(({ status }) => status.code === first?.code && status.reason === first.reason);
  return same ? first : undefined;
}
