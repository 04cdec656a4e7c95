/** Attaches documents to a claim: a ticket to upload by, or the file itself from a page. */

import { instantOf } from '../../../workflows/calendar.ts';
import { checkContent } from '../../documents/check-content.ts';
import type { DocumentOffer } from '../../documents/document-schema.ts';
import { maxDocumentBytes, maxDocumentsPerClaim, mediaTypes } from '../../documents/media-types.ts';
import { type DocumentRecord, documentsOf, fileKey, putDocument, uploadKey } from '../../documents/store.ts';
import type { Deps } from '../../platform/deps.ts';
import type { Files, UploadTicket } from '../../platform/files/port.ts';
import { problem } from '../../platform/problem.ts';
import type { Person } from '../../registers/store.ts';
import { claimFor, isOwn } from '../access.ts';

export interface DocumentDeps extends Deps {
  readonly files: Files;
}

export interface OfferedUpload {
  readonly documentId: string;
  /** POST the fields and then the file, as `file`, as multipart/form-data to the address. */
  readonly upload: UploadTicket;
}

/**
 * @throws Problem 404 when the claim is not theirs to see, 403 when it is not theirs to add to, 413 above 10 MiB,
 *   415 for a type that is not taken, 409 `too-many-documents`
 */
export async function offerDocument(
  deps: DocumentDeps,
  actor: Person,
  claimId: string,
  offer: DocumentOffer,
): Promise<OfferedUpload> {
  const document = await newDocument(deps, actor, claimId, offer);
  const upload = await deps.files.offerUpload({
    key: uploadKey(document),
    mediaType: document.mediaType,
    bytes: document.bytes,
  });
  await deps.store.transact([putDocument(document, 'absent')]);
  return { documentId: document.documentId, upload };
}

/** As offerDocument, with the file at hand. @throws Problem also 422 when the content is not what it says */
export async function addDocument(
  deps: DocumentDeps,
  actor: Person,
  claimId: string,
  file: { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array },
): Promise<DocumentRecord> {
  const offer = { ...file, bytes: file.bytes.byteLength };
  const document = await newDocument(deps, actor, claimId, offer);
  const refusal = checkContent(document.mediaType, file.bytes);
  if (refusal) throw problem(refusal);
  await deps.files.keep(fileKey(document), file);
  const kept: DocumentRecord = { ...document, state: 'kept' };
  await deps.store.transact([putDocument(kept, 'absent')]);
  return kept;
}

async function newDocument(
  deps: DocumentDeps,
  actor: Person,
  claimId: string,
  offer: DocumentOffer,
): Promise<DocumentRecord> {
  const claim = await claimFor(deps, actor, claimId);
  if (!isOwn(claim, actor)) throw problem('forbidden.claim-documents');
  if (offer.bytes > maxDocumentBytes) throw problem('too-large.document');
  if (!Object.hasOwn(mediaTypes, offer.mediaType)) {
    throw problem('wrong-type.document', { types: Object.keys(mediaTypes).join(', ') });
  }
  if ((await documentsOf(deps, claimId)).length >= maxDocumentsPerClaim) {
    throw problem('too-many-documents', {
      count: maxDocumentsPerClaim,
    });
  }
  const { name, mediaType, bytes } = offer;
  return {
    documentId: deps.random.id(),
    claimId,
    name,
    mediaType,
    bytes,
    addedBy: actor.personId,
    addedAt: instantOf(deps.clock.now()),
    state: 'awaited',
  };
}
