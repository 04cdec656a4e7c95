/** Claims that may be about the same as one that somebody decides on, across people, Activités and measures. */
import type { Claim } from '../../../workflows/claim/claim.ts';
import { type Similarity, similarity } from '../../../workflows/claim/similar.ts';
import type { Language } from '../../../workflows/language.ts';
import type { Deps } from '../../platform/deps.ts';
import { measureOfClaim } from '../../policies/plans.ts';
import type { Person } from '../../registers/store.ts';
import { isConfidential, maySee } from '../access.ts';
import { personConcerned } from '../claim-subject.ts';
import { factsOfClaim, measureOf } from '../eligibility-context.ts';
import { claimPointersOf, findClaim } from '../store.ts';
import { claimTitle } from '../title.ts';
import { nearLists, newestListed } from './near-lists.ts';
import { duplicateWords } from './words/index.ts';

export interface PossibleDuplicate {
  readonly claimId: string;
  /** The member, and what tells the claim apart. */
  readonly title: string;
  readonly similarity: Similarity;
  /** Why somebody should look, as a sentence. */
  readonly reason: string;
}

/** Of each list the newest ones. */
const mostOfList = 200;

/** @param viewer undefined for an approver by link, who sees of confidential claims those of the same measure alone */
export async function possibleDuplicates(
  deps: Deps,
  claim: Claim,
  viewer: Person | undefined,
  language: Language,
): Promise<PossibleDuplicate[]> {
  if (claim.erasedAt !== undefined) return [];
  const others = await candidates(deps, claim);
  const found = others.flatMap((other) => {
    const reason = similarity(claim, other);
    const known = viewer ? maySee(deps, other, viewer) : mayApproverSee(deps, claim, other);
    const isRest = claim.restOf?.claimId === other.claimId || claim.restClaimId === other.claimId;
    return reason && known && !isRest && other.erasedAt === undefined ? [{ other, reason }] : [];
  });
  return Promise.all(found.map(({ other, reason }) => present(deps, other, reason, language)));
}

function mayApproverSee(deps: Deps, claim: Claim, other: Claim): boolean {
  if (!isConfidential(deps, other)) return true;
  return other.measure === claim.measure && isConfidential(deps, claim);
}

/** Of the person, the household, the Activité, the client, the accounts: the newest, each once. */
async function candidates(deps: Deps, claim: Claim): Promise<Claim[]> {
  const measure = measureOf(deps, claim.measure);
  const { facts } = await factsOfClaim(deps, claim, { ...measure, usesEarlierClaims: false, needs: [] });
  const household = claim.householdId === undefined ? [] : await deps.registers.household(claim.householdId);
  const people = new Set([claim.memberId, ...household.map(({ memberId }) => memberId)]);
  const pointers = await Promise.all([
    ...[...people].map((one) => claimPointersOf(deps, one)),
    ...nearLists(measure, claim.form, facts).map((list) => newestListed(deps, list)),
  ]);
  const ids = new Set(pointers.flatMap((list) => list.slice(-mostOfList)).map(({ claimId }) => claimId));
  ids.delete(claim.claimId);
  const claims = await Promise.all([...ids].map((claimId) => findClaim(deps, claimId)));
  return claims.filter((one) => one !== undefined);
}

async function present(
  deps: Deps,
  other: Claim,
  reason: Similarity,
  language: Language,
): Promise<PossibleDuplicate> {
  const measure = await measureOfClaim(deps, other);
  const [member, title] = await Promise.all([
    personConcerned(deps, other.memberId),
    claimTitle(deps, measure, other, language),
  ]);
  return {
    claimId: other.claimId,
    title: [member?.name, title].filter(Boolean).join(', '),
    similarity: reason,
    reason: duplicateWords[language].reasons[reason],
  };
}
