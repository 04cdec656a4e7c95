/** The end of a form of several pages: every answer with the way to change it, what would be decided, and sending. */
import { fillSentence } from '../../../workflows/language.ts';
import type { FormLine } from '../../claims/labels.ts';
import { fundingTable } from '../../claims/pages/funding-table.ts';
import { measureTables } from '../../claims/pages/measure-tables.ts';
import { ruleList } from '../../claims/pages/rule-list.ts';
import { notice } from '../../web/layout/components.ts';
import { errorSummary } from '../../web/layout/error-summary.ts';
import { fieldId } from '../../web/layout/field.ts';
import { type Html, html } from '../../web/layout/html.ts';
import { hiddenInputs } from '../../web/layout/inputs.ts';
import type { PageContent } from '../../web/layout/page.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import type { Estimate } from '../estimate-claim.ts';
import { filingWords } from '../words/index.ts';
import { outcome } from './check-page.ts';
import type { Filing } from './filing.ts';
import type { FilingDocuments } from './filing-documents.ts';
import { type FormGroup, isInGroup } from './form-groups.ts';

export interface Duplicate {
  /** Undefined when it is somebody else's to see. */
  readonly claimId?: string;
  readonly reference?: string;
}

export interface Review {
  readonly filing: Filing;
  readonly answers: readonly FormLine[];
  /** Undefined while something is wrong. */
  readonly estimate: Estimate | undefined;
  readonly documents: FilingDocuments;
  readonly duplicate: Duplicate | undefined;
  /** Said when the draft was changed elsewhere after this page was made. */
  readonly changed?: boolean;
}

export function reviewPage(viewer: Viewer, review: Review): PageContent {
  const { language } = viewer;
  const words = filingWords[language];
  const { filing, estimate, duplicate } = review;
  const { title } = filing.offer.measure.texts[language];
  const path = `/measures/${filing.offer.offerId}/new`;
  const errors = errorsWithPlaces(filing, path);
  return {
    title: `${words.checkTitle} – ${title}`,
    hasErrors: errors.length > 0,
    back: { href: path, label: words.toList },
    body: html`${errorSummary(errors, language)}
<h1>${words.checkTitle}</h1>
<p class="lead">${title}. ${words.checkLead}</p>
${review.changed && notice('wait', html`<p>${words.changedElsewhere}</p>`, true)}
${duplicate && duplicateNotice(viewer, duplicate)}
${estimate && outcome(viewer, estimate)}
${filing.groups.map((group) => answersOf(viewer, review, group))}
${documentsPart(viewer, review, path)}
${estimate && deciders(viewer, estimate)}
${estimate && reasons(viewer, estimate)}
${estimate && !duplicate && sendForm(viewer, filing, path)}`,
  };
}

function errorsWithPlaces({ draft, groups }: Filing, path: string) {
  return draft.errors.map((error) => {
    const group = groups.find((one) => isInGroup(one, error.path));
    return group ? { ...error, href: `${path}/${group.id}?to=check#${fieldId(error.path)}` } : error;
  });
}

function duplicateNotice({ language }: Viewer, { claimId, reference = '' }: Duplicate): Html {
  const words = filingWords[language];
  if (claimId === undefined) return notice('bad', html`<p>${words.alreadyFiled}</p>`, true);
  const link = fillSentence(words.alreadyFiledLink, { reference }, language);
  return notice(
    'bad',
    html`<p>${words.alreadyFiled}</p><p><a href="/claims/${claimId}">${link}</a></p>`,
    true,
  );
}

function answersOf({ language }: Viewer, { filing, answers }: Review, group: FormGroup): Html {
  const words = filingWords[language];
  const page = `/measures/${filing.offer.offerId}/new/${group.id}?to=check`;
  const lines = answers.filter(({ path }) => isInGroup(group, path));
  const title = words.groups[group.id];
  const none = html`<p>${words.nothingYet} <a href="${page}">${words.fillInPage}<span class="hidden-visually">: ${title}</span></a></p>`;
  return html`<section aria-labelledby="group-${group.id}"><h2 id="group-${group.id}">${title}</h2>
${
  lines.length === 0
    ? none
    : html`<dl class="summary">${lines.map(
        ({ path, label, value }) =>
          html`<div><dt>${label}</dt><dd><span class="words">${value}</span> <a href="${page}#${fieldId(path)}">${words.changeOne}<span class="hidden-visually">: ${label}</span></a></dd></div>`,
      )}</dl>`
}</section>`;
}

function documentsPart({ language }: Viewer, { documents }: Review, path: string): Html {
  const words = filingWords[language];
  const missing = (documents.required ?? []).filter(({ given }) => !given);
  const change = html`<a href="${path}/documents">${words.changeOne}<span class="hidden-visually">: ${words.documents.title}</span></a>`;
  return html`<section aria-labelledby="group-documents"><h2 id="group-documents">${words.documents.title}</h2>
${documents.given.length > 0 && html`<ul>${documents.given.map(({ name }) => html`<li class="words">${name}</li>`)}</ul>`}
${missing.length > 0 && notice('wait', html`<p><strong>${words.documents.missingTitle}</strong></p><ul>${missing.map(({ title }) => html`<li>${title}</li>`)}</ul><p>${words.documents.missingText}</p>`)}
<p>${change}</p></section>`;
}

function deciders({ language }: Viewer, { approvals }: Estimate): Html | false {
  const words = filingWords[language];
  const lines = approvals.map(({ title, withinDays: days }) => {
    const sentence = fillSentence(words.decidesWithin, { who: title, days }, language);
    return html`<li>${sentence}</li>`;
  });
  return lines.length > 0 && html`<h2>${words.decidersTitle}</h2><ol>${lines}</ol>`;
}

function reasons(viewer: Viewer, estimate: Estimate): Html {
  const words = filingWords[viewer.language];
  return html`<h2>${words.reasons}</h2>
${ruleList(viewer, estimate.rules)}
${measureTables(viewer, estimate.tables)}
${estimate.funding.length > 0 && html`<h2>${words.sourceHeading}</h2>${fundingTable(viewer, estimate.funding)}`}`;
}

function sendForm({ language }: Viewer, { stored }: Filing, path: string): Html {
  const words = filingWords[language];
  return html`<form method="post" action="${path}/check">
${hiddenInputs([['saved', stored?.savedAt ?? '']])}
<p>${words.fileText}</p>
<div class="actions"><button class="button" name="action" value="file">${words.file}</button></div>
</form>`;
}
