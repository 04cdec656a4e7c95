/** What the calls of loans answer. */
import * as z from 'zod';
import { type LoanEntry, loanEvents, loanStates, type Repayment } from '../../workflows/loan/loan.ts';
import { roles } from '../../workflows/registers/records.ts';
import { receiptView } from '../receipts/answers.ts';
import { cents, day, instant, schemaOf } from '../web/answer-schemas.ts';
import type { RepaymentAnswer } from './repay-loan.ts';
import type { LoanSummary, LoanView, RequestView } from './view-loan.ts';

/** What every view of a loan has. */
const loanFields = () => ({
  loanId: z.string(),
  claimId: z.string(),
  activityId: z.string(),
  activityName: z.string(),
  state: z.enum(loanStates),
  principalCents: cents(),
  repaidCents: cents(),
  outstandingCents: cents(),
  arrearsCents: cents(),
  writtenOffCents: cents(),
  lentOn: day(),
  nextDueOn: day().exactOptional(),
  nextDueCents: cents().exactOptional(),
});

export const loanSummary = schemaOf<LoanSummary>('LoanSummary', () => z.object(loanFields()));

export const repayment = schemaOf<Repayment>('Repayment', () =>
  z.object({
    at: instant(),
    on: z.string(),
    amountCents: cents(),
    kind: z
      .enum(['instalment', 'early', 'outside'])
      .describe("`instalment` and `early`: from the Activité's budget. `outside`: through the bank."),
  }),
);

export const requestView = schemaOf<RequestView>('Request', () =>
  z.object({
    approvals: z.array(
      z.object({
        role: z.enum(roles),
        state: z.enum(['approved', 'refused', 'open']),
        at: instant().exactOptional(),
      }),
    ),
    canDecide: z
      .boolean()
      .describe("Whether the reader's role decides next; a conflict of interest is found when they do."),
    state: z.enum(['approved', 'refused', 'open', 'lapsed']),
    kind: z.enum(['write-off', 'reschedule']),
    months: z.int().describe('For a reschedule: in how many instalments the rest is paid.').exactOptional(),
    requestId: z.string(),
    requestedBy: z.string(),
    requestedAt: instant(),
    reason: z.string(),
    chain: z.array(z.enum(roles)).describe('Who must say yes, in order.'),
  }),
);

export const loanEntry = schemaOf<LoanEntry>('LoanEntry', () =>
  z.object({
    at: instant(),
    actor: z.string().describe("A person's id, or `system` or `bank`."),
    event: z.enum(loanEvents),
    amountCents: cents().exactOptional(),
  }),
);

export const loanView = schemaOf<LoanView>('Loan', () =>
  z.object({
    ...loanFields(),
    instalments: z.array(
      z.object({
        dueOn: day(),
        amountCents: cents(),
        paidCents: cents(),
        state: z.enum(['paid', 'partly-paid', 'due', 'to-come']),
      }),
    ),
    repayments: z.array(repayment()),
    requests: z.array(requestView()),
    history: z.array(loanEntry()),
    canRepay: z.boolean(),
    canReschedule: z.boolean(),
    canWriteOff: z.boolean(),
  }),
);

export const repaymentAnswer = schemaOf<RepaymentAnswer>('RepaymentAnswer', () =>
  z.object({
    loan: loanView(),
    receipt: receiptView().exactOptional(),
  }),
);
