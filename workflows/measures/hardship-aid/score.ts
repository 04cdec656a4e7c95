/** How pressing a situation is, in points out of 100, part by part: for the committee alone. */
import { findOn } from '../../policy/dated.ts';
import type { Case } from '../measure.ts';
import type { form } from './form.ts';
import type { Parameters } from './policy.ts';

export type HardshipAidCase = Case<typeof form, Parameters>;

export interface Score {
  readonly total: number;
  /** Whole per cent of the income before that is gone. */
  readonly incomeDropPercent: number;
  /** A month's income per person of the household, in cents, other aid included. */
  readonly incomePerPersonCents: number;
  readonly parts: ScoreParts;
}

/** Points of each part. */
export interface ScoreParts {
  readonly incomeDrop: number;
  readonly incomePerPerson: number;
  readonly need: number;
  readonly otherAid: number;
}

/** The score and what it is made of. */
export function score({ form: request, parameters, filedOn }: HardshipAidCase): Score {
  const { incomeBeforeCents, incomeNowCents, otherAidCents, householdSize } = request;
  const lostCents = Math.max(0, incomeBeforeCents - incomeNowCents);
  const perPersonCents = Math.floor((incomeNowCents + otherAidCents) / householdSize);
  const enoughCents = findOn(parameters.incomePerPersonCents, filedOn)?.value ?? 0;
  const { points } = parameters;
  const parts = {
    incomeDrop: pointsFor(points.incomeDrop, lostCents, incomeBeforeCents),
    incomePerPerson: pointsFor(points.incomePerPerson, enoughCents - perPersonCents, enoughCents),
    need: points.need[request.need],
    otherAid: pointsFor(points.otherAid, lostCents - otherAidCents, lostCents),
  };
  return {
    total: parts.incomeDrop + parts.incomePerPerson + parts.need + parts.otherAid,
    incomeDropPercent: incomeBeforeCents === 0 ? 0 : Math.floor((lostCents * 100) / incomeBeforeCents),
    incomePerPersonCents: perPersonCents,
    parts,
  };
}

/** `most` points for the whole, in proportion for a part of it, none for nothing; whole points, rounded down. */
function pointsFor(most: number, part: number, whole: number): number {
  if (whole <= 0 || part <= 0) return 0;
  return Math.floor((most * part) / whole);
}
