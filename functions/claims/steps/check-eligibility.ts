/** State CheckEligibility: lets the measure decide, keeps the decision with its reasons, and sets the money aside. */

import { instantOf } from '../../../workflows/calendar.ts';
import { type EligibilityRoute, recordDecision } from '../../../workflows/claim/check-eligibility.ts';
import type { Claim } from '../../../workflows/claim/claim.ts';
import { checkEligibility as contract } from '../../../workflows/claim/contracts.ts';
import { isUrgent } from '../../../workflows/claim/urgent.ts';
import { waitSeconds } from '../../../workflows/claim/waits.ts';
import type { Plan } from '../../../workflows/policy/plan.ts';
import type { Deps } from '../../platform/deps.ts';
import { defineTask } from '../../platform/task.ts';
import { update } from '../../platform/update.ts';
import { planOfClaim } from '../../policies/plans.ts';
import { keepFacts } from '../decision-facts.ts';
import { decideClaim } from '../eligibility-context.ts';
import { questionForDocuments } from '../required-documents.ts';
import { followReservation, type Reserved, reserve } from '../reservation.ts';
import { type ClaimChange, claimRecord } from '../store.ts';

export const checkEligibility = defineTask(contract, async (deps, { claimId }) => {
  const { reserved, urgent, plan, ...checked } = await update(deps, claimRecord, claimId, (claim) =>
    check(deps, claim),
  );
  const route = reserved ? await followReservation(deps, claimId, reserved) : checked.route;
  return { claimId, route, waits: waitSeconds(plan.waits, urgent) };
});

interface Checked {
  readonly route: Exclude<EligibilityRoute, 'eligible'>;
  /** Instead, for a claim that may be granted. */
  readonly reserved?: Reserved;
  readonly urgent: boolean;
  readonly plan: Plan;
}

/** The decision and the money set aside for it are one transaction: nobody sees a claim between the two. */
async function check(deps: Deps, claim: Claim): Promise<ClaimChange<Checked>> {
  const { measure, decision, facts } = await decideClaim(deps, claim);
  const plan = await planOfClaim(deps, claim);
  const at = instantOf(deps.clock.now());
  const asked = await questionForDocuments(deps, claim, decision);
  const { claim: decided, route } = recordDecision(claim, decision, measure, { at, ...asked });
  const writes = decided === claim ? [] : [await keepFacts(deps, decided, { decision, facts })];
  const about = { urgent: isUrgent(decided), plan };
  if (route !== 'eligible')
    return { ...(decided !== claim && { claim: decided }), writes, result: { route, ...about } };
  const { claim: kept = decided, result: reserved, ...more } = await reserve(deps, decided);
  const result = { route: 'withdrawn', reserved, ...about } as const;
  if (kept === claim) return { result };
  return { claim: kept, writes: [...writes, ...(more.writes ?? [])], effects: more.effects ?? [], result };
}
