/** A claim: what a member asked, what was decided, who approved it, what was paid; one record from form to end. */
import type { Language, SentenceValues } from '../language.ts';
import type { RuleResult } from '../measures/decide.ts';
import type { ConcernedMember, FundingLine, Payee } from '../measures/measure.ts';
import type { Cents } from '../money.ts';
import type { Payslip } from '../payroll/answer.ts';
import type { Country, Role } from '../registers/records.ts';

export const claimStatuses = [
  'submitted',
  'needs-information',
  'ineligible',
  'queued',
  'awaiting-approval',
  'rejected',
  'approved',
  'paying',
  'paid',
  'completed',
  'payment-returned',
  'withdrawn',
  'expired',
  'under-review',
] as const;
export type ClaimStatus = (typeof claimStatuses)[number];

export interface Claim {
  readonly claimId: string;
  readonly measure: string;
  readonly planId: string;
  /** In force when it was filed. */
  readonly policyVersion: string;
  /** The correction that it was decided under again; absent: it keeps the version above. */
  readonly decidedUnder?: string;
  /** Corrections of the policy that it was held against since; what they add is a claim of its own. */
  readonly decidedAgain?: readonly string[];
  /** Whom it is for, and who filed it (the same person, or a coordinator). */
  readonly memberId: string;
  readonly filedBy: string;
  readonly country: Country;
  readonly language: Language;
  readonly activityId?: string;
  readonly householdId?: string;
  /** Members whom it concerns besides the one it is for. */
  readonly concerned?: readonly ConcernedMember[];
  readonly filedAt: string;
  /** Calendar day of filing in Brussels. */
  readonly filedOn: string;
  readonly form: Readonly<Record<string, unknown>>;
  readonly fingerprints: readonly string[];
  /** 1, and one more for each appeal: every round is an execution of its own. */
  readonly round: number;
  readonly status: ClaimStatus;
  readonly amountCents: Cents;
  /** What was decided before an approver accepted only a part of it. */
  readonly askedCents?: Cents;
  /** The claim in which the member appeals what was not accepted of this one. */
  readonly restClaimId?: string;
  /** The claim of which this one asks for the rest, when that was filed, and what was accepted of it. */
  readonly restOf?: { readonly claimId: string; readonly filedAt: string; readonly acceptedCents: Cents };
  readonly decision?: ClaimDecision;
  readonly envelopeId?: string;
  readonly allocations: readonly Allocation[];
  /** For measures with counted seats: whether the claim waits for one, has it, or gave it back. */
  readonly seat?: ClaimSeat;
  /** Roles still to be asked or asked already, in order; `approvals` says how far it is. */
  readonly chain: readonly Role[];
  /** So many yes of the chain decide; 0 or absent: everybody's. */
  readonly votesNeeded?: number;
  readonly approvals: readonly Approval[];
  readonly payments: readonly ClaimPayment[];
  readonly questions: readonly Question[];
  /** What either side wrote without being asked, oldest first. */
  readonly messages?: readonly ClaimMessage[];
  /** What the claim stands still for, with the task token that ends the wait. Never shown. */
  readonly waiting?: Wait;
  readonly withdrawnAt?: string;
  /** Since when nothing in it is about a person any more. */
  readonly erasedAt?: string;
  readonly history: readonly HistoryEntry[];
}

/** Which policy a claim, or what follows from it, is decided under. */
export type KeptPolicy = Pick<Claim, 'policyVersion' | 'decidedUnder' | 'filedOn'>;

export function keptPolicy({ policyVersion, decidedUnder, filedOn }: KeptPolicy): KeptPolicy {
  return { policyVersion, filedOn, ...(decidedUnder !== undefined && { decidedUnder }) };
}

export interface ClaimDecision {
  readonly outcome: 'eligible' | 'ineligible' | 'needs-information';
  readonly decidedAt: string;
  readonly rules: readonly (RuleResult & { readonly explanation: string })[];
  readonly funding: readonly ClaimFunding[];
  readonly payees: readonly Payee[];
}

export interface ClaimFunding {
  readonly source: string;
  readonly bearing: FundingLine['bearing'];
  readonly amountCents: Cents;
}

export interface ClaimSeat {
  readonly seatsId: string;
  readonly state: 'wanted' | 'taken' | 'freed';
}

