/**
 * A loan at 0% to an Activité: before it the approved claim, after it the money back in the envelope. One record
 * with its schedule, what came back, what was asked about it, and what it waits for.
 */
import type { KeptPolicy } from '../claim/claim.ts';
import type { Language } from '../language.ts';
import { type Cents, sumCents } from '../money.ts';
import type { Country, Role } from '../registers/records.ts';
import { type Instalment, unpaidCents } from './schedule.ts';

export const loanStates = ['running', 'in-arrears', 'repaid', 'written-off'] as const;
export type LoanState = (typeof loanStates)[number];

export interface Loan {
  /** The id of its claim. */
  readonly loanId: string;
  readonly activityId: string;
  /** Who asked for it. */
  readonly memberId: string;
  readonly country: Country;
  readonly language: Language;
  readonly envelopeId: string;
  /** That of its claim. */
  readonly policy?: KeptPolicy;
  /** Which parts of the envelope's counter the principal was taken from, in order; what comes back goes there. */
  readonly parts: readonly { readonly shard: number; readonly amountCents: Cents }[];
  readonly principalCents: Cents;
  readonly lentAt: string;
  readonly lentOn: string;
  readonly state: LoanState;
  readonly schedule: readonly Instalment[];
  readonly repayments: readonly Repayment[];
  /** Given up by a write-off; money that comes all the same is counted in `repayments`. */
  readonly writtenOffCents: Cents;
  readonly arrears?: Arrears;
  readonly requests: readonly LoanRequest[];
  /** How many references for payments from outside were given out. */
  readonly references: number;
  /** The task token of the wait for the next instalment. Never shown. */
  readonly waiting?: { readonly taskToken: string; readonly since: string; readonly until: string };
  readonly history: readonly LoanEntry[];
}

export interface Repayment {
  readonly at: string;
  readonly on: string;
  readonly amountCents: Cents;
  /** `instalment` and `early`: from the Activité's budget. `outside`: through the bank. */
  readonly kind: 'instalment' | 'early' | 'outside';
}

/** An instalment that the Activité's budget could not pay, and how often that was tried and told. */
export interface Arrears {
  readonly since: string;
  readonly lastTriedOn: string;
  readonly reminders: number;
}

export interface LoanRequest {
  readonly requestId: string;
  readonly kind: 'reschedule' | 'write-off';
  readonly state: 'open' | 'approved' | 'refused' | 'lapsed';
  readonly requestedBy: string;
  readonly requestedAt: string;
  readonly reason: string;
  /** For a reschedule: in how many instalments the rest is paid. */
  readonly months?: number;
  /** Who must say yes, in order. */
  readonly chain: readonly Role[];
  readonly decisions: readonly RequestDecision[];
}

export interface RequestDecision {
  readonly role: Role;
  readonly personId: string;
  readonly decision: 'approve' | 'refuse';
  readonly at: string;
  readonly comment?: string;
}

export const loanEvents = [
  'lent',
  'instalment-paid',
  'instalment-missed',
  'repaid-early',
  'paid-from-outside',
  'reschedule-asked',
  'rescheduled',
  'write-off-asked',
  'written-off',
  'request-approved',
  'request-refused',
  'request-lapsed',
  'repaid',
] as const;
export type LoanEvent = (typeof loanEvents)[number];

export interface LoanEntry {
  readonly at: string;
  /** A person's id, or `system` or `bank`. */
  readonly actor: string;
  readonly event: LoanEvent;
  readonly amountCents?: Cents;
}

export function isOver(loan: Loan): boolean {
  return loan.state === 'repaid' || loan.state === 'written-off';
}

/** What has come back, recoveries after a write-off included. */
export function repaidCents(loan: Loan): Cents {
  return sumCents(loan.repayments.map((one) => one.amountCents));
}

/** What is still owed; nothing once it is written off. */
export function outstandingCents(loan: Loan): Cents {
  return loan.state === 'written-off' ? 0 : sumCents(loan.schedule.map(unpaidCents));
}

/** What was due on or before `today` and is not paid. */
export function arrearsCents(loan: Loan, today: string): Cents {
  if (isOver(loan)) return 0;
  return sumCents(loan.schedule.filter((one) => one.dueOn <= today).map(unpaidCents));
}

/** The first instalment that is not wholly paid. */
export function nextInstalment(loan: Loan): Instalment | undefined {
  return isOver(loan) ? undefined : loan.schedule.find((one) => unpaidCents(one) > 0);
}

/** What the Activité pays in a month at most, for the next loan's affordability. */
export function monthlyCents(loan: Loan): Cents {
  return isOver(loan) ? 0 : Math.max(0, ...loan.schedule.map(unpaidCents));
}

export function openRequest(loan: Loan): LoanRequest | undefined {
  return loan.requests.find((one) => one.state === 'open');
}
