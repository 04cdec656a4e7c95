/** The page of a form that takes documents: what has to be proved and why, what is there, several files at once. */
import { fillSentence } from '../../../workflows/language.ts';
import { refusalSentence } from '../../claims/documents/refusal-sentence.ts';
import { filesName, type RefusedFile } from '../../claims/documents/take-files.ts';
import { documentWords } from '../../claims/words/index.ts';
import { acceptedFiles } from '../../documents/media-types.ts';
import { buttonLink, notice, tag } from '../../web/layout/components.ts';
import { errorSummary } from '../../web/layout/error-summary.ts';
import { type Html, html } from '../../web/layout/html.ts';
import { fileInput, hiddenInputs } from '../../web/layout/inputs.ts';
import type { PageContent } from '../../web/layout/page.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import { filingWords } from '../words/index.ts';
import type { Filing } from './filing.ts';
import type { FilingDocuments } from './filing-documents.ts';

interface Added {
  /** How many files were just taken. */
  readonly kept: number;
  readonly refused: readonly RefusedFile[];
}

export function documentsPage(
  viewer: Viewer,
  filing: Filing,
  documents: FilingDocuments,
  { kept, refused }: Added,
): PageContent {
  const { language } = viewer;
  const words = filingWords[language].documents;
  const path = `/measures/${filing.offer.offerId}/new`;
  const errors = refused.map((one) => ({
    path: filesName,
    name: '',
    message: refusalSentence(one, language),
  }));
  return {
    title: `${words.title} – ${filing.offer.measure.texts[language].title}`,
    hasErrors: errors.length > 0,
    back: { href: path, label: filingWords[language].toList },
    body: html`${errorSummary(errors, language)}
<h1>${words.title}</h1>
${kept > 0 && notice('good', html`<p>${fillSentence(words.added, { count: kept }, language)}</p>`, true)}
<p class="lead">${lead(viewer, documents)}</p>
${requiredList(viewer, documents)}
${givenList(viewer, path, documents)}
<form method="post" action="${path}/documents/add" enctype="multipart/form-data" novalidate>
${inputs(viewer, documents)}
<div class="actions"><button class="button secondary">${words.add}</button></div></form>
<p class="actions">${buttonLink(`${path}/check`, words.goOn)}</p>`,
  };
}

function lead({ language }: Viewer, { required, amountCents }: FilingDocuments): string {
  const words = filingWords[language].documents;
  if (!required) return words.later;
  const sentence = required.length === 0 ? words.none : words.lead;
  return fillSentence(sentence, { amount: { cents: amountCents } }, language);
}

function requiredList(viewer: Viewer, { required = [] }: FilingDocuments): Html | false {
  const words = filingWords[viewer.language].documents;
  return (
    required.length > 0 &&
    html`<ul>${required.map(({ title, given }) => html`<li>${title} ${tag(given ? words.given : words.missing, given ? 'good' : 'wait')}</li>`)}</ul>`
  );
}

function givenList({ language }: Viewer, path: string, { given }: FilingDocuments): Html | false {
  const words = filingWords[language].documents;
  const lines = given.map(
    ({ documentId, name }) => html`<li class="words">${name}
<form method="post" action="${path}/documents/remove">${hiddenInputs([['document', documentId]])}
<button class="linkish">${words.remove}<span class="hidden-visually">: ${name}</span></button></form></li>`,
  );
  return lines.length > 0 && html`<h2>${words.yours}</h2><ul>${lines}</ul>`;
}

/** One for each document that is missing, so that it is known which is which, and one for all others. */
function inputs({ language, words: shell }: Viewer, { required = [] }: FilingDocuments): Html {
  const words = filingWords[language].documents;
  const missing = required.filter(({ given }) => !given);
  const hint = documentWords[language].addHint;
  const common = { accept: acceptedFiles, multiple: true, words: shell };
  return html`<p class="hint">${hint}</p>
${missing.map(({ kind, title }) => fileInput({ ...common, path: `${filesName}.${kind}`, label: fillSentence(words.for, { title }, language) }))}
${fileInput({ ...common, path: filesName, label: words.other, optional: true })}`;
}
