/** What the calls of audits in steps answer. */
import * as z from 'zod';
import { auditedMonth, auditProblem } from '../../audit/answers.ts';
import { cents, instant, schemaOf } from '../../web/answer-schemas.ts';
import type { LedgerAuditView } from '../view.ts';
import type { LedgerAuditResult } from './audit.ts';

export const ledgerAuditAnswer = schemaOf<LedgerAuditView>('LedgerAudit', () =>
  z.object({
    auditId: z.string(),
    state: z.enum(['refused', 'running', 'done']),
    askedBy: z.string().describe('`system` for the weekly one.'),
    askedAt: instant(),
    endedAt: instant().nullable(),
    seen: z.int().describe('Entries and claims read so far.'),
    result: ledgerAuditResult().nullable(),
  }),
);

const ledgerAuditResult = schemaOf<LedgerAuditResult>('LedgerAuditResult', () =>
  z.object({
    entries: z.int(),
    debitsCents: cents(),
    creditsCents: cents(),
    pendingCents: cents(),
    months: z.array(auditedMonth()),
    chain: z.object({
      blocks: z.int(),
      hash: z.string(),
      unsealed: z.int().describe('Entries that wait for the next sealing.'),
    }),
    envelopes: z.int(),
    claims: z.int(),
    payments: z.int(),
    differences: z.array(auditProblem()).describe('The first 200 that do not fit.'),
    differenceCount: z.int().describe('All that do not fit; 0 when the audit finds nothing.'),
  }),
);
