/** Takes in documents that a page sends, without scripts: a form with files in it. */

import type { DocumentDeps } from '../../documents/document-deps.ts';
import { maxPageUploadBytes } from '../../documents/media-types.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import { type PageApp, type PageContext, show, signedIn } from '../../web/page-app.ts';
import { claimPage } from '../pages/claim-page.ts';
import { viewClaim } from '../view-claim.ts';
import { documentWords } from '../words/index.ts';
import { documentsId } from './documents-section.ts';
import { refusalSentence } from './refusal-sentence.ts';
import { takeFiles } from './take-files.ts';
import { addDocument } from './upload.ts';

/** Room for the form around the files. */
export const formBytes = 64 * 1024;

export function documentRoutes(pages: PageApp, deps: DocumentDeps): void {
  pages.post('/claims/:claim/documents', (c, viewer) => takeDocuments(c, viewer, deps), {
    maxBytes: maxPageUploadBytes + formBytes,
  });
}

async function takeDocuments(c: PageContext, viewer: Viewer, deps: DocumentDeps): Promise<Response> {
  const person = signedIn(viewer);
  const { language } = viewer;
  const claimId = c.req.param('claim') ?? '';
  await viewClaim(deps, person, claimId, language);
  const { refused } = await takeFiles(c, (file) => addDocument(deps, person, claimId, file));
  if (refused.length === 0) return c.redirect(`/claims/${claimId}?done=documentAdded#${documentsId}`, 303);
  const message = refused.map((one) => refusalSentence(one, language)).join(' ');
  const error = { path: 'document', name: documentWords[language].addLabel, message };
  const claim = await viewClaim(deps, person, claimId, language);
  return show(c, viewer, claimPage(viewer, { claim, errors: [error] }), 422);
}
