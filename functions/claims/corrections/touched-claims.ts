/** Claims that a correction of the policy touches: decided under another version, and decided otherwise under this one. */
import type { Claim, ClaimStatus } from '../../../workflows/claim/claim.ts';
import { claimStatuses } from '../../../workflows/claim/claim.ts';
import {
  type DecisionFacts,
  type Difference,
  differencesOf,
  figuresOf,
} from '../../../workflows/claim/facts.ts';
import type { Language } from '../../../workflows/language.ts';
import { type Decision, decide } from '../../../workflows/measures/decide.ts';
import type { CaseFacts, EarlierClaim } from '../../../workflows/measures/measure.ts';
import { offers, type Plan, policyOf } from '../../../workflows/policy/plan.ts';
import { inForceOn, type PolicyEntry } from '../../../workflows/policy/versions.ts';
import { claimReference } from '../../mails/claim-reference.ts';
import type { Deps } from '../../platform/deps.ts';
import { indexes } from '../../platform/keys.ts';
import { problem } from '../../platform/problem.ts';
import type { Person } from '../../registers/store.ts';
import { maySee } from '../access.ts';
import { personConcerned } from '../claim-subject.ts';
import { findFacts } from '../decision-facts.ts';
import { measureOf } from '../eligibility-context.ts';
import { statusText } from '../status-texts.ts';
import { findClaim } from '../store.ts';

export interface TouchedClaim {
  readonly claimId: string;
  readonly reference: string;
  readonly measure: string;
  readonly memberName: string;
  readonly status: ClaimStatus;
  readonly statusText: string;
  readonly filedOn: string;
  readonly decidedUnder: string;
  /** What was decided, and what would be now; nothing where the conditions are not met. */
  readonly beforeCents: number;
  readonly afterCents: number;
  readonly differences: readonly Difference[];
  /** Whether it can be decided again now: its decision stands, and that was not done yet. */
  readonly canDecideAgain: boolean;
}

/** What touches a claim that is under way is seen at its next decision; what was given up stays so. */
const standing: ReadonlySet<ClaimStatus> = new Set([
  'ineligible',
  'approved',
  'paying',
  'paid',
  'completed',
  'payment-returned',
]);
const givenUp: ReadonlySet<ClaimStatus> = new Set(['withdrawn', 'rejected', 'expired', 'submitted']);

/**
 * Those that the reader may see, in the order of filing.
 * @throws Problem 403 for whoever decides on no policy and sees no confidential claims, 404, 409 `not-in-force`
 */
export async function touchedClaims(
  deps: Deps,
  actor: Person,
  version: string,
  language: Language,
): Promise<TouchedClaim[]> {
  const entry = await correctionOf(deps, actor, version);
  const found: TouchedClaim[] = [];
  for await (const claim of claimsSince(deps, entry)) {
    if (!maySee(deps, claim, actor)) continue;
    const touch = await touchOf(deps, claim, entry);
    if (!touch || touch.differences.length === 0) continue;
    const member = await personConcerned(deps, claim.memberId);
    found.push({
      claimId: claim.claimId,
      reference: claimReference(claim.claimId),
      measure: claim.measure,
      memberName: member?.name ?? claim.memberId,
      status: claim.status,
      statusText: statusText(claim, language),
      filedOn: claim.filedOn,
      decidedUnder: touch.kept.decidedUnder,
      beforeCents: touch.beforeCents,
      afterCents: touch.afterCents,
      differences: touch.differences,
      canDecideAgain: mayDecideAgain(deps, claim, version),
    });
  }
  return found.toSorted((a, b) => (a.filedOn < b.filedOn ? -1 : 1));
}

/** @throws Problem 403 for whoever decides on no policy */
export function mayCorrect({ roles }: Person): void {
  if (!roles.some((role) => role === 'board-delegate' || role === 'social-committee'))
    throw problem('forbidden.policy');
}

