/**
 * Imports a register on a person's behalf: members whose account or address changes are told at
 * the addresses known before.
 */

import { maskIban } from '../../workflows/bank/iban.ts';
import { dayOf, daysInMilliseconds, instantOf, monthOfDay } from '../../workflows/calendar.ts';
import { formatInstant, type Language } from '../../workflows/language.ts';
import { valueOn } from '../../workflows/policy/dated.ts';
import type { Loss } from '../../workflows/registers/records.ts';
import type { CellProblem } from '../../workflows/registers/register-file.ts';
import type { RegisterName } from '../../workflows/registers/register-forms.ts';
import { composeMail } from '../mails/compose.ts';
import type { Clock } from '../platform/clock.ts';
import { type Deps, digest } from '../platform/deps.ts';
import type { Effect } from '../platform/store/port.ts';
import { type ImportResult, importRegister } from './import-register.ts';
import { addressesToTell, isSameAddress } from './member-changes.ts';
import { type Person, type RegisteredMember, readableLanguage } from './store.ts';

/** @throws TransientFailure as importRegister */
export function importRegisterAs(
  deps: Deps & { readonly realTime?: Clock },
  actor: Person,
  register: RegisterName,
  csv: string | Uint8Array,
  language: Language,
): Promise<ImportResult> {
  return importRegister(deps.store, register, csv, {
    language,
    clock: deps.clock,
    changedBy: actor.personId,
    ...(deps.realTime && { realTime: deps.realTime }),
    tellChange: (before, after) => tellOldContacts(deps, before, after),
    ...(register === 'losses' && { refuse: (record) => wrongLoss(deps, record as Loss) }),
  });
}

/** A loss is of an Activité that there is, in a month that has come. */
async function wrongLoss({ registers, clock }: Deps, { activityId, month }: Loss): Promise<CellProblem[]> {
  const isToCome = month > monthOfDay(dayOf(clock.now()));
  const isKnown = (await registers.activity(activityId)) !== undefined;
  return [
    ...(isKnown ? [] : [{ column: 'activity_id', code: 'unknown-activity', values: {} }]),
    ...(isToCome ? [{ column: 'month', code: 'month-to-come', values: {} }] : []),
  ];
}

/** Tells the addresses known before, in one mail for each thing that changed and each address. */
function tellOldContacts(deps: Deps, before: RegisteredMember, after: RegisteredMember): Effect[] {
  const at = instantOf(deps.clock.now());
  const addresses = addressesToTell(before, at);
  const isAccountNew = after.ibanChangedAt !== undefined && after.ibanChangedAt !== before.ibanChangedAt;
  return [
    ...(isAccountNew ? addresses.map((to) => accountMail(deps, before, after, to)) : []),
    ...(isSameAddress(before.email, after.email) ? [] : [addressMail(deps, before, after, at)]),
  ];
}

function accountMail(deps: Deps, before: RegisteredMember, after: RegisteredMember, to: string): Effect {
  const language = readableLanguage(before.language, before.country);
  const now = deps.clock.now();
  const days = valueOn(deps.plan.accountCoolingOffDays, dayOf(now));
  const values = {
    name: before.name,
    iban: maskIban(after.iban ?? ''),
    until: formatInstant(instantOf(now + daysInMilliseconds(days)), language),
  };
  const mail = composeMail('account-changed', language, { to, link: `${deps.baseUrl}/claims`, values });
  return {
    kind: 'mail',
    id: occasion('account', [before.memberId, after.ibanChangedAt, after.iban, to]),
    mail,
  };
}

function addressMail(deps: Deps, before: RegisteredMember, after: RegisteredMember, at: string): Effect {
  const values = { name: before.name, email: maskAddress(after.email) };
  const mail = composeMail('email-changed', readableLanguage(before.language, before.country), {
    to: before.email,
    link: `${deps.baseUrl}/privacy`,
    values,
  });
  return { kind: 'mail', id: occasion('email', [before.memberId, at, before.email, after.email]), mail };
}

function occasion(kind: string, parts: readonly (string | undefined)[]): string {
  return `${kind}:${digest(parts.join(':')).slice(0, 40)}`;
}

/** Enough to recognise one's own address by: `n…@members.example`. */
function maskAddress(email: string): string {
  return `${email.slice(0, 1)}…${email.slice(email.lastIndexOf('@'))}`;
}
