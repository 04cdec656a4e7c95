/** What the expressions of a state see: its data, and the context object that tells where they are. */
import { executionArn, machineArn, ROLE_ARN } from './arn.ts';
import type { Ambient, Data } from './data.ts';
import type { Branch, Execution } from './execution.ts';
import type { JsonObject } from './json.ts';
import { formatTimestamp } from './timestamp.ts';

/** What the expressions of the branch's state see. */
export function dataOf(
  execution: Execution,
  branch: Branch,
  ambient: Ambient,
  seen: { result?: unknown; errorOutput?: unknown; token?: string; item?: MapItem } = {},
): Data {
  let context: JsonObject | undefined;
  return {
    input: branch.input,
    result: seen.result,
    errorOutput: seen.errorOutput,
    scope: branch.scope,
    ambient,
    context() {
      context ??= contextOf(execution, branch, seen.token, seen.item ?? itemOf(branch));
      return context;
    },
  };
}

export interface MapItem {
  readonly index: number;
  readonly value: unknown;
}

/** The item of the innermost Map around the branch. */
export function itemOf(branch: Branch): MapItem | undefined {
  for (let inner = branch; inner.parent; inner = inner.parent) {
    const { phase } = inner.parent;
    if (phase.kind === 'joining' && phase.items) return { index: inner.slot, value: phase.items[inner.slot] };
  }
  return undefined;
}

function contextOf(
  execution: Execution,
  branch: Branch,
  token: string | undefined,
  item: MapItem | undefined,
): JsonObject {
  return {
    Execution: {
      Id: executionArn(execution.machine.name, execution.name),
      Input: execution.input,
      Name: execution.name,
      RoleArn: ROLE_ARN,
      StartTime: formatTimestamp(execution.startedAt),
      RedriveCount: 0,
    },
    StateMachine: { Id: machineArn(execution.machine.name), Name: execution.machine.name },
    State: {
      EnteredTime: formatTimestamp(branch.enteredAt),
      Name: branch.state.name,
      RetryCount: branch.retryCount,
    },
    ...(token === undefined ? {} : { Task: { Token: token } }),
    ...(item === undefined ? {} : { Map: { Item: { Index: item.index, Value: item.value } } }),
  };
}
