/**
 * Merges groups of fewer than ten people with others before anybody sees them. What comes out is a partition of what
 * came in: every row stands for people enough, and so does whatever sums and differences of rows can show.
 */
import { type Cell, type Figures, fewestPeople, joinFigures, noFigures } from './statement.ts';

/** In the place of a sector or a country: all those that are not listed by themselves. */
export const others = 'other';

export interface LossRow {
  readonly month: string;
  /** A country's code, `unknown`, or `other`. */
  readonly country: string;
  /** A sector, `unknown`, or `other`. */
  readonly sector: string;
  readonly turnoverCents: number;
  readonly previousYearCents: number;
  readonly daysLost: number;
}

export interface Disclosed {
  /** By month, country and sector; `other` last. */
  readonly rows: readonly LossRow[];
  /** Months in which all together are fewer than ten people: nothing of them is shown. */
  readonly withheld: readonly string[];
}

interface Group extends Figures {
  readonly country: string;
  readonly sector: string;
}

/**
 * Whether a group may be shown. Turnover is known of the registered alone, so they must be enough by themselves,
 * or nobody; all together must be enough.
 */
export function isLarge({ registered, declaring }: Pick<Figures, 'registered' | 'declaring'>): boolean {
  if (registered.length > 0 && registered.length < fewestPeople) return false;
  return new Set([...registered, ...declaring]).size >= fewestPeople;
}

export function disclose(cells: readonly Cell[]): Disclosed {
  const months = Map.groupBy(cells, (cell) => cell.month);
  const shown = [...months]
    .toSorted(([a], [b]) => compare(a, b))
    .map(([month, own]) => ({
      month,
      groups: groupsOf(own),
    }));
  return {
    rows: shown.flatMap(({ month, groups }) => (groups ?? []).map((group) => rowOf(month, group))),
    withheld: shown.filter(({ groups }) => groups === undefined).map(({ month }) => month),
  };
}

/** The groups of one month; undefined when all of them together are too few. */
function groupsOf(cells: readonly Group[]): Group[] | undefined {
  const byCountry = Map.groupBy(cells, (cell) => cell.country);
  const countries = [...byCountry].map(([country, own]) => {
    return { country, groups: mergeSmall(own, (group) => ({ ...group, country, sector: others })) };
  });
  const whole = countries.flatMap(({ groups }) => (groups ? [groups] : []));
  const few = countries.filter(({ groups }) => !groups).map(({ country }) => byCountry.get(country) ?? []);
  let rest = join(few.flat());
  // Too few even so: the smallest country goes with them.
  const bySize = whole.toSorted((a, b) => turnoverOf(a) - turnoverOf(b));
  while (few.length > 0 && !isLarge(rest)) {
    const next = bySize.shift();
    if (!next) return undefined;
    rest = joinFigures(rest, join(next));
  }
  const groups = bySize.flat().toSorted((a, b) => compare(a.country, b.country) || compareSectors(a, b));
  return few.length === 0 ? groups : [...groups, { ...rest, country: others, sector: others }];
}

/** Undefined when all groups together are too few. */
function mergeSmall(groups: readonly Group[], named: (figures: Figures) => Group): Group[] | undefined {
  const large = groups.filter(isLarge).toSorted((a, b) => a.previousYearCents - b.previousYearCents);
  const small = groups.filter((group) => !isLarge(group));
  let rest = join(small);
  while (small.length > 0 && !isLarge(rest)) {
    const next = large.shift();
    if (!next) return undefined;
    rest = joinFigures(rest, next);
  }
  return small.length === 0 ? large : [...large, named(rest)];
}

function join(groups: readonly Figures[]): Figures {
  return groups.reduce<Figures>(joinFigures, noFigures);
}

function turnoverOf(groups: readonly Group[]): number {
  return join(groups).previousYearCents;
}

function compareSectors(a: Group, b: Group): number {
  if (a.sector === others || b.sector === others) return a.sector === others ? 1 : -1;
  return compare(a.sector, b.sector);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function rowOf(month: string, group: Group): LossRow {
  const { country, sector, turnoverCents, previousYearCents, lostHundredths } = group;
  return { month, country, sector, turnoverCents, previousYearCents, daysLost: lostHundredths / 100 };
}
