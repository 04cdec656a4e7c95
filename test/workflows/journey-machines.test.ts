/** Every path of the journeys' real state machines: each ends, or is told to the operators. */
import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { tasks as functions } from '../../infra/embedded/machines.ts';
import * as bulletin from '../../workflows/bulletin/contracts.ts';
import * as coaching from '../../workflows/coaching/contracts.ts';
import * as distribution from '../../workflows/distribution/contracts.ts';
import * as financing from '../../workflows/financing/contracts.ts';
import * as initiative from '../../workflows/initiative/contracts.ts';
import * as journey from '../../workflows/journey/contracts.ts';
import * as stopped from '../../workflows/journey/stopped.ts';
import * as loan from '../../workflows/loan/contracts.ts';
import * as recovery from '../../workflows/recovery/contracts.ts';
import * as report from '../../workflows/report/contracts.ts';
import {
  callsUntilGivenUp,
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

interface Contract {
  readonly input: z.ZodType;
  readonly output: z.ZodObject;
}

const six = [60, 60, 60, 60, 60, 60];

/** `person`: whom a failure is told to; a day later it is tried again. */
const machines = [
  {
    name: 'loan',
    contracts: { ...loan, ...journey },
    ends: ['LoanOver', 'NothingLent'],
    person: 'ReferJourney',
    waits: six,
  },
  {
    name: 'financing',
    contracts: { ...financing, ...journey },
    ends: ['FinancingOver'],
    person: 'ReferJourney',
    waits: six,
  },
  {
    name: 'bulletin',
    contracts: { ...bulletin, ...journey },
    ends: ['NewsOver'],
    person: 'ReferJourney',
    waits: six,
  },
  {
    name: 'coaching',
    contracts: { ...coaching, ...journey },
    ends: ['CoachingOver'],
    person: 'ReferJourney',
    waits: six,
  },
  {
    name: 'initiative',
    contracts: { ...initiative, ...journey },
    ends: ['InitiativeOver'],
    person: 'ReferJourney',
    waits: six,
  },
  {
    name: 'recovery',
    contracts: { ...recovery, ...stopped },
    ends: ['RecoveryOver'],
    person: 'ReferStoppedJourney',
    waits: { answerSeconds: six, paymentSeconds: six, followUpSeconds: 60 },
  },
  {
    name: 'distribution',
    contracts: { ...distribution, ...stopped },
    ends: ['DistributionOver'],
    person: 'ReferStoppedJourney',
    waits: six,
  },
  {
    name: 'report',
    contracts: { ...report, ...stopped },
    ends: ['ReportOver'],
    person: 'ReferStoppedJourney',
    waits: six,
  },
] as const;

describe.each(machines)('the machine of a $name', ({ name, contracts, ends, person, waits }) => {
  const definition = readDefinition(new URL(`../../workflows/${name}/${name}.asl.json`, import.meta.url));
  const tasks = tasksOf(definition);

  const contractOf = (task: string): Contract => {
    const key = task.charAt(0).toLowerCase() + task.slice(1);
    const contract = (contracts as unknown as Record<string, Contract | undefined>)[key];
    if (!contract) throw new RangeError(`${task} has no contract`);
    return contract;
  };

  const routesOf = (task: string): readonly string[] => {
    const route = contractOf(task).output.shape.route as z.ZodEnum<Record<string, string>> | undefined;
    return route ? (route.options as string[]) : [];
  };

  const movesOf = (task: string): Move[] => {
    const routes = routesOf(task);
    const answers = routes.length === 0 ? [undefined] : [...routes, 'unheard-of'];
    return [
      ...answers.map((route): Move => ({ kind: 'answer', route })),
      { kind: 'fail', error: 'PermanentFailure' },
      { kind: 'fail', error: 'TransientFailure' },
      // What follows the telling is a day's wait, in which the player would look for the call that hangs.
      ...(task === person ? [] : [{ kind: 'hang' } as const]),
    ];
  };

  const answerOf = (_task: string, route: string | undefined): unknown => {
    return {
      claimId: 'c-1',
      distributionId: 'd-1',
      reportId: 'r-1',
      route,
      seconds: 60,
      waits,
      state: 'repaid',
    };
  };

  const callsOf = (steps: readonly Step[]): Step[] =>
    steps.flatMap((step) => {
      const { task, move } = step;
      if (move.kind === 'answer') return [step];
      const error = move.kind === 'hang' ? 'States.Timeout' : move.error;
      return Array.from({ length: callsUntilGivenUp(definition, task, error) }, () => step);
    });

  it('has a function and a contract for each Task, with Retry, Catch and a time-out', () => {
    for (const task of tasks) {
      expect(functions, task).toHaveProperty(task);
      const { Retry, Catch, TimeoutSeconds } = stateOf(definition, task);
      expect(Retry?.[0]?.ErrorEquals, task).toContain('TransientFailure');
      expect(Catch?.at(-1)?.ErrorEquals, task).toEqual(['States.ALL']);
      expect(TimeoutSeconds, task).toBeDefined();
      expect(() => contractOf(task)).not.toThrow();
    }
  });

  it('chooses by one route that the function returns, and knows each of them', () => {
    for (const task of tasks.filter((one) => routesOf(one).length > 0)) {
      const choice = stateOf(definition, stateOf(definition, task).Next ?? '');
      expect(choice.Choices?.map(routeOf).toSorted(), task).toEqual([...routesOf(task)].toSorted());
      expect(choice.Default).toBe('ReferUnknownRoute');
    }
  });

  const walks = makeWalks(definition, { movesOf, ends: new Set([...ends, person]) });

  it('is walked through every transition before a failure is told', () => {
    const taken = new Set(walks.flatMap((walk) => walk.transitions));
    const beyond = /^(ReferJourney|ReferStoppedJourney|TryAgainTomorrow) /;
    const missed = transitionsOf(definition).filter((one) => !taken.has(one) && !beyond.test(one));
    expect(missed).toEqual([]);
  });

  it.each(walks.map((walk, at) => [`${at + 1}: to ${walk.end}`, walk] as const))(
    'walk %s',
    async (_name, walk) => {
      const planned = callsOf(walk.steps);
      const played = await playDefinition(definition, {
        answerOf,
        nextMove(state) {
          const step = planned.shift();
          if (step && step.task !== state)
            throw new Error(`expected a call of ${step.task}, not of ${state}`);
          return step?.move;
        },
      });
      expect(played.states).toEqual(walk.states);
      expect(planned).toEqual([]);
      if (walk.end === person) expect(played).toMatchObject({ status: 'RUNNING', standsIn: [person] });
      else expect(played).toMatchObject({ status: 'SUCCEEDED', standsIn: [] });
      for (const { state, payload } of played.calls) contractOf(state).input.parse(payload);
    },
  );

  it('tells a failure, waits a day, and begins again where nothing is done twice', async () => {
    const calls: string[] = [];
    const played = await playDefinition(definition, {
      answerOf,
      nextMove(state) {
        calls.push(state);
        if (calls.length === 1) return { kind: 'fail', error: 'PermanentFailure' };
        return state === person ? { kind: 'answer', route: undefined } : undefined;
      },
    });
    const [first] = tasks;
    expect(calls).toEqual([first, person, first]);
    expect(played.states).toContain('TryAgainTomorrow');
    expect(played.elapsedMilliseconds).toBeGreaterThanOrEqual(86_400_000);
  });
});
