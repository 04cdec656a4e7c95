/** Minutes and motions of the General Assembly as PDF files: kept before the vote that names them, opened after. */

import { instantOf } from '../../workflows/calendar.ts';
import { checkContent } from '../documents/check-content.ts';
import type { DocumentDeps } from '../documents/document-deps.ts';
import { maxPageUploadBytes } from '../documents/media-types.ts';
import { requireClean } from '../documents/require-clean.ts';
import { documentSchema } from '../documents/upload-schema.ts';
import { findEnvelope } from '../ledger/envelopes-store.ts';
import { mayReadFund, mayVote } from '../ledger/roles.ts';
import { problem } from '../platform/problem.ts';
import type { Person } from '../registers/store.ts';
import {
  findVoteDocument,
  putVoteDocument,
  type StoredVoteDocument,
  voteFileKey,
} from './vote-documents-store.ts';

const mediaType = 'application/pdf';

/**
 * Keeps a PDF file beside the envelope, for a vote to name.
 * @throws Problem 403 for anybody but a board delegate, 404, 413 above 4 MiB, 422 when the name is none or the
 *   content no PDF alone
 */
export async function addVoteDocument(
  deps: DocumentDeps,
  actor: Person,
  envelopeId: string,
  file: { readonly name: string; readonly bytes: Uint8Array },
): Promise<StoredVoteDocument> {
  if (!mayVote(actor)) throw problem('forbidden.votes');
  if (!(await findEnvelope(deps, envelopeId))) throw problem('not-found');
  const bytes = file.bytes.byteLength;
  if (bytes > maxPageUploadBytes) throw problem('too-large.vote-document');
  const name = documentSchema.shape.name.safeParse(file.name);
  if (!name.success) throw problem('not-a-name');
  const refusal = checkContent(mediaType, file.bytes);
  if (refusal) throw problem(refusal);
  const document = {
    documentId: deps.random.id(),
    envelopeId,
    name: name.data,
    bytes,
    addedBy: actor.personId,
    addedAt: instantOf(deps.clock.now()),
  };
  await deps.files.keep(voteFileKey(document), { mediaType, bytes: file.bytes });
  await deps.store.transact([putVoteDocument(document)]);
  return document;
}

/** @throws Problem 403 without a role that sees the fund, 404, 409 until the scanner has said that it is clean */
export async function openVoteDocument(
  deps: DocumentDeps,
  actor: Person,
  envelopeId: string,
  documentId: string,
): Promise<{ readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array }> {
  if (!mayReadFund(actor)) throw problem('forbidden');
  const document = await findVoteDocument(deps, envelopeId, documentId);
  if (!document) throw problem('not-found');
  await requireClean(deps.files, voteFileKey(document));
  const file = await deps.files.read(voteFileKey(document));
  if (!file) throw problem('not-found');
  return { name: document.name, mediaType, bytes: file.bytes };
}
