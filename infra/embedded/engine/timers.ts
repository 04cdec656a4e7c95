/**
 * Time: what is due when, and what it does. Waits, retries, time-outs of callbacks and of executions are in the tables;
 * time-outs of calls under way are in memory, as the calls are.
 */
import type { Calls, CallUnderWay } from './calls.ts';
import type { Signal } from './driver.ts';
import { ERROR } from './errors.ts';
import type { Call } from './execution.ts';
import type { Run } from './run.ts';
import { isWaitedFor, timeOutTask } from './state-task.ts';
import { placeOfBranch, type Statements } from './tables.ts';

export interface DueTimer {
  readonly dueAt: number;
  readonly execution: number;
  readonly signal: Signal<void>;
}

/** When the next timer is due, in milliseconds on the engine's clock. */
export function nextTimerAt(statements: Statements, calls: Calls): number | undefined {
  const times = [
    statements.nextBranchTimer.get()?.due_at,
    statements.nextExecutionTimer.get()?.due_at,
    calls.nextDueAt(),
  ].filter((time) => typeof time === 'number');
  return times.length === 0 ? undefined : Math.min(...times);
}

/** Up to about `limit` timers due at `now`, earliest first. */
export function dueTimers(statements: Statements, calls: Calls, now: number, limit: number): DueTimer[] {
  const branches = statements.dueBranches.all(now, limit).map((row) => {
    const { execution, branch } = placeOfBranch(Number(row.id));
    return { dueAt: Number(row.due_at), execution, signal: wake(branch) };
  });
  const executions = statements.dueExecutions.all(now, limit).map((row) => {
    return { dueAt: Number(row.due_at), execution: Number(row.id), signal: endOverdue };
  });
  const overdueCalls = calls.due(now).map((call) => {
    return { dueAt: call.dueAt ?? now, execution: call.cached.execution.id, signal: timeOutCall(call) };
  });
  return [...executions, ...branches, ...overdueCalls]
    .sort((one, other) => one.dueAt - other.dueAt)
    .slice(0, limit);
}

/** A branch's timer: a Wait is over, an attempt may start, or a callback did not come in time. */
function wake(number: number): Signal<void> {
  return (run) => {
    const branch = run.execution.branches.get(number);
    if (!branch) return;
    const { phase } = branch;
    if (phase.kind === 'waiting' && phase.dueAt <= run.at)
      run.resume(branch, { kind: 'succeeded', result: undefined });
    else if (phase.kind === 'backing-off' && phase.dueAt <= run.at) run.resume(branch, { kind: 'ready' });
    else if (phase.kind === 'awaiting') timeOutIfOverdue(run, number);
  };
}

/** Times the branch's callback out if its time has passed; true when it did. */
export function timeOutIfOverdue(run: Run, number: number): boolean {
  const branch = run.execution.branches.get(number);
  if (branch?.phase.kind !== 'awaiting') return false;
  const { call, timeoutAt = Infinity, heartbeatAt = Infinity } = branch.phase;
  if (Math.min(timeoutAt, heartbeatAt) > run.at) return false;
  timeOutTask(run, branch, call, timeoutAt <= heartbeatAt ? 'timeout' : 'heartbeat');
  return true;
}

function timeOutCall({ branch, call }: { branch: CallUnderWay['branch']; call: Call }): Signal<void> {
  return (run) => {
    if (isWaitedFor(run, branch, call)) timeOutTask(run, branch, call, 'timeout');
  };
}

/** The machine's own TimeoutSeconds: the execution ends, whatever it does. */
const endOverdue: Signal<void> = (run) => {
  const { dueAt } = run.execution;
  if (dueAt !== undefined && dueAt <= run.at)
    run.finish({ status: 'TIMED_OUT', failure: { error: ERROR.timeout } });
};
