/**
 * Executions on disk: a run's outcome written as one checkpoint, and executions read back from their last one.
 * Before it the run; after it the database, which makes the checkpoint durable with the other writes of its turn.
 */
import type { States } from './definition.ts';
import type { Definitions } from './definitions.ts';
import { Branch, type Call, Execution, type Outcome, type Phase, stateNamed } from './execution.ts';
import { type HistoryRow, Journal } from './journal.ts';
import type { JsonObject } from './json.ts';
import type { Run } from './run.ts';
import { Scope } from './scope.ts';
import { branchId, MOST_BRANCHES, placeOfBranch, type Statements } from './tables.ts';

/** A branch as its row holds it, as JSON. */
interface Snapshot {
  readonly state: string;
  readonly input: unknown;
  readonly enteredAt: number;
  readonly enteredEvent: number;
  readonly lastEvent: number;
  readonly attempts: readonly number[];
  readonly variables: JsonObject;
  readonly phase: Phase;
  readonly parent?: number;
  readonly slot?: number;
  /** Of an iteration of a distributed Map. */
  readonly ownsJournal?: true;
}

/**
 * Makes a checkpoint of what the run changed: the function writes it, inside a write of the database. All that could
 * fail but SQLite is done before, so that a checkpoint is never half written.
 */
export function makeCheckpoint(statements: Statements, run: Run): () => void {
  const { execution, at } = run;
  const histories = [...run.journals].map((journal) => ({ owner: journal.owner, events: journal.take(at) }));
  const branches = execution.outcome
    ? []
    : [...run.dirty].map((branch) => ({ branch, snapshot: snapshotOf(branch) }));
  const end = execution.outcome && endOf(execution.outcome);
  const input = execution.isStored ? '' : JSON.stringify(execution.input);
  return () => {
    if (!execution.isStored) insertExecution(statements, run, input, end);
    else if (end) statements.endExecution.run(end.status, at, end.output, end.error, end.cause, execution.id);
    for (const { number, isStored } of run.removed)
      if (isStored) statements.deleteBranch.run(branchId(execution.id, number));
    for (const { owner, events } of histories)
      statements.insertHistory.run(branchId(execution.id, owner), events);
    for (const { branch, snapshot } of branches) writeBranch(statements, execution, branch, snapshot);
  };
}

interface End {
  readonly status: string;
  readonly output: string | null;
  readonly error: string | null;
  readonly cause: string | null;
}

function endOf({ status, output, failure }: Outcome): End {
  const text = output === undefined ? null : JSON.stringify(output);
  return { status, output: text, error: failure?.error ?? null, cause: failure?.cause ?? null };
}

function insertExecution(
  statements: Statements,
  { execution, at }: Run,
  input: string,
  end: End | undefined,
): void {
  const { id, definition, machine, name, startedAt, dueAt = null } = execution;
  if (!definition.isStored)
    statements.keepDefinition.run(definition.id, machine.name, definition.hash, machine.source);
  const { status = 'RUNNING', output = null, error = null, cause = null } = end ?? {};
  const [stoppedAt, timer] = end ? [at, null] : [null, dueAt];
  const where = [id, definition.id, machine.name, name];
  statements.insertExecution.run(...where, status, startedAt, stoppedAt, timer, input, output, error, cause);
  execution.isStored = true;
}

function snapshotOf(branch: Branch): string {
  const { phase, parent } = branch;
  const snapshot: Snapshot = {
    state: branch.state.name,
    input: branch.input,
    enteredAt: branch.enteredAt,
    enteredEvent: branch.enteredEvent,
    lastEvent: branch.lastEvent,
    attempts: branch.attempts,
    variables: branch.scope.values,
    phase,
    ...(parent ? { parent: parent.number, slot: branch.slot } : {}),
    ...(parent && branch.ownsJournal ? { ownsJournal: true } : {}),
  };
  return JSON.stringify(snapshot);
}

