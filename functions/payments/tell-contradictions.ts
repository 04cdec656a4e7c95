/** Tells everybody of finance, once for each file, that the bank contradicts itself in it. */
import { isLanguage } from '../../workflows/language.ts';
import { composeMail } from '../mails/compose.ts';
import type { Deps } from '../platform/deps.ts';
import type { Effect } from '../platform/store/port.ts';
import type { BankFileResult } from './bank-file.ts';

/** @param fileDigest of the file; names the mails, so that a repeated import sends none */
export async function tellContradictions(
  deps: Pick<Deps, 'registers' | 'baseUrl'>,
  fileDigest: string,
  { unmatchedEntries }: Pick<BankFileResult, 'unmatchedEntries'>,
): Promise<Effect[]> {
  const count = unmatchedEntries.filter((one) => one.why === 'contradicts').length;
  if (count === 0) return [];
  const people = await deps.registers.staffWithRole('finance');
  return people.map(({ personId, name, email, language }) => {
    const parts = { to: email, link: `${deps.baseUrl}/unmatched`, values: { name, count } };
    const mail = composeMail('bank-contradicts', isLanguage(language) ? language : 'en', parts);
    return { kind: 'mail', id: `bank-file:${fileDigest.slice(0, 32)}:${personId}`, mail };
  });
}
