/**
 * Takes a claim's execution through the real definition on the real engine: stub functions answer as they are told,
 * on a virtual clock, and the engine says which states it was in.
 */
import { openDatabase } from '../../infra/embedded/database.ts';
import { Engine, loadDefinition, type TaskCall } from '../../infra/embedded/engine/index.ts';
import type { Definition, Move } from './definition-walks.ts';

export interface Played {
  readonly states: readonly string[];
  readonly status: string;
  /** Where it stands; empty once it has ended. */
  readonly standsIn: readonly string[];
  /** What the functions were called with, in order. */
  readonly calls: readonly { readonly state: string; readonly payload: unknown }[];
  readonly elapsedMilliseconds: number;
}

export interface Script {
  /** What the state does at this call; undefined: it stands there, and the play is over. */
  nextMove(state: string): Move | undefined;
  /** What the function returns for a route. */
  answerOf(state: string, route: string | undefined): unknown;
}

/** Later than any fixed date in a definition. */
const startedAt = Date.UTC(2030, 0, 1);
/** Nothing in a play takes longer: an execution that still changes then never comes to rest. */
const mostMilliseconds = 1_000 * 86_400_000;

export async function playDefinition(definition: Definition, script: Script): Promise<Played> {
  const database = openDatabase(':memory:');
  const stage = new Stage(script);
  let now = startedAt;
  const engine = new Engine({
    database,
    clock: { now: () => now },
    random: () => 0.5,
    resources: { 'arn:aws:states:::lambda:invoke': (call) => stage.take(call) },
  });
  engine.register(loadDefinition('claim', definition));
  await engine.start('claim', 'claim-1', {
    claimId: 'c-1',
    callId: 's-1',
    distributionId: 'd-1',
    reportId: 'r-1',
    ...{ personId: 'p-1', kind: 'approvals', dueAt: new Date(startedAt + 900_000).toISOString() },
  });
  for (;;) {
    await quiet(engine, stage);
    const reply = stage.replies.shift();
    if (reply) {
      await engine.sendTaskSuccess(reply.token, reply.output);
      continue;
    }
    if (stage.isOver) break;
    const next = engine.nextTimerAt();
    if (next === undefined || next > startedAt + mostMilliseconds) break;
    now = next;
    await engine.runTimers();
  }
  const described = await engine.describe('claim', 'claim-1');
  const history = await engine.history('claim', 'claim-1');
  database.close();
  return {
    states: history
      .filter(({ type }) => type.endsWith('StateEntered'))
      .map(({ details }) => String(details.name)),
    status: described?.status ?? '',
    standsIn: described?.currentStates ?? [],
    calls: stage.calls,
    elapsedMilliseconds: now - startedAt,
  };
}

/** Resolves when only calls that nobody will answer are under way. */
async function quiet(engine: Engine, stage: Stage): Promise<void> {
  let before = -1;
  for (;;) {
    await new Promise(setImmediate);
    const { checkpoints, callsUnderWay } = engine.stats();
    if (checkpoints === before && callsUnderWay === stage.hanging) return;
    before = checkpoints;
  }
}

class Stage {
  readonly calls: { readonly state: string; readonly payload: unknown }[] = [];
  readonly replies: { readonly token: string; readonly output: unknown }[] = [];
  hanging = 0;
  isOver = false;
  private readonly script: Script;

  constructor(script: Script) {
    this.script = script;
  }

  async take(call: TaskCall): Promise<unknown> {
    const { state, taskToken } = call;
    // Whoever has not answered by now is not waited for any more.
    this.hanging = 0;
    this.calls.push({ state, payload: (call.arguments as { Payload: unknown }).Payload });
    const move = this.script.nextMove(state);
    if (!move) this.isOver = true;
    if (move?.kind === 'fail') throw Object.assign(new Error('as planned'), { name: move.error });
    if (move?.kind !== 'answer') return taskToken === undefined ? this.hang() : {};
    const output = this.script.answerOf(state, move.route);
    if (taskToken === undefined) return { StatusCode: 200, Payload: output };
    this.replies.push({ token: taskToken, output });
    return {};
  }

  private hang(): Promise<never> {
    this.hanging = 1;
    return new Promise(() => undefined);
  }
}
