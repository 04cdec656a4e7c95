/**
 * The policies of a home: which plan is in force, and what each version says. Versions are kept once read, the list of
 * them for some seconds, so that a policy that was approved is in force everywhere without a deployment.
 */
import { dayOf } from '../../workflows/calendar.ts';
import type { Measure } from '../../workflows/measures/measure.ts';
import { documentOf, planOn } from '../../workflows/policy/document.ts';
import { type Plan, planFields } from '../../workflows/policy/plan.ts';
import {
  firstEntry,
  firstToCome,
  inForceOn,
  type PolicyEntry,
  plansOn,
} from '../../workflows/policy/versions.ts';
import type { Clock } from '../platform/clock.ts';
import type { Deps } from '../platform/deps.ts';
import type { Policies, PolicyText } from '../platform/policies.ts';
import type { Store } from '../platform/store/port.ts';
import { readList, readText } from './store.ts';

interface Ground {
  readonly store: Store;
  readonly clock: Clock;
  /** What the program brings along: the home's first version, and the accounts that every plan is paid from. */
  readonly plan: Plan;
  readonly measures: readonly Measure[];
  /** So long a list that was read is good for, where reading costs; by default it is read for every request. */
  readonly freshMilliseconds?: number;
}

/** Versions on days that are kept ready. */
const mostKept = 500;

/** @returns the policies, and the home's plan as it is in force at any moment */
export function openPolicies(ground: Ground): { readonly policies: Policies; readonly plan: Plan } {
  const { store, clock, measures, freshMilliseconds = 0 } = ground;
  const first = firstEntry(ground.plan);
  const texts = new Map<string, PolicyText>();
  const plans = new Map<string, Plan>();
  let list: { readonly entries: readonly PolicyEntry[]; readonly readAt: number } | undefined;

  async function entries(): Promise<readonly PolicyEntry[]> {
    const now = clock.now();
    if (list && Math.abs(now - list.readAt) < freshMilliseconds) return list.entries;
    const stored = await readList({ store });
    list = { entries: stored?.data.entries ?? [first], readAt: now };
    return list.entries;
  }

  async function text(version: string): Promise<PolicyText | undefined> {
    const known = texts.get(version) ?? (await readText({ store }, version)) ?? broughtAlong(version);
    if (known) texts.set(version, known);
    return known;
  }

  function broughtAlong(version: string): PolicyText | undefined {
    if (version !== first.version) return undefined;
    return { version, document: documentOf(ground.plan, measures), changes: [] };
  }

  function planOfText(known: PolicyText, day: string): Plan {
    const name = `${known.version} ${day}`;
    const kept = plans.get(name);
    if (kept) return kept;
    if (plans.size >= mostKept) plans.clear();
    const plan = planOn(known, ground.plan, measures, day);
    plans.set(name, plan);
    return plan;
  }

  async function versionOn(version: string, day: string): Promise<Plan | undefined> {
    const known = await text(version);
    return known && planOfText(known, day);
  }

  async function today(): Promise<readonly Plan[]> {
    const day = dayOf(clock.now());
    const inForce = plansOn(await entries(), day).toSorted((a, b) => homeFirst(a) - homeFirst(b));
    const all = await Promise.all(inForce.map(({ version }) => versionOn(version, day)));
    return all.filter((one) => one !== undefined);
  }

  async function coming(): Promise<readonly Plan[]> {
    const day = dayOf(clock.now());
    const known = await entries();
    const ids = [...new Set(known.map(({ planId }) => planId))];
    const next = ids.flatMap((id) => inForceOn(known, id, day) ?? firstToCome(known, id) ?? []);
    const all = await Promise.all(
      next.map(({ version, from }) => versionOn(version, from > day ? from : day)),
    );
    return all.filter((one) => one !== undefined);
  }

  const homeFirst = ({ planId }: PolicyEntry) => (planId === ground.plan.id ? 0 : 1);

  /** What was read last; before anything was, what the program brings along. */
  function inForceNow(): Plan {
    const day = dayOf(clock.now());
    const entry = list && inForceOn(list.entries, ground.plan.id, day);
    const known = entry && texts.get(entry.version);
    return known ? planOfText(known, day) : ground.plan;
  }

  const policies: Policies = {
    home: ground.plan,
    ready: async () => {
      const day = dayOf(clock.now());
      const entry = inForceOn(await entries(), ground.plan.id, day);
      if (entry) await text(entry.version);
    },
    entries,
    text,
    planOn: versionOn,
    today,
    coming,
    forget: () => {
      list = undefined;
    },
  };
  return { policies, plan: livePlan(inForceNow) };
}

/** One object that says at any moment what the plan says then. */
function livePlan(current: () => Plan): Plan {
  const fields = planFields.map((name) => [name, { enumerable: true, get: () => current()[name] }] as const);
  return Object.defineProperties({}, Object.fromEntries(fields)) as Plan;
}

/**
 * The same ports with the policies that stand in their store.
 * @param ports with the plan that the program brings along
 * @param freshMilliseconds so long which versions there are is not asked for again
 */
export function withPolicies(ports: Omit<Deps, 'policies'>, freshMilliseconds = 0): Deps {
  return { ...ports, ...openPolicies({ ...ports, freshMilliseconds }) };
}
