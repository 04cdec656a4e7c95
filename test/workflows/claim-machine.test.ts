/** Every path of the claim's real state machine: each ends, or stands with a person. */
import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { tasks as functions } from '../../infra/embedded/machines.ts';
import * as contracts from '../../workflows/claim/contracts.ts';
import { waitSeconds } from '../../workflows/claim/waits.ts';
import { corona2020 } from '../../workflows/policy/corona-2020.ts';
import {
  callsUntilGivenUp,
  ended,
  type Move,
  makeWalks,
  readDefinition,
  routeOf,
  type Step,
  stateOf,
  tasksOf,
  transitionsOf,
} from './definition-walks.ts';
import { playDefinition } from './play-walk.ts';

const definition = readDefinition(new URL('../../workflows/claim/claim.asl.json', import.meta.url));
const tasks = tasksOf(definition);
const waits = waitSeconds(corona2020.waits);
/** The person who looks at what nothing else mends. */
const person = 'ReferToOperator';

interface Contract {
  readonly input: z.ZodType;
  readonly output: z.ZodObject;
}

function contractOf(task: string): Contract {
  const name = task.charAt(0).toLowerCase() + task.slice(1);
  const contract = (contracts as unknown as Record<string, Contract | undefined>)[name];
  if (!contract) throw new RangeError(`${task} has no contract`);
  return contract;
}

/** The routes that a state's contract lets its function return; none when it returns no route. */
function routesOf(task: string): readonly string[] {
  const route = contractOf(task).output.shape.route as z.ZodEnum<Record<string, string>> | undefined;
  return route ? (route.options as string[]) : [];
}

/** The routes that end the Task as errors of their name: what it was for did not happen. */
function errorsOf(task: string): readonly string[] {
  const caught = stateOf(definition, task).Catch?.flatMap((one) => one.ErrorEquals) ?? [];
  return routesOf(task).filter((route) => caught.includes(route));
}

function choiceAfter(task: string): string | undefined {
  const { Next: next = '' } = stateOf(definition, task);
  return definition.States[next]?.Type === 'Choice' ? next : undefined;
}

/** All that a Task may do: every route, a route that nobody knows, every error, no answer at all. */
function movesOf(task: string): Move[] {
  const routes = routesOf(task);
  const retried = stateOf(definition, task).Retry?.flatMap((one) => one.ErrorEquals) ?? [];
  const errors = errorsOf(task);
  const known = routes.filter((route) => !errors.includes(route));
  // Where nothing is chosen, the next function refuses what it does not know.
  const answers = routes.length === 0 ? [undefined] : choiceAfter(task) ? [...known, 'unheard-of'] : known;
  return [
    ...answers.map((route): Move => ({ kind: 'answer', route })),
    ...['PermanentFailure', ...errors, ...retried.filter((error) => error !== 'States.Timeout')].map(
      (error): Move => ({ kind: 'fail', error }),
    ),
    { kind: 'hang' },
  ];
}

function answerOf(task: string, route: string | undefined): unknown {
  const output = { claimId: 'c-1', route, waits, status: 'paid' };
  return route === 'unheard-of' ? output : contractOf(task).output.parse(output);
}

/** The moves of a walk, one for each call that the definition makes. */
function callsOf(steps: readonly Step[]): Step[] {
  return steps.flatMap((step) => {
    const { task, move } = step;
    if (move.kind === 'answer') return [step];
    const error = move.kind === 'hang' ? 'States.Timeout' : move.error;
    return Array.from({ length: callsUntilGivenUp(definition, task, error) }, () => step);
  });
}

const walks = makeWalks(definition, { movesOf, ends: new Set([ended, person]) });

describe('the walks through the definition', () => {
  it('together take every transition and come to every state', () => {
    const taken = new Set(walks.flatMap((walk) => walk.transitions));
    expect(new Set(transitionsOf(definition)).difference(taken)).toEqual(new Set());
    expect(new Set(walks.flatMap((walk) => walk.states))).toEqual(new Set(Object.keys(definition.States)));
  });

  it.each(walks.map((walk) => [nameOf(walk.steps), walk] as const))('%s', async (_name, walk) => {
    const planned = callsOf(walk.steps);
    const played = await playDefinition(definition, {
      answerOf,
      nextMove(state) {
        const step = planned.shift();
        if (step && step.task !== state) throw new Error(`expected a call of ${step.task}, not of ${state}`);
        return step?.move;
      },
    });
    expect(played.states).toEqual(walk.states);
    expect(planned).toEqual([]);
    expect(played).toMatchObject(
      walk.end === ended ? { status: 'SUCCEEDED', standsIn: [] } : { status: 'RUNNING', standsIn: [person] },
    );
    for (const { state, payload } of played.calls) contractOf(state).input.parse(payload);
  });
});

function nameOf(steps: readonly Step[]): string {
  return steps
    .map(({ task, move }) => {
      if (move.kind === 'answer') return move.route === undefined ? task : `${task} answers ${move.route}`;
      return move.kind === 'hang' ? `${task} is silent` : `${task} fails with ${move.error}`;
    })
    .join(', ');
}

