/** What an approver and staff read of claims that may be about the same: links, and why. */
import { notice } from '../../web/layout/components.ts';
import { type Html, html } from '../../web/layout/html.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import type { PossibleDuplicate } from './possible-duplicates.ts';
import { duplicateWords } from './words/index.ts';

/** Nothing when there is none. */
export function duplicatesSection(
  { language }: Viewer,
  duplicates: readonly PossibleDuplicate[] = [],
): Html | undefined {
  const words = duplicateWords[language];
  if (duplicates.length === 0) return undefined;
  return notice(
    'wait',
    html`<h2>${words.title}</h2><p>${words.text}</p><ul>${duplicates.map(
      ({ claimId, title, reason }) => html`<li><a href="/claims/${claimId}">${title}</a> – ${reason}</li>`,
    )}</ul>`,
  );
}
