/**
 * Erases, day by day, what nothing keeps any longer: claims whose time is over, and what people asked to have erased
 * that had to wait. Woken by a schedule; before it the ends of claims, after it figures without persons.
 */

import { addMonths, dayOf } from '../../../workflows/calendar.ts';
import { type Claim, claimStatuses, isEnded } from '../../../workflows/claim/claim.ts';
import { shortestMonths } from '../../../workflows/privacy/retention.ts';
import { tidyDrafts } from '../../filing/jobs/tidy-drafts.ts';
import { TransientFailure } from '../../platform/failures.ts';
import { indexes } from '../../platform/keys.ts';
import type { Item } from '../../platform/store/port.ts';
import { eraseClaimData } from '../erase-claim.ts';
import { goOnErasing } from '../erase-person.ts';
import { retentionOfClaim } from '../held-claims.ts';
import type { PrivacyDeps } from '../privacy-deps.ts';
import type { Erasure } from '../store.ts';

/** How much one call takes on; the next day goes on where it stopped. */
const claimsAtOnce = 500;

export interface RetentionDone {
  readonly claimsErased: number;
  readonly wishesLookedAt: number;
}

/** @throws TransientFailure when it should be tried again: what was erased stays so */
export async function applyRetention(deps: PrivacyDeps): Promise<RetentionDone> {
  await tidyDrafts(deps);
  const wishes = await deps.store.query<Erasure>({ pk: indexes.openErasures, index: true, limit: 200 });
  for (const { data } of wishes.items) await goOnErasing(deps, data.personId).catch(unlessBusy);
  const begun = await deps.store.query<Claim>({ pk: indexes.erasing, index: true, limit: claimsAtOnce });
  for (const { data } of begun.items) await eraseClaimData(deps, data.claimId);
  let claimsErased = begun.items.length;
  for (const status of claimStatuses.filter(isEnded)) {
    claimsErased += await eraseDue(deps, status, claimsAtOnce - claimsErased);
  }
  return { claimsErased, wishesLookedAt: wishes.items.length };
}

/** A wish that meets another change waits for the next day. */
function unlessBusy(error: unknown): void {
  if (!(error instanceof TransientFailure)) throw error;
}

/** Claims stand in the order of filing: younger ones than the shortest time need no look. */
async function eraseDue(deps: PrivacyDeps, status: string, most: number): Promise<number> {
  const today = dayOf(deps.clock.now());
  const filedBefore = addMonths(today, -shortestMonths(deps.plan.retention, status));
  let erased = 0;
  let after: string | undefined;
  do {
    const page = await deps.store.query<Claim>({
      pk: indexes.claimsByStatus(status),
      index: true,
      limit: 200,
      ...(after !== undefined && { after }),
    });
    const old = page.items.filter(({ data }) => data.filedOn <= filedBefore);
    const due = await dueOn(deps, old, today);
    for (const claimId of due.slice(0, most - erased)) await eraseClaimData(deps, claimId);
    erased += Math.min(due.length, most - erased);
    after = old.length < page.items.length ? undefined : page.next;
  } while (after !== undefined && erased < most);
  return erased;
}

async function dueOn(deps: PrivacyDeps, items: readonly Item<Claim>[], today: string): Promise<string[]> {
  const looked = await Promise.all(
    items.map(async ({ data }) => ({ data, retention: await retentionOfClaim(deps, data) })),
  );
  return looked.flatMap(({ data, retention }) =>
    retention && retention.eraseOn <= today ? [data.claimId] : [],
  );
}
