/** Leave: from when to when somebody of the staff is away, and to whom their tasks go meanwhile. */

import { dayOf } from '../../workflows/calendar.ts';
import { conflictOf, currentStep, openApproval } from '../../workflows/claim/request-approval.ts';
import type { Staff } from '../../workflows/registers/records.ts';
import type { ApprovalTask } from '../claims/approval-tasks.ts';
import { type ClaimChange, claimRecord } from '../claims/store.ts';
import type { Deps } from '../platform/deps.ts';
import { indexes, keys } from '../platform/keys.ts';
import { problem } from '../platform/problem.ts';
import { readAll } from '../platform/store/read-all.ts';
import { update } from '../platform/update.ts';
import type { Person } from '../registers/store.ts';
import { approverRoles } from '../web/layout/menu.ts';
import { type Absence, absenceNow, findAbsence, leadsBack, standInNow } from './absence-store.ts';
import { approverFacts } from './approvers.ts';
import { askApprover } from './ask-approver.ts';

export interface AbsenceWish {
  /** First and last day away, `YYYY-MM-DD`. */
  readonly from: string;
  readonly until: string;
  readonly delegateTo: string;
}

/** @returns null when none is planned, or the last one is over */
export async function absenceOf(deps: Deps, actor: Person): Promise<Absence | null> {
  const absence = (await findAbsence(deps, actor.personId))?.data;
  return absence && absence.until >= dayOf(deps.clock.now()) ? absence : null;
}

/** Who could stand in: of the staff, with one of the person's deciding roles. */
export async function possibleDelegates(deps: Deps, actor: Person): Promise<Staff[]> {
  const own = decidingRoles(actor);
  const people = await Promise.all(own.map((role) => deps.registers.staffWithRole(role)));
  const byId = new Map(people.flat().map((one) => [one.personId, one]));
  byId.delete(actor.personId);
  return [...byId.values()].toSorted((a, b) => a.name.localeCompare(b.name));
}

function decidingRoles(actor: Pick<Person, 'roles'>) {
  return approverRoles.filter((role) => actor.roles.includes(role));
}

/**
 * Takes the place of what was planned before. From its first day on, tasks go to the delegate; what is open then
 * goes as well.
 * @throws Problem 403 for somebody who decides on nothing, 422 when the days or the delegate do not fit
 */
export async function planAbsence(deps: Deps, actor: Person, wish: AbsenceWish): Promise<Absence> {
  if (decidingRoles(actor).length === 0) throw problem('forbidden');
  const today = dayOf(deps.clock.now());
  if (wish.until < wish.from || wish.until < today) throw wrong('until', 'absence-over');
  const delegates = await possibleDelegates(deps, actor);
  if (!delegates.some((one) => one.personId === wish.delegateTo)) throw wrong('delegateTo', 'no-delegate');
  const { from, until, delegateTo } = wish;
  const absence: Absence = { personId: actor.personId, from, until, delegateTo };
  if (await leadsBack(deps, absence)) {
    throw problem('no-delegate.away', {}, { errors: [{ path: 'delegateTo', code: 'no-delegate' }] });
  }
  const before = await findAbsence(deps, actor.personId);
  const when = before ? { version: before.version } : ('absent' as const);
  await deps.store.transact([{ op: 'put', key: keys.absence(actor.personId), data: absence, when }]);
  await handOver(deps, actor.personId);
  return absence;
}

function wrong(path: string, code: 'absence-over' | 'no-delegate') {
  return problem(code, {}, { errors: [{ path, code }] });
}

/** Ends what was planned; what the delegate has open stays theirs. */
export async function endAbsence(deps: Deps, actor: Person): Promise<void> {
  const item = await findAbsence(deps, actor.personId);
  if (!item) return;
  await deps.store.transact([
    { op: 'delete', key: keys.absence(actor.personId), when: { version: item.version } },
  ]);
}

/** The open tasks of somebody who is away today go to the delegate, unless that one is too close to the claim. */
async function handOver(deps: Deps, personId: string): Promise<void> {
  const absence = await absenceNow(deps, personId);
  if (!absence) return;
  const standIn = await standInNow(deps, absence);
  const [absent, delegate] = await Promise.all([
    deps.registers.staff(personId),
    standIn === undefined ? undefined : deps.registers.staff(standIn),
  ]);
  if (!absent || !delegate) return;
  const pk = indexes.openTasks(personId);
  const items = await readAll<ApprovalTask>(deps.store, { pk, index: true });
  for (const { data } of items) await handOverTask(deps, data, absent, delegate);
}

async function handOverTask(deps: Deps, task: ApprovalTask, absent: Staff, delegate: Staff): Promise<void> {
  await update(deps, claimRecord, task.claimId, async (claim): Promise<ClaimChange<void>> => {
    const open = openApproval(claim);
    const step = currentStep(claim);
    const token = claim.waiting?.taskToken;
    if (open?.taskId !== task.taskId || !step || !token) return { result: undefined };
    const member = await deps.registers.member(claim.memberId);
    const close = conflictOf(claim, await approverFacts(deps, delegate), member);
    if (close || !delegate.roles.includes(step.role)) return { result: undefined };
    return askApprover(deps, claim, { ...step, approver: delegate, insteadOf: absent }, token);
  });
}
