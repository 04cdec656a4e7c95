/** The pages of granted initiatives: the list; one of them with its report and the word about it. */

import { fillSentence, formatDate } from '../../../workflows/language.ts';
import { localisedForm, nothingSent, type Sent, sentErrors } from '../../web/forms/localised-form-fields.ts';
import { amount, notice, summaryList } from '../../web/layout/components.ts';
import { type Html, html } from '../../web/layout/html.ts';
import type { PageContent } from '../../web/layout/page.ts';
import { table } from '../../web/layout/table.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import { reportForm, reviewForm } from '../forms.ts';
import type { InitiativeView } from '../view-initiatives.ts';
import { initiativeWords } from '../words/index.ts';

export interface Filled {
  readonly name: 'report' | 'review';
  readonly sent: Sent;
}

export function initiativeListPage(viewer: Viewer, list: readonly InitiativeView[]): PageContent {
  const { language } = viewer;
  const texts = initiativeWords[language];
  const rows = table(
    texts.title,
    [
      {
        header: texts.name,
        names: true,
        cell: (one: InitiativeView) => html`<a href="/initiatives/${one.initiativeId}">${one.title}</a>`,
      },
      { header: texts.state, cell: (one) => texts.states[one.state] },
      { header: texts.due, cell: (one) => formatDate(one.dueOn, language) },
      { header: texts.second, number: true, cell: (one) => amount(one.secondCents, language) },
    ],
    list,
  );
  return {
    title: texts.title,
    body: html`<h1>${texts.title}</h1><p class="lead">${texts.lead}</p>${list.length === 0 ? html`<p>${texts.none}</p>` : rows}`,
  };
}

interface InitiativePageParts {
  readonly filled: Filled | undefined;
  readonly done: string | undefined;
}

export function initiativePage(
  viewer: Viewer,
  view: InitiativeView,
  { filled, done = '' }: InitiativePageParts,
): PageContent {
  const texts = initiativeWords[viewer.language];
  const said = { report: texts.reportDone, review: texts.reviewDone }[done];
  const sentOf = (name: Filled['name']) => (filled?.name === name ? filled.sent : nothingSent);
  return {
    title: view.title,
    hasErrors: filled !== undefined,
    back: { href: '/initiatives', label: texts.title },
    body: html`${filled && sentErrors(viewer, filled.sent)}
${said !== undefined && notice('good', html`<p>${said}</p>`, true)}
<h1>${view.title}</h1>
${facts(viewer, view)}
${view.report && report(viewer, view.report)}
${view.canReport && reportSection(viewer, view, sentOf('report'))}
${view.canReview && reviewSection(viewer, view, sentOf('review'))}`,
  };
}

function facts({ language }: Viewer, view: InitiativeView): Html {
  const texts = initiativeWords[language];
  return summaryList([
    { label: texts.state, value: texts.states[view.state] },
    { label: texts.first, value: amount(view.firstCents, language) },
    { label: texts.second, value: amount(view.secondCents, language) },
    { label: texts.due, value: formatDate(view.dueOn, language) },
    { label: texts.claim, value: html`<a href="/claims/${view.claimId}">${view.reference}</a>` },
  ]);
}

function report({ language }: Viewer, { text, spentCents }: NonNullable<InitiativeView['report']>): Html {
  const texts = initiativeWords[language];
  const spent = fillSentence(texts.spent, { amount: { cents: spentCents } }, language);
  return html`<h2>${texts.reportTitle}</h2><p class="words">${text}</p><p>${spent}</p>`;
}

function reportSection(viewer: Viewer, view: InitiativeView, sent: Sent): Html {
  const { language } = viewer;
  const texts = initiativeWords[language];
  const lead = fillSentence(texts.reportLead, { until: { due: view.dueOn } }, language);
  const action = `/initiatives/${view.initiativeId}/report`;
  return html`<section class="decision" aria-labelledby="report-title"><h2 id="report-title">${texts.writeTitle}</h2><p>${lead}</p>
${view.question && notice('wait', html`<p class="words">${view.question.text}</p>`)}
${localisedForm(viewer, reportForm, { action, button: texts.reportButton, sent })}</section>`;
}

function reviewSection(viewer: Viewer, view: InitiativeView, sent: Sent): Html {
  const texts = initiativeWords[viewer.language];
  const action = `/initiatives/${view.initiativeId}/review`;
  return html`<section class="decision" aria-labelledby="review-title"><h2 id="review-title">${texts.reviewTitle}</h2><p>${texts.reviewLead}</p>
${localisedForm(viewer, reviewForm, { action, button: texts.reviewButton, sent })}</section>`;
}
