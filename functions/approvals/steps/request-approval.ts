/** State RequestApproval: asks one approver by mail, reminds them, or asks another; waits for their word. */

import { daysInMilliseconds, instantOf } from '../../../workflows/calendar.ts';
import type { Approval, Claim } from '../../../workflows/claim/claim.ts';
import { requestApproval as contract } from '../../../workflows/claim/contracts.ts';
import { currentStep, openApproval } from '../../../workflows/claim/request-approval.ts';
import { changeClaim } from '../../../workflows/claim/transitions.ts';
import { isUrgent } from '../../../workflows/claim/urgent.ts';
import { type ApprovalAttempt, approvalAttempts, approvalSchedule } from '../../../workflows/claim/waits.ts';
import { withoutWait } from '../../../workflows/journey/without-wait.ts';
import { findTask, putTask } from '../../claims/approval-tasks.ts';
import { type ClaimChange, claimRecord } from '../../claims/store.ts';
import { type Deps, digest } from '../../platform/deps.ts';
import { resume } from '../../platform/resume.ts';
import { defineCallbackTask } from '../../platform/task.ts';
import { update } from '../../platform/update.ts';
import { planOfClaim } from '../../policies/plans.ts';
import { absenceNow } from '../absence-store.ts';
import { mailToApprover } from '../approver-mail.ts';
import { chooseApprover } from '../approvers.ts';
import { askApprover, closeTask } from '../ask-approver.ts';
import { hasFirstAnswer, tellChair } from '../tell-chair.ts';

type Route = 'next' | 'approved' | 'rejected' | 'asked' | 'withdrawn' | 'overdue';

export const requestApproval = defineCallbackTask(
  contract,
  async (deps, { claimId, attempt, taskToken }, answer) => {
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
      const urgent = isUrgent(claim);
      const action =
        approvalAttempts((await planOfClaim(deps, claim)).waits, urgent)[attempt]?.attempt ?? 'overdue';
      const open = openApproval(claim);
      if (action === 'overdue') {
        if (!open || !isUpheld(claim)) return end('overdue');
        return { ...end('next', withoutOpen(claim)), writes: await closeTask(deps, open.taskId) };
      }
      if (open && !(await isTurnOver(deps, claim, open, action)))
        return renew(deps, claim, open.taskId, taskToken, action === 'remind');
      const chosen = await chooseApprover(deps, claim, current, action !== 'replace');
      if (chosen) {
        const asked = await askApprover(deps, claim, { ...current, ...chosen }, taskToken);
        const isLate = urgent && action === 'replace' && !hasFirstAnswer(claim);
        if (!isLate) return asked;
        return {
          ...asked,
          effects: [...(asked.effects ?? []), ...(await tellChair(deps, claim, current.role))],
        };
      }
      const mustGoOn = open && (urgent || isUpheld(claim));
      return mustGoOn ? renew(deps, claim, open.taskId, taskToken, true) : end('overdue');
    });
  },
);

/** An appeal that was upheld goes on, however late those are who come after: others are asked, again and again. */
function isUpheld({ round, approvals }: Claim): boolean {
  return (
    round > 1 && approvals.some((one) => one.round === round && one.step === 0 && one.state === 'approved')
  );
}

function withoutOpen(claim: Claim): Claim {
  const approvals = claim.approvals.map((one) =>
    one.state === 'open' ? { ...one, state: 'reassigned' as const } : one,
  );
  return changeClaim(claim, { approvals });
}

/**
 * Whether somebody else is to be asked now: the time of whoever has the step is over, or they are away. Who was asked
 * a moment ago stays: the step ran before, and its answer was lost.
 */
async function isTurnOver(
  deps: Deps,
  claim: Claim,
  { askedAt, approverId }: Approval,
  action: ApprovalAttempt,
): Promise<boolean> {
  const { waits } = await planOfClaim(deps, claim);
  const { remindDays, replaceDays } = approvalSchedule(waits, isUrgent(claim));
  const patience = daysInMilliseconds(action === 'replace' ? replaceDays : remindDays) / 2;
  if (deps.clock.now() < Date.parse(askedAt) + patience) return false;
  return action === 'replace' || (await absenceNow(deps, approverId)) !== undefined;
}

/** Everybody had said yes before the claim came here again. */
function isApproved(claim: Claim): Claim {
  return claim.status === 'awaiting-approval' ? changeClaim(claim, { status: 'approved' }) : claim;
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
    effects: [await mailToApprover(deps, renewed, { task, approver, secret, kind: 'approval-reminder' })],
    result: undefined,
  };
}
