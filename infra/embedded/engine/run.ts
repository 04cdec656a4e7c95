/**
 * One run of an execution: from a signal (start, answer, timer, stop) until every branch waits for something outside
 * or the execution ends. Nothing is written or called meanwhile: afterwards the engine writes one checkpoint and
 * then makes the calls that the run gathered. `advance.ts` moves its branches on.
 */
import { dataOf, type MapItem } from './context.ts';
import type { Ambient, Data } from './data.ts';
import { ERROR } from './errors.ts';
import { type Branch, type Execution, type Outcome, type Phase, stateNamed } from './execution.ts';
import type { EventFacts, EventType, EventValues, Journal } from './journal.ts';
import type { JsonObject } from './json.ts';

/** Step Functions ends an execution that has written this many history events. */
const MOST_EVENTS = 25_000;

export class Run {
  readonly execution: Execution;
  readonly ambient: Ambient;
  /** When it happens, on the host's clock: a run takes no time of its own. */
  readonly at: number;
  /** Branches to write down. */
  readonly dirty = new Set<Branch>();
  readonly removed: Branch[] = [];
  /** Journals with new events. */
  readonly journals = new Set<Journal>();
  /** Branches whose task is to be called once the checkpoint is written. */
  readonly calls: Branch[] = [];
  /** Branches whose handler, if it is called right now, need not answer any more. */
  readonly cancelled: Branch[] = [];
  transitions = 0;
  private readonly queue: Branch[] = [];

  constructor(execution: Execution, ambient: Ambient) {
    this.execution = execution;
    this.ambient = ambient;
    this.at = ambient.now();
  }

  /** Puts the branch in a phase from which it goes on by itself. */
  resume(branch: Branch, phase: Phase): void {
    branch.phase = phase;
    this.queue.push(branch);
  }

  /** The same before every other branch: one that failed stops those inside it before they do more. */
  resumeFirst(branch: Branch, phase: Phase): void {
    branch.phase = phase;
    this.queue.unshift(branch);
  }

  /** Leaves the branch waiting. */
  block(branch: Branch, phase: Phase): void {
    branch.phase = phase;
    this.dirty.add(branch);
  }

  /** The next branch that goes on by itself. */
  next(): Branch | undefined {
    return this.queue.shift();
  }

  /** Notes a history event that follows from the branch's last one. */
  record(branch: Branch, type: EventType, facts: EventFacts = {}, values: EventValues = {}): void {
    branch.lastEvent = branch.journal.record(type, branch.lastEvent, facts, values);
    this.journals.add(branch.journal);
    this.dirty.add(branch);
  }

  data(
    branch: Branch,
    seen: { result?: unknown; errorOutput?: unknown; token?: string; item?: MapItem } = {},
  ): Data {
    return dataOf(this.execution, branch, this.ambient, seen);
  }

  /** Enters a state of the branch's own states. */
  enter(branch: Branch, name: string, input: unknown): void {
    if (branch.journal.nextId > MOST_EVENTS) {
      const cause = `The execution reached the maximum number of history events (${MOST_EVENTS}).`;
      branch.phase = { kind: 'failed', failure: { error: ERROR.runtime, cause }, final: true };
      return;
    }
    branch.state = stateNamed(branch.states, name);
    branch.input = input;
    branch.enteredAt = this.at;
    branch.attempts = [];
    this.record(branch, `${branch.state.type}StateEntered`, { name }, { input });
    branch.enteredEvent = branch.lastEvent;
    branch.phase = { kind: 'ready' };
    this.transitions++;
  }

  /** Leaves the branch's state, for `next` or, without one, for the end of its states. */
  leave(
    branch: Branch,
    exit: { next: string | undefined; output: unknown; assigned: JsonObject | undefined },
  ): void {
    const { name, type } = branch.state;
    const { next, output, assigned } = exit;
    if (assigned) branch.scope.assign(assigned);
    if (type !== 'Fail') this.record(branch, `${type}StateExited`, { name }, { output, assigned });
    if (next !== undefined) this.enter(branch, next, output);
    else if (branch.parent) branch.phase = { kind: 'finished', output };
    else this.finish({ status: 'SUCCEEDED', output });
  }

  /** Ends the execution. */
  finish(outcome: Outcome): void {
    const { root } = this.execution;
    const { failure, output } = outcome;
    this.record(root, ENDING[outcome.status], { error: failure?.error, cause: failure?.cause }, { output });
    this.execution.outcome = outcome;
    this.remove(root);
  }

  /** Takes the branch and those below it out of the execution. */
  remove(branch: Branch): void {
    for (const child of branch.children.splice(0)) this.remove(child);
    branch.isLive = false;
    this.execution.branches.delete(branch.number);
    this.dirty.delete(branch);
    this.removed.push(branch);
    this.cancelled.push(branch);
  }
}

const ENDING = {
  SUCCEEDED: 'ExecutionSucceeded',
  FAILED: 'ExecutionFailed',
  TIMED_OUT: 'ExecutionTimedOut',
  ABORTED: 'ExecutionAborted',
} as const;
