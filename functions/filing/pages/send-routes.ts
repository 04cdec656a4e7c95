/** `/measures/{id}/new/check`: all answers of the draft at once, and sending it. */

import { isOwn } from '../../claims/access.ts';
import { reserveDuplicateKeys } from '../../claims/fingerprints.ts';
import type { FormCase } from '../../claims/form-case.ts';
import { formLines } from '../../claims/labels.ts';
import { namedLines } from '../../claims/pages/named-lines.ts';
import { findClaim } from '../../claims/store.ts';
import { claimReference } from '../../mails/claim-reference.ts';
import { Problem } from '../../platform/problem.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import {
  formTexts,
  type PageApp,
  type PageContext,
  type PagesDeps,
  show,
  signedIn,
} from '../../web/page-app.ts';
import { fileClaim } from '../file-claim.ts';
import { bodyOfDraft } from './draft.ts';
import { type Checked, checkFiling, type Filing, openFiling } from './filing.ts';
import { documentsOfFiling, estimateOf } from './filing-documents.ts';
import { type Duplicate, reviewPage } from './review-page.ts';

export function sendRoutes(pages: PageApp, deps: PagesDeps): void {
  pages.get('/measures/:measure/new/check', async (c, viewer) => {
    const filing = await openFiling(deps, signedIn(viewer), c.req.param('measure'));
    if (!filing.stored) return c.redirect(`/measures/${filing.offer.offerId}/new`, 303);
    return showReview(c, deps, viewer, { filing });
  });

  // Kept is the draft itself: after signing in, the page to look at and send is the same.
  pages.post('/measures/:measure/new/check', (c, viewer) => send(c, deps, viewer), {
    kept: (c) => c.redirect(c.req.path, 303),
  });
}

async function send(c: PageContext, deps: PagesDeps, viewer: Viewer): Promise<Response> {
  const person = signedIn(viewer);
  const filing = await openFiling(deps, person, c.req.param('measure'));
  if (!filing.stored) return c.redirect(`/measures/${filing.offer.offerId}/new`, 303);
  const saved = (await formTexts(c)).get('saved');
  if (saved !== filing.stored.savedAt)
    return showReview(c, deps, viewer, { filing, changed: true, status: 409 });
  const { filing: checked } = await checkFiling(deps, filing, viewer.language);
  try {
    const body = bodyOfDraft(checked.draft);
    const { language } = viewer;
    const { claimId } = await fileClaim(deps, person, filing.offer.offerId, body, { language });
    return c.redirect(`/claims/${claimId}/filed`, 303);
  } catch (error) {
    const status = error instanceof Problem ? error.status : 500;
    if (!(error instanceof Problem) || (error.code !== 'already-filed' && !error.errors)) throw error;
    return showReview(c, deps, viewer, { filing, status });
  }
}

interface Wanted {
  readonly filing: Filing;
  readonly changed?: boolean;
  readonly status?: number;
}

async function showReview(
  c: PageContext,
  deps: PagesDeps,
  viewer: Viewer,
  { filing, changed = false, status }: Wanted,
): Promise<Response> {
  const { language } = viewer;
  const checked = await checkFiling(deps, filing, language);
  const { offer } = filing;
  const { draft } = checked.filing;
  const body = bodyOfDraft(draft);
  const estimate = await estimateOf(deps, checked, language);
  const documents = await documentsOfFiling(deps, checked, estimate);
  const lines = formLines(offer.measure, checked.read?.form ?? body, language);
  const answers = await namedLines(deps, offer.measure.id, lines, language);
  const duplicate = await duplicateOf(deps, checked);
  const review = { filing: checked.filing, answers, estimate, documents, duplicate, changed };
  return show(c, viewer, reviewPage(viewer, review), status ?? (checked.read ? 200 : 422));
}

/** The claim that stands already where this one may be made once. */
async function duplicateOf(deps: PagesDeps, { filing, read }: Checked): Promise<Duplicate | undefined> {
  if (!read) return undefined;
  const heldBy = await holderOf(deps, read, filing.stored?.claimId ?? '');
  if (heldBy === undefined) return undefined;
  const claim = await findClaim(deps, heldBy);
  if (!claim || !isOwn(claim, filing.person)) return {};
  return { claimId: heldBy, reference: claimReference(heldBy) };
}

async function holderOf(deps: PagesDeps, { measure, form, facts }: FormCase, claimId: string) {
  const conflicts = measure.conflictsWith?.(form, facts) ?? [];
  const taken = await reserveDuplicateKeys(deps, claimId, measure.fingerprints(form, facts), conflicts);
  return taken.heldBy;
}
