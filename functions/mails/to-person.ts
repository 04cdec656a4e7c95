/** A mail to anybody whom the registers know, member or staff, in their own language. */
import { knownLanguage, type Language, type SentenceValues } from '../../workflows/language.ts';
import type { Deps } from '../platform/deps.ts';
import type { Effect } from '../platform/store/port.ts';
import { composeMail } from './compose.ts';
import type { MailKind } from './words/index.ts';

export interface PersonMail {
  /** Makes the mail one of a kind. */
  readonly id: string;
  readonly kind: MailKind;
  /** Path of the page behind the link. */
  readonly path: string;
  readonly values?: SentenceValues;
  /** Instead of the language that the registers say. */
  readonly language?: Language;
}

/** @returns no mail when the person is unknown */
export async function mailToPerson(
  deps: Pick<Deps, 'registers' | 'baseUrl'>,
  personId: string,
  { id, kind, path, values, language }: PersonMail,
): Promise<Effect[]> {
  const [staff, member] = await Promise.all([
    deps.registers.staff(personId),
    deps.registers.member(personId),
  ]);
  const person = staff ?? member;
  if (!person) return [];
  const read = language ?? knownLanguage(person.language);
  const mail = composeMail(kind, read, {
    to: person.email,
    link: `${deps.baseUrl}${path}`,
    values: { name: person.name, ...values },
  });
  return [{ kind: 'mail', id, mail }];
}
