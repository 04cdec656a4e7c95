/** Moves a run on: every branch that goes on by itself, step by step, until it waits for something outside. */
import { ERROR, type Failure, StatesError } from './errors.ts';
import type { Branch, Phase } from './execution.ts';
import { EvaluationFailure } from './expression.ts';
import { handleFailure } from './failure-handling.ts';
import { endChild, goOnJoin } from './join.ts';
import type { Run } from './run.ts';
import { beginState, completeState } from './states.ts';

/** Moves every resumed branch on until it waits. */
export async function advance(run: Run): Promise<void> {
  for (let branch = run.next(); branch; branch = run.next()) {
    do {
      if (!branch.isLive || run.execution.outcome) break;
      await step(run, branch, branch.phase);
    } while (goesOn(branch.phase));
  }
}

async function step(run: Run, branch: Branch, phase: Phase): Promise<void> {
  try {
    if (phase.kind === 'ready') await beginState(run, branch);
    else if (phase.kind === 'succeeded') await completeState(run, branch, phase.result);
    else if (phase.kind === 'failed') await handleFailure(run, branch, phase.failure, phase.final === true);
    else if (phase.kind === 'finished') endChild(run, branch, phase.output);
    else if (phase.kind === 'joining') await goOnJoin(run, branch, phase);
  } catch (error) {
    // A failure while handling a failure is the end: catching it again could go on for ever.
    branch.phase = { kind: 'failed', failure: failureOf(run, branch, error), final: phase.kind === 'failed' };
  }
}

function failureOf(run: Run, branch: Branch, error: unknown): Failure {
  if (error instanceof StatesError) return error.failure;
  if (!(error instanceof EvaluationFailure)) throw error;
  const { name } = branch.state;
  const entered = `entered at the event id #${branch.enteredEvent}`;
  const cause = `An error occurred while executing the state '${name}' (${entered}). ${error.message}`;
  const failure = { error: ERROR.queryEvaluation, cause };
  run.record(branch, 'EvaluationFailed', { ...failure, location: error.location, state: name });
  return failure;
}

function goesOn({ kind }: Phase): boolean {
  return kind === 'ready' || kind === 'succeeded' || kind === 'failed' || kind === 'finished';
}
