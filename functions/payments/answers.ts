/** What the calls of payments answer. */
import * as z from 'zod';
import type { FileRemark } from '../../workflows/bank/bank-file.ts';
import type { Hold, PaymentNote } from '../../workflows/payment/hold.ts';
import { payslip } from '../claims/answers.ts';
import type { StatedOutcome, TakenOut } from '../claims/payment-store.ts';
import { cents, instant, schemaOf } from '../web/answer-schemas.ts';
import type { BankFileResult, UnmatchedEntry } from './bank-file-result.ts';
import { channels } from './payment-run.ts';
import { storyEvents, storyNext } from './payment-story.ts';
import type { PayrollFileResult } from './payroll/import-file.ts';
import type { PaymentView } from './view-payment.ts';
import type { RunSummary, RunView } from './view-run.ts';

export const hold = schemaOf<Hold>('Hold', () =>
  z.object({
    by: z.string(),
    at: instant(),
    reason: z.string(),
  }),
);

export const paymentNote = schemaOf<PaymentNote>('PaymentNote', () =>
  z.object({
    at: instant(),
    by: z.string(),
    event: z.enum([
      'paid',
      'held',
      'unheld',
      'account-waits',
      'account-confirmed',
      'not-paid',
      'outcome-confirmed',
    ]),
    reason: z.string().exactOptional(),
    runId: z.string().describe('The run that it was taken out of.').exactOptional(),
  }),
);

export const statedOutcome = schemaOf<StatedOutcome>('StatedOutcome', () =>
  z.object({
    outcome: z.enum(['paid', 'not-paid']),
    on: z.string().describe('The day on which it was, or was not.'),
    reason: z.string(),
    by: z.string(),
    at: instant(),
  }),
);

const payeeCheck = () =>
  z
    .object({
      result: z.enum(['match', 'close-match', 'no-match', 'not-possible']),
      on: z.string(),
      name: z.string().exactOptional(),
    })
    .describe("What the bank found of the payee's name.")
    .exactOptional();

export const paymentView = schemaOf<PaymentView>('Payment', () =>
  z.object({
    paymentId: z.string(),
    claimId: z
      .string()
      .describe('Absent for a confidential claim, of which finance knows what to pay and nothing else.')
      .exactOptional(),
    claimReference: z.string().exactOptional(),
    payeeName: z.string(),
    maskedIban: z.string(),
    amountCents: cents(),
    debtorAccount: z.string(),
    state: z.enum(['held', 'accepted', 'cancelled', 'ready', 'in-run', 'settled', 'returned']),
    createdAt: instant(),
    runId: z.string().exactOptional(),
    hold: hold().exactOptional(),
    accountWait: z
      .object({
        changedAt: instant(),
        until: z.string(),
        confirmedBy: z.string().exactOptional(),
        confirmedAt: instant().exactOptional(),
      })
      .describe(
        'The account is one that changed: until when it waits, and whether a second person has confirmed it.',
      )
      .exactOptional(),
    history: z.array(paymentNote()),
    reasonCode: z.string().describe('Why the bank refused it or sent it back: an ISO code.').exactOptional(),
    payeeCheck: payeeCheck(),
    outcome: statedOutcome()
      .describe('What a person of finance says became of it, until another confirms.')
      .exactOptional(),
    story: z
      .array(
        z.object({
          on: z.string().describe('A day in Brussels.'),
          event: z.enum(storyEvents),
          toldBy: z.array(z.string()).describe('The kinds of file that told it.').exactOptional(),
          reasonCode: z.string().exactOptional(),
          why: z.string().describe("In the reader's language.").exactOptional(),
        }),
      )
      .describe('What happened to it, in order, when one payment is asked for.')
      .exactOptional(),
    next: z
      .object({
        step: z.enum(storyNext),
        until: z.string().describe("Until when the bank's word is waited for.").exactOptional(),
        paymentId: z.string().describe('The payment that took its place.').exactOptional(),
      })
      .exactOptional(),
    costAsked: z
      .object({
        payslip: payslip(),
        costCents: cents(),
        setAsideCents: cents(),
        at: instant(),
        by: z.string(),
      })
      .describe(
        'Through payroll: what it cost beyond the tolerance, which another person of finance accepts.',
      )
      .exactOptional(),
  }),
);

