/** `/claims/touched-by/…`: what a correction of the policy touches, and deciding it again. */
import { fillSentence } from '../../../../workflows/language.ts';
import { sumCents } from '../../../../workflows/money.ts';
import { sendList } from '../../../documents/send-list.ts';
import { tableFormat } from '../../../documents/table-file.ts';
import { amount, notice, tag } from '../../../web/layout/components.ts';
import { askFirst, confirmPage, mustAsk } from '../../../web/layout/confirm.ts';
import { formatDay } from '../../../web/layout/day.ts';
import { type Html, html } from '../../../web/layout/html.ts';
import { longTextInput } from '../../../web/layout/inputs.ts';
import type { PageContent } from '../../../web/layout/page.ts';
import type { Viewer } from '../../../web/layout/viewer.ts';
import type { List, ListColumn } from '../../../web/lists/list.ts';
import { listSection } from '../../../web/lists/list-section.ts';
import { formTexts, type PageApp, type PagesDeps, show, signedIn } from '../../../web/page-app.ts';
import { statusTones } from '../../pages/status-tone.ts';
import { decideAgain } from '../decide-again.ts';
import { type TouchedClaim, touchedClaims } from '../touched-claims.ts';
import { correctionWords } from '../words/index.ts';

export function correctionPages(pages: PageApp, deps: PagesDeps): void {
  pages.get('/claims/touched-by/:version', async (c, viewer) => {
    const version = c.req.param('version') ?? '';
    const claims = await touchedClaims(deps, signedIn(viewer), version, viewer.language);
    const format = tableFormat(c.req.query('format'));
    if (format) return sendList(c, viewer, { list: touchedList(viewer), rows: claims, format });
    return show(c, viewer, touchedPage(viewer, version, claims));
  });
  pages.post('/claims/touched-by/:version', async (c, viewer) => {
    const version = c.req.param('version') ?? '';
    const person = signedIn(viewer);
    const sent = await formTexts(c);
    const comment = (sent.get('comment') ?? '').trim().slice(0, 2_000);
    const open = (await touchedClaims(deps, person, version, viewer.language)).filter(
      (one) => one.canDecideAgain,
    );
    if (mustAsk(sent)) return show(c, viewer, againConfirmation(viewer, version, open, comment));
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
${claims.length === 0 ? html`<p class="empty">${words.none}</p>` : listSection(viewer, touchedList(viewer), claims)}
${count > 0 ? againForm(viewer, version, count) : claims.length > 0 && notice('info', html`<p>${words.nothingOpen}</p>`)}`,
  };
}

function touchedList(viewer: Viewer): List<TouchedClaim> {
  const { language } = viewer;
  const words = correctionWords[language].page;
  const money = (id: 'before' | 'after', cents: (one: TouchedClaim) => number): ListColumn<TouchedClaim> => ({
    ...{ id, header: words[id], kind: 'cents', value: cents },
    cell: (one) => amount(cents(one), language),
  });
  return {
    id: 'touched-claims',
    caption: words.caption,
    sortedBy: 'filed',
    filters: [],
    searched: ({ memberName, reference }) => `${memberName} ${reference}`,
    columns: [
      {
        ...{ id: 'claim', header: words.claim, kind: 'text', names: true },
        cell: (one) =>
          html`<a href="/claims/${one.claimId}">${one.memberName}</a><span class="quiet small block">${one.reference}</span>`,
        value: ({ memberName }) => memberName,
      },
      {
        ...{ id: 'filed', header: viewer.words.layout.lists.since, kind: 'date' },
        cell: ({ filedOn }) => formatDay(filedOn, language),
        value: ({ filedOn }) => filedOn,
      },
      {
        ...{ id: 'status', header: words.status, kind: 'text' },
        cell: (one) => tag(one.statusText, statusTones[one.status]),
        value: ({ statusText }) => statusText,
      },
      money('before', ({ beforeCents }) => beforeCents),
      money('after', ({ afterCents }) => afterCents),
    ],
  };
}

/** What will happen, before it does. */
function againConfirmation(
  viewer: Viewer,
  version: string,
  claims: readonly TouchedClaim[],
  comment: string,
): PageContent {
  const { language } = viewer;
  const words = correctionWords[language].page;
  const sum = (of: (one: TouchedClaim) => number) => amount(sumCents(claims.map(of)), language);
  const place = `/claims/touched-by/${encodeURIComponent(version)}`;
  return confirmPage(viewer, {
    title: fillSentence(words.againQuestion, { count: claims.length }, language),
    text: html`<p>${fillSentence(words.againText, { count: claims.length }, language)}</p>${comment !== '' && html`<blockquote class="words">${comment}</blockquote>`}`,
    facts: [
      { label: words.before, value: sum((one) => one.beforeCents) },
      { label: words.after, value: sum((one) => one.afterCents) },
    ],
    action: place,
    fields: [['comment', comment]],
    yes: words.again,
    back: place,
  });
}

function againForm({ language, words: shell }: Viewer, version: string, count: number): Html {
  const words = correctionWords[language].page;
  return html`<h2>${words.againTitle}</h2><p>${fillSentence(words.againText, { count }, language)}</p>
<form method="post" action="/claims/touched-by/${encodeURIComponent(version)}">${askFirst()}
${longTextInput({ path: 'comment', label: words.comment, value: '', optional: true, rows: 2, words: shell })}
<div class="actions"><button class="button">${words.again}</button></div></form>`;
}
