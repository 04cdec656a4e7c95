/**
 * A recovery case: what a client is asked to bear of a cancelled order, what they answered, and what has come.
 * Opened for a claim (staff's question to a client, or costs that the fund paid), closed when nothing is awaited.
 */
import type { Language, SentenceValues } from '../language.ts';
import type { Cents } from '../money.ts';
import type { Country } from '../registers/records.ts';

/**
 * `opened`: nobody could be asked yet. `invited`: the client has a link. `pledged`: they promised money.
 * `declined`, `said-paid`, `silent`, `overdue`: somebody of finance takes over; the client may still pledge.
 * `recovered`, `irrecoverable`, `written-off`: closed; money that comes all the same is still booked.
 */
export const recoveryStatuses = [
  'opened',
  'invited',
  'pledged',
  'declined',
  'said-paid',
  'silent',
  'overdue',
  'recovered',
  'irrecoverable',
  'written-off',
] as const;
export type RecoveryStatus = (typeof recoveryStatuses)[number];

export interface RecoveryCase {
  readonly caseId: string;
  /** The claim whose journey this is. */
  readonly claimId: string;
  /** Claims that were paid already: what comes back goes to their sources first. */
  readonly paidClaimIds: readonly string[];
  readonly activityId: string;
  readonly activityName: string;
  readonly country: Country;
  readonly clientId: string;
  readonly clientName: string;
  readonly clientEmail?: string;
  readonly language: Language;
  readonly orderId?: string;
  readonly contractId?: string;
  readonly message?: string;
  /** What is asked for. */
  readonly amountCents: Cents;
  readonly status: RecoveryStatus;
  readonly openedAt: string;
  readonly openedBy: string;
  readonly pledge?: ClientPledge;
  readonly receiptId?: string;
  readonly reference?: string;
  readonly receivedCents: Cents;
  /** What the cooperative took on itself when the client could not pay. */
  readonly absorbedCents: Cents;
  readonly reason?: string;
  readonly writeOff?: WriteOff;
  /** SHA-256 of the secrets in the links that were mailed. */
  readonly linkDigests: readonly string[];
  /** Instant after which no link works, compared with the clock. */
  readonly linksExpireAt?: string;
  /** The task token that ends the machine's wait. Never shown. */
  readonly waiting?: { readonly taskToken: string; readonly since: string };
  readonly history: readonly RecoveryEntry[];
}

export interface ClientPledge {
  readonly amountCents: Cents;
  readonly pledgedAt: string;
  /** Calendar day until which it is to be paid. */
  readonly dueOn: string;
  readonly acknowledgedAt?: string;
  readonly acknowledgedBy?: string;
}

/** Finance asks, a delegate of the board decides. */
export interface WriteOff {
  readonly askedBy: string;
  readonly askedAt: string;
  readonly reason: string;
  readonly decision?: 'approve' | 'reject';
  readonly decidedBy?: string;
  readonly decidedAt?: string;
}

export const recoveryEvents = [
  'opened',
  'attached',
  'invited',
  'reminded',
  'no-address',
  'pledged',
  'declined',
  'said-paid',
  'acknowledged',
  'silent',
  'payment-reminded',
  'overdue',
  'received',
  'recovered',
  'irrecoverable',
  'write-off-asked',
  'write-off-refused',
  'written-off',
  'invited-again',
] as const;
export type RecoveryEvent = (typeof recoveryEvents)[number];

export interface RecoveryEntry {
  readonly at: string;
  /** A person's id, `client`, `bank` or `system`. */
  readonly actor: string;
  readonly event: RecoveryEvent;
  readonly values?: SentenceValues;
}

const closed: ReadonlySet<RecoveryStatus> = new Set(['recovered', 'irrecoverable', 'written-off']);

export function isClosed({ status }: Pick<RecoveryCase, 'status'>): boolean {
  return closed.has(status);
}

/** The client may answer until they have pledged or the case is closed; after a refusal they may think again. */
export function mayAnswer(recovery: Pick<RecoveryCase, 'status'>): boolean {
  return !isClosed(recovery) && recovery.status !== 'pledged' && recovery.status !== 'overdue';
}

/** A pledge can be corrected until the first money has come. */
export function mayCorrect(recovery: Pick<RecoveryCase, 'status' | 'receivedCents'>): boolean {
  const { status, receivedCents } = recovery;
  return (status === 'pledged' || status === 'overdue') && receivedCents === 0;
}

/** What is still to come: of the pledge when there is one, else of what is asked; never below zero. */
export function openCents(recovery: RecoveryCase): Cents {
  if (isClosed(recovery)) return 0;
  return Math.max(0, (recovery.pledge?.amountCents ?? recovery.amountCents) - recovery.receivedCents);
}

export interface RecoveryChange extends Partial<Omit<RecoveryCase, 'caseId' | 'history'>> {
  readonly events?: readonly RecoveryEntry[];
}

/** The case after a change, with its events appended. */
export function changeCase(recovery: RecoveryCase, { events = [], ...change }: RecoveryChange): RecoveryCase {
  return { ...recovery, ...change, history: [...recovery.history, ...events] };
}
