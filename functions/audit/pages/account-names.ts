/** What accounts are called: their nature in the reader's language, and what they are of. */

import { fillSentence, type Language } from '../../../workflows/language.ts';
import { isNature, partsOf } from '../../../workflows/ledger/chart-of-accounts.ts';
import { envelopeId } from '../../../workflows/measures/decide.ts';
import { policyOf } from '../../../workflows/policy/plan.ts';
import { ledgerWords } from '../../ledger/words/index.ts';
import { claimReference } from '../../mails/claim-reference.ts';
import { type Html, html } from '../../web/layout/html.ts';
import type { PagesDeps } from '../../web/page-app.ts';

export type NameAccount = (account: string) => string;

/** Made once per page. */
export function accountNames(
  { measures, plan }: Pick<PagesDeps, 'measures' | 'plan'>,
  language: Language,
): NameAccount {
  const countries = new Intl.DisplayNames([language], { type: 'region' });
  const envelopes = new Map(
    measures.flatMap((measure) =>
      policyOf(plan, measure).settings.envelopes.map((setting): [string, string] => {
        const country = countries.of(setting.country) ?? setting.country;
        return [
          envelopeId(measure.id, setting),
          `${measure.texts[language].title}, ${country}, ${setting.period}`,
        ];
      }),
    ),
  );
  const banks = new Map(plan.debtorAccounts.map((one) => [one.accountId, one.name]));
  return (account) => {
    const { nature, detail } = partsOf(account);
    const label = isNature(nature) ? ledgerWords[language].natures[nature] : nature;
    const of = envelopes.get(detail) ?? banks.get(detail) ?? shortName(detail);
    return of === '' ? label : fillSentence(ledgerWords[language].named, { nature: label, of }, language);
  };
}

/** Ids of claims, loans and receipts as people say them; the whole stands beside. */
function shortName(detail: string): string {
  return /^[0-9a-f-]{32,}$/.test(detail) ? claimReference(detail) : detail;
}

/** A link to the account's statement; the name that programs know it by stands below. */
export function accountLink(nameOf: NameAccount, account: string): Html {
  return html`<span><a href="${statementAddress(account)}">${nameOf(account)}</a><span class="quiet small block">${account}</span></span>`;
}

export function statementAddress(account: string, more: Readonly<Record<string, string>> = {}): string {
  return `/fund/ledger/statement?${new URLSearchParams({ account, ...more })}`;
}
