/** What stands still and may be seen: claims under review, and decisions that are later than the plan allows. */

import { instantOf } from '../../../workflows/calendar.ts';
import type { Claim } from '../../../workflows/claim/claim.ts';
import { openApproval } from '../../../workflows/claim/request-approval.ts';
import type { Language } from '../../../workflows/language.ts';
import type { Staff } from '../../../workflows/registers/records.ts';
import { possibleApprovers } from '../../approvals/name-approver.ts';
import { failureSentence } from '../../claims/failure-sentence.ts';
import { type ClaimSummary, listClaims } from '../../claims/list-claims.ts';
import { findClaim } from '../../claims/store.ts';
import { type MessageView, threadView } from '../../claims/thread/thread-view.ts';
import type { Deps } from '../../platform/deps.ts';
import type { Person } from '../../registers/store.ts';
import type { WaitingClaim } from './waiting.ts';

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

/** Decisions that were asked for so long ago that a reminder has gone out, those asked first in front. */
export async function lateDecisions(deps: Deps, waiting: readonly WaitingClaim[]): Promise<LateDecision[]> {
  const now = instantOf(deps.clock.now());
  const late = waiting.filter(
    ({ status, remindAt }) => status === 'awaiting-approval' && remindAt !== null && remindAt <= now,
  );
  const decisions = await Promise.all(late.map((one) => lateDecision(deps, one)));
  return decisions.flat().toSorted((a, b) => a.since.localeCompare(b.since));
}

async function lateDecision(deps: Deps, item: WaitingClaim): Promise<LateDecision[]> {
  const claim = await findClaim(deps, item.claimId);
  const open = claim && openApproval(claim);
  if (!open) return [];
  return [{ ...item, since: open.askedAt, possible: await possibleApprovers(deps, claim) }];
}
