/** The pain.001 file of a run: its lines in the batches that the bank takes. The same run gives the same bytes. */
import { buildCreditTransferFile } from '../../workflows/bank/build-credit-transfer-file.ts';
import { splitBatches, type TransferBatch } from '../../workflows/bank/credit-transfer.ts';
import type { PaymentRun, RunLine } from '../claims/payment-store.ts';

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
    remittance: { kind: 'unstructured' as const, text: line.remittance },
  }));
  const whole = {
    batchId: runId,
    executionDate,
    debtor: { name, iban, ...(bic !== undefined && { bic }) },
    payments,
  };
  return splitBatches([whole], { payments: limits.paymentsPerBatch, cents: limits.centsPerBatch });
}

/** The run that a message's or batch's id was given out by. */
export function runIdOfName(id: string): string {
  return id.replace(/-\d+$/, '');
}

export function fileOfRun(run: PaymentRun, lines: readonly RunLine[]): string {
  return buildCreditTransferFile({
    version: run.debtor.format,
    messageId: run.runId,
    createdAt: run.createdAt,
    initiator: { name: run.debtor.name },
    batches: batchesOfRun(run, lines),
  });
}
