/** Approval tasks as routes show and change them: what a link shows, who may act on it, and what a decision changes. */

import { timingSafeEqual } from 'node:crypto';
import { dayOf, dayOfInstant, daysBetween, instantOf } from '../../workflows/calendar.ts';
import type { Claim } from '../../workflows/claim/claim.ts';
import { conflictOf, recordApproval, type TaskDecision } from '../../workflows/claim/request-approval.ts';
import { isUrgent } from '../../workflows/claim/urgent.ts';
import { isBlank } from '../../workflows/forms/written-text.ts';
import type { Language } from '../../workflows/language.ts';
import type { Country, Role } from '../../workflows/registers/records.ts';
import type { Filed } from '../claims/already-filed.ts';
import { type ApprovalTask, findTask, putTask } from '../claims/approval-tasks.ts';
import { personConcerned } from '../claims/claim-subject.ts';
import { withDuplicates } from '../claims/duplicates/with-duplicates.ts';
import { measureOf } from '../claims/eligibility-context.ts';
import { wakeQueue } from '../claims/queue.ts';
import { type ClaimChange, claimRecord, findClaim } from '../claims/store.ts';
import { approvalTimes, firstAskedAt } from '../claims/thread/waiting-for.ts';
import { claimTitle } from '../claims/title.ts';
import { type ClaimView, presentClaim } from '../claims/view-claim.ts';
import { claimReference } from '../mails/claim-reference.ts';
import { type Deps, digest } from '../platform/deps.ts';
import { indexes } from '../platform/keys.ts';
import { type Problem, problem } from '../platform/problem.ts';
import { resume } from '../platform/resume.ts';
import type { Item } from '../platform/store/port.ts';
import { readAll } from '../platform/store/read-all.ts';
import { update } from '../platform/update.ts';
import { planOfClaim } from '../policies/plans.ts';
import type { Person } from '../registers/store.ts';
import { partOf } from './accept-part.ts';
import { approverFacts } from './approvers.ts';
import type { TaskAnswer } from './task-answer.ts';

export interface TaskSummary {
  readonly taskId: string;
  readonly claimId: string;
  readonly reference: string;
  readonly measure: string;
  readonly measureTitle: string;
  readonly role: Role;
  readonly step: number;
  readonly memberName: string;
  /** Of the member. */
  readonly country: Country;
  /** What tells the claim apart: client, days. */
  readonly title: string;
  readonly amountCents: number;
  readonly urgent: boolean;
  /** Instants: when the step was first asked of anybody, and when somebody else is asked. */
  readonly since: string;
  readonly until: string;
  readonly createdAt: string;
  /** Days on the calendar since it was asked; 0 on the same day. */
  readonly waitingDays: number;
}

export interface TaskView {
  readonly taskId: string;
  readonly state: 'open' | 'decided' | 'replaced' | 'expired';
  readonly role: Role;
  readonly decision?: TaskDecision;
  readonly decidedAt?: string;
  /** The reader must sign in as the approver before deciding. */
  readonly signInNeeded: boolean;
  readonly claim: ClaimView;
}

/** The person's open tasks, urgent ones first, then those that wait longest. */
export async function listTasks(deps: Deps, actor: Person, language: Language): Promise<TaskSummary[]> {
  const pk = indexes.openTasks(actor.personId);
  const items = await readAll<ApprovalTask>(deps.store, { pk, index: true });
  const summaries = await Promise.all(items.map((item) => summaryOf(deps, item.data, language)));
  return summaries
    .filter((one) => one !== undefined)
    .toSorted((a, b) => Number(b.urgent) - Number(a.urgent) || (a.since < b.since ? -1 : 1));
}

/** Whether anything waits for the person's decision. */
export async function hasOpenTasks({ store }: Pick<Deps, 'store'>, { personId }: Person): Promise<boolean> {
  const { items } = await store.query({ pk: indexes.openTasks(personId), index: true, limit: 1 });
  return items.length > 0;
}

async function summaryOf(
  deps: Deps,
  task: ApprovalTask,
  language: Language,
): Promise<TaskSummary | undefined> {
  const { taskId, claimId, measure: measureId, role, step, createdAt } = task;
  const claim = await findClaim(deps, claimId);
  const open = claim?.approvals.find((one) => one.taskId === taskId);
  if (!claim || !open || task.state !== 'open') return undefined;
  const measure = measureOf(deps, measureId);
  const [member, title] = await Promise.all([
    personConcerned(deps, claim.memberId),
    claimTitle(deps, measure, claim, language),
  ]);
  return {
    ...{ taskId, claimId, role, step, createdAt, title },
    reference: claimReference(claimId),
    measure: measureId,
    measureTitle: measure.texts[language].title,
    memberName: member?.name ?? '',
    country: claim.country,
    amountCents: claim.amountCents,
    urgent: isUrgent(claim),
    since: firstAskedAt(claim),
    waitingDays: daysBetween(dayOfInstant(firstAskedAt(claim)), dayOf(deps.clock.now())),
    until: (await approvalTimes(deps, claim, open.askedAt)).until,
  };
}

/**
 * What the link shows; nothing changes. Opened by the secret of a link, or by the approver signed in.
 * @throws Problem 404 when the task is unknown or the link is none of its own
 */
