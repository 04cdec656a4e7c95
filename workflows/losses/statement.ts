/**
 * What the community lost, gathered: by month, country and sector, from the register of losses and from the claims
 * that declare a lost service. Before it the records, after it the merging of small groups.
 */
import type { Claim } from '../claim/claim.ts';
import { monthsOf } from '../measures/lost-service/months.ts';
import { type Cents, splitByWeights } from '../money.ts';
import type { Activity, Loss } from '../registers/records.ts';

/** Fewer people than this in a group, and it is merged with others before anybody sees it. */
export const fewestPeople = 10;

/** Different people, by whatever tells them apart; of many, as many as are needed to know that they are not few. */
export type People = readonly string[];

export interface Cell {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly country: string;
  readonly sector: string;
  readonly turnoverCents: Cents;
  readonly previousYearCents: Cents;
  /** Hundredths of a day, the register's and those declared. */
  readonly lostHundredths: number;
  /** Of them, those declared in claims, for months of which the register has nothing about the Activité. */
  readonly declaredHundredths: number;
  /** Whose turnover it is. */
  readonly registered: People;
  readonly declaring: People;
}

export type Figures = Omit<Cell, 'month' | 'country' | 'sector'>;
export type Cells = Readonly<Record<string, Cell>>;

const unknown = 'unknown';

export function addPeople(people: People, more: Iterable<string>): People {
  const all = new Set(people);
  for (const one of more) if (all.size < fewestPeople) all.add(one);
  return all.size === people.length ? people : [...all];
}

/** Of two groups: the sums, and the people of both, each once. */
export function joinFigures(a: Figures, b: Figures): Figures {
  return {
    turnoverCents: a.turnoverCents + b.turnoverCents,
    previousYearCents: a.previousYearCents + b.previousYearCents,
    lostHundredths: a.lostHundredths + b.lostHundredths,
    declaredHundredths: a.declaredHundredths + b.declaredHundredths,
    registered: addPeople(a.registered, b.registered),
    declaring: addPeople(a.declaring, b.declaring),
  };
}

export const noFigures: Figures = {
  turnoverCents: 0,
  previousYearCents: 0,
  lostHundredths: 0,
  declaredHundredths: 0,
  registered: [],
  declaring: [],
};

type Place = Pick<Activity, 'country' | 'sector'>;

function addTo(cells: Cells, month: string, place: Place | undefined, figures: Figures): Cells {
  const country = place?.country ?? unknown;
  const sector = place?.sector.trim().toLowerCase() || unknown;
  const key = `${month}#${country}#${sector}`;
  const before = cells[key] ?? { month, country, sector, ...noFigures };
  return { ...cells, [key]: { ...before, ...joinFigures(before, figures) } };
}

/** A month of the register. @param nameOf tells people apart without telling who they are */
export function addRegistered(
  cells: Cells,
  loss: Loss,
  activity: Activity | undefined,
  nameOf: (personId: string) => string,
): Cells {
  return addTo(cells, loss.month, activity, {
    ...noFigures,
    turnoverCents: loss.turnoverCents,
    previousYearCents: loss.previousYearCents,
    lostHundredths: Math.round(loss.daysLost * 100),
    registered: addPeople([], (activity?.coordinatorIds ?? []).map(nameOf)),
  });
}

export interface DeclaredMonth {
  readonly month: string;
  readonly hundredths: number;
}

const declaring: ReadonlySet<string> = new Set([
  'cancelled-contract',
  'promised-contract',
  'occasional-contract',
]);

/**
 * The days that a claim declares as lost, by the months that they were planned in: spread evenly over the days
 * from the cancellation to the planned end. Claims that were withdrawn, or refused by rules or people, declare none.
 */
export function declaredMonths(claim: Pick<Claim, 'measure' | 'status' | 'form'>): DeclaredMonth[] {
  if (!declaring.has(claim.measure) || isRefused(claim.status)) return [];
  const { startsOn, endsOn, cancelledOn, cancelledDays, cancellation } = claim.form;
  if (typeof startsOn !== 'string' || typeof endsOn !== 'string' || typeof cancelledDays !== 'number')
    return [];
  const hadBegun =
    cancellation === 'partly-carried-out' &&
    typeof cancelledOn === 'string' &&
    startsOn < cancelledOn &&
    cancelledOn <= endsOn;
  const months = monthsOf(hadBegun ? cancelledOn : startsOn, endsOn);
  if (months.length === 0) return [];
  const parts = splitByWeights(
    Math.round(cancelledDays * 100),
    months.map((month) => month.days),
  );
  return months.map(({ month }, at) => ({ month, hundredths: parts[at] ?? 0 }));
}

/** Expired ones stay: nobody said that nothing was lost. */
function isRefused(status: Claim['status']): boolean {
  return status === 'withdrawn' || status === 'rejected' || status === 'ineligible';
}

/** Days declared for a month of which the register has nothing about the Activité. */
export function addDeclared(
  cells: Cells,
  { month, hundredths }: DeclaredMonth,
  place: Place | undefined,
  person: string,
): Cells {
  if (hundredths === 0) return cells;
  const days = { lostHundredths: hundredths, declaredHundredths: hundredths };
  return addTo(cells, month, place, { ...noFigures, ...days, declaring: [person] });
}
