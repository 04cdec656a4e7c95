/** The sums of a what-if replay: per measure and country, and per envelope, claim after claim in the order of filing. */
import type { Claim } from '../claim/claim.ts';
import type { Cents } from '../money.ts';
import { addDemand, type Demand, noDemand } from './exhaustion.ts';
import type { Replayed, Ruling } from './replay.ts';

export interface TallyRow {
  readonly measure: string;
  readonly country: string;
  /** All that were filed. */
  readonly claims: number;
  /** Of them, those that people had the last word on: no policy changes them. */
  readonly decidedByPeople: number;
  readonly changedOutcome: number;
  /** Of those: refused or incomplete before, eligible under the other policy; and the other way round. */
  readonly newlyEligible: number;
  readonly noLongerEligible: number;
  /** Eligible under both, with another amount. */
  readonly changedAmount: number;
  readonly ownCents: Cents;
  readonly otherCents: Cents;
  readonly differenceCents: Cents;
  /** The claim's own policy says something else on the registers of today than when it was decided. */
  readonly factsChanged: number;
  /** One of the policies has no figure for a day that the claim needs one for. */
  readonly undecidable: number;
  /** Decided under an earlier version of the plan's policy, which is not replayed: today's stands for it. */
  readonly otherVersion: number;
}

export interface EnvelopeTally {
  readonly own: Demand;
  readonly other: Demand;
}

export interface Tally {
  /** By `measure#country`. */
  readonly rows: Readonly<Record<string, TallyRow>>;
  /** By envelope. */
  readonly envelopes: Readonly<Record<string, EnvelopeTally>>;
}

export const emptyTally: Tally = { rows: {}, envelopes: {} };

export interface Ceilings {
  readonly own: Readonly<Record<string, Cents>>;
  readonly other: Readonly<Record<string, Cents>>;
}

type Counted = Pick<Claim, 'measure' | 'country' | 'filedOn'>;

export interface Entry extends Replayed {
  /** See `lastWord`. */
  readonly byPeople: boolean;
  readonly otherVersion: boolean;
}

/** The tally with one claim more. */
export function addClaim(
  tally: Tally,
  claim: Counted,
  replayed: Entry,
  at: { readonly today: string; readonly ceilings: Ceilings },
): Tally {
  const key = `${claim.measure}#${claim.country}`;
  const row = addToRow(tally.rows[key] ?? emptyRow(claim), replayed);
  let envelopes = tally.envelopes;
  for (const side of ['own', 'other'] as const) {
    envelopes = ask(envelopes, side, claim, replayed[side], { ...at, ceilings: at.ceilings[side] });
  }
  return { rows: { ...tally.rows, [key]: row }, envelopes };
}

function emptyRow({ measure, country }: Counted): TallyRow {
  return {
    measure,
    country,
    claims: 0,
    decidedByPeople: 0,
    changedOutcome: 0,
    newlyEligible: 0,
    noLongerEligible: 0,
    changedAmount: 0,
    ownCents: 0,
    otherCents: 0,
    differenceCents: 0,
    factsChanged: 0,
    undecidable: 0,
    otherVersion: 0,
  };
}

function addToRow(row: TallyRow, replayed: Entry): TallyRow {
  const { own, other, byPeople } = replayed;
  const outcome = own.outcome !== other.outcome;
  const both = own.outcome === 'eligible' && other.outcome === 'eligible';
  const count = (is: boolean) => (is ? 1 : 0);
  return {
    ...row,
    claims: row.claims + 1,
    decidedByPeople: row.decidedByPeople + count(byPeople),
    changedOutcome: row.changedOutcome + count(outcome),
    newlyEligible: row.newlyEligible + count(outcome && other.outcome === 'eligible'),
    noLongerEligible: row.noLongerEligible + count(outcome && own.outcome === 'eligible'),
    changedAmount: row.changedAmount + count(both && own.amountCents !== other.amountCents),
    ownCents: row.ownCents + own.amountCents,
    otherCents: row.otherCents + other.amountCents,
    differenceCents: row.differenceCents + other.amountCents - own.amountCents,
    factsChanged: row.factsChanged + count(replayed.factsChanged),
    undecidable: row.undecidable + count(own.outcome === 'undecidable' || other.outcome === 'undecidable'),
    otherVersion: row.otherVersion + count(replayed.otherVersion),
  };
}

function ask(
  envelopes: Tally['envelopes'],
  side: 'own' | 'other',
  { filedOn }: Counted,
  { envelopeId, envelopeCents }: Ruling,
  { today, ceilings }: { readonly today: string; readonly ceilings: Readonly<Record<string, Cents>> },
): Tally['envelopes'] {
  if (envelopeId === undefined || envelopeCents === 0) return envelopes;
  const before = envelopes[envelopeId] ?? { own: noDemand, other: noDemand };
  const ceilingCents = ceilings[envelopeId] ?? 0;
  const demand = addDemand(before[side], { filedOn, cents: envelopeCents }, { ceilingCents, today });
  return { ...envelopes, [envelopeId]: { ...before, [side]: demand } };
}
