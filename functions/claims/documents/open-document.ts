/** A document of a claim for whoever may see the claim: an uploaded one as it came, another one made now. */

import { instantOf } from '../../../workflows/calendar.ts';
import { namedTables } from '../../documents/cell-text.ts';
import { csvOf } from '../../documents/csv.ts';
import type { DocumentDeps } from '../../documents/document-deps.ts';
import { nameToSave, servedAs } from '../../documents/media-types.ts';
import { pdfOf } from '../../documents/pdf.ts';
import { requireClean } from '../../documents/require-clean.ts';
import { settleUpload } from '../../documents/settle-upload.ts';
import { fileKey, findDocument } from '../../documents/store.ts';
import { problem } from '../../platform/problem.ts';
import { measureOfClaim } from '../../policies/plans.ts';
import type { Person } from '../../registers/store.ts';
import { claimFor } from '../access.ts';
import { presentClaim } from '../view-claim.ts';
import { formats, madeDocuments } from './claim-papers.ts';
import { composeDocument } from './compose.ts';

/** Small enough to be handed out by a function itself; larger ones by a link. */
const largestDownloadBytes = 4 * 1024 * 1024;

export type OpenedDocument =
  | { readonly kind: 'bytes'; readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array }
  | { readonly kind: 'link'; readonly url: string };

/**
 * @throws Problem 404 when there is no such claim or document for this person; 409 `not-arrived` when the file has
 *   not come yet, `being-scanned` until the scanner has spoken, `refused` when it was no such file or not clean
 */
export async function openDocument(
  deps: DocumentDeps,
  actor: Person,
  claimId: string,
  documentId: string,
): Promise<OpenedDocument> {
  const claim = await claimFor(deps, actor, claimId);
  const uploaded = await findDocument(deps, claimId, documentId);
  if (uploaded) return openUploaded(deps, uploaded);
  const measure = await measureOfClaim(deps, claim);
  // The document is the member's: in their language, whoever opens it.
  const { language } = claim;
  const view = await presentClaim(deps, claim, undefined, language);
  const document = madeDocuments(measure, claim, view.tables).find((one) => one.documentId === documentId);
  if (!document) throw problem('not-found');
  const name = `${document.fileName}-${view.reference}.${document.format}`;
  const mediaType = formats[document.format];
  const now = deps.clock.now();
  if (document.format === 'pdf') {
    const bytes = await pdfOf(composeDocument(view, document, language, instantOf(now)), now);
    return { kind: 'bytes', name, mediaType, bytes };
  }
  const [table] = namedTables(view.tables, document.tables);
  if (!table) throw problem('not-found');
  return { kind: 'bytes', name, mediaType: `${mediaType}; charset=utf-8`, bytes: csvOf(table) };
}

async function openUploaded(
  deps: DocumentDeps,
  item: NonNullable<Awaited<ReturnType<typeof findDocument>>>,
): Promise<OpenedDocument> {
  const document = await settleUpload(deps, item);
  if (document.state === 'awaited') throw problem('not-arrived');
  if (document.state === 'refused') throw problem('refused.file');
  const key = fileKey(document);
  const name = nameToSave(document.name, document.mediaType);
  await requireClean(deps.files, key);
  if (document.bytes > largestDownloadBytes) {
    return { kind: 'link', url: await deps.files.offerDownload(key, name) };
  }
  const file = await deps.files.read(key);
  if (!file) throw problem('not-found');
  return { kind: 'bytes', name, mediaType: servedAs(document.mediaType), bytes: file.bytes };
}
