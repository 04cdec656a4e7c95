/**
 * Checks a payment run against the SEPA scheme's rules, before a single byte of it is written for the bank.
 */

import { isCalendarDate } from '../calendar.ts';
import { highestPaymentCents } from './amount-text.ts';
import { isTargetDay } from './bank-days.ts';
import { isBelgianReference } from './belgian-reference.ts';
import type { CreditTransferFile, TransferBatch, TransferPayment } from './credit-transfer.ts';
import { sumCents } from './credit-transfer.ts';
import { isCreditorReference } from './creditor-reference.ts';
import { ibanProblem, isBic } from './iban.ts';
import { isSepaIdentifier } from './sepa-text.ts';

export type TransferProblemCode =
  | 'created-at-invalid'
  | 'nothing-to-pay'
  | 'identifier-invalid'
  | 'identifier-repeated'
  | 'name-missing'
  | 'iban-missing'
  | 'iban-invalid'
  | 'iban-outside-sepa'
  | 'bic-invalid'
  | 'country-invalid'
  | 'execution-date-invalid'
  | 'execution-date-closed'
  | 'amount-out-of-range'
  | 'sum-out-of-range'
  | 'reference-invalid';

/** One broken rule; `path` leads to it in the input: `batches[0].payments[3].amountCents`. */
export interface TransferProblem {
  /** The payment that breaks it, when it is one payment's: without it, the rest may leave. */
  readonly paymentId?: string;
  readonly path: string;
  readonly code: TransferProblemCode;
  readonly message: string;
}

const messages: Record<TransferProblemCode, string> = {
  'created-at-invalid': 'is no instant in UTC, such as 2020-04-01T07:00:00Z',
  'nothing-to-pay': 'holds no payment',
  'identifier-invalid':
    'must be 1 to 35 characters of the SEPA set, without a slash at either end or a double one',
  'identifier-repeated': 'stands for something else in the same file',
  'name-missing': 'is empty',
  'iban-missing': 'is missing',
  'iban-invalid': 'is no valid account number',
  'iban-outside-sepa': 'is in a country that SEPA transfers do not reach',
  'bic-invalid': 'is no valid bank identifier',
  'country-invalid': 'is no two-letter country code',
  'execution-date-invalid': 'is no date',
  'execution-date-closed': 'is a day on which euro settlement is closed',
  'amount-out-of-range': 'must be between 0.01 and 999,999,999.99 euro, in whole cents',
  'sum-out-of-range': 'adds up to more than can be computed exactly',
  'reference-invalid': 'has check digits that do not fit',
};

/** Every rule that the file breaks, in the order of the file; empty when it may leave. Reads no clock. */
export function checkCreditTransferFile(file: CreditTransferFile): TransferProblem[] {
  const problems: TransferProblem[] = [];
  const report: Report = (path, code, paymentId) =>
    problems.push({ path, code, message: messages[code], ...(paymentId === undefined ? {} : { paymentId }) });
  const batchIds = new Set<string>();
  const paymentIds = new Set<string>();
  if (!isInstant(file.createdAt)) report('createdAt', 'created-at-invalid');
  checkIdentifier(file.messageId, 'messageId', report);
  checkName(file.initiator.name, 'initiator.name', report);
  if (file.initiator.id !== undefined) checkIdentifier(file.initiator.id, 'initiator.id', report);
  if (file.initiator.issuer !== undefined) checkIdentifier(file.initiator.issuer, 'initiator.issuer', report);
  if (file.batches.length === 0) report('batches', 'nothing-to-pay');
  for (const [index, batch] of file.batches.entries()) {
    const path = `batches[${index}]`;
    checkBatch(batch, path, report);
    checkIdentifier(batch.batchId, `${path}.batchId`, report, batchIds);
    for (const [line, payment] of batch.payments.entries())
      checkPayment(
        payment,
        `${path}.payments[${line}]`,
        (place, code) => report(place, code, payment.paymentId),
        paymentIds,
      );
  }
  const payments = file.batches.flatMap((batch) => batch.payments);
  const summable = payments.filter(({ amountCents }) => Number.isSafeInteger(amountCents));
  if (!Number.isSafeInteger(sumCents(summable))) report('batches', 'sum-out-of-range');
  return problems;
}

type Report = (path: string, code: TransferProblemCode, paymentId?: string) => void;

function checkBatch(batch: TransferBatch, path: string, report: Report): void {
  const { debtor, executionDate, payments } = batch;
  if (!isCalendarDate(executionDate)) report(`${path}.executionDate`, 'execution-date-invalid');
  else if (!isTargetDay(executionDate)) report(`${path}.executionDate`, 'execution-date-closed');
  checkName(debtor.name, `${path}.debtor.name`, report);
  checkAccount(debtor, `${path}.debtor`, report);
  if (payments.length === 0) report(`${path}.payments`, 'nothing-to-pay');
}

function checkPayment(payment: TransferPayment, path: string, report: Report, paymentIds: Set<string>): void {
  const { paymentId, amountCents, creditor, remittance } = payment;
  checkIdentifier(paymentId, `${path}.paymentId`, report, paymentIds);
  if (!Number.isSafeInteger(amountCents) || amountCents < 1 || amountCents > highestPaymentCents)
    report(`${path}.amountCents`, 'amount-out-of-range');
  checkName(creditor.name, `${path}.creditor.name`, report);
  checkAccount(creditor, `${path}.creditor`, report);
  if (creditor.country !== undefined && !/^[A-Z]{2}$/.test(creditor.country))
    report(`${path}.creditor.country`, 'country-invalid');
  if (remittance.kind === 'belgian' && !isBelgianReference(remittance.reference))
    report(`${path}.remittance.reference`, 'reference-invalid');
  if (remittance.kind === 'rf' && !isCreditorReference(remittance.reference))
    report(`${path}.remittance.reference`, 'reference-invalid');
}

function checkIdentifier(identifier: string, path: string, report: Report, taken?: Set<string>): void {
  if (!isSepaIdentifier(identifier)) report(path, 'identifier-invalid');
  else if (taken?.has(identifier)) report(path, 'identifier-repeated');
  taken?.add(identifier);
}

function checkName(name: string, path: string, report: Report): void {
  if (name.trim() === '') report(path, 'name-missing');
}

function checkAccount(party: { iban: string; bic?: string | undefined }, path: string, report: Report): void {
  const problem = ibanProblem(party.iban);
  if (problem) report(`${path}.iban`, problem);
  if (party.bic !== undefined && !isBic(party.bic)) report(`${path}.bic`, 'bic-invalid');
}

function isInstant(text: string): boolean {
  const time = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?Z$/.exec(text);
  return time?.[1] !== undefined && isCalendarDate(time[1]);
}
