/** Finds the person to ask for a step: of the right role, without a stake in the claim, the same at every attempt. */
import type { Claim } from '../../workflows/claim/claim.ts';
import { type ApproverFacts, askerOf, conflictOf } from '../../workflows/claim/request-approval.ts';
import { preferredShard } from '../../workflows/ledger/envelope.ts';
import type { Role, Staff } from '../../workflows/registers/records.ts';
import type { Deps } from '../platform/deps.ts';
import { absenceNow, standInNow } from './absence-store.ts';

export interface ChosenApprover {
  readonly approver: Staff;
  /** Who would have been asked and is away. */
  readonly insteadOf?: Staff;
}

/**
 * The approver for the step: somebody who was not asked yet, or who asked the member back; for somebody who is away,
 * the person they named.
 * @param again whether somebody who was asked before, and did not answer, may be asked once more
 * @returns undefined when nobody of the role is free of conflicts
 */
export async function chooseApprover(
  deps: Deps,
  claim: Claim,
  { step, role }: { readonly step: number; readonly role: Role },
  again: boolean,
): Promise<ChosenApprover | undefined> {
  const member = await deps.registers.member(claim.memberId);
  const asker = askerOf(claim, step);
  const asked = new Set(
    claim.approvals
      .filter((one) => one.round === claim.round && one.step === step)
      .map((one) => one.approverId),
  );
  let askedBefore: ChosenApprover | undefined;
  for await (const candidate of candidates(deps, claim, role, asker ?? member?.adviserId)) {
    const chosen = await whoeverIsThere(deps, candidate, role);
    if (!chosen) continue;
    const { personId } = chosen.approver;
    const isNew = personId === asker || !asked.has(personId);
    if (!isNew && (!again || askedBefore)) continue;
    if (conflictOf(claim, await approverFacts(deps, chosen.approver), member)) continue;
    if (isNew) return chosen;
    askedBefore = chosen;
  }
  return askedBefore;
}

/** The candidate, or while they are away whoever stands in for them; nobody when that one cannot stand in either. */
async function whoeverIsThere(deps: Deps, candidate: Staff, role: Role): Promise<ChosenApprover | undefined> {
  const absence = await absenceNow(deps, candidate.personId);
  if (!absence) return { approver: candidate };
  const standIn = await standInNow(deps, absence);
  const delegate = standIn === undefined ? undefined : await deps.registers.staff(standIn);
  if (!delegate?.roles.includes(role)) return undefined;
  return { approver: delegate, insteadOf: candidate };
}

/**
 * The member's own adviser (or the person who asked) first; then those of the role who care for the member's
 * country, then the others, from a place that the claim's id gives.
 */
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
  const isNear = ({ countries = [] }: Staff) => countries.length === 0 || countries.includes(claim.country);
  for (const group of [others.filter(isNear), others.filter((one) => !isNear(one))]) {
    const start = preferredShard(claim.claimId, group.length);
    yield* [...group.slice(start), ...group.slice(0, start)];
  }
}

/** Whether nothing ties the person to the claim. */
export function mayDecide(
  claim: Claim,
  facts: ApproverFacts,
  member: Parameters<typeof conflictOf>[2],
): boolean {
  return conflictOf(claim, facts, member) === undefined;
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
