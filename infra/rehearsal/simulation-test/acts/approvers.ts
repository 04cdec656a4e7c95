/** Approvers, operators and those who review reports: yes, no, a question, a second press, somebody who may not. */

import { decideTask } from '../../../../functions/approvals/tasks.ts';
import { reviewClaim } from '../../../../functions/claims/member-actions.ts';
import { reportInitiative, reviewInitiative } from '../../../../functions/initiatives/act.ts';
import { demonstrationStaff } from '../../demo/staff.ts';
import { personOf } from '../world.ts';
import { type Act, type NamedAct, pickOf } from './act.ts';

type Decision = 'approve' | 'reject' | 'ask';

const decide: Act = async (world, random) => {
  const { followed } = world.books.records;
  const open = followed.TASK.values().filter(({ state }) => state === 'open');
  const task = pickOf(random, random.chance(97) ? open : followed.TASK.values());
  if (!task) return undefined;
  const decision = random.weighted<Decision>([
    ['approve', 88],
    ['reject', 6],
    ['ask', 6],
  ]);
  const who = random.chance(98) ? task.approverId : random.pick(demonstrationStaff).personId;
  const actor = await personOf(world, who);
  const answer = { taskId: task.taskId, actor, decision, comment: 'Vu.' } as const;
  const presses = random.chance(10) ? [answer, { ...answer, decision: 'approve' as const }] : [answer];
  const outcomes = await Promise.allSettled(presses.map((one) => decideTask(world.runtime.deps, one)));
  const failed = outcomes.find((one) => one.status === 'rejected');
  if (failed) throw failed.reason;
  return `${who} says ${decision} to ${task.claimId}`;
};

const review: Act = async (world, random) => {
  const claims = world.books.records.followed.CLAIM.values();
  const claim = pickOf(
    random,
    claims.filter(({ status }) => status === 'under-review'),
  );
  if (!claim) return undefined;
  const route = random.chance(85) ? 'retry' : 'rejected';
  await reviewClaim(world.runtime.deps, await personOf(world, 'omar'), claim.claimId, {
    route,
    comment: 'Personne n’a pu décider.',
  });
  return `omar lets ${claim.claimId} go on: ${route}`;
};

const report: Act = async (world, random) => {
  const { INITIATIVE, CLAIM } = world.books.records.followed;
  const [claimId, initiative] = pickOf(random, INITIATIVE) ?? [];
  const claim = claimId === undefined ? undefined : CLAIM.get(claimId);
  if (!claim || !initiative) return undefined;
  if (initiative.state === 'report-due') {
    const body = { text: 'Tout s’est bien passé.', spentCents: 1_000 };
    await reportInitiative(
      world.runtime.deps,
      await personOf(world, claim.memberId),
      claim.claimId,
      body,
      'fr',
    );
    return `${claim.memberId} reports on ${claim.claimId}`;
  }
  const decision = random.chance(80) ? 'accept' : 'return';
  const actor = await personOf(world, random.pick(['farid', 'adele']));
  await reviewInitiative(world.runtime.deps, actor, claim.claimId, { decision, comment: 'Lu.' }, 'fr');
  return `${actor.personId} reviews the report of ${claim.claimId}: ${decision}`;
};

export const approversActs: readonly NamedAct[] = [
  { name: 'decide', weight: 34, act: decide },
  { name: 'review', weight: 3, act: review },
  { name: 'report', weight: 3, act: report },
];