function writeBranch(statements: Statements, execution: Execution, branch: Branch, snapshot: string): void {
  const id = branchId(execution.id, branch.number);
  const toCall = needsCall(branch.phase) ? 1 : 0;
  const dueAt = dueAtOf(branch.phase);
  if (branch.isStored) statements.updateBranch.run(dueAt, toCall, snapshot, id);
  else statements.insertBranch.run(id, dueAt, toCall, snapshot);
  branch.isStored = true;
}

/** When a timer must wake the branch; null when none. */
export function dueAtOf(phase: Phase): number | null {
  if (phase.kind === 'waiting' || phase.kind === 'backing-off') return phase.dueAt;
  if (phase.kind !== 'awaiting') return null;
  const { timeoutAt, heartbeatAt } = phase;
  if (timeoutAt === undefined) return heartbeatAt ?? null;
  return heartbeatAt === undefined ? timeoutAt : Math.min(timeoutAt, heartbeatAt);
}

/** Whether the branch's task is still to be handed to its handler: after a crash it is called again. */
export function needsCall(phase: Phase): phase is Phase & { readonly call: Call } {
  return phase.kind === 'calling' || (phase.kind === 'awaiting' && !phase.isSubmitted);
}

/** Reads a running execution back; undefined when there is none with this id. */
export function readExecution(
  statements: Statements,
  id: number,
  definitions: Definitions,
): Execution | undefined {
  const row = statements.readExecution.get(id);
  if (row?.status !== 'RUNNING') return undefined;
  const execution = new Execution({
    id,
    definition: definitions.withId(Number(row.definition)),
    name: String(row.name),
    input: JSON.parse(String(row.input)),
    startedAt: Number(row.started_at),
  });
  execution.isStored = true;
  const first = branchId(id, 0);
  const last = first + MOST_BRANCHES - 1;
  for (const stored of statements.readBranches.all(first, last))
    restoreBranch(execution, placeOfBranch(Number(stored.id)).branch, JSON.parse(String(stored.snapshot)));
  for (const { journal } of execution.branches.values())
    if (journal.nextId === 1) journal.nextId = nextEventId(statements, branchId(id, journal.owner));
  // A number that has a history is not given again.
  const { stream } = statements.lastStream.get(first, last) ?? {};
  execution.nextBranch = Math.max(execution.nextBranch, placeOfBranch(Number(stream)).branch + 1);
  return execution;
}

function nextEventId(statements: Statements, stream: number): number {
  const last = statements.lastHistory.get(stream);
  if (!last) return 1;
  const { first, events }: HistoryRow = JSON.parse(String(last.events));
  return first + events.length;
}

/** Branches come in the order of their numbers, so a parent before its children. */
function restoreBranch(execution: Execution, number: number, snapshot: Snapshot): void {
  const branch = number === 0 ? execution.root : restoreChild(execution, number, snapshot);
  branch.state = stateNamed(branch.states, snapshot.state);
  branch.input = snapshot.input;
  branch.enteredAt = snapshot.enteredAt;
  branch.enteredEvent = snapshot.enteredEvent;
  branch.lastEvent = snapshot.lastEvent;
  branch.attempts = [...snapshot.attempts];
  branch.scope.values = snapshot.variables;
  branch.phase = snapshot.phase;
  branch.isStored = true;
  execution.branches.set(number, branch);
  execution.nextBranch = number + 1;
}

function restoreChild(execution: Execution, number: number, snapshot: Snapshot): Branch {
  const parent = execution.branches.get(snapshot.parent ?? 0);
  if (!parent) throw new Error(`Execution ${execution.id}: branch ${number} has no parent`);
  const { slot = 0, ownsJournal, phase } = snapshot;
  const apart = ownsJournal ? { scope: new Scope(), journal: new Journal(number) } : {};
  const child = new Branch({ number, states: childStates(parent, slot), parent, slot, ...apart });
  parent.children.push(child);
  if (phase.kind === 'ended') parent.endedChildren++;
  if (phase.kind === 'lost') parent.lostChildren++;
  return child;
}

function childStates({ state }: Branch, slot: number): States {
  const states =
    state.type === 'Map' ? state.processor : state.type === 'Parallel' ? state.branches[slot] : undefined;
  if (!states) throw new Error(`State '${state.name}' has no branch ${slot}`);
  return states;
}
