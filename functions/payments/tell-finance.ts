/** Tells everybody of finance, once for each file, what in it needs them: contradictions, and payments to make again. */
import { knownLanguage, type SentenceValues } from '../../workflows/language.ts';
import { composeMail } from '../mails/compose.ts';
import type { MailKind } from '../mails/words/index.ts';
import type { Deps } from '../platform/deps.ts';
import type { Effect } from '../platform/store/port.ts';
import type { BankFileResult } from './bank-file-result.ts';

/** @param fileDigest of the file; names the mails, so that a repeated import sends none */
export async function tellFinance(
  deps: Pick<Deps, 'registers' | 'baseUrl'>,
  fileDigest: string,
  { unmatchedEntries, putBack = 0 }: Pick<BankFileResult, 'unmatchedEntries' | 'putBack'>,
): Promise<Effect[]> {
  const count = unmatchedEntries.filter((one) => one.why === 'contradicts').length;
  const id = `bank-file:${fileDigest.slice(0, 32)}`;
  return [
    ...(count === 0
      ? []
      : await mailsToFinance(deps, { id, kind: 'bank-contradicts', path: '/unmatched', values: { count } })),
    ...(putBack === 0
      ? []
      : await mailsToFinance(deps, {
          id: `${id}:refused`,
          kind: 'bank-refused',
          path: '/finance',
          values: { count: putBack },
        })),
  ];
}

interface FinanceMail {
  readonly id: string;
  readonly kind: MailKind;
  readonly path: string;
  readonly values: SentenceValues;
}

export async function mailsToFinance(
  deps: Pick<Deps, 'registers' | 'baseUrl'>,
  { id, kind, path, values }: FinanceMail,
): Promise<Effect[]> {
  const people = await deps.registers.staffWithRole('finance');
  return people.map(({ personId, name, email, language }) => {
    const parts = { to: email, link: `${deps.baseUrl}${path}`, values: { name, ...values } };
    const mail = composeMail(kind, knownLanguage(language), parts);
    return { kind: 'mail', id: `${id}:${personId}`, mail };
  });
}
