/** State RequestApproval: asks one approver by mail, reminds them, or asks another; waits for their word. */

import { type Approval, type Claim, changeClaim, withoutWait } from '../../../workflows/claim/claim.ts';
import { requestApproval as contract } from '../../../workflows/claim/contracts.ts';
import { currentStep, openApproval, payeesText } from '../../../workflows/claim/request-approval.ts';
import { approvalAttempts } from '../../../workflows/claim/waits.ts';
import { daysInMilliseconds, instantOf } from '../../../workflows/days.ts';
import type { Role, Staff } from '../../../workflows/registers/records.ts';
import { type ClaimChange, claimRecord } from '../../claims/store.ts';
import { mailToApprover } from '../../mails/compose.ts';
import { type Deps, digest } from '../../platform/deps.ts';
import { resume } from '../../platform/resume.ts';
import type { Write } from '../../platform/store/port.ts';
import { defineWait } from '../../platform/task.ts';
import { update } from '../../platform/update.ts';
import { chooseApprover } from '../approvers.ts';
import { type ApprovalTask, findTask, putTask } from '../store.ts';

type Route = 'next' | 'approved' | 'rejected' | 'asked' | 'withdrawn' | 'overdue';

export const requestApproval = defineWait(contract, async (deps, { claimId, attempt, taskToken }, answer) => {
  await update(deps, claimRecord, claimId, async (claim) => {
    const end = (route: Route, after: Claim = claim): ClaimChange<void> => {
      const effects = resume({ taskToken }, route, answer({ claimId, route }));
      return { claim: withoutWait(after), effects, result: undefined };
    };
    if (claim.waiting?.taskToken === taskToken) return { result: undefined };
    if (claim.withdrawnAt) return end('withdrawn');
    if (claim.status === 'rejected') return end('rejected');
    if (claim.status === 'needs-information') return end('asked');
    const current = currentStep(claim);
    if (!current) return end('approved', isApproved(claim));
    const action = approvalAttempts(deps.plan.waits)[attempt]?.attempt ?? 'overdue';
    if (action === 'overdue') return end('overdue');
    const open = openApproval(claim);
    if (open && (action !== 'replace' || isJustAsked(deps, open)))
      return renew(deps, claim, open.taskId, taskToken, action === 'remind');
    const approver = await chooseApprover(deps, claim, current, action === 'ask');
    return approver ? ask(deps, claim, { ...current, approver }, taskToken) : end('overdue');
  });
});

/** Somebody new was asked a moment ago: the step ran before, and its answer was lost. */
function isJustAsked(deps: Deps, { askedAt }: Approval): boolean {
  const patience = daysInMilliseconds(deps.plan.waits.approvalReassignDays) / 2;
  return deps.clock.now() < Date.parse(askedAt) + patience;
}

/** Everybody had said yes before the claim came here again. */
function isApproved(claim: Claim): Claim {
  return claim.status === 'awaiting-approval' ? changeClaim(claim, { status: 'approved' }) : claim;
}

/** Somebody new is asked. */
async function ask(
  deps: Deps,
  claim: Claim,
  { step, role, approver }: { step: number; role: Role; approver: Staff },
  taskToken: string,
): Promise<ClaimChange<void>> {
  const at = instantOf(deps.clock.now());
  const replaced = openApproval(claim);
  const taskId = deps.random.id();
  const secret = deps.random.secret();
  const task = newTask(deps, claim, { taskId, step, role, approver, secret });
  const approval = {
    taskId,
    round: claim.round,
    step,
    role,
    approverId: approver.personId,
    state: 'open',
    askedAt: at,
  } as const;
  const event = replaced ? 'approver-replaced' : 'approval-asked';
  const asked = changeClaim(claim, {
    status: 'awaiting-approval',
    approvals: [
      ...claim.approvals.map((one) => (one === replaced ? { ...one, state: 'reassigned' as const } : one)),
      approval,
    ],
    waiting: { for: 'approver', since: at, taskToken },
    events: [{ at, actor: 'system', event, values: { role } }],
  });
  return {
    claim: asked,
    writes: [putTask(task, 'absent'), ...(replaced ? await closeTask(deps, replaced.taskId) : [])],
    effects: [mailToApprover(deps, asked, task, approver, secret, 'approval-request')],
    result: undefined,
  };
}

function newTask(
  deps: Deps,
  claim: Claim,
  given: { taskId: string; step: number; role: Role; approver: Staff; secret: string },
): ApprovalTask {
  const now = deps.clock.now();
  return {
    taskId: given.taskId,
    claimId: claim.claimId,
    measure: claim.measure,
    round: claim.round,
    step: given.step,
    role: given.role,
    approverId: given.approver.personId,
    state: 'open',
    createdAt: instantOf(now),
    linkDigests: [digest(given.secret)],
    linksExpireAt: instantOf(now + daysInMilliseconds(2 * deps.plan.waits.approvalReassignDays)),
    payeesDigest: digest(payeesText(claim.decision?.payees ?? [])),
  };
}

async function closeTask(deps: Deps, taskId: string): Promise<Write[]> {
  const item = await findTask(deps, taskId);
  return item ? [putTask({ ...item.data, state: 'reassigned' }, { version: item.version })] : [];
}

/** The same person is asked again under the new task token: silently when the step only ran twice, else reminded. */
async function renew(
  deps: Deps,
  claim: Claim,
  taskId: string,
  taskToken: string,
  remind: boolean,
): Promise<ClaimChange<void>> {
  const at = instantOf(deps.clock.now());
  const item = await findTask(deps, taskId);
  const approver = item && (await deps.registers.staff(item.data.approverId));
  const events = remind ? [{ at, actor: 'system', event: 'approver-reminded' } as const] : [];
  const renewed = changeClaim(claim, { waiting: { for: 'approver', since: at, taskToken }, events });
  if (!remind || !item || !approver) return { claim: renewed, result: undefined };
  const secret = deps.random.secret();
  const task = { ...item.data, linkDigests: [...item.data.linkDigests, digest(secret)] };
  return {
    claim: renewed,
    writes: [putTask(task, { version: item.version })],
    effects: [mailToApprover(deps, renewed, task, approver, secret, 'approval-reminder')],
    result: undefined,
  };
}
