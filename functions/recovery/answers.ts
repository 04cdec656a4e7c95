/** What the calls of recovery answer. */
import * as z from 'zod';
import {
  type ClientPledge,
  recoveryStatuses,
  type WriteOff,
} from '../../workflows/recovery/recovery-case.ts';
import { countries } from '../../workflows/registers/records.ts';
import { cents, day, instant, listOf, schemaOf } from '../web/answer-schemas.ts';
import type { CaseAge, CaseSummary, CaseTotals, CaseView } from './view-cases.ts';

export const caseTotals = schemaOf<CaseTotals>('CaseTotals', () =>
  z.object({
    count: z.int(),
    askedCents: cents(),
    pledgedCents: cents(),
    receivedCents: cents(),
    openCents: cents(),
  }),
);

export const caseAge = schemaOf<CaseAge>('CaseAge', () =>
  z.object({
    fromDays: z.int(),
    untilDays: z.int().exactOptional(),
    count: z.int(),
    openCents: cents(),
  }),
);

/** What every view of a case has. */
const caseFields = () => ({
  caseId: z.string(),
  claimId: z.string(),
  clientName: z.string(),
  activityId: z.string(),
  activityName: z.string(),
  country: z.enum(countries),
  status: z.enum(recoveryStatuses),
  statusText: z.string(),
  amountCents: cents(),
  pledgedCents: cents(),
  receivedCents: cents(),
  openCents: cents(),
  openedAt: instant(),
  ageDays: z.int().describe('Whole days since the case was opened.'),
});

export const caseSummary = schemaOf<CaseSummary>('CaseSummary', () => z.object(caseFields()));

export const clientPledge = schemaOf<ClientPledge>('ClientPledge', () =>
  z.object({
    amountCents: cents(),
    pledgedAt: instant(),
    dueOn: day().describe('Calendar day until which it is to be paid.'),
    acknowledgedAt: instant().exactOptional(),
    acknowledgedBy: z.string().exactOptional(),
  }),
);

export const writeOff = schemaOf<WriteOff>('WriteOff', () =>
  z.object({
    askedBy: z.string(),
    askedAt: instant(),
    reason: z.string(),
    decision: z.enum(['approve', 'reject']).exactOptional(),
    decidedBy: z.string().exactOptional(),
    decidedAt: instant().exactOptional(),
  }),
);

export const caseView = schemaOf<CaseView>('Case', () =>
  z.object({
    ...caseFields(),
    clientId: z.string(),
    orderId: z.string().exactOptional(),
    contractId: z.string().exactOptional(),
    workText: z.string().exactOptional().describe('The order or the job as people know it, without ids.'),
    reason: z.string().exactOptional(),
    pledge: clientPledge().exactOptional(),
    writeOff: writeOff().exactOptional(),
    receiptId: z.string().exactOptional(),
    reference: z.string().exactOptional(),
    referenceText: z.string().exactOptional(),
    absorbedCents: cents(),
    paidClaimIds: z.array(z.string()),
    arrivals: z.array(
      z.object({
        amountCents: cents(),
        on: z.string(),
      }),
    ),
    returns: z
      .array(
        z.object({
          account: z.string(),
          amountCents: cents(),
          at: instant(),
        }),
      )
      .describe('Where what came in went: accounts of the ledger.'),
    history: z.array(
      z.object({
        at: instant(),
        actor: z.string(),
        event: z.string(),
        text: z.string(),
      }),
    ),
  }),
);

export const casesAnswer = schemaOf('Cases', () =>
  listOf(caseSummary(), { totals: caseTotals(), ages: z.array(caseAge()) }),
);
