/** Parts of an entry as the ledger's pages show them. */

import type { Language } from '../../../workflows/language.ts';
import { ledgerWords } from '../../ledger/words/index.ts';
import { claimReference } from '../../mails/claim-reference.ts';
import { type Html, html } from '../../web/layout/html.ts';

/** What happened, in words; a word that has none stands for itself. */
export function reasonText(language: Language, reason: string): string {
  const reasons: Readonly<Record<string, string>> = ledgerWords[language].reasons;
  return Object.hasOwn(reasons, reason) ? (reasons[reason] ?? reason) : reason;
}

export function claimLink(claimId: string | undefined): Html | undefined {
  if (claimId === undefined) return undefined;
  return html`<a class="small" href="/fund/claims/${claimId}">${claimReference(claimId)}</a>`;
}
