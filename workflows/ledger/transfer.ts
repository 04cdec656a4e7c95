/**
 * Double entry, append-only: a transfer debits one account and credits another, in cents. Money that is set
 * aside is `pending` until a later entry posts it or voids it; entries are never changed.
 */
import type { Cents } from '../money.ts';

export interface Transfer {
  /** Derived from the claim and the step, so that a repeated step writes the same transfer. */
  readonly transferId: string;
  readonly kind: 'direct' | 'pending' | 'post' | 'void';
  readonly debit: string;
  readonly credit: string;
  readonly amountCents: Cents;
  /** Instant of booking, ISO 8601. */
  readonly at: string;
  /** For `post` and `void`: the pending transfer that they end. */
  readonly pendingId?: string;
  readonly claimId?: string;
  /** What happened, as one of a few words: `reservation`, `payment`, `return`, `receipt`, `given-back`, `disputed`, `difference`, `bank-charges`. */
  readonly reason: string;
}

/** Names of the accounts; the part before the colon says their nature. */
export const accounts = {
  /** What the solidarity fund has given out of one envelope. */
  envelope: (envelopeId: string) => `envelope:${envelopeId}`,
  /** What a public scheme, a client or another source still owes for pay that was advanced. */
  receivable: (source: string, country: string) => `receivable:${source}-${country}`,
  /** The cooperative's account at the bank. */
  bank: (accountId: string) => `bank:${accountId}`,
  /** Wages given to the payroll office of a country, which pays people, social security and the tax office. */
  payroll: (country: string) => `payroll:${country}`,
  /** An Activité's own section of the cooperative's books. */
  activity: (activityId: string) => `activity:${activityId}`,
  /** Money that came back for a claim and waits for another account to go to. */
  returned: (claimId: string) => `returned:${claimId}`,
  /** Entries of the bank that contradict a payment, until a person has cleared them up. */
  disputed: (paymentId: string) => `disputed:${paymentId}`,
  /** The cooperative's reserves, by country: what they have given out. */
  reserves: (country: string) => `reserves:${country}`,
  /** What an Activité owes for a loan. */
  loan: (loanId: string) => `loan:${loanId}`,
  /** The part of what an envelope gave out that is lent and is to come back. */
  lent: (envelopeId: string) => `lent:${envelopeId}`,
  /** Money that arrived under a reference of ours and was not yet given to whom it is for. */
  expected: (receiptId: string) => `expected:${receiptId}`,
  /** Public money collected for many Activités, until it is shared out. */
  collected: (distributionId: string) => `collected:${distributionId}`,
  /** What the cooperative bears itself because a client cannot pay. */
  absorbed: (country: string) => `absorbed:${country}`,
  /** What banks kept of payments that came back to an account of ours. */
  charges: (accountId: string) => `charges:${accountId}`,
} as const;

/** The Activité whose account this is, or undefined. */
export function activityOf(account: string): string | undefined {
  return account.startsWith('activity:') ? account.slice('activity:'.length) : undefined;
}

export function postOf(pending: Transfer, at: string): Transfer {
  return ending(pending, 'post', at, 'payment');
}

export function voidOf(pending: Transfer, at: string): Transfer {
  return ending(pending, 'void', at, 'release');
}

function ending(pending: Transfer, kind: 'post' | 'void', at: string, reason: string): Transfer {
  return {
    ...pending,
    transferId: `${pending.transferId}:${kind}`,
    kind,
    pendingId: pending.transferId,
    at,
    reason,
  };
}
