/** Other claims that have to do with one that is to be decided: of the person, the household, the Activité, the order. */

import type { Claim, ClaimStatus } from '../../workflows/claim/claim.ts';
import { cameToNothing, similarity } from '../../workflows/claim/similar.ts';
import type { Language } from '../../workflows/language.ts';
import { isConfidential, maySee } from '../claims/access.ts';
import { personConcerned } from '../claims/claim-subject.ts';
import { nearActivity, newestListed } from '../claims/duplicates/near-lists.ts';
import { statusText } from '../claims/status-texts.ts';
import { claimIdsOf, findClaim } from '../claims/store.ts';
import { claimTitle } from '../claims/title.ts';
import { claimReference } from '../mails/claim-reference.ts';
import type { Deps } from '../platform/deps.ts';
import { measureOfClaim } from '../policies/plans.ts';
import type { Person } from '../registers/store.ts';

export type ClaimLink = 'order' | 'contract' | 'person' | 'household' | 'activity';

export interface RelatedClaim {
  readonly claimId: string;
  readonly reference: string;
  readonly memberName: string;
  readonly measureTitle: string;
  readonly title: string;
  readonly status: ClaimStatus;
  readonly statusText: string;
  readonly amountCents: number;
  readonly link: ClaimLink;
  /** It may be the same thing asked twice. */
  readonly alike: boolean;
}

/** Of an Activité with many claims, the ones filed last. */
const mostOfActivity = 200;

/** Newest first; only what the approver may see. */
export async function relatedClaims(
  deps: Deps,
  claim: Claim,
  approver: Person,
  language: Language,
): Promise<RelatedClaim[]> {
  const household = await householdOf(deps, claim);
  const lists = await Promise.all([ofPeople(deps, [claim.memberId, ...household]), ofActivity(deps, claim)]);
  const others = new Map(lists.flat().map((one) => [one.claimId, one]));
  others.delete(claim.claimId);
  if (claim.restOf) others.delete(claim.restOf.claimId);
  const seen = [...others.values()].filter(
    (one) =>
      one.erasedAt === undefined &&
      maySee(deps, one, approver) &&
      // Whoever holds the link sees this page: nothing confidential stands beside what is not.
      (!isConfidential(deps, one) || (one.measure === claim.measure && isConfidential(deps, claim))),
  );
  const related = seen.flatMap((one) => {
    const link = linkOf(claim, one, household);
    return link === undefined ? [] : [present(deps, claim, one, link, language)];
  });
  return (await Promise.all(related)).toSorted((a, b) => (a.claimId < b.claimId ? 1 : -1));
}

async function householdOf(deps: Deps, claim: Claim): Promise<string[]> {
  const member = await deps.registers.member(claim.memberId);
  const householdId = member?.householdId ?? claim.householdId;
  if (householdId === undefined) return [];
  const people = await deps.registers.household(householdId);
  return people.map(({ memberId }) => memberId).filter((one) => one !== claim.memberId);
}

async function ofPeople(deps: Deps, people: readonly string[]): Promise<Claim[]> {
  const ids = (await Promise.all(people.map((one) => claimIdsOf(deps, one)))).flat();
  return claimsOf(deps, ids);
}

/** What came to nothing does not count; what shares an order shares the Activité that it was placed with. */
async function ofActivity(deps: Deps, { activityId }: Claim): Promise<Claim[]> {
  if (activityId === undefined) return [];
  const listed = await newestListed(deps, nearActivity(activityId));
  const claims = await claimsOf(
    deps,
    listed.slice(-mostOfActivity).map(({ claimId }) => claimId),
  );
  return claims.filter(({ status }) => !cameToNothing.has(status));
}

async function claimsOf(deps: Deps, ids: readonly string[]): Promise<Claim[]> {
  const claims = await Promise.all([...new Set(ids)].map((claimId) => findClaim(deps, claimId)));
  return claims.filter((one) => one !== undefined);
}

function linkOf(claim: Claim, other: Claim, household: readonly string[]): ClaimLink | undefined {
  if (sameText(claim.form.orderId, other.form.orderId)) return 'order';
  if (sameText(claim.form.contractId, other.form.contractId)) return 'contract';
  if (other.memberId === claim.memberId) return 'person';
  if (household.includes(other.memberId)) return 'household';
  return claim.activityId !== undefined && other.activityId === claim.activityId ? 'activity' : undefined;
}

function sameText(one: unknown, other: unknown): boolean {
  return typeof one === 'string' && one !== '' && one === other;
}

async function present(
  deps: Deps,
  claim: Claim,
  other: Claim,
  link: ClaimLink,
  language: Language,
): Promise<RelatedClaim> {
  const measure = await measureOfClaim(deps, other);
  const [member, title] = await Promise.all([
    personConcerned(deps, other.memberId),
    claimTitle(deps, measure, other, language),
  ]);
  return {
    claimId: other.claimId,
    reference: claimReference(other.claimId),
    memberName: member?.name ?? '',
    measureTitle: measure.texts[language].title,
    title,
    status: other.status,
    statusText: statusText(other, language),
    amountCents: other.amountCents,
    link,
    alike: similarity(claim, other) !== undefined,
  };
}