export const takenOut = schemaOf<TakenOut>('TakenOut', () =>
  z.object({
    paymentId: z.string(),
    name: z.string(),
    amountCents: cents(),
    by: z.string(),
    at: instant(),
    reason: z.string(),
  }),
);

/** What every view of a run has. */
const runFields = () => ({
  channel: z.enum(channels),
  state: z.enum(['prepared', 'collecting', 'released', 'dropped']),
  id: z.string(),
  createdAt: instant(),
  createdBy: z.string(),
  count: z.int(),
  paymentRunId: z.string(),
  releasedAt: instant().exactOptional(),
  releasedBy: z.string().exactOptional(),
  releases: z
    .array(z.object({ personId: z.string(), at: instant() }))
    .describe('Everybody who has released it so far.'),
  signaturesMissing: z.int().describe('Signatures still missing before the run is released.'),
  executionDate: z.string(),
  debtorAccount: z.object({
    accountId: z.string(),
    name: z.string(),
    iban: z.string(),
    bank: z.string(),
    format: z.string(),
  }),
  revision: z.int().describe('Changes with every payment taken out before the release.'),
  takenOut: z.array(takenOut()),
  alsoMade: z
    .array(z.string())
    .describe('Further runs made at the same time, because the bank does not take all in one file.')
    .exactOptional(),
  totalCents: cents(),
});

export const runSummary = schemaOf<RunSummary>('RunSummary', () => z.object(runFields()));

export const runView = schemaOf<RunView>('Run', () =>
  z.object({
    ...runFields(),
    payments: z.array(
      z.object({
        paymentId: z.string(),
        claimId: z.string().describe('Absent for a confidential claim.').exactOptional(),
        payeeName: z.string(),
        maskedIban: z.string(),
        amountCents: cents(),
        state: z.enum(['held', 'accepted', 'cancelled', 'ready', 'in-run', 'settled', 'returned']),
        reasonCode: z.string().exactOptional(),
        payeeCheck: payeeCheck(),
      }),
    ),
    executionDatePassed: z
      .literal(true)
      .describe(
        'Released, not answered in full, and too late for its execution date: the bank may refuse the file.',
      )
      .exactOptional(),
  }),
);

export const unmatchedEntry = schemaOf<UnmatchedEntry>('UnmatchedEntry', () =>
  z.object({
    endToEndId: z.string().exactOptional(),
    amountCents: cents().exactOptional(),
    amountText: z
      .string()
      .describe('As the bank wrote it, with its currency, where it is not in euro or cannot be read.')
      .exactOptional(),
    on: z.string(),
    kind: z.enum([
      'rejected',
      'accepted',
      'unknown',
      'settled',
      'returned',
      'pending',
      'incoming',
      'taken-back',
      'payee-checked',
    ]),
    why: z.enum([
      'unreadable',
      'not-released',
      'incoming',
      'unknown-payment',
      'amount-differs',
      'currency-differs',
      'name-differs',
      'unclear',
      'lines-missing',
      'contradicts',
      'other-account',
      'other-year',
    ]),
  }),
);

const fileRemark = schemaOf<FileRemark>('FileRemark', () =>
  z.discriminatedUnion('code', [
    z.object({ code: z.literal('extract'), count: z.int() }),
    z.object({ code: z.literal('cut'), told: z.int(), found: z.int() }),
  ]),
);

export const bankFileResult = schemaOf<BankFileResult>('BankFileResult', () =>
  z.object({
    matched: z.int().describe('Lines of the file that speak of a payment of ours.'),
    settled: z.int().describe('Payments settled by this file.'),
    returned: z.int().describe('Payments rejected by the bank or sent back, by this file.'),
    received: z.int().describe('Money that arrived under a reference of ours, taken in by this file.'),
    unmatched: z.int(),
    unmatchedEntries: z.array(unmatchedEntry()),
    putBack: z
      .int()
      .describe("Payments that failed without their payees' doing, and are in the next run.")
      .exactOptional(),
    remarks: z.array(fileRemark()).describe('What a person should know of the file itself.').exactOptional(),
    alreadyImported: z.literal(true).exactOptional(),
  }),
);

export const payrollFileResult = schemaOf<PayrollFileResult>('PayrollFileResult', () =>
  z.object({
    settled: z.int().describe('Lines paid by this file.'),
    refused: z.int().describe('Lines refused by this file.'),
    unmatched: z.array(z.object({ line: z.int(), message: z.string() })),
    alreadyImported: z.literal(true).exactOptional(),
  }),
);
