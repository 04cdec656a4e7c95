/** What the calls of ledger answer. */
import * as z from 'zod';
import type { Allocation } from '../../workflows/claim/claim.ts';
import { claimStatuses } from '../../workflows/claim/claim.ts';
import { type AccountBalance, type LedgerProblem, ledgerProblems } from '../../workflows/ledger/balances.ts';
import type { Transfer } from '../../workflows/ledger/transfer.ts';
import type { TrialBalance } from '../ledger/trial-balance.ts';
import { cents, instant, schemaOf } from '../web/answer-schemas.ts';
import type { StatementLine } from './account-statement.ts';
import type { AuditedMonth } from './audit-ledger.ts';
import type { AuditProblem } from './audit-problem.ts';
import type { AdvanceMoney, ClaimMoney, PaymentMoney } from './claim-money.ts';
import type { LedgerMonthView } from './months.ts';
import type { LedgerCheck } from './view-ledger.ts';

export const accountBalance = schemaOf<AccountBalance>('LedgerAccountBalance', () =>
  z.object({
    account: z.string(),
    debitsCents: cents().describe('Posted to date.'),
    creditsCents: cents(),
    pendingDebitsCents: cents().describe('Set aside and neither posted nor voided.'),
    pendingCreditsCents: cents(),
  }),
);

export const trialBalance = schemaOf<TrialBalance>('TrialBalance', () =>
  z.object({
    at: instant().describe('The last instant that counts, ISO 8601.'),
    accounts: z
      .array(accountBalance())
      .describe('By account, sorted by name; accounts that nothing was ever booked on are not in it.'),
    debitsCents: cents(),
    creditsCents: cents(),
    pendingCents: cents().describe('Set aside and neither posted nor released.'),
  }),
);

export const statementLine = schemaOf<StatementLine>('StatementLine', () =>
  z.object({
    transferId: z.string(),
    at: instant(),
    reason: z.string(),
    counterAccount: z.string().describe('The account on the other side.'),
    claimId: z.string().exactOptional(),
    debitCents: cents().describe('One of the two is zero.'),
    creditCents: cents(),
    balanceCents: cents().describe('Debits less credits of the account, this line included.'),
  }),
);

export const allocation = schemaOf<Allocation>('Allocation', () =>
  z.object({
    transferId: z.string(),
    payeeId: z.string(),
    source: z.string(),
    debit: z.string(),
    credit: z.string(),
    amountCents: cents(),
    state: z
      .enum(['posted', 'reserved', 'voided', 'given-back'])
      .describe('`given-back`: paid out once, came back, and went back to the source that had paid.'),
    round: z.int(),
    shard: z
      .int()
      .describe("For envelope money: which part of the envelope's counter holds it.")
      .exactOptional(),
  }),
);

export const transfer = schemaOf<Transfer>('Transfer', () =>
  z.object({
    transferId: z
      .string()
      .describe('Derived from the claim and the step, so that a repeated step writes the same transfer.'),
    kind: z.enum(['void', 'direct', 'pending', 'post']),
    debit: z.string(),
    credit: z.string(),
    amountCents: cents(),
    at: instant().describe('Instant of booking, ISO 8601.'),
    pendingId: z
      .string()
      .describe('For `post` and `void`: the pending transfer that they end.')
      .exactOptional(),
    claimId: z.string().exactOptional(),
    reason: z
      .string()
      .describe(
        'What happened, as one of a few words: `reservation`, `payment`, `return`, `receipt`, `given-back`, `disputed`, `bank-charges`.',
      ),
  }),
);

export const paymentMoney = schemaOf<PaymentMoney>('PaymentMoney', () =>
  z.object({
    paymentId: z.string(),
    payeeName: z.string().describe('Absent for those who may not see whose claim it is.').exactOptional(),
    maskedIban: z.string().exactOptional(),
    amountCents: cents(),
    state: z.enum(['held', 'accepted', 'cancelled', 'ready', 'in-run', 'settled', 'returned']),
    createdAt: instant().exactOptional(),
    runId: z.string().exactOptional(),
    settledAt: instant().exactOptional(),
    returnedAt: instant().exactOptional(),
    reasonCode: z.string().exactOptional(),
  }),
);

export const advanceMoney = schemaOf<AdvanceMoney>('AdvanceMoney', () =>
  z.object({
    account: z.string(),
    at: instant(),
    amountCents: cents(),
    returnedCents: cents(),
    outstandingCents: cents(),
  }),
);

export const claimMoney = schemaOf<ClaimMoney>('ClaimMoney', () =>
  z.object({
    claimId: z.string(),
    reference: z.string(),
    measure: z.string(),
    status: z.enum(claimStatuses),
    amountCents: cents(),
    paidCents: cents().describe('Settled by the bank, or posted inside the cooperative, and not come back.'),
    returnedCents: cents(),
    maySeeClaim: z.boolean().describe('Whether the reader may see the claim itself.'),
    funding: z.array(
      z.object({
        source: z.string(),
        bearing: z.string(),
        amountCents: cents(),
      }),
    ),
    allocations: z.array(allocation()),
    entries: z.array(transfer()).describe('Oldest first.'),
    payments: z.array(paymentMoney()),
    advances: z.array(advanceMoney()),
  }),
);

