/** `/claims/touched-by/…`: what a correction of the policy touches, and deciding it again. */
import { fillSentence } from '../../../../workflows/language.ts';
import { amount, notice, tag } from '../../../web/layout/components.ts';
import { formatDay } from '../../../web/layout/day.ts';
import { type Html, html } from '../../../web/layout/html.ts';
import { longTextInput } from '../../../web/layout/inputs.ts';
import type { PageContent } from '../../../web/layout/page.ts';
import { table } from '../../../web/layout/table.ts';
import type { Viewer } from '../../../web/layout/viewer.ts';
import { formTexts, type PageApp, type PagesDeps, show, signedIn } from '../../../web/page-app.ts';
import { statusTones } from '../../pages/status-tone.ts';
import { decideAgain } from '../decide-again.ts';
import { type TouchedClaim, touchedClaims } from '../touched-claims.ts';
import { correctionWords } from '../words/index.ts';

export function correctionPages(pages: PageApp, deps: PagesDeps): void {
  pages.get('/claims/touched-by/:version', async (c, viewer) => {
    const version = c.req.param('version') ?? '';
    const claims = await touchedClaims(deps, signedIn(viewer), version, viewer.language);
    return show(c, viewer, touchedPage(viewer, version, claims));
  });
  pages.post('/claims/touched-by/:version', async (c, viewer) => {
    const version = c.req.param('version') ?? '';
    const person = signedIn(viewer);
    const comment = ((await formTexts(c)).get('comment') ?? '').trim().slice(0, 2_000);
    const open = (await touchedClaims(deps, person, version, viewer.language)).filter(
      (one) => one.canDecideAgain,
    );
    await decideAgain(deps, person, { version, claimIds: open.map(({ claimId }) => claimId), comment });
    return c.redirect(`/claims/touched-by/${encodeURIComponent(version)}`, 303);
  });
}

function touchedPage(viewer: Viewer, version: string, claims: readonly TouchedClaim[]): PageContent {
  const { language } = viewer;
  const words = correctionWords[language].page;
  const count = claims.filter((one) => one.canDecideAgain).length;
  return {
    title: words.title,
    back: { href: `/policies/${encodeURIComponent(version)}`, label: version },
    body: html`<h1>${words.title}</h1><p class="lead">${words.lead}</p>
${claims.length === 0 ? html`<p>${words.none}</p>` : touchedTable(viewer, claims)}
${count > 0 ? againForm(viewer, version, count) : claims.length > 0 && notice('info', html`<p>${words.nothingOpen}</p>`)}`,
  };
}

function touchedTable({ language }: Viewer, claims: readonly TouchedClaim[]): Html {
  const words = correctionWords[language].page;
  return table<TouchedClaim>(
    words.caption,
    [
      {
        header: words.claim,
        names: true,
        cell: (one) =>
          html`<a href="/claims/${one.claimId}">${one.memberName}</a><span class="quiet small block">${one.reference}, ${formatDay(one.filedOn, language)}</span>`,
      },
      { header: words.status, cell: (one) => tag(one.statusText, statusTones[one.status]) },
      { header: words.before, number: true, cell: (one) => amount(one.beforeCents, language) },
      { header: words.after, number: true, cell: (one) => amount(one.afterCents, language) },
    ],
    claims,
  );
}

function againForm({ language, words: shell }: Viewer, version: string, count: number): Html {
  const words = correctionWords[language].page;
  return html`<h2>${words.againTitle}</h2><p>${fillSentence(words.againText, { count }, language)}</p>
<form method="post" action="/claims/touched-by/${encodeURIComponent(version)}">
${longTextInput({ path: 'comment', label: words.comment, value: '', optional: true, rows: 2, words: shell })}
<div class="actions"><button class="button">${words.again}</button></div></form>`;
}
