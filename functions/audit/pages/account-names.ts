/** What accounts are called: their nature in the reader's language, and what they are of. */

import { fillSentence, type Language } from '../../../workflows/language.ts';
import { isNature, partsOf } from '../../../workflows/ledger/chart-of-accounts.ts';
import { activityOf } from '../../../workflows/ledger/transfer.ts';
import { envelopeId } from '../../../workflows/measures/decide.ts';
import { policyOf } from '../../../workflows/policy/plan.ts';
import { sourceLabel } from '../../claims/labels.ts';
import { ledgerWords } from '../../ledger/words/index.ts';
import { claimReference } from '../../mails/claim-reference.ts';
import type { Deps } from '../../platform/deps.ts';
import { type Html, html } from '../../web/layout/html.ts';

export type NameAccount = (account: string) => string;

type Naming = Pick<Deps, 'measures' | 'plan' | 'registers'>;

/** Made once per page. @param shown accounts whose Activités are looked up in the register */
export async function accountNames(
  deps: Naming,
  language: Language,
  shown: Iterable<string>,
): Promise<NameAccount> {
  const known = new Map([
    ...envelopeNames(deps, language),
    ...deps.plan.debtorAccounts.map((one): [string, string] => [one.accountId, one.name]),
    ...(await activityNames(deps, shown)),
  ]);
  return (account) => {
    const { nature, detail } = partsOf(account);
    const label = isNature(nature) ? ledgerWords[language].natures[nature] : nature;
    const of = known.get(detail) ?? sourceAndCountry(deps, detail, language) ?? shortName(detail);
    return of === '' ? label : fillSentence(ledgerWords[language].named, { nature: label, of }, language);
  };
}

function envelopeNames({ measures, plan }: Naming, language: Language): [string, string][] {
  const countries = new Intl.DisplayNames([language], { type: 'region' });
  return measures.flatMap((measure) =>
    policyOf(plan, measure).settings.envelopes.map((setting): [string, string] => {
      const country = countries.of(setting.country) ?? setting.country;
      return [
        envelopeId(measure.id, setting),
        `${measure.texts[language].title}, ${country}, ${setting.period}`,
      ];
    }),
  );
}

async function activityNames({ registers }: Naming, shown: Iterable<string>): Promise<[string, string][]> {
  const ids = new Set([...shown].flatMap((account) => activityOf(account) ?? []));
  const found = await Promise.all([...ids].map((id) => registers.activity(id)));
  return found.flatMap((one): [string, string][] => (one ? [[one.activityId, one.name]] : []));
}

/** `BE`, or a source of money before it: `partial-activity-FR`. */
function sourceAndCountry({ measures }: Naming, detail: string, language: Language): string | undefined {
  const [, source = '', country] = /^(?:(.+)-)?([A-Z]{2})$/.exec(detail) ?? [];
  if (country === undefined) return undefined;
  const name = new Intl.DisplayNames([language], { type: 'region' }).of(country) ?? country;
  if (source === '') return name;
  const measure =
    measures.find(({ texts }) => Object.hasOwn(texts[language].sources ?? {}, source)) ?? measures[0];
  return `${measure ? sourceLabel(measure, source, language) : source}, ${name}`;
}

/** Ids of claims, loans and receipts as people say them. */
function shortName(detail: string): string {
  return /^[0-9a-f-]{32,}$/.test(detail) ? claimReference(detail) : detail;
}

/** A link to the account's statement, where the name that programs know it by stands, too. */
export function accountLink(nameOf: NameAccount, account: string): Html {
  return html`<a href="${statementAddress(account)}">${nameOf(account)}</a>`;
}

export function statementAddress(account: string, more: Readonly<Record<string, string>> = {}): string {
  return `/fund/ledger/statement?${new URLSearchParams({ account, ...more })}`;
}
