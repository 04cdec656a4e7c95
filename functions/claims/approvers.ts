/** Finds the person to ask for a step: of the right role, without a stake in the claim, the same at every attempt. */
import type { Claim } from '../../workflows/claim/claim.ts';
import { type ApproverFacts, askerOf, conflictOf } from '../../workflows/claim/request-approval.ts';
import { preferredShard } from '../../workflows/ledger/envelope.ts';
import type { Role, Staff } from '../../workflows/registers/records.ts';
import type { Deps } from '../deps.ts';

/** The approver for the step, or undefined when nobody of the role is free of conflicts. */
export async function chooseApprover(
  deps: Deps,
  claim: Claim,
  step: number,
  role: Role,
): Promise<Staff | undefined> {
  const member = await deps.registers.member(claim.memberId);
  const asker = askerOf(claim, step);
  const asked = new Set(
    claim.approvals
      .filter((one) => one.round === claim.round && one.step === step)
      .map((one) => one.approverId),
  );
  for await (const candidate of candidates(deps, claim, role, asker ?? member?.adviserId)) {
    if (candidate.personId !== asker && asked.has(candidate.personId)) continue;
    if (!conflictOf(claim, await approverFacts(deps, candidate), member?.email)) return candidate;
  }
  return undefined;
}

/** The member's own adviser (or the person who asked) first; the others from a place that the claim's id gives. */
async function* candidates(
  deps: Deps,
  claim: Claim,
  role: Role,
  preferredId?: string,
): AsyncGenerator<Staff> {
  const preferred = preferredId ? await deps.registers.staff(preferredId) : undefined;
  if (preferred?.roles.includes(role)) yield preferred;
  const others = (await deps.registers.staffWithRole(role)).filter(
    (one) => one.personId !== preferred?.personId,
  );
  const start = preferredShard(claim.claimId, others.length);
  for (let offset = 0; offset < others.length; offset += 1) {
    const one = others[(start + offset) % others.length];
    if (one) yield one;
  }
}

/** What the registers say about a member of staff as a member of the cooperative. */
export async function approverFacts(
  deps: Deps,
  staff: Pick<Staff, 'personId' | 'email'>,
): Promise<ApproverFacts> {
  const [member, coordinated, contracts] = await Promise.all([
    deps.registers.member(staff.personId),
    deps.registers.activitiesOf(staff.personId),
    deps.registers.contractsOf(staff.personId),
  ]);
  return {
    personId: staff.personId,
    email: staff.email,
    householdId: member?.householdId,
    iban: member?.iban,
    activityIds: [...coordinated, ...contracts].map((one) => one.activityId),
  };
}
