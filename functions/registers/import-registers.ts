/** Imports a register on a person's behalf: members whose account changes are told at the address known before. */
import { dayOf, daysInMilliseconds } from '../../workflows/days.ts';
import { formatInstant, type Language } from '../../workflows/language.ts';
import { valueOn } from '../../workflows/policy/dated.ts';
import type { RegisterName } from '../../workflows/registers/register-forms.ts';
import { maskIban } from '../claims/view-claim.ts';
import { composeMail } from '../mails/compose.ts';
import type { Clock } from '../platform/clock.ts';
import { type Deps, digest } from '../platform/deps.ts';
import type { Effect } from '../platform/store/port.ts';
import { type ImportResult, importRegister } from './import-register.ts';
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
    tellChange: (before, after) => [tellOldContact(deps, before, after)],
  });
}

function tellOldContact(deps: Deps, before: RegisteredMember, after: RegisteredMember): Effect {
  const language = readableLanguage(before.language, before.country);
  const now = deps.clock.now();
  const days = valueOn(deps.plan.accountCoolingOffDays, dayOf(now));
  const values = {
    name: before.name,
    iban: maskIban(after.iban ?? ''),
    until: formatInstant(new Date(now + daysInMilliseconds(days)).toISOString(), language),
  };
  const mail = composeMail('account-changed', language, {
    to: before.email,
    link: `${deps.baseUrl}/claims`,
    values,
  });
  const id = `account:${digest(`${before.memberId}:${after.ibanChangedAt}:${after.iban}`).slice(0, 40)}`;
  return { kind: 'mail', id, mail };
}