/** One pending transfer: a part of one funding line set aside for one payee. */
export interface Allocation {
  readonly transferId: string;
  readonly payeeId: string;
  readonly source: string;
  readonly debit: string;
  readonly credit: string;
  readonly amountCents: Cents;
  /** `given-back`: paid out once, came back, and went back to the source that had paid. */
  readonly state: 'reserved' | 'posted' | 'voided' | 'given-back';
  readonly round: number;
  /** For envelope money: which part of the envelope's counter holds it. */
  readonly shard?: number;
}

export type ApprovalState = 'open' | 'approved' | 'rejected' | 'asked' | 'reassigned' | 'closed';

export interface Approval {
  readonly taskId: string;
  readonly round: number;
  /** Place in the chain, from 0. */
  readonly step: number;
  readonly role: Role;
  readonly approverId: string;
  readonly state: ApprovalState;
  readonly askedAt: string;
  readonly decidedAt?: string;
  readonly comment?: string;
  /** What was accepted, where that is only a part of what was asked. */
  readonly amountCents?: Cents;
  /** Away, and whom the person was asked for. */
  readonly insteadOf?: string;
  /** Digest of the accounts that the person approved to be paid. */
  readonly payeesDigest?: string;
}

export interface ClaimPayment {
  readonly paymentId: string;
  readonly payeeId: string;
  readonly amountCents: Cents;
  readonly state: 'ready' | 'in-run' | 'settled' | 'returned' | 'cancelled';
  readonly reason?: string;
  /** Paid through payroll: what the payslip says. */
  readonly payslip?: Payslip;
  /** Why it is in no run yet, though it is ready; `until`: an instant, where one is known. */
  readonly held?: { readonly why: 'person' | 'changed-account'; readonly until?: string };
}

export interface Question {
  readonly askedAt: string;
  /** A role, or `rules` when the form left something open, or `bank` when a payment came back. */
  readonly askedBy: Role | 'rules' | 'bank';
  /** In the claim's language. */
  readonly text: string;
  /** What the rules ask for, for whoever reads it in another language: their answers, and kinds of documents. */
  readonly rules?: readonly RuleResult[];
  readonly documents?: readonly string[];
  /** Whose payment came back, when the bank asks. */
  readonly payeeId?: string;
  /** Payroll asks, not the bank: another account is only one of the answers. */
  readonly ofPayroll?: true;
  readonly answeredAt?: string;
  readonly answer?: string;
  /** The member was not asked: it is the reason of an appeal. */
  readonly appeal?: true;
}

export interface ClaimMessage {
  readonly messageId: string;
  readonly at: string;
  readonly authorId: string;
  /** `member` for the side that filed, else in which role of the cooperative it was written. */
  readonly role: Role;
  readonly text: string;
}

export interface Wait {
  readonly for: 'member' | 'approver' | 'funds' | 'bank' | 'operator';
  readonly since: string;
  readonly until?: string;
  readonly taskToken: string;
}

export interface HistoryEntry {
  readonly at: string;
  /** A person's id, or `system`, `bank` or `payroll`. */
  readonly actor: string;
  readonly event: ClaimEvent;
  readonly values?: SentenceValues;
}

export const claimEvents = [
  'filed',
  'found-eligible',
  'found-ineligible',
  'information-asked',
  'member-reminded',
  'answered',
  'queued',
  'funds-reserved',
  'approval-asked',
  'approval-delegated',
  'approver-reminded',
  'approver-replaced',
  'approved',
  'approved-in-part',
  'rejected',
  'question-asked',
  'fully-approved',
  'payment-released',
  'payment-settled',
  'payment-returned',
  'payment-put-back',
  'payment-held',
  'payment-unheld',
  'account-waits',
  'account-confirmed',
  'money-given-back',
  'account-changed',
  'paid',
  'completed',
  'withdrawn',
  'expired',
  'appealed',
  'referred',
  'resumed',
] as const;
export type ClaimEvent = (typeof claimEvents)[number];

/** The payment with nothing that keeps it out of a run. */
export function withoutHold({ held: _held, ...payment }: ClaimPayment): ClaimPayment {
  return payment;
}

/** Nothing more happens to the claim unless the member appeals or money comes back. */
export function isEnded(status: ClaimStatus): boolean {
  return endedStatuses.has(status);
}

const endedStatuses: ReadonlySet<ClaimStatus> = new Set([
  'ineligible',
  'rejected',
  'paid',
  'completed',
  'withdrawn',
  'expired',
]);
