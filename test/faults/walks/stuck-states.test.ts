/**
 * No state of any machine is one to be stuck in: from every Task, under every fault that does not go away, the real
 * definition comes on the real engine to an end or to a person within a bounded time of the plan.
 */
import { globSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { waitSeconds as claimWaits } from '../../../workflows/claim/waits.ts';
import { corona2020 } from '../../../workflows/policy/corona-2020.ts';
import {
  type Definition,
  ended,
  leap,
  type Move,
  readDefinition,
  routeOf,
  stateOf,
  tasksOf,
} from '../../workflows/definition-walks.ts';
import { playDefinition } from '../../workflows/play-walk.ts';

const dayMilliseconds = 86_400_000;
/** A wait whose length a function says is never longer in the plan. */
const longestWaitSeconds = 31 * 86_400;
const six = Array.from({ length: 6 }, () => longestWaitSeconds);

interface Machine {
  /** Whom a failure is told to; what stands there is with a person. None: it is tried again by itself. */
  readonly person?: string;
  /** A Task that asks people again and again: while it stands there, it is with them. */
  readonly asks?: string;
  /** Days of the plan after which it is over, or with a person, whatever fails for good. */
  readonly boundDays: number;
  readonly waits?: unknown;
}

/** With waits of a month wherever a function says how long. */
const machines: Readonly<Record<string, Machine>> = {
  claim: { person: 'ReferToOperator', boundDays: 401, waits: claimWaits(corona2020.waits) },
  loan: { person: 'ReferJourney', boundDays: 32 },
  financing: { person: 'ReferJourney', boundDays: 187, waits: six },
  bulletin: { person: 'ReferJourney', boundDays: 2 },
  coaching: { person: 'ReferJourney', boundDays: 32 },
  initiative: { person: 'ReferJourney', boundDays: 32 },
  'mutual-aid': { person: 'ReferJourney', boundDays: 32 },
  recovery: {
    person: 'ReferStoppedJourney',
    asks: 'FollowUpRecovery',
    boundDays: 187,
    waits: { answerSeconds: six, paymentSeconds: six, followUpSeconds: longestWaitSeconds },
  },
  distribution: { person: 'ReferStoppedJourney', asks: 'ApproveDistribution', boundDays: 2 },
  report: { person: 'ReferStoppedJourney', boundDays: 2 },
  listening: { boundDays: 125 },
  'gathered-mails': { boundDays: 1 },
};

const definitions = new Map(
  globSync('workflows/*/*.asl.json').map((file) => {
    const name = /([\w-]+)\.asl\.json$/.exec(file)?.[1] ?? '';
    return [name, readDefinition(new URL(`../../../${file}`, import.meta.url))] as const;
  }),
);

const faults: Readonly<Record<string, Move>> = {
  'fails for a while, for ever': { kind: 'fail', error: 'TransientFailure' },
  'fails for good': { kind: 'fail', error: 'PermanentFailure' },
  'fails by a name that nobody knows': { kind: 'fail', error: 'Whatever.Happened' },
  'is ended by its own time-out': { kind: 'fail', error: 'Sandbox.Timedout' },
  'cannot be called': { kind: 'fail', error: 'Lambda.ResourceNotFoundException' },
  'never answers': { kind: 'hang' },
  'answers by a route that nobody knows': { kind: 'answer', route: 'unheard-of' },
};

/** The routes that the choice after a Task knows. */
function routesOf(definition: Definition, task: string): readonly (string | undefined)[] {
  const { Next: next } = stateOf(definition, task);
  const rules = next === undefined ? undefined : stateOf(definition, next).Choices;
  return rules ? rules.map(routeOf) : [undefined];
}

/** By which answer each Task comes to a goal in the fewest Tasks. */
function waysTo(definition: Definition, isGoal: (state: string) => boolean): Map<string, string | undefined> {
  const ways = new Map<string, string | undefined>();
  const arrives = (state: string) => isGoal(state) || ways.has(state);
  for (let before = -1; before < ways.size; ) {
    before = ways.size;
    for (const task of tasksOf(definition).filter((one) => !ways.has(one))) {
      const routes = routesOf(definition, task);
      const at = routes.findIndex((route) =>
        arrives(leap(definition, { task, move: { kind: 'answer', route } }).to),
      );
      if (at >= 0) ways.set(task, routes[at]);
    }
  }
  return ways;
}

/** Calls after which a fault of the very person's task, or of a machine that tells nobody, is over at last. */
const enduredCalls = 3;
const mostCalls = 2_000;

/** Of a call that hangs and is made again, the machine sees that its time is over. */
function asSeen(definition: Definition, task: string, fault: Move, machine: Machine): Move {
  const isCall = !stateOf(definition, task).Resource?.endsWith('.waitForTaskToken');
  const isRepeated = fault.kind === 'hang' && isCall && machine.person === undefined;
  return isRepeated ? { kind: 'fail', error: 'States.Timeout' } : fault;
}

async function play(definition: Definition, machine: Machine, faulty: string, fault: Move) {
  const there = waysTo(definition, (state) => state === faulty);
  const toEnd = waysTo(
    definition,
    (state) => state === ended || stateOf(definition, state).Type === 'Succeed',
  );
  const heals = faulty === machine.person || machine.person === undefined;
  let endured = 0;
  let calls = 0;
  return playDefinition(definition, {
    answerOf: (_task, route) => ({
      ...{
        claimId: 'c-1',
        callId: 's-1',
        distributionId: 'd-1',
        reportId: 'r-1',
        status: 'paid',
        state: 'repaid',
      },
      ...{ route, seconds: longestWaitSeconds, waits: machine.waits ?? six },
    }),
    nextMove(state) {
      calls += 1;
      if (calls > mostCalls) throw new Error(`${state} is called again and again`);
      if (state === faulty && !(heals && endured >= enduredCalls)) {
        endured += 1;
        return fault;
      }
      if (state === machine.person) {
        // On the way to a fault of the person's own task it is called because the first Task has failed.
        return undefined;
      }
      if (endured === 0 && faulty === machine.person) return { kind: 'fail', error: 'PermanentFailure' };
      return {
        kind: 'answer',
        route: endured === 0 && there.has(state) ? there.get(state) : toEnd.get(state),
      };
    },
  });
}

it('knows every machine, and no other', () => {
  expect(Object.keys(machines).toSorted()).toEqual([...definitions.keys()].toSorted());
});

describe.each(Object.entries(machines))('the machine of %s', (name, machine) => {
  const definition = definitions.get(name) ?? { StartAt: '', States: {} };
  const longest = { days: 0, by: '' };

  it.each(tasksOf(definition))('is not stuck in %s, whatever happens there', async (task) => {
    const isPerson = task === machine.person || task === machine.asks;
    for (const [title, fault] of Object.entries(faults)) {
      // People who were asked may take their time.
      if (isPerson && fault.kind === 'hang') continue;
      if (fault.kind === 'answer' && routesOf(definition, task)[0] === undefined) continue;
      const played = await play(definition, machine, task, asSeen(definition, task, fault, machine));
      expect(played.states, `${task} ${title}`).toContain(task);
      const isWithPerson = played.standsIn.some((state) => [machine.person, machine.asks].includes(state));
      expect(played.status === 'SUCCEEDED' || isWithPerson, `${task} ${title}: ${played.status}`).toBe(true);
      const days = played.elapsedMilliseconds / dayMilliseconds;
      if (days > longest.days) Object.assign(longest, { days, by: `${task} ${title}` });
    }
  });

  it(`is over or with a person within ${machine.boundDays} days of the plan`, () => {
    expect(longest.days, longest.by).toBeLessThanOrEqual(machine.boundDays);
    // The bound is what it says, not a number that is large enough for anything.
    expect(longest.days, longest.by).toBeGreaterThan(machine.boundDays - 3);
  });

  it('waits for no heartbeat that could be lost', () => {
    for (const state of Object.values(definition.States))
      expect(state).not.toHaveProperty('HeartbeatSeconds');
  });
});
