/** What keeps a payment out of the next run: a person who stopped it, or an account that changed a short while ago. */
import { instantOf } from '../calendar.ts';

/** Who stopped it, when and why; `system` when the bank contradicts itself or cannot take it. */
export interface Hold {
  readonly by: string;
  readonly at: string;
  readonly reason: string;
}

/** The account is one that changed: it waits until an instant, and for a second person. */
export interface AccountWait {
  readonly memberId: string;
  /** When the register took the change in; the same change is confirmed once for all payments. */
  readonly changedAt: string;
  /** End of the cooling-off, ISO 8601. */
  readonly until: string;
  /** Who changed it, where that is known: never the one who confirms it. */
  readonly changedBy?: string;
  readonly confirmedBy?: string;
  readonly confirmedAt?: string;
}

/** One thing that people, or the program, did to a payment. */
export interface PaymentNote {
  readonly at: string;
  readonly by: string;
  readonly event:
    | 'held'
    | 'unheld'
    | 'account-waits'
    | 'account-confirmed'
    | 'paid'
    | 'not-paid'
    | 'outcome-confirmed';
  readonly reason?: string;
  /** The run that it was taken out of. */
  readonly runId?: string;
}

export interface Holdable {
  readonly hold?: Hold;
  readonly accountWait?: AccountWait;
}

/** The cooling-off has passed and a second person has confirmed. */
export function isAccountGood(wait: AccountWait | undefined, now: number): boolean {
  return wait === undefined || (wait.confirmedAt !== undefined && Date.parse(wait.until) <= now);
}

/** Whether a run may take it at the instant `now` (milliseconds). */
export function mayBePaid({ hold, accountWait }: Holdable, now: number): boolean {
  return hold === undefined && isAccountGood(accountWait, now);
}

/** The member's account as the register has it, and what is known of its last change. */
export interface KnownAccount {
  readonly memberId: string;
  readonly iban?: string | undefined;
  readonly ibanChangedAt?: string | undefined;
  readonly ibanChangedBy?: string | undefined;
  readonly ibanConfirmedAt?: string | undefined;
  readonly ibanConfirmedBy?: string | undefined;
}

/**
 * The wait of a payment to this account, or undefined when it may be paid at once: the account never changed, the
 * payment goes to another one, or the change is old and confirmed.
 */
export function accountWaitFor(
  iban: string,
  account: KnownAccount | undefined,
  { coolingOffMilliseconds, now }: { readonly coolingOffMilliseconds: number; readonly now: number },
): AccountWait | undefined {
  if (account?.ibanChangedAt === undefined || account.iban !== iban) return undefined;
  const wait: AccountWait = {
    memberId: account.memberId,
    changedAt: account.ibanChangedAt,
    until: instantOf(Date.parse(account.ibanChangedAt) + coolingOffMilliseconds),
    ...(account.ibanChangedBy !== undefined && { changedBy: account.ibanChangedBy }),
    ...(account.ibanConfirmedBy !== undefined && { confirmedBy: account.ibanConfirmedBy }),
    ...(account.ibanConfirmedAt !== undefined && { confirmedAt: account.ibanConfirmedAt }),
  };
  return isAccountGood(wait, now) ? undefined : wait;
}
