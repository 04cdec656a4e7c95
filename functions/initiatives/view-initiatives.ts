/** Granted initiatives as people and programs see them: the group its own, staff who see claims all of them. */
import type { Claim } from '../../workflows/claim/claim.ts';
import type { Initiative } from '../../workflows/initiative/initiative.ts';
import { claimFor, isOwn } from '../claims/access.ts';
import { claimPointersOf, findClaim } from '../claims/store.ts';
import { claimReference } from '../mails/claim-reference.ts';
import type { Deps } from '../platform/deps.ts';
import { problem } from '../platform/problem.ts';
import type { Person } from '../registers/store.ts';
import { partsOfClaim } from './initiative-terms.ts';
import { findInitiative, initiativesIn } from './store.ts';

export interface InitiativeView {
  readonly initiativeId: string;
  readonly claimId: string;
  readonly reference: string;
  readonly title: string;
  readonly state: Initiative['state'];
  readonly firstCents: number;
  readonly secondCents: number;
  readonly dueOn: string;
  readonly report?: { readonly text: string; readonly spentCents: number; readonly at: string };
  /** The last question about the report. */
  readonly question?: { readonly text: string; readonly at: string };
  readonly canReport: boolean;
  readonly canReview: boolean;
}

/** Members of the group, and whoever filed for it. */
export function isOfGroup(claim: Claim, actor: Person): boolean {
  return isOwn(claim, actor) || (claim.concerned ?? []).some((one) => one.memberId === actor.personId);
}

/** @throws Problem 404 when there is none for this person */
export async function initiativeFor(
  deps: Deps,
  actor: Person,
  id: string,
): Promise<{ claim: Claim; initiative: Initiative }> {
  const [claim, initiative] = await Promise.all([claimFor(deps, actor, id), findInitiative(deps, id)]);
  if (!initiative) throw problem('not-found');
  return { claim, initiative };
}

export async function viewInitiative(deps: Deps, actor: Person, id: string): Promise<InitiativeView> {
  const { claim, initiative } = await initiativeFor(deps, actor, id);
  return viewOf(actor, claim, initiative);
}

/** One's own, and for those who review every one that waits for their word. */
export async function listInitiatives(deps: Deps, actor: Person): Promise<InitiativeView[]> {
  const pointers = await claimPointersOf(deps, actor.personId);
  const own = pointers.filter((one) => one.measure === 'initiative-grant').map((one) => one.claimId);
  const waiting = mayReview(actor) ? await initiativesIn(deps, 'reported') : [];
  const ids = new Set([...own, ...waiting.map((one) => one.initiativeId)]);
  const views = await Promise.all(
    [...ids].map(async (id) => {
      const [claim, initiative] = await Promise.all([findClaim(deps, id), findInitiative(deps, id)]);
      return claim && initiative ? [viewOf(actor, claim, initiative)] : [];
    }),
  );
  return views.flat();
}

function mayReview(actor: Person): boolean {
  return actor.roles.includes('adviser') || actor.roles.includes('finance');
}

function viewOf(actor: Person, claim: Claim, initiative: Initiative): InitiativeView {
  const { initiativeId, state, dueOn, report, returned } = initiative;
  return {
    ...{ initiativeId, claimId: initiativeId, state, dueOn },
    reference: claimReference(claim.claimId),
    title: String(claim.form.title),
    ...partsOfClaim(claim),
    ...(report && { report: { text: report.text, spentCents: report.spentCents, at: report.at } }),
    ...(returned && state === 'report-due' && { question: { text: returned.comment, at: returned.at } }),
    canReport: state === 'report-due' && isOfGroup(claim, actor),
    canReview: state === 'reported' && mayReview(actor) && !isOfGroup(claim, actor),
  };
}
