/**
 * What is remembered of a member when an import changes their account or their address: before it the row that comes in,
 * after it the payments, which wait, and the mails that tell whom the register knew before.
 */

import { daysInMilliseconds } from '../../workflows/calendar.ts';
import type { RegisteredMember } from './store.ts';

export interface ChangeContext {
  /** Instant (ISO 8601) of the import. */
  readonly changedAt: string;
  /** Who hands the file in. */
  readonly changedBy?: string;
}

/** For so long an address that was replaced is told of what happens to the account. */
const addressDays = 30;
const mostAddresses = 5;

/**
 * A member who was not known: an account that somebody gives for themselves waits like one that changed; any other was
 * given with the member.
 */
export function noteNewMember(member: RegisteredMember, context: ChangeContext): RegisteredMember {
  const isOwn = member.iban !== undefined && member.memberId === context.changedBy;
  return isOwn ? accountChanged(member, context) : member;
}

/** A member who changes, with what has to be remembered of before. */
export function noteMemberChange(
  before: RegisteredMember,
  after: RegisteredMember,
  context: ChangeContext,
): RegisteredMember {
  return noteAddress(before, noteAccount(before, after, context), context);
}

/** The addresses that have to hear of a change: the one known until now, and those that it replaced lately. */
export function addressesToTell(before: RegisteredMember, changedAt: string): string[] {
  return [...new Set([before.email, ...recentAddresses(before, changedAt).map(({ email }) => email)])];
}

/**
 * An account taken away and given back is the same account; a first account waits like a changed one, or whoever
 * imports could give one to a member who has none.
 */
function noteAccount(
  before: RegisteredMember,
  after: RegisteredMember,
  context: ChangeContext,
): RegisteredMember {
  const known = before.iban ?? before.previousIban;
  if (after.iban === before.iban) return after;
  if (after.iban === undefined) return known === undefined ? after : { ...after, previousIban: known };
  if (after.iban === known) return after;
  const changed = accountChanged(after, context);
  return known === undefined ? changed : { ...changed, previousIban: known };
}

function accountChanged(member: RegisteredMember, { changedAt, changedBy }: ChangeContext): RegisteredMember {
  const { ibanChangedBy: _by, ibanConfirmedAt: _at, ibanConfirmedBy: _who, ...rest } = member;
  return { ...rest, ...(changedBy !== undefined && { ibanChangedBy: changedBy }), ibanChangedAt: changedAt };
}

function noteAddress(
  before: RegisteredMember,
  after: RegisteredMember,
  { changedAt }: ChangeContext,
): RegisteredMember {
  if (isSameAddress(before.email, after.email)) return after;
  const kept = recentAddresses(before, changedAt).filter(({ email }) => !isSameAddress(email, after.email));
  const earlierEmails = [{ email: before.email, until: changedAt }, ...kept].slice(0, mostAddresses);
  return { ...after, earlierEmails };
}

function recentAddresses({ earlierEmails = [] }: RegisteredMember, at: string) {
  const since = Date.parse(at) - daysInMilliseconds(addressDays);
  return earlierEmails.filter(({ until }) => Date.parse(until) >= since);
}

export function isSameAddress(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
