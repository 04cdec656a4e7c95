/** Puts one step of a claim before one person: the task, the link in their mail, and what the claim says about it. */

import { daysInMilliseconds, instantOf } from '../../workflows/calendar.ts';
import type { Approval, Claim, HistoryEntry } from '../../workflows/claim/claim.ts';
import { openApproval, payeesText } from '../../workflows/claim/request-approval.ts';
import { changeClaim } from '../../workflows/claim/transitions.ts';
import type { Role } from '../../workflows/registers/records.ts';
import { type ApprovalTask, findTask, putTask } from '../claims/approval-tasks.ts';
import type { ClaimChange } from '../claims/store.ts';
import { type Deps, digest } from '../platform/deps.ts';
import type { Write } from '../platform/store/port.ts';
import { planOfClaim } from '../policies/plans.ts';
import { nameOf } from '../registers/names.ts';
import { mailToApprover } from './approver-mail.ts';
import type { ChosenApprover } from './approvers.ts';

export interface StepToAsk extends ChosenApprover {
  readonly step: number;
  readonly role: Role;
}

/** Asks the person for the step; whoever has it now has it no more. The wait of the claim goes on under the token. */
export async function askApprover(
  deps: Deps,
  claim: Claim,
  asked: StepToAsk,
  taskToken: string,
): Promise<ClaimChange<void>> {
  const at = instantOf(deps.clock.now());
  const replaced = openApproval(claim);
  const secret = deps.random.secret();
  const task = await newTask(deps, claim, asked, secret);
  const approvals = claim.approvals.map((one) =>
    one === replaced ? { ...one, state: 'reassigned' as const } : one,
  );
  const after = changeClaim(claim, {
    status: 'awaiting-approval',
    approvals: [...approvals, approvalOf(claim, task, asked, at)],
    waiting: { for: 'approver', since: at, taskToken },
    events: [await askedEvent(deps, asked, replaced, at)],
  });
  return {
    claim: after,
    writes: [putTask(task, 'absent'), ...(replaced ? await closeTask(deps, replaced.taskId) : [])],
    effects: [
      await mailToApprover(deps, after, { task, approver: asked.approver, secret, kind: 'approval-request' }),
    ],
    result: undefined,
  };
}

function approvalOf(
  { round }: Claim,
  { taskId }: ApprovalTask,
  { step, role, approver, insteadOf }: StepToAsk,
  askedAt: string,
): Approval {
  const approval = {
    taskId,
    round,
    step,
    role,
    approverId: approver.personId,
    state: 'open',
    askedAt,
  } as const;
  return insteadOf ? { ...approval, insteadOf: insteadOf.personId } : approval;
}

/** For somebody who is away the history names both. */
async function askedEvent(
  deps: Deps,
  { role, approver, insteadOf }: StepToAsk,
  replaced: Approval | undefined,
  at: string,
): Promise<HistoryEntry> {
  if (insteadOf) {
    const values = { role, name: approver.name, absent: insteadOf.name };
    return { at, actor: 'system', event: 'approval-delegated', values };
  }
  if (!replaced)
    return { at, actor: 'system', event: 'approval-asked', values: { role, name: approver.name } };
  const before = await nameOf(deps, replaced.approverId);
  return { at, actor: 'system', event: 'approver-replaced', values: { role, name: approver.name, before } };
}

async function newTask(
  deps: Deps,
  claim: Claim,
  { step, role, approver, insteadOf }: StepToAsk,
  secret: string,
): Promise<ApprovalTask> {
  const now = deps.clock.now();
  const { waits } = await planOfClaim(deps, claim);
  return {
    taskId: deps.random.id(),
    claimId: claim.claimId,
    measure: claim.measure,
    round: claim.round,
    step,
    role,
    approverId: approver.personId,
    ...(insteadOf && { insteadOf: insteadOf.personId }),
    state: 'open',
    createdAt: instantOf(now),
    linkDigests: [digest(secret)],
    linksExpireAt: instantOf(now + daysInMilliseconds(2 * waits.approvalReassignDays)),
    payeesDigest: digest(payeesText(claim.decision?.payees ?? [])),
  };
}

export async function closeTask(deps: Pick<Deps, 'store'>, taskId: string): Promise<Write[]> {
  const item = await findTask(deps, taskId);
  return item ? [putTask({ ...item.data, state: 'reassigned' }, { version: item.version })] : [];
}