export async function viewTask(
  deps: Deps,
  taskId: string,
  secret: string | undefined,
  actor: Person | undefined,
  language: Language,
): Promise<TaskView> {
  const { task, claim } = await openTask(deps, taskId, secret, actor);
  const view = await presentClaim(deps, claim, undefined, language);
  return {
    taskId,
    state: stateOf(deps, task),
    role: task.role,
    signInNeeded: (await signInNeeded(deps, claim)) && actor?.personId !== task.approverId,
    claim: await withDuplicates(deps, view, undefined, language),
    ...(task.decision !== undefined && { decision: task.decision }),
    ...(task.decidedAt !== undefined && { decidedAt: task.decidedAt }),
  };
}

/**
 * Decides: the task is used up in the same transaction as the claim changes.
 * @throws Problem 404 wrong link, 403 somebody else's link or a conflict of interest, 401 when the amount asks
 *   for a sign-in, 409 decided, replaced or expired, 422 when the comment is missing or the amount is no part of it
 */
export async function decideTask(deps: Deps, answer: TaskAnswer): Promise<Filed> {
  const { task, claim } = await openTask(deps, answer.taskId, answer.secret, answer.actor);
  if (answer.actor && answer.actor.personId !== task.approverId) throw problem('forbidden.link');
  if ((await signInNeeded(deps, claim)) && !answer.actor) {
    throw problem('sign-in-needed');
  }
  const { filed, freed } = await update(
    deps,
    claimRecord,
    task.claimId,
    async (current): Promise<ClaimChange<Decided>> => {
      const item = await findTask(deps, answer.taskId);
      if (!item) throw problem('not-found');
      const state = stateOf(deps, item.data);
      if (state !== 'open') throw alreadyDone(state);
      // Withdrawn a moment ago: its tasks are closed with it, a step later.
      if (current.status !== 'awaiting-approval') throw problem('replaced');
      await refuseConflict(deps, current, item.data);
      return decided(deps, current, item, answer);
    },
  );
  if (freed) await wakeQueue(deps, freed, `part:${answer.taskId}`);
  return filed;
}

interface Decided {
  readonly filed: Filed;
  /** The envelope in which a part that was not accepted made room. */
  readonly freed?: string | undefined;
}

/** Characters. */
const mostOfComment = 2_000;

const states = { approve: 'approved', reject: 'rejected', ask: 'asked' } as const;

function decided(
  deps: Deps,
  claim: Claim,
  item: Item<ApprovalTask>,
  answer: TaskAnswer,
): ClaimChange<Decided> {
  const { decision } = answer;
  const at = instantOf(deps.clock.now());
  const part = partOf(claim, answer, at);
  const comment = checkedComment(answer, part !== undefined);
  const said = { ...(comment !== undefined && { comment }) };
  const made = { decision, at, payeesDigest: item.data.payeesDigest, ...said, ...part?.made };
  const { claim: after, route } = recordApproval(part?.claim ?? claim, item.data.taskId, made);
  const closed: ApprovalTask = { ...item.data, state: states[decision], decidedAt: at, decision, ...said };
  return {
    claim: after,
    writes: [putTask(closed, { version: item.version }), ...(part?.writes ?? [])],
    effects: resume(claim.waiting, 'decided', { claimId: claim.claimId, route }),
    result: {
      filed: { claimId: claim.claimId, status: after.status },
      ...(part && { freed: claim.envelopeId }),
    },
  };
}

async function openTask(deps: Deps, taskId: string, secret: string | undefined, actor: Person | undefined) {
  const task = (await findTask(deps, taskId))?.data;
  const entitled =
    task && (holdsLink(task, secret) || (secret === undefined && actor?.personId === task.approverId));
  const claim = entitled ? await findClaim(deps, task.claimId) : undefined;
  if (!task || !claim) throw problem('not-found');
  return { task, claim };
}

function holdsLink(task: ApprovalTask, secret: string | undefined): boolean {
  if (secret === undefined || secret.length > 100) return false;
  const given = Buffer.from(digest(secret));
  return task.linkDigests.some((known) => timingSafeEqual(Buffer.from(known), given));
}

function stateOf(deps: Deps, task: ApprovalTask): TaskView['state'] {
  if (task.decision !== undefined) return 'decided';
  if (task.state !== 'open') return 'replaced';
  return instantOf(deps.clock.now()) > task.linksExpireAt ? 'expired' : 'open';
}

async function signInNeeded(deps: Deps, claim: Claim): Promise<boolean> {
  return claim.amountCents >= (await planOfClaim(deps, claim)).signInAboveCents;
}

function checkedComment({ decision, comment }: TaskAnswer, isPart: boolean): string | undefined {
  const text = comment?.replace(/\p{Cc}+/gu, ' ').trim();
  if (text !== undefined && text.length > mostOfComment)
    throw problem('reason-too-long', {}, { errors: [{ path: 'comment', code: 'too-long' }] });
  const said = text === undefined || isBlank(text) ? undefined : text;
  if ((decision === 'approve' && !isPart) || said !== undefined) return said;
  throw problem('comment-needed', {}, { errors: [{ path: 'comment', code: 'required' }] });
}

function alreadyDone(state: TaskView['state']): Problem {
  if (state === 'decided') return problem('already-decided.task');
  if (state === 'expired') return problem('link-expired');
  return problem('replaced');
}

/** Held against the registers of now: someone may have moved in with the member since they were asked. */
async function refuseConflict(deps: Deps, claim: Claim, task: ApprovalTask): Promise<void> {
  const staff = await deps.registers.staff(task.approverId);
  if (!staff?.roles.includes(task.role)) throw problem('forbidden.role-gone');
  const member = await deps.registers.member(claim.memberId);
  if (conflictOf(claim, await approverFacts(deps, staff), member)) {
    throw problem('forbidden.close-to-claim');
  }
}
