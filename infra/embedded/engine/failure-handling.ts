/** What becomes of a state that failed: another attempt, a Catch, or the end of its branch. */
import type { Catcher, GuardedState, State } from './definition.ts';
import { errorOutputOf, type Failure, isMatch } from './errors.ts';
import { evaluate, evaluateAssign } from './evaluation.ts';
import type { Branch } from './execution.ts';
import { failChild, stopChildren } from './join.ts';
import { retryDelayMilliseconds } from './retry-delay.ts';
import type { Run } from './run.ts';

/** @param final when nothing may catch it: it arose while handling another failure */
export async function handleFailure(
  run: Run,
  branch: Branch,
  failure: Failure,
  final: boolean,
): Promise<void> {
  const { state } = branch;
  if (branch.children.length > 0) stopChildren(run, branch, failure);
  if (!final && isGuarded(state)) {
    if (retry(run, branch, state, failure)) return;
    const catcher = state.catch.find(({ errorEquals }) => isMatch(errorEquals, failure));
    if (catcher) return await goToCatcher(run, branch, catcher, failure);
  }
  if (branch.parent) failChild(run, branch, failure);
  else run.finish({ status: 'FAILED', failure });
}

function isGuarded(state: State): state is State & GuardedState {
  return 'retry' in state;
}

/** Only the first Retrier that matches counts; when its attempts are used up, it is Catch's turn. */
function retry(run: Run, branch: Branch, state: GuardedState, failure: Failure): boolean {
  const index = state.retry.findIndex(({ errorEquals }) => isMatch(errorEquals, failure));
  const retrier = state.retry[index];
  const attempt = branch.attempts[index] ?? 0;
  if (!retrier || attempt >= retrier.maxAttempts) return false;
  branch.attempts[index] = attempt + 1;
  const delay = retryDelayMilliseconds(retrier, attempt, run.ambient.random);
  if (delay > 0) run.block(branch, { kind: 'backing-off', dueAt: run.at + delay });
  else branch.phase = { kind: 'ready' };
  return true;
}

async function goToCatcher(run: Run, branch: Branch, catcher: Catcher, failure: Failure): Promise<void> {
  const errorOutput = errorOutputOf(failure);
  const data = run.data(branch, { errorOutput });
  const assigned = await evaluateAssign(catcher.assign, data);
  const output = catcher.output ? await evaluate(catcher.output, data) : errorOutput;
  run.leave(branch, { next: catcher.next, output, assigned });
}
