/** Further facts that some measures ask for by name; each is loaded only for the measures that need it. */
import type { Member } from '../../workflows/registers/records.ts';
import type { Filing } from '../claims/filing.ts';
import { quotaUseOf } from '../claims/quota-use.ts';
import { groupOf } from '../initiatives/group.ts';
import { readBudget } from '../ledger/activity-budgets.ts';
import { knownLoansOf } from '../loans/known-loans.ts';
import type { Deps } from '../platform/deps.ts';
import { PermanentFailure } from '../platform/failures.ts';
import { paidClaimFacts } from '../recovery/paid-claim.ts';
import { type PledgeSubject, standingPledgeCents } from '../recovery/pledges.ts';
import { turnoverOf } from '../registers/losses.ts';
import { trainingFacts } from '../trainings/view-trainings.ts';

export interface FactRequest {
  readonly form: Readonly<Record<string, unknown>>;
  readonly member: Member;
  readonly filing: Filing;
}

export type FactLoader = (deps: Deps, request: FactRequest) => Promise<unknown>;

/** By the name in a measure's `needs`. */
const loaders: Readonly<Record<string, FactLoader>> = {
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

/** @throws PermanentFailure when a measure needs a fact that nobody loads: a defect of the catalogue */
export async function loadMoreFacts(
  deps: Deps,
  needs: readonly string[],
  request: FactRequest,
): Promise<Readonly<Record<string, unknown>>> {
  const entries = needs.map(async (name) => {
    const load = loaders[name];
    if (!load) throw new PermanentFailure(`nobody loads the fact ${name}`);
    return [name, await load(deps, request)] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}
