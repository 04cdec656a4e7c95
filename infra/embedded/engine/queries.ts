/** What can be asked about executions, read from the tables: as far as their last checkpoint. */
import { executionArn } from './arn.ts';
import type { Phase, Status } from './execution.ts';
import { type HistoryEvent, readHistory } from './history.ts';
import { branchId, MOST_BRANCHES, type Statements } from './tables.ts';

export interface ExecutionSummary {
  /** Counts up in the order of start: the cursor for `list`. */
  readonly id: number;
  readonly executionArn: string;
  readonly machine: string;
  readonly name: string;
  readonly status: Status;
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  readonly startedAt: number;
  readonly stoppedAt?: number;
}

export interface ExecutionDescription extends ExecutionSummary {
  readonly input: unknown;
  readonly output?: unknown;
  readonly error?: string;
  readonly cause?: string;
  /** The states that it is in: several inside a Parallel or Map, none once it has ended. */
  readonly currentStates: readonly string[];
}

export interface ListOptions {
  readonly status?: Status;
  /** At most this many, 100 when not given. */
  readonly limit?: number;
  /** Only executions started after the one with this id. */
  readonly after?: number;
}

type Row = { readonly [column: string]: unknown };

export function describeExecution(
  statements: Statements,
  machine: string,
  name: string,
): ExecutionDescription | undefined {
  const found = statements.findExecution.get(machine, name);
  const row: Row | undefined = found && statements.readExecution.get(Number(found.id));
  if (!row) return undefined;
  return {
    ...summaryOf(row),
    input: JSON.parse(String(row.input)),
    ...(row.output === null ? {} : { output: JSON.parse(String(row.output)) }),
    ...(row.error === null ? {} : { error: String(row.error) }),
    ...(row.cause === null ? {} : { cause: String(row.cause) }),
    currentStates: currentStates(statements, Number(row.id)),
  };
}

function summaryOf(row: Row): ExecutionSummary {
  const machine = String(row.machine);
  const name = String(row.name);
  return {
    id: Number(row.id),
    executionArn: executionArn(machine, name),
    machine,
    name,
    status: row.status as Status,
    startedAt: Number(row.started_at),
    ...(row.stopped_at === null ? {} : { stoppedAt: Number(row.stopped_at) }),
  };
}

function currentStates(statements: Statements, id: number): string[] {
  const first = branchId(id, 0);
  return statements.readBranches.all(first, first + MOST_BRANCHES - 1).flatMap(({ snapshot }) => {
    const { state, phase }: { state: string; phase: Phase } = JSON.parse(String(snapshot));
    return phase.kind === 'ended' || phase.kind === 'lost' ? [] : [state];
  });
}

export function listExecutions(
  statements: Statements,
  { status, limit = 100, after = 0 }: ListOptions,
): ExecutionSummary[] {
  const rows: readonly Row[] =
    status === undefined
      ? statements.listExecutions.all(after, limit)
      : statements.listExecutionsByStatus.all(after, status, limit);
  return rows.map(summaryOf);
}

export function historyOf(statements: Statements, machine: string, name: string): HistoryEvent[] {
  const found = statements.findExecution.get(machine, name);
  if (!found) return [];
  return readHistory(textsOf(statements.readHistory.all(branchId(Number(found.id), 0))));
}

/** Which iteration of which distributed Map. */
export interface Iteration {
  readonly state: string;
  /** From 0, in the order of the items or batches. */
  readonly index: number;
}

/** The events of a distributed Map's iteration; when the Map ran more than once, those of the last time. */
export function iterationHistory(
  statements: Statements,
  machine: string,
  name: string,
  { state, index }: Iteration,
): HistoryEvent[] {
  const found = statements.findExecution.get(machine, name);
  const first = branchId(Number(found?.id ?? 0), 1);
  const rows: readonly Row[] = statements.readStreams.all(first, first + MOST_BRANCHES - 2);
  const streams = Map.groupBy(rows, ({ stream }) => stream);
  const histories = [...streams.values()].map((stream) => readHistory(textsOf(stream)));
  return (
    histories.findLast(([started]) => started?.details.name === state && started.details.index === index) ??
    []
  );
}

function textsOf(rows: readonly Row[]): string[] {
  return rows.map(({ events }) => String(events));
}
