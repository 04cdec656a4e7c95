/**
 * The fund's money in groups that tell of nobody: by measure, by country, by month. Groups of fewer than ten people, and
 * measures that are confidential, are merged; what is still of fewer than ten takes the next smallest group with it.
 */
import type { Envelope } from '../ledger/envelope.ts';
import { others } from '../losses/disclosure.ts';
import { addPeople, fewestPeople, type People } from '../losses/statement.ts';
import { type Cents, sumCents } from '../money.ts';
import type { MoneyCell } from './public-money.ts';
import { type VotedPart, votedParts } from './voted-parts.ts';

export interface PublicFigures {
  readonly votedCents: Cents;
  readonly reservedCents: Cents;
  readonly paidCents: Cents;
  readonly waitingCents: Cents;
}

/** `name`: a measure's id, a country's code, a month, or `other`. */
export interface PublicGroup extends PublicFigures {
  readonly name: string;
}

export interface PublicMoney {
  /** Undefined when all together are fewer than ten people, and somebody. */
  readonly totals: PublicFigures | undefined;
  readonly votedCents: Cents;
  readonly measures: readonly PublicGroup[];
  readonly countries: readonly PublicGroup[];
  readonly months: readonly PublicGroup[];
}

/** What the envelope's own counters say: what came back of what was paid is off them. */
export interface EnvelopeMoney {
  readonly envelope: Envelope;
  readonly reservedCents: Cents;
  readonly spentCents: Cents;
}

interface Group extends PublicGroup {
  readonly people: People;
}

/**
 * Measures, countries and totals are the envelopes' own sums; months what was paid for the claims of each, before what
 * came back of it.
 * @param beginsOn the plan's first day: what is set aside without a vote counts from its month on; `today` says which
 *   votes act
 */
export function discloseMoney(
  cells: readonly MoneyCell[],
  stored: readonly EnvelopeMoney[],
  {
    beginsOn,
    today,
    confidential,
  }: { readonly beginsOn: string; readonly today: string; readonly confidential: readonly string[] },
): PublicMoney {
  const byId = new Map(stored.map(({ envelope }) => [envelope.envelopeId, envelope]));
  const voted = stored.flatMap(({ envelope }) => votedParts(envelope, { beginsOn, today })).map(ofVote);
  const standing = [...voted, ...stored.map(ofEnvelope), ...cells.map(ofPeople)];
  const by = (nameOf: (one: Place) => string, hidden: readonly string[] = []) =>
    mergeSmall(groupBy(standing, nameOf), hidden);
  const all = joinGroups(
    others,
    standing.map((one) => ({ ...one, name: others })),
  );
  const months = groupBy(
    [...voted, ...cells.map((cell) => ({ ...cell, votedCents: 0 }))],
    ({ month }) => month,
  );
  return {
    totals: areFew(all) ? undefined : figuresOf(all),
    votedCents: all.votedCents,
    measures: by(({ envelopeId }) => byId.get(envelopeId)?.measure ?? others, confidential),
    countries: by(({ envelopeId }) => byId.get(envelopeId)?.country ?? others),
    months: mergeSmall(months, []),
  };
}

const none = { votedCents: 0, reservedCents: 0, paidCents: 0, waitingCents: 0, people: [] };

function ofVote({ envelopeId, month, cents }: VotedPart) {
  return { ...none, envelopeId, month, votedCents: cents };
}

function ofEnvelope({ envelope: { envelopeId }, reservedCents, spentCents }: EnvelopeMoney) {
  return { ...none, envelopeId, month: '', reservedCents, paidCents: spentCents };
}

function ofPeople({ envelopeId, month, waitingCents, people }: MoneyCell) {
  return { ...none, envelopeId, month, waitingCents, people };
}

type Place = Pick<VotedPart, 'envelopeId' | 'month'>;

function groupBy<One extends Place & Omit<Group, 'name'>>(
  all: readonly One[],
  nameOf: (one: One) => string,
): Group[] {
  return [...Map.groupBy(all, nameOf)].map(([name, own]) =>
    joinGroups(
      name,
      own.map((one) => ({ ...one, name })),
    ),
  );
}

/** Nothing when all of them together are too few. */
function mergeSmall(groups: readonly Group[], hidden: readonly string[]): PublicGroup[] {
  const isListed = ({ name, people }: Group) =>
    name !== others && !hidden.includes(name) && people.length >= fewestPeople;
  const listed = groups
    .filter(isListed)
    .toSorted((a, b) => takenOf(a) - takenOf(b) || compare(a.name, b.name));
  let rest = groups.filter((one) => !isListed(one));
  while (areFew(joinGroups(others, rest))) {
    const next = listed.shift();
    if (!next) return [];
    rest = [...rest, next];
  }
  const shown = listed.toSorted((a, b) => compare(a.name, b.name));
  return [...shown, ...(rest.length > 0 ? [joinGroups(others, rest)] : [])].map((one) => ({
    name: one.name,
    ...figuresOf(one),
  }));
}

/** Where nobody has asked for anything yet there is nothing to hide. */
function areFew({ people }: Group): boolean {
  return people.length > 0 && people.length < fewestPeople;
}

function joinGroups(name: string, groups: readonly Group[]): Group {
  const sum = (of: (one: Group) => Cents) => sumCents(groups.map(of));
  return {
    name,
    votedCents: sum((one) => one.votedCents),
    reservedCents: sum((one) => one.reservedCents),
    paidCents: sum((one) => one.paidCents),
    waitingCents: sum((one) => one.waitingCents),
    people: groups.reduce<People>((people, one) => addPeople(people, one.people), []),
  };
}

function figuresOf({ votedCents, reservedCents, paidCents, waitingCents }: PublicFigures): PublicFigures {
  return { votedCents, reservedCents, paidCents, waitingCents };
}

function takenOf({ reservedCents, paidCents, waitingCents }: PublicFigures): Cents {
  return reservedCents + paidCents + waitingCents;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
