/** The small forms around a claim: appeal, withdrawal; and the page right after filing. */

import { fillSentence } from '../../../workflows/language.ts';
import { filingWords } from '../../filing/words/index.ts';
import { buttonLink, notice } from '../../web/layout/components.ts';
import { askFirst, confirmPage } from '../../web/layout/confirm.ts';
import { type Html, html } from '../../web/layout/html.ts';
import { longTextInput } from '../../web/layout/inputs.ts';
import type { PageContent } from '../../web/layout/page.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import type { ClaimView } from '../view-claim.ts';
import { claimWords } from '../words/index.ts';
import { appealId } from './can-do.ts';

export function appealForm({ words, language }: Viewer, claim: ClaimView, value = '', error?: string): Html {
  return html`<section class="decision" id="${appealId}" aria-labelledby="appeal-title"><h2 id="appeal-title">${claimWords[language].appealTitle}</h2>
<p>${claimWords[language].appealText}</p>
<form method="post" action="/claims/${claim.claimId}/appeal" novalidate>${askFirst()}
${longTextInput({ path: 'reason', label: claimWords[language].appealLabel, value, error, words })}
<div class="actions"><button class="button">${claimWords[language].appealAction}</button></div>
</form></section>`;
}

/** An appeal is asked about once more: there is one alone. */
export function appealConfirmation(viewer: Viewer, { claimId }: ClaimView, reason: string): PageContent {
  const words = claimWords[viewer.language];
  return confirmPage(viewer, {
    title: words.appealConfirm,
    text: html`<p>${words.appealConfirmText}</p><blockquote class="words">${reason}</blockquote>`,
    action: `/claims/${claimId}/appeal`,
    fields: [['reason', reason]],
    yes: words.appealYes,
    back: `/claims/${claimId}`,
  });
}

export function withdrawPage({ language }: Viewer, claim: ClaimView): PageContent {
  const title = fillSentence(claimWords[language].withdrawConfirm, { reference: claim.reference }, language);
  const path = `/claims/${claim.claimId}`;
  return {
    title,
    back: { href: path },
    body: html`<h1>${title}</h1><p>${claim.measureTitle}</p><p>${claimWords[language].withdrawText}</p>
<form method="post" action="${path}/withdraw"><div class="actions"><button class="button danger">${claimWords[language].withdrawYes}</button>
${buttonLink(path, claimWords[language].withdrawNo, 'secondary')}</div></form>`,
  };
}

export function filedPage({ language }: Viewer, claim: ClaimView): PageContent {
  const filing = filingWords[language];
  return {
    title: filing.filedTitle,
    body: html`<h1>${filing.filedTitle}</h1>
${notice('good', html`<p class="lead">${fillSentence(filing.filedReference, { reference: claim.reference }, language)}</p><p>${claim.measureTitle}</p>`, true)}
${claim.amountCents > 0 && html`<p class="lead">${fillSentence(filing.filedAmount, { amount: { cents: claim.amountCents } }, language)}</p>`}
<h2>${filing.filedSteps}</h2>
<ol>${claim.status === 'submitted' && html`<li>${filing.filedChecked}</li>`}<li>${claim.statusNext}</li>${claim.amountCents > 0 && html`<li>${filing.filedPaid}</li>`}</ol>
<h2>${filing.prepare}</h2>${toPrepare(claim, filing)}
<p>${filing.filedMail}</p>
<p class="actions">${buttonLink(`/claims/${claim.claimId}`, filing.filedFollow)}</p>`,
  };
}

function toPrepare({ requiredDocuments }: ClaimView, words: (typeof filingWords)['en']): Html {
  const missing = requiredDocuments.filter(({ given }) => !given);
  if (missing.length === 0) return html`<p>${words.prepareNothing}</p>`;
  return html`<p>${words.prepareDocuments}</p><ul>${missing.map(({ title }) => html`<li>${title}</li>`)}</ul>`;
}
