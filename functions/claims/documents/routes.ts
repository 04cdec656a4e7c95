/** Takes in a document that a page sends, without scripts: a form with a file in it. */

import { text } from '../../../workflows/forms/field.ts';
import type { DocumentDeps } from '../../documents/document-deps.ts';
import { maxPageUploadBytes, mediaTypeOf, mediaTypes } from '../../documents/media-types.ts';
import { Problem } from '../../platform/problem.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import { type PageApp, type PageContext, show, signedIn } from '../../web/page-app.ts';
import { claimPage } from '../pages/claim-page.ts';
import { viewClaim } from '../view-claim.ts';
import { documentWords } from '../words/index.ts';
import { documentsId } from './documents-section.ts';
import { addDocument } from './upload.ts';

/** Room for the form around the file. */
const formBytes = 64 * 1024;

export function documentRoutes(pages: PageApp, deps: DocumentDeps): void {
  pages.post('/claims/:claim/documents', (c, viewer) => takeDocument(c, viewer, deps), {
    maxBytes: maxPageUploadBytes + formBytes,
  });
}

async function takeDocument(c: PageContext, viewer: Viewer, deps: DocumentDeps): Promise<Response> {
  const person = signedIn(viewer);
  const claimId = c.req.param('claim') ?? '';
  const claim = await viewClaim(deps, person, claimId, viewer.language);
  const message = await takeFile(c, viewer, deps, claimId);
  if (message === undefined) return c.redirect(`/claims/${claimId}?done=documentAdded#${documentsId}`, 303);
  const error = { path: 'document', name: documentWords[viewer.language].addLabel, message };
  return show(c, viewer, claimPage(viewer, { claim, errors: [error] }), 422);
}

/** @returns what is wrong, as a sentence; undefined when the document is kept */
async function takeFile(
  c: PageContext,
  viewer: Viewer,
  deps: DocumentDeps,
  claimId: string,
): Promise<string | undefined> {
  const words = documentWords[viewer.language];
  const sent = (await c.req.parseBody().catch(() => ({}) as Record<string, unknown>)).document;
  if (!(sent instanceof File) || sent.size === 0) return words.fileNeeded;
  const name = text({ max: 150 }).schema.safeParse(sent.name.split(/[/\\]/).at(-1));
  if (!name.success) return words.nameWrong;
  const said = sent.type.split(';')[0] ?? '';
  const mediaType = Object.hasOwn(mediaTypes, said) ? said : mediaTypeOf(name.data);
  if (mediaType === undefined) return words.typeWrong;
  try {
    const bytes = new Uint8Array(await sent.arrayBuffer());
    await addDocument(deps, signedIn(viewer), claimId, { name: name.data, mediaType, bytes });
    return undefined;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const sentence = Object.entries(words.refusals).find(([code]) => code === error.code)?.[1];
    if (sentence === undefined) throw error;
    return sentence;
  }
}