describe('a fault that does not go away', () => {
  const faults = tasks.flatMap((task) =>
    movesOf(task)
      .filter(
        (move) => move.kind === 'hang' || (move.kind === 'fail' && !errorsOf(task).includes(move.error)),
      )
      .map((move) => [nameOf([{ task, move }]), task, move] as const),
  );

  it.each(faults)('%s: the claim comes to an end or to a person', async (_name, faulty, fault) => {
    const wayThere = walks.find(
      ({ steps }) => steps.at(-1)?.task === faulty || steps.some(({ task }) => task === faulty),
    );
    const before =
      wayThere?.steps.slice(
        0,
        wayThere.steps.findIndex(({ task }) => task === faulty),
      ) ?? [];
    const planned = callsOf(before);
    let faults = 0;
    const played = await playDefinition(definition, {
      answerOf,
      nextMove(state) {
        const step = planned.shift();
        if (step) return step.move;
        if (state !== faulty)
          return state === person ? undefined : { kind: 'answer', route: routesOf(state)[0] };
        faults += 1;
        // Referring is all that is left: it goes on until it works.
        return faulty === person && faults > 40 ? undefined : fault;
      },
    });
    if (played.status !== 'SUCCEEDED') expect(played.standsIn).toEqual([person]);
    expect(played.elapsedMilliseconds).toBeLessThan(longestMilliseconds(faulty));
  });
});

/** Every wait of the plan once, a year of nobody looking at a referral, and the retries' delays. */
function longestMilliseconds(faulty: string): number {
  const days = (seconds: number) => seconds / 86_400;
  const sum = (list: readonly number[]) => list.reduce((total, one) => total + one, 0);
  const plan = days(sum(waits.approvalSeconds) + sum(waits.memberSeconds) + waits.fundsSeconds);
  const years = faulty === person ? 41 * 366 : 0;
  return (plan + 91 + years + 1) * 86_400_000;
}

describe('the definition', () => {
  it.each(tasks)('guards %s with Retry, Catch and a timeout', (task) => {
    const { Retry: retry = [], Catch: caught = [], TimeoutSeconds: timeout } = stateOf(definition, task);
    expect(retry.flatMap((one) => one.ErrorEquals)).toContain('TransientFailure');
    expect(retry.flatMap((one) => one.ErrorEquals)).not.toContain('PermanentFailure');
    expect(caught.at(-1)?.ErrorEquals).toEqual(['States.ALL']);
    expect(timeout).toBeDefined();
  });

  it.each(tasks)('calls for %s the function of the same name', (task) => {
    expect(stateOf(definition, task).Arguments?.FunctionName).toBe(task);
    expect(functions).toHaveProperty(task);
  });

  it.each(tasks)('sends each route that %s may return somewhere, and no other', (task) => {
    const choice = choiceAfter(task);
    const chosen = choice ? (stateOf(definition, choice).Choices ?? []).map(routeOf) : [];
    const errors = errorsOf(task);
    const handled = errors.length > 0 ? ['settled', ...errors] : chosen;
    expect(handled.toSorted()).toEqual(routesOf(task).toSorted());
  });

  it('asks in its choices for one value of one field, and refers any other to a person', () => {
    const choices = Object.values(definition.States).filter((state) => state.Type === 'Choice');
    expect(choices.length).toBeGreaterThan(0);
    for (const { Choices: rules = [], Default: other } of choices) {
      expect(rules.map(routeOf)).not.toContain(undefined);
      expect(other).toBe('ReferUnknownRoute');
    }
  });

  it('closes a claim in each way that a claim can be closed', () => {
    const endings = (contracts.closeClaim.input.shape.ending.options as readonly string[]).toSorted();
    const routes = Object.values(definition.States)
      .flatMap((state) => state.Choices ?? [])
      .filter((rule) => rule.Next === 'CloseClaim')
      .map(routeOf);
    expect([...new Set(routes)].toSorted()).toEqual(endings);
  });

  it('asks approvers and members as often as the plan has waits, then refers the claim to a person', async () => {
    const silent = async (task: 'AskMember' | 'RequestApproval', route: string) => {
      const { calls, standsIn } = await playDefinition(definition, {
        answerOf,
        nextMove: (state) => {
          if (state === person) return undefined;
          return state === task
            ? { kind: 'hang' }
            : { kind: 'answer', route: state === 'CheckEligibility' ? route : 'reserved' };
        },
      });
      expect(standsIn).toEqual([person]);
      return calls
        .filter((call) => call.state === task)
        .map(({ payload }) => (payload as { attempt: number }).attempt);
    };
    expect(await silent('AskMember', 'needs-information')).toEqual(waits.memberSeconds.map((_, at) => at));
    expect(await silent('RequestApproval', 'reserved')).toEqual(waits.approvalSeconds.map((_, at) => at));
  });
});
