/** An urgent request without a first answer: whoever chairs the role is told before the promised hours are over. */
import type { Claim } from '../../workflows/claim/claim.ts';
import { knownLanguage } from '../../workflows/language.ts';
import { hardshipAid } from '../../workflows/measures/hardship-aid/index.ts';
import { policyOf } from '../../workflows/policy/plan.ts';
import type { Role, Staff } from '../../workflows/registers/records.ts';
import { claimReference } from '../mails/claim-reference.ts';
import { composeMail } from '../mails/compose.ts';
import type { Deps } from '../platform/deps.ts';
import type { Effect } from '../platform/store/port.ts';
import { planOfClaim } from '../policies/plans.ts';
import { approverFacts, mayDecide } from './approvers.ts';

/** Whether somebody has approved, refused or asked a question in this round. */
export function hasFirstAnswer({ approvals, round }: Claim): boolean {
  return approvals.some(({ round: its, state }) => its === round && !['open', 'reassigned'].includes(state));
}

/** To the chair whom the policy names, or else the first of the role in the staff's list, who has no stake in the claim. The mail says nothing of what it is about. */
export async function tellChair(deps: Deps, claim: Claim, role: Role): Promise<Effect[]> {
  const member = await deps.registers.member(claim.memberId);
  for (const person of await chairFirst(deps, claim, role)) {
    if (!mayDecide(claim, await approverFacts(deps, person), member)) continue;
    const mail = composeMail('urgent-unanswered', knownLanguage(person.language), {
      to: person.email,
      link: `${deps.baseUrl}/claims/${claim.claimId}`,
      values: {
        name: person.name,
        reference: claimReference(claim.claimId),
        filed: { instant: claim.filedAt },
      },
    });
    return [{ kind: 'mail', id: `${claim.claimId}:${claim.round}:chair`, mail }];
  }
  return [];
}

async function chairFirst(deps: Deps, claim: Claim, role: Role): Promise<Staff[]> {
  const { chairId } = policyOf(await planOfClaim(deps, claim), hardshipAid).parameters;
  const all = await deps.registers.staffWithRole(role);
  return [...all.filter((one) => one.personId === chairId), ...all.filter((one) => one.personId !== chairId)];
}
