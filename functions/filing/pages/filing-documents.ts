/** The documents of a form on its way: what the plan asks for, what of it is there. */
import type { Language } from '../../../workflows/language.ts';
import { givenKinds, type RequiredDocumentView } from '../../claims/required-documents.ts';
import { type DocumentRecord, documentsOf } from '../../documents/store.ts';
import type { PagesDeps } from '../../web/page-app.ts';
import { type Estimate, estimateClaim } from '../estimate-claim.ts';
import { bodyOfDraft } from './draft.ts';
import type { Checked } from './filing.ts';

export interface FilingDocuments {
  /** Undefined while the answers cannot be read: nobody knows yet what has to be proved. */
  readonly required: readonly RequiredDocumentView[] | undefined;
  readonly amountCents: number;
  readonly given: readonly DocumentRecord[];
}

/** What would be decided, when the form can be read. */
export async function estimateOf(
  deps: PagesDeps,
  { filing, read }: Checked,
  language: Language,
): Promise<Estimate | undefined> {
  const { person, offer, draft } = filing;
  return read && estimateClaim(deps, person, offer.offerId, bodyOfDraft(draft), language);
}

export async function documentsOfFiling(
  deps: PagesDeps,
  { filing }: Checked,
  estimate: Estimate | undefined,
): Promise<FilingDocuments> {
  const { stored } = filing;
  const all = stored ? (await documentsOf(deps, stored.claimId)).map((item) => item.data) : [];
  const given = all.filter(({ state }) => state !== 'refused');
  const kinds = givenKinds(estimate?.requiredDocuments.map(({ kind }) => kind) ?? [], given);
  const required = estimate?.requiredDocuments.map((one) => ({ ...one, given: kinds.has(one.kind) }));
  return { required, amountCents: estimate?.amountCents ?? 0, given };
}
