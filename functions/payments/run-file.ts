/** The pain.001 file of a run: its lines in the batches that the bank takes. The same run gives the same bytes. */
import { buildCreditTransferFile } from '../../workflows/bank/build-credit-transfer-file.ts';
import {
  checkCreditTransferFile,
  type TransferProblem,
} from '../../workflows/bank/check-credit-transfer-file.ts';
import {
  type CreditTransferFile,
  type Remittance,
  splitBatches,
  type TransferBatch,
} from '../../workflows/bank/credit-transfer.ts';
import { isReadableName } from '../../workflows/bank/sepa-text.ts';
import { writePayrollFile } from '../../workflows/payroll/write-file.ts';
import type { Payment, PaymentRun, RunLine } from '../claims/payment-store.ts';
import { isPayroll } from './payroll/account.ts';

/** The batches of a run, named after it; the bank's answers name them again. */
export function batchesOfRun(
  { runId, debtor, executionDate }: PaymentRun,
  lines: readonly RunLine[],
): TransferBatch[] {
  const { name, iban, bic, limits } = debtor;
  const payments = lines.map((line) => ({
    paymentId: line.paymentId,
    amountCents: line.amountCents,
    creditor: { name: line.name, iban: line.iban },
    remittance: remittanceOf(line),
  }));
  const whole = {
    batchId: runId,
    executionDate,
    debtor: { name, iban, ...(bic !== undefined && { bic }) },
    payments,
  };
  return splitBatches([whole], { payments: limits.paymentsPerBatch, cents: limits.centsPerBatch });
}

function remittanceOf({ remittance, reference }: Pick<RunLine, 'remittance' | 'reference'>): Remittance {
  if (reference === undefined) return { kind: 'unstructured', text: remittance };
  return { kind: reference.startsWith('RF') ? 'rf' : 'belgian', reference };
}

/** The run that a message's or batch's id was given out by. */
export function runIdOfName(id: string): string {
  return id.replace(/-\d+$/, '');
}

/** @throws CreditTransferRefused when the bank could not read it */
export function fileOfRun(run: PaymentRun, lines: readonly RunLine[]): string {
  if (isPayroll(run)) return writePayrollFile(lines.flatMap(({ payrollLine }) => payrollLine ?? []));
  return buildCreditTransferFile(contentOfRun(run, lines));
}

/** What no file could hold of some lines, told for each: an account, a name, a reference, an amount. */
export function problemsOfLines(
  run: PaymentRun,
  lines: readonly RunLine[],
): readonly Pick<TransferProblem, 'paymentId' | 'path'>[] {
  if (isPayroll(run)) return [];
  const unreadable = lines.filter(({ name }) => !isReadableName(name));
  return [
    ...checkCreditTransferFile(contentOfRun(run, lines)),
    ...unreadable.map(({ paymentId }) => ({ paymentId, path: 'creditor.name' })),
  ];
}

function contentOfRun(run: PaymentRun, lines: readonly RunLine[]): CreditTransferFile {
  return {
    version: run.debtor.format,
    messageId: run.runId,
    createdAt: run.createdAt,
    initiator: { name: run.debtor.name, ...run.debtor.initiator },
    batches: batchesOfRun(run, lines),
  };
}

/** A payment as the run keeps it for its file. */
export function lineOf({
  paymentId,
  claimId,
  name,
  iban,
  amountCents,
  remittance,
  reference,
}: Payment): RunLine {
  const line = { paymentId, claimId, name, iban, amountCents, remittance };
  return reference === undefined ? line : { ...line, reference };
}
