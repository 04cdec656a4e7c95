/**
 * What a bank says of a file of ours under names of its own: a message or a batch that it names in its own way gets the
 * name that we gave, where the file leaves no other.
 */

import type { BankAdvice } from '../../../workflows/bank/advice.ts';
import type { TransferBatch } from '../../../workflows/bank/credit-transfer.ts';
import { isRunName } from '../../../workflows/bank/own-ids.ts';
import type { Payment, PaymentRun } from '../../claims/payment-store.ts';
import { runIdOfName } from '../run-file.ts';

/** A status report under the bank's own message id is of the one run that its batches and lines name. */
export function underOurMessage(
  all: readonly BankAdvice[],
  payments: ReadonlyMap<string, Payment>,
): readonly BankAdvice[] {
  const runs = new Map<string, Set<string>>();
  for (const { source, originalMessageId, batchId, endToEndId } of all) {
    if (source !== 'pain.002') continue;
    const named = runs.get(originalMessageId ?? '') ?? new Set();
    runs.set(originalMessageId ?? '', named);
    const runId = endToEndId === undefined ? undefined : payments.get(endToEndId)?.runId;
    if (runId !== undefined) named.add(runId);
    if (batchId !== undefined && isRunName(batchId)) named.add(runIdOfName(batchId));
  }
  return all.map((one) => {
    const { source, scope, originalMessageId = '' } = one;
    if (source !== 'pain.002' || scope !== 'message' || isRunName(originalMessageId)) return one;
    const [runId, ...others] = runs.get(originalMessageId) ?? [];
    return runId === undefined || others.length > 0 ? one : { ...one, originalMessageId: runId };
  });
}

interface InRun {
  readonly run: Pick<PaymentRun, 'runId'>;
  readonly batches: readonly TransferBatch[];
  readonly all: readonly BankAdvice[];
}

/** Our message with a batch under the bank's own id: the batch of its sum, else all that the message held. */
export function withOurBatch(advice: BankAdvice, { run, batches, all }: InRun): BankAdvice {
  const { scope, originalMessageId, batchId, amountCents, source } = advice;
  const isForeign = scope === 'batch' && originalMessageId === run.runId && batchId !== undefined;
  if (!isForeign || isRunName(batchId)) return advice;
  // A bank that has split the message itself says of each part what it says: of all of it only together.
  if (source === 'pain.002' && all.filter((one) => isPartOf(one, run.runId)).length > 1) return advice;
  const { batchId: _, ...whole } = advice;
  const fitting = batches.filter((one) => sumOf(one) === amountCents);
  const [only] = fitting;
  return batches.length > 1 && only && fitting.length === 1
    ? { ...advice, batchId: only.batchId }
    : { ...whole, scope: 'message' };
}

function isPartOf({ scope, source, originalMessageId }: BankAdvice, runId: string): boolean {
  return scope === 'batch' && source === 'pain.002' && originalMessageId === runId;
}

function sumOf({ payments }: TransferBatch): number {
  return payments.reduce((sum, one) => sum + one.amountCents, 0);
}
