/**
 * Whether an undertaking was in difficulty on a day: Reg. (EU) 651/2014 art. 2(18), criterion by criterion. Two
 * answers are kept apart, on 31 December 2019 and now: only the first excludes from the Temporary Framework.
 */
import { addYears, yearOf } from '../../calendar.ts';
import type { SentenceValues } from '../../language.ts';
import type { Cents } from '../../money.ts';
import type { DifficultyFigures } from './policy.ts';

export interface BusinessYear {
  readonly year: number;
  readonly debtCents: Cents;
  /** Below zero when more was lost than there was. */
  readonly equityCents: Cents;
  readonly ebitdaCents: Cents;
  readonly interestCents: Cents;
}

/** What the accounts said on one day. */
export interface Standing {
  readonly capitalCents: Cents;
  readonly lossesCents: Cents;
  /** Reserves that losses are deducted from first, in a limited company. */
  readonly reservesCents: Cents;
  readonly insolvency: boolean;
  readonly rescueAid: boolean;
}

export interface UndertakingFacts extends Standing {
  readonly legalForm: 'limited' | 'unlimited';
  readonly foundedOn: string;
  /** A small or medium-sized enterprise in the sense of the Regulation's annex I. */
  readonly sme: boolean;
  readonly years: readonly BusinessYear[];
}

export const criterionIds = ['young-sme', 'capital-lost', 'insolvency', 'rescue-aid', 'debt-ratios'] as const;
export type CriterionId = (typeof criterionIds)[number];

/** `fulfilled`: a sign of difficulty, except for `young-sme`, which takes `capital-lost` out of account. */
export interface CriterionAnswer {
  readonly id: CriterionId;
  readonly answer: 'fulfilled' | 'not-fulfilled';
  readonly values: SentenceValues;
}

export interface Qualification {
  readonly on: string;
  readonly inDifficulty: boolean;
  readonly criteria: readonly CriterionAnswer[];
}

/**
 * Answers every criterion for the day; any one of them but the first makes an undertaking in difficulty.
 * An undertaking that did not exist yet was not in difficulty.
 */
export function qualify(facts: UndertakingFacts, on: string, figures: DifficultyFigures): Qualification {
  const existed = facts.foundedOn <= on;
  const young = facts.sme && addYears(facts.foundedOn, figures.youngYears) > on;
  const checks: Readonly<Record<CriterionId, () => boolean>> = {
    'young-sme': () => young,
    'capital-lost': () => !young && lostTooMuch(facts, figures),
    insolvency: () => facts.insolvency,
    'rescue-aid': () => facts.rescueAid,
    'debt-ratios': () => !facts.sme && ratiosTooBad(facts.years, on, figures),
  };
  const criteria = criterionIds.map((id): CriterionAnswer => {
    const answer = existed && checks[id]() ? 'fulfilled' : 'not-fulfilled';
    return { id, answer, values: { ...valuesOf(facts, figures), on: { date: on } } };
  });
  const inDifficulty = criteria.some(({ id, answer }) => id !== 'young-sme' && answer === 'fulfilled');
  return { on, inDifficulty, criteria };
}

/** Art. 2(18)(a) and (b): more than half; exactly half is not enough. */
function lostTooMuch(
  facts: UndertakingFacts,
  { lostShare: { numerator, denominator } }: DifficultyFigures,
): boolean {
  return BigInt(netLossCents(facts)) * BigInt(denominator) > BigInt(facts.capitalCents) * BigInt(numerator);
}

/** In a limited company reserves absorb losses first; the capital shown in the accounts of others has them in it. */
export function netLossCents({ legalForm, lossesCents, reservesCents }: UndertakingFacts): Cents {
  return legalForm === 'limited' ? Math.max(0, lossesCents - reservesCents) : lossesCents;
}

/** Art. 2(18)(e): both ratios, in each of the last two closed years. */
function ratiosTooBad(years: readonly BusinessYear[], on: string, figures: DifficultyFigures): boolean {
  const last = lastClosedYear(on);
  return [last - 1, last].every((year) => {
    const found = years.find((one) => one.year === year);
    return found !== undefined && isIndebted(found, figures) && cannotCover(found, figures);
  });
}

/** Years end on 31 December: on that day the year is closed. */
export function lastClosedYear(on: string): number {
  const year = yearOf(on);
  return on.endsWith('-12-31') ? year : year - 1;
}

/** Debt without equity, or with less than none, is above any ratio. */
function isIndebted(
  { debtCents, equityCents }: BusinessYear,
  { debtToEquityTenths }: DifficultyFigures,
): boolean {
  if (equityCents <= 0) return debtCents > 0;
  return BigInt(debtCents) * 10n > BigInt(equityCents) * BigInt(debtToEquityTenths);
}

/** Without interest there is nothing to cover. */
function cannotCover(
  { ebitdaCents, interestCents }: BusinessYear,
  { coverTenths }: DifficultyFigures,
): boolean {
  return interestCents > 0 && BigInt(ebitdaCents) * 10n < BigInt(interestCents) * BigInt(coverTenths);
}

function valuesOf(facts: UndertakingFacts, figures: DifficultyFigures): SentenceValues {
  return {
    capital: { cents: facts.capitalCents },
    losses: { cents: netLossCents(facts) },
    founded: { date: facts.foundedOn },
    years: figures.youngYears,
    ratio: figures.debtToEquityTenths / 10,
    cover: figures.coverTenths / 10,
  };
}
