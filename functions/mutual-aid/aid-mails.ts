/** Mails to a member about their entries. */
import { knownLanguage, type SentenceValues } from '../../workflows/language.ts';
import { composeMail } from '../mails/compose.ts';
import type { AidMailKind } from '../mails/words/index.ts';
import type { Deps } from '../platform/deps.ts';
import type { Effect } from '../platform/store/port.ts';

export interface AidMail {
  readonly id: string;
  readonly kind: AidMailKind;
  readonly path: string;
  readonly values: SentenceValues;
}

/** @returns no mail when the member is gone */
export async function aidMail(
  deps: Pick<Deps, 'registers' | 'baseUrl'>,
  memberId: string,
  { id, kind, path, values }: AidMail,
): Promise<Effect[]> {
  const member = await deps.registers.member(memberId);
  if (!member) return [];
  const language = knownLanguage(member.language);
  const mail = composeMail(kind, language, {
    to: member.email,
    link: `${deps.baseUrl}${path}`,
    values: { name: member.name, ...values },
  });
  return [{ kind: 'mail', id, mail }];
}
