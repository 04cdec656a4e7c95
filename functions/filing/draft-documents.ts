/** Documents given with a form that is not sent yet; they go with the claim that it becomes. */

import { type OfferedUpload, offerAt } from '../claims/documents/upload.ts';
import { fileableOffer } from '../claims/form-case.ts';
import type { DocumentDeps } from '../documents/document-deps.ts';
import { givePlaceBack } from '../documents/places.ts';
import {
  type DocumentRecord,
  fileKey,
  findDocument,
  putDocument,
  takenBack,
  uploadKey,
} from '../documents/store.ts';
import type { DocumentOffer } from '../documents/upload-schema.ts';
import type { Deps } from '../platform/deps.ts';
import { problem } from '../platform/problem.ts';
import { retryOnConflict } from '../platform/retry-on-conflict.ts';
import type { Person } from '../registers/store.ts';
import { findDraft, type StoredDraft, saveDraft } from './drafts.ts';

/** @throws Problem as offerDocument, and 404, 403 as for filing the measure */
export async function offerDraftDocument(
  deps: DocumentDeps,
  actor: Person,
  measureId: string,
  offer: DocumentOffer,
): Promise<OfferedUpload> {
  return offerAt(deps, actor, await draftFor(deps, actor, measureId), offer);
}

/**
 * Takes a document off the draft again; twice is as good as once.
 * @throws Problem 404 when there is no draft, or it never had the document
 */
export async function removeDraftDocument(
  deps: DocumentDeps,
  actor: Person,
  offerId: string,
  documentId: string,
): Promise<DocumentRecord> {
  const { measure } = await fileableOffer(deps, actor, offerId);
  return retryOnConflict(
    async () => {
      const draft = await findDraft(deps, actor.personId, measure.id);
      const item = draft && (await findDocument(deps, draft.data.claimId, documentId));
      if (!draft || !item) throw problem('not-found');
      const document = item.data;
      if (document.refusal === takenBack) return document;
      const removed = { ...document, name: '', state: 'refused', refusal: takenBack } as const;
      // Filed meanwhile, it is the claim's, and stays.
      const { pk, sk, version } = draft;
      await deps.store.transact([
        { op: 'check', key: { pk, sk }, when: { version } },
        putDocument(removed, { version: item.version }),
        givePlaceBack(document.claimId),
      ]);
      await deps.files.remove(fileKey(document));
      await deps.files.remove(uploadKey(document));
      return document;
    },
    () => problem('busy.sending'),
  );
}

/** The person's draft; an empty one is begun for its first document. */
export async function draftFor(deps: Deps, actor: Person, offerId: string): Promise<StoredDraft> {
  const measureId = (await fileableOffer(deps, actor, offerId)).measure.id;
  const found = await findDraft(deps, actor.personId, measureId);
  return found?.data ?? saveDraft(deps, actor, offerId, { form: {} });
}