export const ledgerMonthView = schemaOf<LedgerMonthView>('LedgerMonth', () =>
  z.object({
    month: z.string().describe('`YYYY-MM`.'),
    state: z
      .enum(['running', 'open', 'closed', 'closing'])
      .describe(
        '`running`: not over. `open`: can be closed in its turn. `closing`: nothing is booked into it, and it is being closed.',
      ),
    closableFrom: z.string().describe('From when on it may be closed, ISO 8601.'),
    closedAt: instant().exactOptional(),
    closedBy: z.string().exactOptional(),
    openUnmatched: z
      .int()
      .describe('Entries of bank files that nobody had resolved when it was closed.')
      .exactOptional(),
    block: z.int().describe('The block of the chain that closes it, with its hash.').exactOptional(),
    chainHash: z.string().exactOptional(),
    entries: z.int().describe('Booked in the month.').exactOptional(),
    turnoverCents: cents().describe('Posted in the month; as much on the credit side.').exactOptional(),
    debitsCents: cents().describe('At its end, over all accounts, since the plan began.').exactOptional(),
    creditsCents: cents().exactOptional(),
    pendingCents: cents().describe('Set aside at its end and neither posted nor released.').exactOptional(),
    balancesDigest: z
      .string()
      .describe('Over the balances of its end, as hexadecimal SHA-256.')
      .exactOptional(),
  }),
);

export const ledgerProblem = schemaOf<LedgerProblem>('LedgerProblem', () =>
  z.object({
    transferId: z.string(),
    problem: z.enum(ledgerProblems),
  }),
);

export const auditProblem = schemaOf<AuditProblem>('AuditProblem', () =>
  z.object({
    problem: z.enum([
      'unknown-pending',
      'ended-twice',
      'more-than-pending',
      'other-accounts',
      'not-an-amount',
      'repeated',
      'changed',
      'removed',
      'sealed-twice',
      'not-sealed',
      'block-changed',
      'block-missing',
      'block-moved',
      'month-differs',
      'unknown-envelope',
      'overspent',
      'reserved-differs',
      'spent-differs',
      'available-differs',
      'ceiling-differs',
      'allocation-differs',
      'allocation-unknown',
      'payment-missing',
      'payment-differs',
      'payment-not-posted',
      'paid-differs',
      'paid-above-approved',
    ]),
    transferId: z.string().describe('The entry that does not fit.').exactOptional(),
    subject: z
      .string()
      .describe('What it is about: `block 3`, `month 2020-04`, `envelope …`, `claim …`, `payment …`.')
      .exactOptional(),
    entriesCents: cents()
      .describe('What the entries come to, and what the record says instead.')
      .exactOptional(),
    recordedCents: cents().exactOptional(),
  }),
);

export const auditedMonth = schemaOf<AuditedMonth>('AuditedMonth', () =>
  z.object({
    month: z.string(),
    state: z.enum(['open', 'closed', 'closing']),
    entries: z.int(),
    turnoverCents: cents(),
  }),
);

export const ledgerCheck = schemaOf<LedgerCheck>('LedgerCheck', () =>
  z.object({
    asOf: instant()
      .describe('Of a very large ledger: when the last audit began, from which this is.')
      .exactOptional(),
    balanced: z.boolean(),
    problems: z.array(ledgerProblem()).describe('Entries that do not fit the entries before them.'),
    envelopesOverspent: z
      .array(z.string())
      .describe('Envelopes whose entries come to more than their ceiling.'),
    countersDiffer: z
      .array(z.string())
      .describe('Envelopes whose counters differ from what the entries come to.'),
    differences: z
      .array(auditProblem())
      .describe('Everything that does not fit, those above included; empty when the audit finds nothing.'),
    months: z.array(auditedMonth()),
    entries: z.int(),
    chain: z.object({
      blocks: z.int(),
      hash: z.string(),
      unsealed: z.int().describe('Entries that wait for the next sealing.'),
    }),
    debitsCents: cents(),
    creditsCents: cents(),
    pendingCents: cents(),
    accounts: z.int().describe('Absent of a very large ledger.').exactOptional(),
    envelopes: z.int(),
    claims: z.int(),
    payments: z.int(),
  }),
);

/** A page of a statement. */
export const statementAnswer = schemaOf('Statement', () =>
  z.object({
    account: z.string(),
    from: z.string().describe('An instant.'),
    until: z.string().describe('An instant.'),
    openingCents: cents().describe('Before the first line of this page: debits less credits.'),
    lines: z.array(statementLine()),
    closingCents: cents().describe('After the last line of this page.'),
    nextCursor: z.string().nullable(),
  }),
);