/** @throws Problem 403, 404, 409 */
export async function correctionOf(deps: Deps, actor: Person, version: string): Promise<PolicyEntry> {
  mayCorrect(actor);
  const entry = (await deps.policies.entries()).find((one) => one.version === version);
  if (!entry) throw problem('not-found');
  if (entry.state !== 'approved') throw problem('not-decided');
  return entry;
}

/** Its decision stands, no rest of it was ever asked for, and nothing follows from it that cannot be done twice. */
export function mayDecideAgain(deps: Deps, claim: Claim, version: string): boolean {
  if (!standing.has(claim.status) || claim.restOf || claim.restClaimId !== undefined) return false;
  const { journey = 'recovery' } = measureOf(deps, claim.measure);
  // A second seat, loan or initiative would begin; of a client more is asked for.
  if (claim.seat !== undefined || journey !== 'recovery') return false;
  return !(claim.decidedAgain ?? []).includes(version);
}

/** Whether the correction, and no later version of the plan, is in force on the day on which the claim was filed. */
export async function isTouchedBy(
  deps: Deps,
  claim: Claim,
  { planId, version }: PolicyEntry,
): Promise<boolean> {
  if (claim.planId !== planId || claim.erasedAt !== undefined) return false;
  return inForceOn(await deps.policies.entries(), planId, claim.filedOn)?.version === version;
}

async function* claimsSince(deps: Deps, entry: PolicyEntry): AsyncGenerator<Claim> {
  for (const status of claimStatuses.filter((one) => !givenUp.has(one))) {
    let after: string | undefined;
    do {
      const page = await deps.store.query<Claim>({
        ...{ pk: indexes.claimsByStatus(status), index: true, limit: 500 },
        ...(after !== undefined && { after }),
      });
      for (const { data } of page.items) if (await isTouchedBy(deps, data, entry)) yield data;
      after = page.next;
    } while (after !== undefined);
  }
}

export interface Touch {
  readonly kept: DecisionFacts;
  readonly decision: Decision;
  readonly beforeCents: number;
  readonly afterCents: number;
  readonly differences: readonly Difference[];
}

/** The claim decided on the same facts under the correction; undefined before its first decision. */
export async function touchOf(deps: Deps, claim: Claim, entry: PolicyEntry): Promise<Touch | undefined> {
  const kept = await findFacts(deps, claim.claimId);
  const plan = await deps.policies.planOn(entry.version, claim.filedOn);
  const measure = measureOf(deps, claim.measure);
  if (!kept || !plan || kept.decidedUnder === entry.version || !offers(plan, measure.id)) return undefined;
  const facts = await correctedFacts(deps, kept.facts, entry);
  const decision = decideUnder(plan, claim, { ...kept, facts }, measure);
  return {
    kept,
    decision,
    beforeCents: kept.decided.outcome === 'ineligible' ? 0 : kept.decided.amountCents,
    afterCents: decision.outcome === 'ineligible' ? 0 : decision.amountCents,
    differences: differencesOf(kept.decided, figuresOf(decision)),
  };
}

/**
 * What the household had before, as the correction has it: one cap holds for all of them together, each at its own place
 * in the order of filing. What was granted in excess is not asked back, and counts.
 */
async function correctedFacts(deps: Deps, facts: CaseFacts, entry: PolicyEntry): Promise<CaseFacts> {
  if (facts.earlierClaims.length === 0) return facts;
  const earlierClaims: EarlierClaim[] = [];
  for (const earlier of facts.earlierClaims) {
    const claim = await findClaim(deps, earlier.claimId);
    const isTouched = claim !== undefined && (await isTouchedBy(deps, claim, entry));
    const touch = isTouched ? await touchOf(deps, claim, entry) : undefined;
    earlierClaims.push({ ...earlier, amountCents: Math.max(earlier.amountCents, touch?.afterCents ?? 0) });
  }
  return { ...facts, earlierClaims };
}

function decideUnder(
  plan: Plan,
  { filedOn }: Claim,
  { form, facts }: DecisionFacts,
  measure: ReturnType<typeof measureOf>,
): Decision {
  const { settings, parameters } = policyOf(plan, measure);
  return decide(measure, settings, { form, facts, parameters, filedOn });
}
