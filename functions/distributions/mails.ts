/** Mails about a distribution to people of finance. */
import type { Distribution } from '../../workflows/distribution/distribution.ts';
import { knownLanguage } from '../../workflows/language.ts';
import type { Staff } from '../../workflows/registers/records.ts';
import { composeMail } from '../mails/compose.ts';
import type { RecoveryMailKind } from '../mails/words/index.ts';
import type { Deps } from '../platform/deps.ts';
import type { Effect } from '../platform/store/port.ts';
import { findScheme } from '../receipts/schemes.ts';

export function mailsAbout(
  deps: Deps,
  { distributionId, scheme, amountCents, count }: Distribution,
  kind: RecoveryMailKind,
  people: readonly Staff[],
  occasion: string,
): Effect[] {
  return people.map((person) => {
    const language = knownLanguage(person.language);
    const mail = composeMail(kind, language, {
      to: person.email,
      link: `${deps.baseUrl}/distributions/${distributionId}`,
      values: {
        name: person.name,
        amount: { cents: amountCents },
        count,
        scheme: findScheme(deps, scheme)?.name[language] ?? scheme,
      },
    });
    return { kind: 'mail', id: `${distributionId}:mail:${occasion}:${person.personId}`, mail };
  });
}
