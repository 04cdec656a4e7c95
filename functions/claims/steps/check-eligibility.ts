/** State CheckEligibility: loads the case, lets the measure decide, keeps the decision with its reasons. */

import { instantOf } from '../../../workflows/calendar.ts';
import { recordDecision } from '../../../workflows/claim/check-eligibility.ts';
import { checkEligibility as contract } from '../../../workflows/claim/contracts.ts';
import { isUrgent } from '../../../workflows/claim/urgent.ts';
import { waitSeconds } from '../../../workflows/claim/waits.ts';
import { defineTask } from '../../platform/task.ts';
import { update } from '../../platform/update.ts';
import { planOfClaim } from '../../policies/plans.ts';
import { keepFacts } from '../decision-facts.ts';
import { decideClaim } from '../eligibility-context.ts';
import { questionForDocuments } from '../required-documents.ts';
import { claimRecord } from '../store.ts';

export const checkEligibility = defineTask(contract, async (deps, { claimId }) => {
  const { route, urgent, plan } = await update(deps, claimRecord, claimId, async (claim) => {
    const { measure, decision, facts } = await decideClaim(deps, claim);
    const plan = await planOfClaim(deps, claim);
    const at = instantOf(deps.clock.now());
    const askFor = await questionForDocuments(deps, claim, decision);
    const { claim: decided, route: next } = recordDecision(claim, decision, measure, { at, askFor });
    const result = { route: next, urgent: isUrgent(decided), plan };
    if (decided === claim) return { result };
    return { claim: decided, writes: [await keepFacts(deps, decided, { decision, facts })], result };
  });
  return { claimId, route, waits: waitSeconds(plan.waits, urgent) };
});
