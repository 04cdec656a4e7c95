/** A Task: evaluated, handed to its handler after the checkpoint, and answered by the handler or a callback. */
import { parseResource, type TaskFamily } from './arn.ts';
import type { TaskState } from './definition.ts';
import { ERROR, type Failure, StatesError } from './errors.ts';
import { checkSize, evaluate, evaluateNumber } from './evaluation.ts';
import type { Branch, Call, TokenWait } from './execution.ts';
import type { EventType } from './journal.ts';
import type { Run } from './run.ts';
import { newToken } from './token.ts';

/** What came of a call or a callback. */
export type Answer = { readonly result: unknown } | { readonly failure: Failure };

export async function beginTask(run: Run, branch: Branch, state: TaskState): Promise<void> {
  const { waitsForToken, family } = parseResource(state.resource);
  const token = waitsForToken ? newToken(run.execution.id, branch.number, run.ambient.id()) : undefined;
  const call = await evaluateCall(run, branch, state, token);
  const { resource, arguments: parameters, timeoutSeconds, heartbeatSeconds, credentials } = call;
  run.record(
    branch,
    family === 'Task' ? 'TaskScheduled' : `${family}Scheduled`,
    { resource, timeoutInSeconds: timeoutSeconds, heartbeatInSeconds: heartbeatSeconds },
    { parameters, credentials },
  );
  if (!waitsForToken || family === 'Task') run.record(branch, `${family}Started`);
  run.block(branch, call.token === undefined ? { kind: 'calling', call } : tokenWait(run, call, call.token));
  run.calls.push(branch);
}

async function evaluateCall(
  run: Run,
  branch: Branch,
  state: TaskState,
  token: string | undefined,
): Promise<Call> {
  const data = run.data(branch, token === undefined ? {} : { token });
  const parameters = state.arguments ? await evaluate(state.arguments, data) : branch.input;
  if (state.arguments) checkSize(parameters, state.name);
  const credentials = state.credentials ? await evaluate(state.credentials, data) : undefined;
  const timeoutSeconds = await evaluateNumber(state.timeoutSeconds, data, { least: 1 });
  const heartbeatSeconds = await evaluateNumber(state.heartbeatSeconds, data, { least: 1 });
  return {
    resource: state.resource,
    arguments: parameters,
    ...(credentials === undefined ? {} : { credentials }),
    ...(timeoutSeconds === undefined ? {} : { timeoutSeconds }),
    ...(heartbeatSeconds === undefined ? {} : { heartbeatSeconds }),
    ...(token === undefined ? {} : { token }),
  };
}

function tokenWait(run: Run, call: Call, token: string): TokenWait {
  const { timeoutSeconds, heartbeatSeconds } = call;
  return {
    kind: 'awaiting',
    call: { ...call, token },
    isSubmitted: false,
    ...(timeoutSeconds === undefined ? {} : { timeoutAt: run.at + timeoutSeconds * 1000 }),
    ...(heartbeatSeconds === undefined ? {} : { heartbeatAt: run.at + heartbeatSeconds * 1000 }),
  };
}

/** Whether the branch is one of the run's own and still waits for the answer to this very call. */
export function isWaitedFor(run: Run, branch: Branch, call: Call): boolean {
  const { phase } = branch;
  return 'call' in phase && phase.call === call && run.execution.branches.get(branch.number) === branch;
}

/** The task's answer is there: the branch goes on with it. */
export function answerTask(run: Run, branch: Branch, call: Call, answer: Answer): void {
  const { family, label } = parseResource(call.resource);
  try {
    if ('failure' in answer) throw new StatesError(answer.failure);
    checkSize(answer.result, label);
    run.record(branch, `${family}Succeeded`, {}, { output: answer.result });
    run.resume(branch, { kind: 'succeeded', result: answer.result });
  } catch (error) {
    if (!(error instanceof StatesError)) throw error;
    run.record(branch, `${family}Failed`, { error: error.failure.error, cause: error.failure.cause });
    run.resume(branch, { kind: 'failed', failure: error.failure });
  }
}

/** Nobody answered in time. A missed heartbeat is `States.Timeout` too, and Catch may also name it by itself. */
export function timeOutTask(run: Run, branch: Branch, call: Call, missed: 'timeout' | 'heartbeat'): void {
  const failure = {
    error: ERROR.timeout,
    ...(missed === 'heartbeat' ? { alias: ERROR.heartbeatTimeout } : {}),
  };
  const { family } = parseResource(call.resource);
  run.record(branch, `${family}TimedOut` satisfies EventType, { error: failure.error });
  run.cancelled.push(branch);
  run.resume(branch, { kind: 'failed', failure });
}

/** The handler has taken on a task that a callback will answer. */
export function submitTask(run: Run, branch: Branch, wait: TokenWait, reply: unknown): void {
  const family: TaskFamily = parseResource(wait.call.resource).family;
  if (family === 'Task') run.record(branch, 'TaskSubmitted', {}, { output: reply });
  else run.record(branch, `${family}Started`);
  run.block(branch, { ...wait, isSubmitted: true });
}
