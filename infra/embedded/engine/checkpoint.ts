/**
 * Executions on disk: a run's outcome written as one checkpoint, and executions read back from their last one.
 * Before it the run; after it the database, which makes the checkpoint durable with the other writes of its turn.
 */
import type { States } from './definition.ts';
import type { Definitions } from './definitions.ts';
import { Branch, type Call, Execution, type Phase, stateNamed } from './execution.ts';
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

/** Writes what the run changed; to be called inside a write of the database. */
export function writeCheckpoint(statements: Statements, run: Run): void {
  const { execution } = run;
  if (!execution.isStored) insertExecution(statements, run);
  else if (execution.outcome) endExecution(statements, run);
  for (const branch of run.removed) {
    if (branch.isStored) statements.deleteBranch.run(branchId(execution.id, branch.number));
    branch.isStored = false;
  }
  for (const journal of run.journals)
    statements.insertHistory.run(branchId(execution.id, journal.owner), journal.take(run.at));
  if (!execution.outcome) for (const branch of run.dirty) writeBranch(statements, execution, branch);
}

function insertExecution(statements: Statements, { execution, at }: Run): void {
  const { outcome, definition, machine } = execution;
  if (!definition.isStored)
    statements.keepDefinition.run(definition.id, machine.name, definition.hash, machine.source);
  statements.insertExecution.run(
    execution.id,
    definition.id,
    machine.name,
    execution.name,
    outcome?.status ?? 'RUNNING',
    execution.startedAt,
    outcome ? at : null,
    outcome ? null : (execution.dueAt ?? null),
    JSON.stringify(execution.input),
    outcome?.output === undefined ? null : JSON.stringify(outcome.output),
    outcome?.failure?.error ?? null,
    outcome?.failure?.cause ?? null,
  );
  execution.isStored = true;
}

function endExecution(statements: Statements, { execution, at }: Run): void {
  const { outcome } = execution;
  if (!outcome) return;
  statements.endExecution.run(
    outcome.status,
    at,
    outcome.output === undefined ? null : JSON.stringify(outcome.output),
    outcome.failure?.error ?? null,
    outcome.failure?.cause ?? null,
    execution.id,
  );
}

function writeBranch(statements: Statements, execution: Execution, branch: Branch): void {
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
  const text = JSON.stringify(snapshot);
  const id = branchId(execution.id, branch.number);
  const toCall = needsCall(phase) ? 1 : 0;
  if (branch.isStored) statements.updateBranch.run(dueAtOf(phase), toCall, text, id);
  else statements.insertBranch.run(id, dueAtOf(phase), toCall, text);
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
  for (const stored of statements.readBranches.all(first, first + MOST_BRANCHES - 1))
    restoreBranch(execution, placeOfBranch(Number(stored.id)).branch, JSON.parse(String(stored.snapshot)));
  for (const { journal } of execution.branches.values())
    if (journal.nextId === 1) journal.nextId = nextEventId(statements, branchId(id, journal.owner));
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
