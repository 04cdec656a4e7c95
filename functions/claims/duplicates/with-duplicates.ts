/** Adds to a claim's view, for staff who decide or look, what may be about the same; the member is never told. */
import type { Language } from '../../../workflows/language.ts';
import type { Deps } from '../../platform/deps.ts';
import type { Person } from '../../registers/store.ts';
import { isOwn, maySeeByRole } from '../access.ts';
import { findClaim } from '../store.ts';
import type { ClaimView } from '../view-claim.ts';
import { possibleDuplicates } from './possible-duplicates.ts';

/** @param viewer undefined for an approver by link */
export async function withDuplicates(
  deps: Deps,
  view: ClaimView,
  viewer: Person | undefined,
  language: Language,
): Promise<ClaimView> {
  const claim = await findClaim(deps, view.claimId);
  if (!claim) return view;
  const decides = claim.approvals.some((one) => one.approverId === viewer?.personId);
  const isStaff =
    viewer === undefined || (!isOwn(claim, viewer) && (decides || maySeeByRole(deps, claim, viewer)));
  if (!isStaff) return view;
  return { ...view, possibleDuplicates: await possibleDuplicates(deps, claim, viewer, language) };
}
