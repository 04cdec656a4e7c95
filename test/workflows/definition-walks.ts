/**
 * Reads a definition in the States Language as a graph and makes walks through it: one for every way to leave every
 * Task, so that together they take every transition. `play-walk.ts` takes them on the real engine.
 */
import { readFileSync } from 'node:fs';

interface Rule {
  readonly Condition: string;
  readonly Next: string;
}

interface Retrier {
  readonly ErrorEquals: readonly string[];
  readonly MaxAttempts: number;
}

interface Catcher {
  readonly ErrorEquals: readonly string[];
  readonly Next: string;
}

export interface StateJson {
  readonly Type: string;
  readonly Next?: string;
  readonly End?: boolean;
  readonly Default?: string;
  readonly Resource?: string;
  readonly TimeoutSeconds?: number | string;
  readonly Arguments?: { readonly FunctionName: string };
  readonly Choices?: readonly Rule[];
  readonly Retry?: readonly Retrier[];
  readonly Catch?: readonly Catcher[];
}

export interface Definition {
  readonly StartAt: string;
  readonly States: Readonly<Record<string, StateJson>>;
}

/** The definition with the names of its functions in the places `${…}`. */
export function readDefinition(file: URL): Definition {
  return JSON.parse(readFileSync(file, 'utf8').replaceAll(/\$\{(\w+)\}/g, '$1'));
}

export function stateOf(definition: Definition, name: string): StateJson {
  const state = definition.States[name];
  if (!state) throw new RangeError(`there is no state ${name}`);
  return state;
}

export function tasksOf(definition: Definition): string[] {
  return Object.keys(definition.States).filter((name) => definition.States[name]?.Type === 'Task');
}

/** One arrow of the diagram: `RouteAnswer --route recheck--> CheckEligibility`. */
export function transitionsOf(definition: Definition): string[] {
  return Object.entries(definition.States).flatMap(([from, state]) => [
    ...(state.Next === undefined ? [] : [arrow(from, 'next', state.Next)]),
    ...(state.Choices ?? []).map((rule) => arrow(from, `route ${routeOf(rule)}`, rule.Next)),
    ...(state.Default === undefined ? [] : [arrow(from, 'default', state.Default)]),
    ...(state.Catch ?? []).map((one) => arrow(from, `catch ${one.ErrorEquals.join(' ')}`, one.Next)),
  ]);
}

function arrow(from: string, by: string, to: string): string {
  return `${from} --${by}--> ${to}`;
}

const oneRoute = /^\{% \$states\.input\.route = '([a-z-]+)' %\}$/;

/** The one value of `route` that the rule looks for; undefined when it looks at anything else. */
export function routeOf(rule: Rule): string | undefined {
  return oneRoute.exec(rule.Condition)?.[1];
}

/** What a Task does, seen from outside. */
export type Move =
  | { readonly kind: 'answer'; readonly route: string | undefined }
  | { readonly kind: 'fail'; readonly error: string }
  /** Nobody ever answers. */
  | { readonly kind: 'hang' };

export interface Step {
  readonly task: string;
  readonly move: Move;
}

export interface Walk {
  readonly steps: readonly Step[];
  /** The arrows that the definition says the walk takes. */
  readonly transitions: readonly string[];
  /** The states entered, in order. */
  readonly states: readonly string[];
  /** The state that it ends in, or in which it stands with a person. */
  readonly end: string;
}

/** Where a Task leads that is an end itself. */
export const ended = 'ended';

interface Leap {
  readonly transitions: readonly string[];
  readonly states: readonly string[];
  /** The next Task, the state without a way on, or `ended`. */
  readonly to: string;
}

/** The arrows from a Task to the next one, by what the definition says. */
export function leap(definition: Definition, { task, move }: Step): Leap {
  const state = stateOf(definition, task);
  const transitions: string[] = [];
  const states: string[] = [];
  let at = task;
  const go = (by: string, to: string | undefined): void => {
    if (to === undefined) throw new RangeError(`${at} does not say where to go by ${by}`);
    transitions.push(arrow(at, by, to));
    states.push(to);
    at = to;
  };
  let route = move.kind === 'answer' ? move.route : undefined;
  if (move.kind === 'answer' && state.End) return { transitions, states, to: ended };
  if (move.kind === 'answer') go('next', state.Next);
  else {
    const error = move.kind === 'hang' ? 'States.Timeout' : move.error;
    const catcher = state.Catch?.find((one) => matches(one.ErrorEquals, error));
    go(`catch ${catcher?.ErrorEquals.join(' ')}`, catcher?.Next);
  }
  for (let next = stateOf(definition, at); next.Type !== 'Task'; next = stateOf(definition, at)) {
    if (next.Type === 'Choice') {
      const rule = next.Choices?.find((one) => routeOf(one) === route);
      if (rule) go(`route ${route}`, rule.Next);
      else go('default', next.Default);
      route = undefined;
    } else if (next.Next === undefined) break;
    else go('next', next.Next);
  }
  return { transitions, states, to: at };
}

function matches(errorEquals: readonly string[], error: string): boolean {
  return errorEquals.includes('States.ALL') || errorEquals.includes(error);
}

/** How often the Task is called before the definition gives up on an error. */
export function callsUntilGivenUp(definition: Definition, task: string, error: string): number {
  const retrier = stateOf(definition, task).Retry?.find((one) => matches(one.ErrorEquals, error));
  return 1 + (retrier?.MaxAttempts ?? 0);
}

export interface WalkOptions {
  /** Everything that a Task may do, by its name. */
  readonly movesOf: (task: string) => readonly Move[];
  /** States in which a walk is over: an end, or a person who looks. */
  readonly ends: ReadonlySet<string>;
}

/** For every Task and every move of it the shortest walk that comes there, makes the move, and comes to an end. */
export function makeWalks(definition: Definition, options: WalkOptions): Walk[] {
  const ways = waysFrom(definition, definition.StartAt, options);
  return tasksOf(definition).flatMap((task) => {
    const way = ways.get(task);
    if (!way) return [];
    return options.movesOf(task).map((move) => {
      const steps = [...way, { task, move }];
      const { to } = leap(definition, { task, move });
      return describeWalk(definition, [...steps, ...wayToEnd(definition, to, options)]);
    });
  });
}

/** The states and arrows of a walk, by what the definition says. */
export function describeWalk(definition: Definition, steps: readonly Step[]): Walk {
  const leaps = steps.map((step) => leap(definition, step));
  return {
    steps,
    transitions: leaps.flatMap((one) => one.transitions),
    states: [definition.StartAt, ...leaps.flatMap((one) => one.states)],
    end: leaps.at(-1)?.to ?? definition.StartAt,
  };
}

/** The shortest way to every state that can be reached, Task by Task. */
function waysFrom(definition: Definition, start: string, { movesOf }: WalkOptions): Map<string, Step[]> {
  const ways = new Map<string, Step[]>([[start, []]]);
  for (const [task, way] of ways) {
    if (task === ended || stateOf(definition, task).Type !== 'Task') continue;
    for (const move of movesOf(task)) {
      const { to } = leap(definition, { task, move });
      if (!ways.has(to)) ways.set(to, [...way, { task, move }]);
    }
  }
  return ways;
}

function wayToEnd(definition: Definition, from: string, options: WalkOptions): Step[] {
  if (options.ends.has(from)) return [];
  const ways = waysFrom(definition, from, options);
  const ending = [...ways].find(([state]) => options.ends.has(state));
  if (!ending) throw new RangeError(`nothing leads from ${from} to an end`);
  return ending[1];
}
