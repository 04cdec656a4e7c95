/** A document of a claim for whoever may see the claim: an uploaded one as it came, another one made now. */

import { instantOf } from '../../../workflows/calendar.ts';
import type { Claim } from '../../../workflows/claim/claim.ts';
import type { ClaimDocument } from '../../../workflows/measures/claim-document.ts';
import { type Identifier, missingOf } from '../../../workflows/measures/identifiers/identifier.ts';
import { filedTable } from '../../../workflows/measures/table.ts';
import { namedTables } from '../../documents/cell-text.ts';
import { csvOf } from '../../documents/csv.ts';
import type { DocumentDeps } from '../../documents/document-deps.ts';
import { keepPaper } from '../../documents/kept-papers.ts';
import { largestDownloadBytes, nameToSave, servedAs } from '../../documents/media-types.ts';
import { pdfOf } from '../../documents/pdf.ts';
import { requireClean } from '../../documents/require-clean.ts';
import { settleUpload } from '../../documents/settle-upload.ts';
import { fileKey, findDocument, takenBack } from '../../documents/store.ts';
import { claimReference } from '../../mails/claim-reference.ts';
import { problem } from '../../platform/problem.ts';
import { measureOfClaim } from '../../policies/plans.ts';
import type { Person } from '../../registers/store.ts';
import { claimFor } from '../access.ts';
import { type ClaimView, presentClaim } from '../view-claim.ts';
import { formats, identifiersOfClaim, madeDocuments, tablesOf } from './claim-papers.ts';
import { composeDocument } from './compose.ts';

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
  if (uploaded?.data.refusal === takenBack) throw problem('not-found');
  if (uploaded) return openUploaded(deps, uploaded);
  const measure = await measureOfClaim(deps, claim);
  // The document is the member's: in their language, whoever opens it.
  const { language } = claim;
  const tables = await tablesOf(deps, measure, claim, language);
  const document = madeDocuments(measure, claim, tables).find((one) => one.documentId === documentId);
  if (!document) throw problem('not-found');
  const name = `${document.fileName}-${claimReference(claimId)}.${document.format}`;
  const mediaType = formats[document.format];
  const identifiers = await identifiersOfClaim(deps, measure, claim);
  const view = await presentClaim(deps, claim, undefined, language);
  const paper = { claimId, documentId, mediaType, state: stateOf(claim, document, view, identifiers) };
  if (document.format === 'pdf') {
    const now = deps.clock.now();
    const composition = composeDocument(view, document, language, { madeAt: instantOf(now), identifiers });
    return {
      kind: 'bytes',
      name,
      mediaType,
      bytes: await keepPaper(deps, paper, () => pdfOf(composition, now)),
    };
  }
  const [table] = namedTables(tables, document.tables);
  if (!table) throw problem('not-found');
  const bytes = await keepPaper(deps, paper, async () => csvOf(filedTable(table)));
  return { kind: 'bytes', name, mediaType: `${mediaType}; charset=utf-8`, bytes };
}

/**
 * What a paper depends on: the decision, what is still missing in the registers, and, where it tells the whole claim, how
 * that stands and what was said and shown. What a register says otherwise since changes no paper.
 */
function stateOf(
  { round, amountCents, status, decidedUnder }: Claim,
  { from, proof }: ClaimDocument,
  { messages, documents }: ClaimView,
  identifiers: readonly Identifier[],
): readonly unknown[] {
  const missing = missingOf(identifiers).map(({ id }) => id);
  const decided = [round, amountCents, decidedUnder, missing];
  if (!proof || from === 'approved') return decided;
  const shown = documents.filter(({ kind, state }) => kind === 'uploaded' && state === 'kept');
  return [...decided, status, messages.length, shown.length];
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
