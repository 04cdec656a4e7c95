/** The description of the API of payments, runs and the bank's files. */

import { releaseSchema, runSchema } from '../payments/finance-api.ts';
import { holdReasonSchema } from '../payments/hold-payment.ts';
import { outcomeSchema } from '../payments/state-outcome.ts';
import { publicReceiptSchema } from '../receipts/open-receipt.ts';
import type { DescriptionTools, Operation } from './openapi.ts';

const text = { type: 'string' };
const cents = { type: 'integer', description: 'euro cents' };
const count = { type: 'integer' };

export function paymentOperations({ json, list, object }: DescriptionTools): Operation[] {
  const run = object({
    paymentRunId: text,
    id: text,
    state: { type: 'string', enum: ['collecting', 'prepared', 'released', 'dropped'] },
    revision: { type: 'integer', description: 'changes when a payment is taken out' },
    executionDate: text,
    count,
    totalCents: cents,
    alsoMade: { type: 'array', items: text, description: 'further runs: the bank limits its files' },
  });
  const payment = object({
    paymentId: text,
    claimId: text,
    payeeName: text,
    maskedIban: text,
    amountCents: cents,
    state: text,
    hold: object({ by: text, at: text, reason: text }),
    accountWait: object({ changedAt: text, until: text, confirmedBy: text, confirmedAt: text }),
    history: { type: 'array', items: object({ at: text, by: text, event: text, reason: text }) },
  });
  const suggestion = object({ kind: text, id: text, title: text, amountCents: cents });
  const entry = object({
    id: text,
    state: text,
    why: text,
    kind: text,
    on: text,
    amountCents: cents,
    suggestions: { type: 'array', items: suggestion },
  });
  const rule = object({ ruleId: text, counterparty: text, comment: text, by: text, at: text });
  const counts = object({
    matched: count,
    settled: count,
    returned: count,
    received: count,
    unmatched: count,
  });
  const get = (path: string, summary: string, answer: Operation['answer']): Operation => ({
    method: 'get',
    path,
    summary,
    answer,
  });
  const post = (
    path: string,
    summary: string,
    body: NonNullable<Operation['body']> | undefined,
    answer: Operation['answer'],
  ): Operation => ({ method: 'post', path, summary, answer, ...(body && { body }) });
  const reason = json(holdReasonSchema);
  const xml = { type: 'application/xml', schema: text };
  return [
    get('/api/payment-runs', 'Payment runs', { status: 200, schema: list(run) }),
    post('/api/payment-runs', 'Make a payment run', json(runSchema), { status: 201, schema: run }),
    get('/api/payment-runs/{id}', 'One payment run', { status: 200, schema: run }),
    post('/api/payment-runs/{id}/release', 'Release it, as a second person', json(releaseSchema), {
      status: 200,
      schema: run,
    }),
    get('/api/payment-runs/{id}/file', 'The pain.001 file', { status: 200, type: 'application/xml' }),
    {
      ...get('/api/payments', 'Payments that are in no run: ready, or held', {
        status: 200,
        schema: list(payment),
      }),
      query: ['state', 'debtorAccount', 'limit', 'cursor'],
    },
    get('/api/payments/{id}', 'One payment', { status: 200, schema: payment }),
    post('/api/payments/{id}/hold', 'Keep it out of every run', reason, { status: 200, schema: payment }),
    post('/api/payments/{id}/unhold', 'Let it go again', reason, { status: 200, schema: payment }),
    post('/api/payments/{id}/outcome', 'Say what became of it, when no file will', json(outcomeSchema), {
      status: 200,
      schema: payment,
    }),
    post('/api/payments/{id}/outcome/confirm', 'Confirm it, as a second person', undefined, {
      status: 200,
      schema: payment,
    }),
    get('/api/unmatched/{id}', 'One entry of the bank, and what it may be', { status: 200, schema: entry }),
    get('/api/unmatched/rules', 'Counterparties that are left aside', { status: 200, schema: list(rule) }),
    post('/api/payments/{id}/confirm-account', 'Confirm an account that changed', undefined, {
      status: 200,
      schema: payment,
    }),
    post('/api/expected-receipts', 'Expect public money under a reference', json(publicReceiptSchema), {
      status: 201,
      schema: object({ receiptId: text, reference: text, referenceText: text, expectedCents: cents }),
    }),
    post('/api/bank-files', 'Import a pain.002, camt.052, camt.053, camt.054 or CODA file', xml, {
      status: 200,
      schema: counts,
    }),
  ];
}
