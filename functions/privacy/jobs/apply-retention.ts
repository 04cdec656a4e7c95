/**
 * Erases, day by day, what nothing keeps any longer: claims whose time is over, and what people asked to have erased
 * that had to wait. Woken by a schedule; before it the ends of claims, after it figures without persons.
 */

import { addMonths, dayOf } from '../../../workflows/calendar.ts';
import { type Claim, type ClaimStatus, claimStatuses, isEnded } from '../../../workflows/claim/claim.ts';
import { shortestMonths } from '../../../workflows/privacy/retention.ts';
import { tidyDrafts } from '../../filing/jobs/tidy-drafts.ts';
import { TransientFailure } from '../../platform/failures.ts';
import { indexes, keys } from '../../platform/keys.ts';
import { ConditionFailed, type Item } from '../../platform/store/port.ts';
import { eraseClaimData } from '../erase-claim.ts';
import { goOnErasing } from '../erase-person.ts';
import { retentionOfClaim } from '../held-claims.ts';
import type { PrivacyDeps } from '../privacy-deps.ts';
import type { Erasure } from '../store.ts';

/** How much one call takes on; the next day goes on where it stopped. */
const onceMost = { erased: 500, lookedAt: 20_000 };

export interface RetentionDone {
  readonly claimsErased: number;
  readonly wishesLookedAt: number;
}

/** @throws TransientFailure when it should be tried again: what was erased stays so */
export async function applyRetention(
  deps: PrivacyDeps,
  most: { readonly erased: number; readonly lookedAt: number } = onceMost,
): Promise<RetentionDone> {
  await tidyDrafts(deps);
  const wishes = await deps.store.query<Erasure>({ pk: indexes.openErasures, index: true, limit: 200 });
  for (const { data } of wishes.items) await goOnErasing(deps, data.personId).catch(unlessBusy);
  const begun = await deps.store.query<Claim>({ pk: indexes.erasing, index: true, limit: most.erased });
  for (const { data } of begun.items) await eraseClaimData(deps, data.claimId);
  let claimsErased = begun.items.length;
  claimsErased += await eraseDue(deps, { ...most, erased: most.erased - claimsErased });
  return { claimsErased, wishesLookedAt: wishes.items.length };
}

/** A wish that meets another change waits for the next day. */
function unlessBusy(error: unknown): void {
  if (!(error instanceof TransientFailure)) throw error;
}

/** Where a run stopped; from the beginning unless told. */
interface Place {
  readonly status?: ClaimStatus;
  readonly after?: string;
}

/** Looks at ended claims status by status, from where the run before stopped. */
async function eraseDue(deps: PrivacyDeps, most: { erased: number; lookedAt: number }): Promise<number> {
  const stored = await deps.store.get<Place>(keys.retentionPlace());
  let place: Place = stored?.data ?? {};
  let [erased, lookedAt] = [0, 0];
  for (const status of fromStatus(place.status)) {
    let after = status === place.status ? place.after : undefined;
    do {
      const step = await eraseSome(deps, status, after, most.erased - erased);
      erased += step.erased;
      lookedAt += step.lookedAt;
      if (!step.left) after = step.next;
      const isEnough = step.left || erased >= most.erased || lookedAt >= most.lookedAt;
      if (isEnough && (step.left || after !== undefined)) {
        await keepPlace(deps, stored, { status, ...(after !== undefined && { after }) });
        return erased;
      }
    } while (after !== undefined);
    place = {};
  }
  if (stored && stored.data.status !== undefined) await keepPlace(deps, stored, {});
  return erased;
}

function fromStatus(first: ClaimStatus | undefined): readonly ClaimStatus[] {
  const ended = claimStatuses.filter(isEnded);
  return first === undefined ? ended : ended.slice(Math.max(0, ended.indexOf(first)));
}

/** A page; `left` says that some of it is too much for today. */
async function eraseSome(deps: PrivacyDeps, status: ClaimStatus, after: string | undefined, most: number) {
  const today = dayOf(deps.clock.now());
  // Claims stand in the order of filing: younger ones than the shortest time need no look.
  const filedBefore = addMonths(today, -shortestMonths(deps.plan.retention, status));
  const { items, next } = await deps.store.query<Claim>({
    pk: indexes.claimsByStatus(status),
    index: true,
    limit: 200,
    ...(after !== undefined && { after }),
  });
  const old = items.filter(({ data }) => data.filedOn <= filedBefore);
  const due = await dueOn(deps, old, today);
  for (const claimId of due.slice(0, most)) await eraseClaimData(deps, claimId);
  const goesOn = old.length === items.length ? next : undefined;
  const done = { erased: Math.min(due.length, most), lookedAt: old.length };
  return { ...done, next: goesOn, left: due.length > most };
}

async function keepPlace(deps: PrivacyDeps, stored: Item<Place> | undefined, data: Place): Promise<void> {
  const when = stored ? { version: stored.version } : ('absent' as const);
  try {
    await deps.store.transact([{ op: 'put', key: keys.retentionPlace(), data, when }]);
  } catch (error) {
    // Two runs at once: either place will do.
    if (!(error instanceof ConditionFailed)) throw error;
  }
}

async function dueOn(deps: PrivacyDeps, items: readonly Item<Claim>[], today: string): Promise<string[]> {
  const looked = await Promise.all(
    items.map(async ({ data }) => ({ data, retention: await retentionOfClaim(deps, data) })),
  );
  return looked.flatMap(({ data, retention }) =>
    retention && retention.eraseOn <= today ? [data.claimId] : [],
  );
}
