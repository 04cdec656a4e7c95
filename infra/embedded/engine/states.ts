/** What each type of state does when it begins and, for those that wait, when its result is there. */
import type { ChoiceState, FailState, MapState, ParallelState, State, WaitState } from './definition.ts';
import { ERROR, StatesError } from './errors.ts';
import {
  checkSize,
  evaluate,
  evaluateAssign,
  evaluateBoolean,
  evaluateNumber,
  evaluateText,
} from './evaluation.ts';
import type { Branch } from './execution.ts';
import { EvaluationFailure } from './expression.ts';
import { beginJoin } from './join.ts';
import { mapItems } from './map-items.ts';
import type { Run } from './run.ts';
import { beginTask } from './state-task.ts';
import type { Template } from './template.ts';
import { parseTimestamp } from './timestamp.ts';

export async function beginState(run: Run, branch: Branch): Promise<void> {
  const { state } = branch;
  switch (state.type) {
    case 'Pass':
    case 'Succeed':
      return await completeState(run, branch, undefined);
    case 'Task':
      return await beginTask(run, branch, state);
    case 'Choice':
      return await choose(run, branch, state);
    case 'Wait':
      return await wait(run, branch, state);
    case 'Fail':
      return await fail(run, branch, state);
    case 'Parallel':
      return await fork(run, branch, state);
    case 'Map':
      return await iterate(run, branch, state);
  }
}

/** Leaves the state: by its Output and Assign, with the result or, when it has none, with its input. */
export async function completeState(run: Run, branch: Branch, result: unknown): Promise<void> {
  const { state } = branch;
  const next = 'next' in state ? state.next : undefined;
  const { assign, output } = fieldsOf(state);
  await exit(run, branch, { next, assign, output }, result);
}

interface Exit {
  readonly next: string | undefined;
  readonly assign: Template | undefined;
  readonly output: Template | undefined;
}

/** Output and Assign both see the variables as they were when the state began. */
async function exit(
  run: Run,
  branch: Branch,
  { next, assign, output }: Exit,
  result: unknown,
): Promise<void> {
  const data = run.data(branch, { result });
  const assigned = await evaluateAssign(assign, data);
  let value = result === undefined ? branch.input : result;
  if (output) {
    value = await evaluate(output, data);
    checkSize(value, branch.state.name);
  }
  run.leave(branch, { next, output: value, assigned });
}

function fieldsOf(state: State): {
  readonly assign: Template | undefined;
  readonly output: Template | undefined;
} {
  return {
    assign: 'assign' in state ? state.assign : undefined,
    output: 'output' in state ? state.output : undefined,
  };
}

async function choose(run: Run, branch: Branch, state: ChoiceState): Promise<void> {
  const data = run.data(branch);
  for (const { condition, next, assign, output } of state.rules) {
    if (await evaluateBoolean(condition, data))
      return await exit(run, branch, { next, assign, output }, undefined);
  }
  if (state.default === undefined) {
    const cause = `No rule of the Choice state '${state.name}' applies, and it has no Default.`;
    throw new StatesError({ error: ERROR.noChoiceMatched, cause });
  }
  await exit(run, branch, { next: state.default, ...fieldsOf(state) }, undefined);
}

async function wait(run: Run, branch: Branch, state: WaitState): Promise<void> {
  const dueAt = await waitEnd(run, branch, state);
  if (dueAt <= run.at) await completeState(run, branch, undefined);
  else run.block(branch, { kind: 'waiting', dueAt });
}

async function waitEnd(run: Run, branch: Branch, { until }: WaitState): Promise<number> {
  const data = run.data(branch);
  if ('seconds' in until)
    return run.at + 1000 * ((await evaluateNumber(until.seconds, data, { least: 0 })) ?? 0);
  const text = await evaluateText(until.timestamp, data);
  const time = parseTimestamp(text);
  if (time !== undefined) return time;
  const cause = `The Timestamp field cannot be parsed as an ISO-8601 extended offset date-time format string: ${text}`;
  throw new EvaluationFailure(cause, 'Timestamp');
}

async function fail(run: Run, branch: Branch, state: FailState): Promise<void> {
  const data = run.data(branch);
  const error = state.error && (await evaluateText(state.error, data));
  const cause = state.cause && (await evaluateText(state.cause, data));
  throw new StatesError({
    ...(error === undefined ? {} : { error }),
    ...(cause === undefined ? {} : { cause }),
  });
}

async function fork(run: Run, branch: Branch, state: ParallelState): Promise<void> {
  const input = state.arguments ? await evaluate(state.arguments, run.data(branch)) : branch.input;
  if (state.arguments) checkSize(input, state.name);
  run.record(branch, 'ParallelStateStarted');
  const total = state.branches.length;
  await beginJoin(run, branch, { kind: 'joining', total, concurrency: total }, input);
}

/** The most iterations of a Map at once (Step Functions: 40 inline, 10,000 distributed; here 1,000). */
const MOST_INLINE = 40;
const MOST_DISTRIBUTED = 1_000;

async function iterate(run: Run, branch: Branch, state: MapState): Promise<void> {
  const data = run.data(branch);
  const items = await mapItems(run, branch, state);
  const most = state.distributed ? MOST_DISTRIBUTED : MOST_INLINE;
  const wanted = (await evaluateNumber(state.maxConcurrency, data, { least: 0 })) ?? 0;
  const tolerated = await toleratedFailures(run, branch, state, items.length);
  run.record(branch, state.distributed ? 'MapRunStarted' : 'MapStateStarted', { length: items.length });
  await beginJoin(run, branch, {
    kind: 'joining',
    total: items.length,
    concurrency: wanted === 0 ? most : Math.min(wanted, most),
    items,
    ...(tolerated === undefined ? {} : { tolerated }),
  });
}

/** How many iterations may fail; undefined when the Map does not say and is not distributed. */
async function toleratedFailures(
  run: Run,
  branch: Branch,
  state: MapState,
  total: number,
): Promise<number | undefined> {
  const data = run.data(branch);
  const count = await evaluateNumber(state.toleratedFailureCount, data, { least: 0 });
  const bounds = { least: 0, most: 100, fraction: true };
  const percentage = await evaluateNumber(state.toleratedFailurePercentage, data, bounds);
  if (count === undefined && percentage === undefined) return state.distributed ? 0 : undefined;
  const byPercentage = percentage === undefined ? total : Math.floor((total * percentage) / 100);
  return Math.min(count ?? total, byPercentage);
}
