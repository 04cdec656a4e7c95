/** Documents given with a form that is not sent yet; they go with the claim that it becomes. */

import { type OfferedUpload, offerAt } from '../claims/documents/upload.ts';
import { fileableOffer } from '../claims/form-case.ts';
import type { DocumentDeps } from '../documents/document-deps.ts';
import type { DocumentOffer } from '../documents/document-schema.ts';
import type { Deps } from '../platform/deps.ts';
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

/** The person's draft; an empty one is begun for its first document. */
export async function draftFor(deps: Deps, actor: Person, offerId: string): Promise<StoredDraft> {
  const measureId = (await fileableOffer(deps, actor, offerId)).measure.id;
  const found = await findDraft(deps, actor.personId, measureId);
  return found?.data ?? saveDraft(deps, actor, offerId, { form: {} });
}
