/** Attaches documents to a claim: a ticket to upload by, or the file itself from a page. */

import { instantOf } from '../../../workflows/calendar.ts';
import { checkContent } from '../../documents/check-content.ts';
import type { DocumentDeps } from '../../documents/document-deps.ts';
import {
  isPhonePicture,
  maxDocumentBytes,
  maxDocumentsPerClaim,
  mediaTypes,
} from '../../documents/media-types.ts';
import { findPlaces, firstPlace, takePlace } from '../../documents/places.ts';
import { type DocumentRecord, fileKey, putDocument, uploadKey } from '../../documents/store.ts';
import type { DocumentOffer } from '../../documents/upload-schema.ts';
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

/** Whose document it is going to be: a claim's, or a draft's, which has the id of the claim that it becomes. */
export interface DocumentPlace {
  readonly claimId: string;
}

/**
 * @throws Problem 404 when the claim is not theirs to see, 403 when it is not theirs to add to, 413 above 10 MB,
 *   415 for a type that is not taken, 409 `too-many-documents`
 */
export async function offerDocument(
  deps: DocumentDeps,
  actor: Person,
  claimId: string,
  offer: DocumentOffer,
): Promise<OfferedUpload> {
  return offerAt(deps, actor, await ownPlace(deps, actor, claimId), offer);
}

/** As offerDocument, where the person is known to be allowed to put it. */
export async function offerAt(
  deps: DocumentDeps,
  actor: Person,
  place: DocumentPlace,
  offer: DocumentOffer,
): Promise<OfferedUpload> {
  const document = await newDocument(deps, actor, place, offer);
  const upload = await deps.files.offerUpload({
    key: uploadKey(document),
    mediaType: document.mediaType,
    bytes: document.bytes,
  });
  await keepDocument(deps, document);
  return { documentId: document.documentId, upload };
}

export interface DocumentFile {
  readonly name: string;
  readonly mediaType: string;
  readonly kind?: string | undefined;
  readonly bytes: Uint8Array;
}

/** As offerDocument, with the file at hand. @throws Problem also 422 when the content is not what it says */
export async function addDocument(
  deps: DocumentDeps,
  actor: Person,
  claimId: string,
  file: DocumentFile,
): Promise<DocumentRecord> {
  return addAt(deps, actor, await ownPlace(deps, actor, claimId), file);
}

/** As addDocument, where the person is known to be allowed to put it. */
export async function addAt(
  deps: DocumentDeps,
  actor: Person,
  place: DocumentPlace,
  file: DocumentFile,
): Promise<DocumentRecord> {
  const document = await newDocument(deps, actor, place, { ...file, bytes: file.bytes.byteLength });
  const refusal = checkContent(document.mediaType, file.bytes);
  if (refusal) throw problem(refusal);
  await deps.files.keep(fileKey(document), file);
  const kept: DocumentRecord = { ...document, state: 'kept' };
  await keepDocument(deps, kept);
  return kept;
}

async function ownPlace(deps: DocumentDeps, actor: Person, claimId: string): Promise<DocumentPlace> {
  const claim = await claimFor(deps, actor, claimId);
  if (!isOwn(claim, actor)) throw problem('forbidden.claim-documents');
  return claim;
}

async function newDocument(
  deps: DocumentDeps,
  actor: Person,
  { claimId }: DocumentPlace,
  { name, mediaType, kind, bytes }: DocumentOffer,
): Promise<DocumentRecord> {
  if (bytes > maxDocumentBytes) throw problem('too-large.document');
  if (isPhonePicture(name, mediaType)) throw problem('wrong-type.heic');
  if (!Object.hasOwn(mediaTypes, mediaType)) {
    throw problem('wrong-type.document', { types: Object.keys(mediaTypes).join(', ') });
  }
  return {
    documentId: deps.random.id(),
    claimId,
    name,
    mediaType,
    ...(kind !== undefined && { kind }),
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
