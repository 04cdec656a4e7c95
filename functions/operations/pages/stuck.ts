/** What stands still and may be seen: claims under review, and decisions that are later than the plan allows. */

import { daysInMilliseconds } from '../../../workflows/calendar.ts';
import type { Claim } from '../../../workflows/claim/claim.ts';
import { openApproval } from '../../../workflows/claim/request-approval.ts';
import { isUrgent } from '../../../workflows/claim/urgent.ts';
import { approvalSchedule } from '../../../workflows/claim/waits.ts';
import type { Language } from '../../../workflows/language.ts';
import type { Staff } from '../../../workflows/registers/records.ts';
import { possibleApprovers } from '../../approvals/name-approver.ts';
import { failureSentence } from '../../claims/failure-sentence.ts';
import { roleLabel } from '../../claims/labels.ts';
import { type ClaimSummary, listClaims } from '../../claims/list-claims.ts';
import { findClaim } from '../../claims/store.ts';
import { type MessageView, threadView } from '../../claims/thread/thread-view.ts';
import type { Deps } from '../../platform/deps.ts';
import { planOfClaim } from '../../policies/plans.ts';
import type { Person } from '../../registers/store.ts';

export interface ReviewedClaim extends ClaimSummary {
  readonly stoppedAt: string;
  /** What stopped it, in the reader's language. */
  readonly why: string;
  /** The last of what was said. */
  readonly messages: readonly MessageView[];
}

export interface LateDecision extends ClaimSummary {
  readonly person: string;
  readonly role: string;
  readonly since: string;
  readonly possible: readonly Staff[];
}

const lastMessages = 3;

/** So many stand on a page. */
export const shownAtOnce = 5;

export interface StuckPage {
  readonly items: readonly ReviewedClaim[];
  readonly count: number;
  readonly nextCursor: string | null;
}

/** A page of the claims under review, the oldest first. @throws Problem 400 for a cursor of another list */
export async function stuckClaims(
  deps: Deps,
  person: Person,
  language: Language,
  cursor?: string,
): Promise<StuckPage> {
  const filter = { language, status: 'under-review', limit: shownAtOnce, cursor } as const;
  const { items, nextCursor, totals = [] } = await listClaims(deps, person, filter);
  const count = totals.reduce((sum, one) => sum + one.count, 0);
  return { items: await Promise.all(items.map((item) => reviewed(deps, item, language))), count, nextCursor };
}

async function reviewed(deps: Deps, item: ClaimSummary, language: Language): Promise<ReviewedClaim> {
  const claim = await findClaim(deps, item.claimId);
  const messages = claim ? (await threadView(deps, claim, language)).slice(-lastMessages) : [];
  return { ...item, ...whyStopped(claim, item.filedAt, language), messages };
}

function whyStopped(claim: Claim | undefined, otherwise: string, language: Language) {
  const referred = claim?.history.findLast((entry) => entry.event === 'referred');
  const { error } = referred?.values ?? {};
  return {
    stoppedAt: referred?.at ?? otherwise,
    why: typeof error === 'string' ? failureSentence(error, language) : '–',
  };
}

/** All that were asked so long ago that a reminder has gone out, those asked first in front. */
export async function lateDecisions(deps: Deps, person: Person, language: Language): Promise<LateDecision[]> {
  const late: LateDecision[] = [];
  let cursor: string | undefined;
  do {
    const filter = { language, status: 'awaiting-approval', limit: 200, cursor } as const;
    const page = await listClaims(deps, person, filter);
    late.push(...(await Promise.all(page.items.map((item) => lateDecision(deps, item, language)))).flat());
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return late.toSorted((a, b) => a.since.localeCompare(b.since));
}

async function lateDecision(deps: Deps, item: ClaimSummary, language: Language): Promise<LateDecision[]> {
  const claim = await findClaim(deps, item.claimId);
  const open = claim && openApproval(claim);
  if (!open || !(await isLate(deps, claim, open.askedAt))) return [];
  const role = roleLabel(open.role, language);
  const person = item.waitingFor?.name ?? '';
  return [{ ...item, person, role, since: open.askedAt, possible: await possibleApprovers(deps, claim) }];
}

async function isLate(deps: Deps, claim: Claim, askedAt: string): Promise<boolean> {
  const { remindDays } = approvalSchedule((await planOfClaim(deps, claim)).waits, isUrgent(claim));
  return Date.parse(askedAt) + daysInMilliseconds(remindDays) <= deps.clock.now();
}
