/** The small forms around a claim: appeal, withdrawal; and the page right after filing. */
import { fillSentence } from '../../../workflows/language.ts';
import { buttonLink, notice } from '../../web/layout/components.ts';
import { type Html, html } from '../../web/layout/html.ts';
import { longTextInput } from '../../web/layout/inputs.ts';
import type { PageContent } from '../../web/layout/page.ts';
import type { Reader } from '../../web/layout/reader.ts';
import type { ClaimView } from '../view-claim.ts';

export function appealForm({ words }: Reader, claim: ClaimView, value = '', error?: string): Html {
  return html`<section class="decision" aria-labelledby="appeal-title"><h2 id="appeal-title">${words.claims.appealTitle}</h2>
<p>${words.claims.appealText}</p>
<form method="post" action="/claims/${claim.claimId}/appeal" novalidate>
${longTextInput({ path: 'reason', label: words.claims.appealLabel, value, error, words })}
<div class="actions"><button class="button">${words.claims.appealAction}</button></div>
</form></section>`;
}

export function withdrawPage({ words, language }: Reader, claim: ClaimView): PageContent {
  const title = fillSentence(words.claims.withdrawConfirm, { reference: claim.reference }, language);
  const path = `/claims/${claim.claimId}`;
  return {
    title,
    back: { href: path },
    body: html`<h1>${title}</h1><p>${claim.measureTitle}</p><p>${words.claims.withdrawText}</p>
<form method="post" action="${path}/withdraw"><div class="actions"><button class="button danger">${words.claims.withdrawYes}</button>
${buttonLink(path, words.claims.withdrawNo, 'secondary')}</div></form>`,
  };
}

export function filedPage({ words, language }: Reader, claim: ClaimView): PageContent {
  const { filing } = words;
  return {
    title: filing.filedTitle,
    body: html`<h1>${filing.filedTitle}</h1>
${notice('good', html`<p class="lead">${fillSentence(filing.filedReference, { reference: claim.reference }, language)}</p><p>${claim.measureTitle}</p>`, true)}
<h2>${filing.filedNext}</h2><p>${claim.statusNext}</p><p>${filing.filedMail}</p>
<p class="actions">${buttonLink(`/claims/${claim.claimId}`, filing.filedFollow)}</p>`,
  };
}
