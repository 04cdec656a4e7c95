/** The documents of a claim, and the form that adds one. */

import { fillSentence, formatSize } from '../../../workflows/language.ts';
import { acceptedFiles } from '../../documents/media-types.ts';
import { type Tone, tag } from '../../web/layout/components.ts';
import { formatDay } from '../../web/layout/day.ts';
import { labelled } from '../../web/layout/field.ts';
import { type Html, html } from '../../web/layout/html.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import type { ClaimView } from '../view-claim.ts';
import { documentWords } from '../words/index.ts';
import type { DocumentView } from './claim-papers.ts';

export const documentsId = 'documents';

const tones: Readonly<Record<DocumentView['state'], Tone>> = {
  awaited: 'wait',
  kept: 'good',
  refused: 'bad',
};

/** @param error what is wrong with a document that was just sent */
export function documentsSection(viewer: Viewer, claim: ClaimView, error?: string): Html | undefined {
  const { language } = viewer;
  if (claim.documents.length === 0 && !claim.canAddDocuments) return undefined;
  return html`<section id="${documentsId}" aria-labelledby="documents-title"><h2 id="documents-title">${documentWords[language].title}</h2>
${claim.documents.length > 0 ? documentList(viewer, claim) : html`<p>${documentWords[language].none}</p>`}
${missing(viewer, claim)}
${claim.canAddDocuments && addForm(viewer, claim, error)}</section>`;
}

/** Numbers without which no official form can be filed, asked for where the papers are. */
function missing({ language }: Viewer, { missingIdentifiers, own }: ClaimView): Html | undefined {
  if (missingIdentifiers.length === 0) return undefined;
  const { missingOwn, missingOther } = documentWords[language];
  const values = {
    names: missingIdentifiers.map(({ title }) => title).join(', '),
    columns: missingIdentifiers.map(({ register, column }) => `${register}.${column}`).join(', '),
    count: missingIdentifiers.length,
  };
  return html`<p class="quiet">${fillSentence(own ? missingOwn : missingOther, values, language)}</p>`;
}

/** What an approver decides on; who came by a link alone signs in to open them. */
export function documentsToRead(viewer: Viewer, claim: ClaimView): Html | undefined {
  if (claim.documents.length === 0) return undefined;
  const documents = documentWords[viewer.language];
  return html`<h2>${documents.title}</h2>${!viewer.person && html`<p>${documents.signInToOpen}</p>`}${documentList(viewer, claim)}`;
}

function documentList(viewer: Viewer, claim: ClaimView): Html {
  const { language } = viewer;
  return html`<ul>${claim.documents.map((document) => {
    const { documentId, name, state, kind } = document;
    const address = `/api/claims/${claim.claimId}/documents/${documentId}`;
    const link = viewer.person
      ? html`<a href="${address}" download>${name}</a>`
      : html`<a href="/sign-in?next=${encodeURIComponent(address)}">${name}</a>`;
    const named = state === 'refused' ? html`${name}` : link;
    const mark =
      kind === 'uploaded' && state !== 'kept' && tag(documentWords[language].states[state], tones[state]);
    return html`<li><span class="words">${named}</span> ${mark} <span class="quiet small">${aboutDocument(viewer, document)}</span></li>`;
  })}</ul>`;
}

function aboutDocument({ language }: Viewer, { kind, bytes, addedAt, mediaType }: DocumentView): string {
  if (kind === 'made' || bytes === undefined || addedAt === undefined) {
    const type = mediaType.split('/').at(-1)?.toUpperCase() ?? '';
    return `${type} – ${documentWords[language].made}`;
  }
  return `${formatSize(bytes, language)}, ${formatDay(addedAt, language)}`;
}

function addForm({ words, language }: Viewer, { claimId }: ClaimView, error: string | undefined): Html {
  const frame = {
    path: 'document',
    label: documentWords[language].addLabel,
    hint: documentWords[language].addHint,
    error,
    words,
  };
  const described = error === undefined ? 'field-document-hint' : 'field-document-hint field-document-error';
  const input = html`<input type="file" id="field-document" name="document" multiple accept="${acceptedFiles}" aria-describedby="${described}"${error !== undefined && html` aria-invalid="true"`}>`;
  return html`<form method="post" action="/claims/${claimId}/documents" enctype="multipart/form-data" novalidate>
${labelled(frame, input)}
<div class="actions"><button class="button secondary">${documentWords[language].addAction}</button></div></form>`;
}
