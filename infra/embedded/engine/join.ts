/**
 * The branches of a Parallel and the iterations of a Map: started side by side, waited for, and stopped together
 * when one fails for good.
 */
import { ERROR, type Failure, StatesError } from './errors.ts';
import { Branch, type Join } from './execution.ts';
import { Journal } from './journal.ts';
import { iterationInput } from './map-items.ts';
import type { Run } from './run.ts';
import { Scope } from './scope.ts';
import { MOST_BRANCHES } from './tables.ts';

/** Puts a Parallel or Map into waiting for its branches and starts as many as may run at once. */
export async function beginJoin(run: Run, parent: Branch, join: Join, input?: unknown): Promise<void> {
  run.block(parent, join);
  parent.endedChildren = 0;
  parent.lostChildren = 0;
  await goOnJoin(run, parent, join, input);
}

/** Starts what may start; when all have ended, the parent has its result. */
export async function goOnJoin(run: Run, parent: Branch, join: Join, input?: unknown): Promise<void> {
  if (parent.endedChildren + parent.lostChildren === join.total) return succeed(run, parent);
  while (parent.children.length < join.total) {
    const running = parent.children.length - parent.endedChildren - parent.lostChildren;
    if (running >= join.concurrency) return;
    await startChild(run, parent, join, input);
  }
}

async function startChild(run: Run, parent: Branch, join: Join, input: unknown): Promise<void> {
  const { state } = parent;
  const slot = parent.children.length;
  const number = newNumber(run);
  if (state.type === 'Parallel') {
    const states = state.branches[slot];
    if (!states) throw new Error(`No branch ${slot} in '${state.name}'`);
    return enterChild(run, parent, new Branch({ number, states, parent, slot }), input);
  }
  if (state.type !== 'Map') throw new Error(`'${state.name}' has no branches`);
  const item = await iterationInput(run, parent, state, { index: slot, value: join.items?.[slot] });
  const apart = state.distributed ? { scope: new Scope(), journal: new Journal(number) } : {};
  enterChild(run, parent, new Branch({ number, states: state.processor, parent, slot, ...apart }), item);
}

/** @throws StatesError when the execution has had more branches than it can have */
function newNumber({ execution }: Run): number {
  if (execution.nextBranch < MOST_BRANCHES) return execution.nextBranch++;
  const cause = `An execution cannot have more than ${MOST_BRANCHES} branches and iterations.`;
  throw new StatesError({ error: ERROR.runtime, cause });
}

function enterChild(run: Run, parent: Branch, child: Branch, input: unknown): void {
  parent.children.push(child);
  run.execution.branches.set(child.number, child);
  const { name } = parent.state;
  if (child.ownsJournal) run.record(child, 'ExecutionStarted', { name, index: child.slot }, { input });
  else {
    child.lastEvent = parent.lastEvent;
    if (parent.state.type === 'Map')
      run.record(child, 'MapIterationStarted', { name: parent.state.name, index: child.slot });
  }
  run.enter(child, child.states.startAt, input);
  run.resume(child, child.phase);
}

/** A child came to the end of its states. */
export function endChild(run: Run, child: Branch, output: unknown): void {
  const parent = joiningParent(child);
  if (child.ownsJournal) run.record(child, 'ExecutionSucceeded', {}, { output });
  else if (parent.state.type === 'Map')
    run.record(child, 'MapIterationSucceeded', { name: parent.state.name, index: child.slot });
  run.block(child, { kind: 'ended', output });
  parent.endedChildren++;
  run.resume(parent, parent.phase);
}

/** A child failed and nothing inside it took the failure. */
export function failChild(run: Run, child: Branch, failure: Failure): void {
  const parent = joiningParent(child);
  if (child.ownsJournal) run.record(child, 'ExecutionFailed', { error: failure.error, cause: failure.cause });
  else if (parent.state.type === 'Map')
    run.record(child, 'MapIterationFailed', { name: parent.state.name, index: child.slot });
  run.block(child, { kind: 'lost' });
  parent.lostChildren++;
  const { tolerated } = parent.phase;
  const reason = tolerated === undefined ? failure : exceedTolerance(tolerated);
  if (parent.lostChildren <= (tolerated ?? 0)) run.resume(parent, parent.phase);
  else run.resumeFirst(parent, { kind: 'failed', failure: reason });
}

function joiningParent({ parent }: Branch): Branch & { phase: Join } {
  if (parent && isJoining(parent)) return parent;
  throw new Error('Nobody waits for this branch');
}

function isJoining(branch: Branch): branch is Branch & { phase: Join } {
  return branch.phase.kind === 'joining';
}

function succeed(run: Run, parent: Branch): void {
  const result: unknown[] = [];
  for (const { phase } of parent.children) if (phase.kind === 'ended') result.push(phase.output);
  removeChildren(run, parent);
  run.record(parent, isDistributed(parent) ? 'MapRunSucceeded' : `${joinType(parent)}StateSucceeded`);
  run.resume(parent, { kind: 'succeeded', result });
}

/** A Parallel or Map failed: what still runs inside it is stopped. */
export function stopChildren(run: Run, parent: Branch, failure: Failure): void {
  for (const child of parent.children) abort(run, child);
  removeChildren(run, parent);
  const type = isDistributed(parent) ? 'MapRunFailed' : (`${joinType(parent)}StateFailed` as const);
  run.record(parent, type, { error: failure.error, cause: failure.cause });
}

function exceedTolerance(tolerated: number): Failure {
  const cause = `The specified tolerated failure threshold was exceeded: more than ${tolerated} iterations failed.`;
  return { error: ERROR.exceedToleratedFailureThreshold, cause };
}

/** Notes that a branch which still ran was stopped, innermost first. */
function abort(run: Run, branch: Branch): void {
  for (const child of branch.children) abort(run, child);
  const { phase, state, parent } = branch;
  if (phase.kind === 'ended' || phase.kind === 'lost' || phase.kind === 'finished') return;
  if (branch.ownsJournal) {
    run.record(branch, 'ExecutionAborted');
    return;
  }
  if (state.type !== 'Pass' && state.type !== 'Choice' && state.type !== 'Succeed' && state.type !== 'Fail')
    run.record(branch, `${state.type}StateAborted`, { name: state.name });
  if (parent?.state.type === 'Map')
    run.record(branch, 'MapIterationAborted', { name: parent.state.name, index: branch.slot });
}

function removeChildren(run: Run, parent: Branch): void {
  for (const child of parent.children.splice(0)) run.remove(child);
  parent.lastEvent = parent.journal.nextId - 1;
}

function isDistributed({ state }: Branch): boolean {
  return state.type === 'Map' && state.distributed;
}

function joinType({ state }: Branch): 'Map' | 'Parallel' {
  return state.type === 'Map' ? 'Map' : 'Parallel';
}
