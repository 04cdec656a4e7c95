/** The versions of plans over time: which one is in force on a day, what a new one is called, how long each holds. */
import { addDays } from '../calendar.ts';
import type { Plan } from './plan.ts';

/** `approved`: in force from its day on, until another one is. */
export type PolicyState = 'proposed' | 'approved' | 'rejected';

export interface PolicyEntry {
  /** Claims keep it: `corona-2020.2`. */
  readonly version: string;
  readonly planId: string;
  /** First day in force, `YYYY-MM-DD`. */
  readonly from: string;
  /** Why, in the words of whoever proposed it. */
  readonly note: string;
  readonly state: PolicyState;
  /** A person's id; absent for what the program brought along. */
  readonly proposedBy?: string;
  /** Instants, ISO 8601. */
  readonly proposedAt: string;
  readonly decidedBy?: string;
  readonly decidedAt?: string;
  /** Why it was rejected. */
  readonly reason?: string;
  /** It puts a wrong figure right, from a day that may be past. */
  readonly correction?: boolean;
  /** The version that it was made from; absent for a plan's first. */
  readonly base?: string;
}

/** The version that the program brings along. */
export function firstEntry({ id, version, startsOn }: Plan): PolicyEntry {
  return {
    version,
    planId: id,
    from: startsOn,
    note: 'The plan as it was announced',
    state: 'approved',
    proposedAt: `${startsOn}T00:00:00.000Z`,
  };
}

/** The version of a plan in force on a day: of those approved, the one that began last, then the one decided last. */
export function inForceOn(
  entries: readonly PolicyEntry[],
  planId: string,
  day: string,
): PolicyEntry | undefined {
  return entries
    .filter((one) => one.planId === planId && one.state === 'approved' && one.from <= day)
    .toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))
    .at(-1);
}

function orderOf({ from, decidedAt, proposedAt }: PolicyEntry): string {
  return `${from}#${decidedAt ?? proposedAt}`;
}

/** The version of a plan that will be in force first. */
export function firstToCome(entries: readonly PolicyEntry[], planId: string): PolicyEntry | undefined {
  return entries
    .filter((one) => one.planId === planId && one.state === 'approved')
    .toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))[0];
}

/** The plans that have a version in force on a day, in the order in which they were first proposed. */
export function plansOn(entries: readonly PolicyEntry[], day: string): PolicyEntry[] {
  const ids = [...new Set(entries.map(({ planId }) => planId))];
  return ids.flatMap((planId) => inForceOn(entries, planId, day) ?? []);
}

/** The last day on which a version is in force; undefined while no other one follows it, or it never was in force. */
export function lastDayOf(entries: readonly PolicyEntry[], entry: PolicyEntry): string | undefined {
  if (entry.state !== 'approved') return undefined;
  const next = entries
    .filter((one) => one.planId === entry.planId && one.state === 'approved' && orderOf(one) > orderOf(entry))
    .map(({ from }) => from)
    .toSorted()[0];
  return next === undefined ? undefined : addDays(next, -1);
}

/** `corona-2020.3` after `corona-2020.2`, whatever became of it; an exercise keeps its day behind. */
export function nextVersion(entries: readonly PolicyEntry[], planId: string): string {
  const [id, day] = planId.split('@');
  const count = entries.filter((one) => one.planId === planId).length;
  return `${id}.${count + 1}${day === undefined ? '' : `@${day}`}`;
}
