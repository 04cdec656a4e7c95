/** Who handles a claim on the cooperative's side: whom the member's words go to. */
import type { Claim } from '../../../workflows/claim/claim.ts';
import { openApproval } from '../../../workflows/claim/request-approval.ts';
import type { Staff } from '../../../workflows/registers/records.ts';
import type { Deps } from '../../platform/deps.ts';
import { rolesInTheKnow } from '../access.ts';

/** Whoever is asked to decide, else who had to do with it last, else the member's adviser, else the technical team. */
export async function handlersOf(deps: Deps, claim: Claim): Promise<Staff[]> {
  const { registers } = deps;
  const asked = openApproval(claim) ?? claim.approvals.findLast((one) => one.decidedAt !== undefined);
  const approver = asked && (await registers.staff(asked.approverId));
  if (approver) return [approver];
  const [confidentialRole] = rolesInTheKnow(deps, claim) ?? [];
  if (confidentialRole) return registers.staffWithRole(confidentialRole);
  const member = await registers.member(claim.memberId);
  const adviser = member?.adviserId ? await registers.staff(member.adviserId) : undefined;
  return adviser ? [adviser] : registers.staffWithRole('operator');
}
