/** Minutes and motions of the General Assembly as PDF files: kept before the vote that names them, opened after. */
import { instantOf } from '../../workflows/days.ts';
import { checkContent } from '../documents/check-content.ts';
import { documentSchema } from '../documents/document-schema.ts';
import { maxPageUploadBytes } from '../documents/media-types.ts';
import type { DocumentDeps } from '../documents/upload.ts';
import { forbidden, notFound, Problem, unprocessable } from '../platform/problem.ts';
import type { Person } from '../registers/store.ts';
import { findEnvelope } from './envelopes-store.ts';
import { mayReadFund, mayVote } from './roles.ts';
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
  if (!mayVote(actor)) throw forbidden('Only a delegate of the board records votes.');
  if (!(await findEnvelope(deps, envelopeId))) throw notFound();
  const bytes = file.bytes.byteLength;
  if (bytes > maxPageUploadBytes) throw new Problem(413, 'too-large', 'A vote’s document is at most 4 MiB.');
  const name = documentSchema.shape.name.safeParse(file.name);
  if (!name.success) throw unprocessable('not-a-name', 'Give the file a plain name of at most 150 signs.');
  const refusal = checkContent(mediaType, file.bytes);
  if (refusal) throw unprocessable(refusal, 'The file is not a PDF, or more than that.');
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

/** @throws Problem 403 without a role that sees the fund, 404 */
export async function openVoteDocument(
  deps: DocumentDeps,
  actor: Person,
  envelopeId: string,
  documentId: string,
): Promise<{ readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array }> {
  if (!mayReadFund(actor)) throw forbidden();
  const document = await findVoteDocument(deps, envelopeId, documentId);
  const file = document && (await deps.files.read(voteFileKey(document)));
  if (!document || !file) throw notFound();
  return { name: document.name, mediaType, bytes: file.bytes };
}
