/** Further facts that some measures ask for by name; each is loaded only for the measures that need it. */

import { quotaUseOf } from '../claims/quota-use.ts';
import { groupOf } from '../initiatives/group.ts';
import { readBudget } from '../ledger/activity-budgets.ts';
import { knownLoansOf } from '../loans/known-loans.ts';
import type { FactLoader } from '../platform/deps.ts';
import type { FactRequest } from '../platform/fact-request.ts';
import { paidClaimFacts } from '../recovery/paid-claim.ts';
import { type PledgeSubject, standingPledgeCents } from '../recovery/pledges.ts';
import { turnoverOf } from '../registers/losses.ts';
import { trainingFacts } from '../trainings/view-trainings.ts';

/** By the name in a measure's `needs`. */
export const factLoaders: Readonly<Record<string, FactLoader>> = {
  activityBudget: async (deps, { form }) => readBudget(deps, activityIdOf(form)),
  activityLoans: async (deps, { form, filing }) =>
    knownLoansOf(deps, activityIdOf(form), filing.before?.claimId),
  activityTurnover: async (deps, { form }) => turnoverOf(deps, activityIdOf(form)),
  filingStaff: ({ registers }, { filing }) => registers.staff(filing.filedBy),
  quotaUse: (deps, { member, filing }) => quotaUseOf(deps, member.country, filing.before),
  training: (deps, { form }) => trainingFacts(deps, form.trainingId),
  group: (deps, { form }) => groupOf(deps, form.members),
  paidClaim: (deps, { form }) => paidClaimFacts(deps, form.paidClaimId),
  clientPledge: (deps, { form }) => standingPledgeCents(deps, pledgeSubject(form)),
};

function activityIdOf({ activityId }: FactRequest['form']): string {
  return typeof activityId === 'string' && activityId !== '' ? activityId : '?';
}

/** A pledge for the contract or order that the form names; others cannot be told apart. */
function pledgeSubject({ contractId, orderId }: FactRequest['form']): PledgeSubject {
  if (typeof contractId === 'string' && contractId !== '') return { contractId };
  return typeof orderId === 'string' && orderId !== '' ? { orderId } : {};
}
