/** One step of the approval chain: whom to ask, and what their word does to the claim. */
import { withoutWait } from '../journey/without-wait.ts';
import type { Payee } from '../measures/measure.ts';
import type { Cents } from '../money.ts';
import type { Member, Role } from '../registers/records.ts';
import type { Approval, Claim } from './claim.ts';
import { changeClaim } from './transitions.ts';

/** What the registers say about a possible approver, held against the claim. */
export interface ApproverFacts {
  readonly personId: string;
  readonly email: string;
  readonly householdId?: string | undefined;
  readonly iban?: string | undefined;
  /** Activités that the person coordinates or works in. */
  readonly activityIds: readonly string[];
}

export type Conflict = 'own-claim' | 'payee' | 'household' | 'activity' | 'already-in-chain';

/**
 * Why this person may not decide on this claim, or undefined. `member`: whom it is for, as the register says now;
 * the household counts that they filed from as well. Nobody approves a claim that they filed, are paid
 * by, or share a household or an Activité with, and one person fills at most one step of a chain.
 */
export function conflictOf(
  claim: Claim,
  approver: ApproverFacts,
  member?: Pick<Member, 'email' | 'householdId'>,
): Conflict | undefined {
  const concerned = claim.concerned ?? [];
  const people = [claim.memberId, claim.filedBy, ...concerned.map((one) => one.memberId)];
  const own = people.includes(approver.personId);
  if (own || member?.email.toLowerCase() === approver.email.toLowerCase()) return 'own-claim';
  if (approver.iban && claim.decision?.payees.some((payee) => payee.iban === approver.iban)) return 'payee';
  const households = [claim.householdId, member?.householdId, ...concerned.map((one) => one.householdId)];
  if (approver.householdId && households.includes(approver.householdId)) return 'household';
  if (claim.activityId && approver.activityIds.includes(claim.activityId)) return 'activity';
  const decided = claim.approvals.filter((one) => one.state === 'approved' || one.state === 'rejected');
  return decided.some((one) => one.approverId === approver.personId) ? 'already-in-chain' : undefined;
}

/** The votes of this round, step by step: a no counts only where not everybody has to say yes. */
function votesOf(claim: Claim): { yes: Set<number>; no: Set<number> } {
  const stepsIn = (state: Approval['state']) =>
    claim.approvals.filter((one) => one.round === claim.round && one.state === state).map((one) => one.step);
  return { yes: new Set(stepsIn('approved')), no: new Set(claim.votesNeeded ? stepsIn('rejected') : []) };
}

/** The step that is to be decided now: the first of the chain that has no vote while votes are missing. */
export function currentStep(claim: Claim): { step: number; role: Role } | undefined {
  const { yes, no } = votesOf(claim);
  if (claim.votesNeeded && yes.size >= claim.votesNeeded) return undefined;
  const step = claim.chain.findIndex((_, position) => !yes.has(position) && !no.has(position));
  const role = claim.chain[step];
  return role === undefined ? undefined : { step, role };
}

/** The approvals with nobody left to decide: the claim ended, or a person looks at it first. */
export function closedApprovals(claim: Claim): readonly Approval[] {
  return claim.approvals.map((one) => (one.state === 'open' ? { ...one, state: 'closed' } : one));
}

export function openApproval(claim: Claim): Approval | undefined {
  return claim.approvals.find((one) => one.state === 'open');
}

/** Who asked the last question of this step: the answer goes back to the same person. */
export function askerOf(claim: Claim, step: number): string | undefined {
  return claim.approvals.findLast(
    (one) => one.round === claim.round && one.step === step && one.state === 'asked',
  )?.approverId;
}

export type TaskDecision = 'approve' | 'reject' | 'ask';
export type ApprovalRoute = 'next' | 'approved' | 'rejected' | 'asked';

interface DecisionMade {
  readonly decision: TaskDecision;
  readonly comment?: string;
  readonly at: string;
  /** What was accepted, where that is only a part. */
  readonly amountCents?: Cents;
  /** Digest of the payees as the approver saw them. */
  readonly payeesDigest: string;
}

/** The claim after an approver's word, and where the machine goes next. */
export function recordApproval(
  claim: Claim,
  taskId: string,
  made: DecisionMade,
): { claim: Claim; route: ApprovalRoute } {
  const state = ({ approve: 'approved', reject: 'rejected', ask: 'asked' } as const)[made.decision];
  const approvals = claim.approvals.map((one) =>
    one.taskId === taskId
      ? {
          ...one,
          state,
          decidedAt: made.at,
          payeesDigest: made.payeesDigest,
          ...(made.comment !== undefined && { comment: made.comment }),
          ...(made.amountCents !== undefined && { amountCents: made.amountCents }),
        }
      : one,
  );
  const approval = approvals.find((one) => one.taskId === taskId);
  const base = withoutWait(claim);
  const actor = approval?.approverId ?? 'system';
  if (made.decision === 'reject') {
    const events = [{ at: made.at, actor, event: 'rejected' } as const];
    const voted = changeClaim(base, { approvals, events });
    if (mayStillPass(voted)) return { claim: voted, route: 'next' };
    return { claim: changeClaim(base, { approvals, status: 'rejected', events }), route: 'rejected' };
  }
  if (made.decision === 'ask') {
    const question = {
      askedAt: made.at,
      askedBy: approval?.role ?? 'adviser',
      text: made.comment ?? '',
    } as const;
    const events = [{ at: made.at, actor, event: 'question-asked' } as const];
    const questions = [...claim.questions, question];
    return {
      claim: changeClaim(base, { approvals, questions, status: 'needs-information', events }),
      route: 'asked',
    };
  }
  const values = made.amountCents !== undefined && { values: { amount: { cents: made.amountCents } } };
  const approved = changeClaim(base, {
    approvals,
    events: [{ at: made.at, actor, event: values ? 'approved-in-part' : 'approved', ...values }],
  });
  if (currentStep(approved)) return { claim: approved, route: 'next' };
  const events = [{ at: made.at, actor: 'system', event: 'fully-approved' } as const];
  return { claim: changeClaim(approved, { status: 'approved', events }), route: 'approved' };
}

/** Whether so many yes can still come as are needed. */
function mayStillPass(claim: Claim): boolean {
  return claim.votesNeeded ? claim.chain.length - votesOf(claim).no.size >= claim.votesNeeded : false;
}

/** The text whose digest an approval is bound to: who is paid, where, how much. */
export function payeesText(payees: readonly Payee[]): string {
  return JSON.stringify(payees.map((payee) => [payee.payeeId, payee.iban, payee.amountCents]));
}
