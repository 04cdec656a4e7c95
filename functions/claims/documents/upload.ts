/** Attaches documents to a claim: a ticket to upload by, or the file itself from a page. */

import { instantOf } from '../../../workflows/calendar.ts';
import { checkContent } from '../../documents/check-content.ts';
import type { DocumentDeps } from '../../documents/document-deps.ts';
import type { DocumentOffer } from '../../documents/document-schema.ts';
import { maxDocumentBytes, maxDocumentsPerClaim, mediaTypes } from '../../documents/media-types.ts';
import { findPlaces, firstPlace, takePlace } from '../../documents/places.ts';
import { type DocumentRecord, fileKey, putDocument, uploadKey } from '../../documents/store.ts';
import { TransientFailure } from '../../platform/failures.ts';
import type { UploadTicket } from '../../platform/files/port.ts';
import { problem } from '../../platform/problem.ts';
import { retryOnConflict } from '../../platform/retry-on-conflict.ts';
import type { Person } from '../../registers/store.ts';
import { claimFor, isOwn } from '../access.ts';

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
  await keepDocument(deps, document);
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
  await keepDocument(deps, kept);
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

/**
 * However many come at once, each takes a place of the claim's thirty in the transaction that notes it.
 * @throws Problem 409 `too-many-documents`
 */
async function keepDocument(deps: DocumentDeps, document: DocumentRecord): Promise<void> {
  const { claimId } = document;
  await retryOnConflict(
    async () => {
      const places = await findPlaces(deps, claimId);
      if (places?.free === 0) throw problem('too-many-documents', { count: maxDocumentsPerClaim });
      const taken = places ? takePlace(claimId) : await firstPlace(deps, claimId);
      await deps.store.transact([putDocument(document, 'absent'), taken]);
    },
    () => new TransientFailure(`others kept adding documents to claim ${claimId}`),
  );
}
