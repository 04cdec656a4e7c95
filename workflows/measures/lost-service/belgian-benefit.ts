/** What Belgian temporary unemployment pays for lost days. Whether it applies is each measure's own question. */
import { type Cents, proportion, sumCents } from '../../money.ts';
import { type Dated, findOn } from '../../policy/dated.ts';
import type { LostService } from './lost-service.ts';
import type { BelgianBenefit, BelgianScheme } from './schemes.ts';
import { type LostPiece, lostPieces, prorateByMonth } from './stretches.ts';

/** One piece of the lost days and the benefit for it, which the payment body pays to the worker. */
export interface BenefitPiece extends LostPiece {
  readonly covered: boolean;
  /** Days of benefit × 2, in the week of six days; 0 where the scheme does not cover. */
  readonly halfDays: number;
  /** Before anything is withheld, never above the lost pay. */
  readonly benefitCents: Cents;
}

/**
 * The lost days month by month: days × 6/5, to the half day, at most 26 a month. The office uses wage brackets, so
 * the rate on the day's exact pay comes close without being the same.
 */
export function benefitPieces(
  service: LostService,
  covered: readonly Dated<unknown>[],
  benefits: readonly Dated<BelgianBenefit>[],
): BenefitPiece[] {
  const pieces = lostPieces(service, [covered, benefits]);
  const daysPerMonth = benefits[0]?.value.daysPerMonth ?? 0;
  const halves = prorateByMonth(service.cancelledDays, pieces, (days) => halfDaysOf(days, daysPerMonth));
  return pieces.map((piece, position) => {
    const benefit = findOn(covered, piece.from) && findOn(benefits, piece.from)?.value;
    if (!benefit) return { ...piece, covered: false, halfDays: 0, benefitCents: 0 };
    const halfDays = halves[position] ?? 0;
    // A sixth of a week of five days' pay for each of its six days.
    const perDay = benefitCentsPerDay(5 * service.grossCents, 6 * service.plannedDays, benefit);
    const benefitCents = Math.min(proportion(perDay, halfDays, 2), piece.lostCents);
    return { ...piece, covered: true, halfDays, benefitCents };
  });
}

/** Working days of a five-day week as days of benefit × 2, never more than a month has. */
function halfDaysOf(days: number, daysPerMonth: number): number {
  return Math.min(proportion(days, 12, 5), 2 * daysPerMonth);
}

/** The benefit for the cancelled days in all, in cents. */
export function belgianBenefitCents(pieces: readonly BenefitPiece[]): Cents {
  return sumCents(pieces.map(({ benefitCents }) => benefitCents));
}

/** What of it arrives once the payment body has withheld the advance on income tax. */
export function benefitAfterWithholdingCents(pieces: readonly BenefitPiece[], belgium: BelgianScheme): Cents {
  const withheld = pieces.map(({ benefitCents, from }) => {
    const percent = findOn(belgium.withholdingPercent, from)?.value ?? 0;
    return proportion(benefitCents, Math.round(percent * 100), 10_000);
  });
  return belgianBenefitCents(pieces) - sumCents(withheld);
}

/** One day's benefit with the supplement, from the pay of so many days of the six-day week. */
export function benefitCentsPerDay(grossCents: Cents, days: number, benefit: BelgianBenefit): Cents {
  const rate = Math.round(benefit.ratePercent * 100);
  const share = proportion(grossCents, rate, 10_000 * days);
  const capped = Math.min(
    share,
    proportion(benefit.monthlyPayCeilingCents, rate, 10_000 * benefit.daysPerMonth),
  );
  const bounded = Math.min(Math.max(capped, benefit.floorCentsPerDay), benefit.ceilingCentsPerDay);
  return bounded + benefit.supplementCentsPerDay;
}

/** The days that force majeure covers for an Activité of this sector. */
export function coveredDays(
  belgium: Pick<BelgianScheme, 'forceMajeure' | 'hardestHit' | 'hardestHitSectors'>,
  sector: string | undefined,
): readonly Dated<true>[] {
  const isHardestHit = sector !== undefined && belgium.hardestHitSectors.includes(sector.toLowerCase());
  return isHardestHit ? [...belgium.forceMajeure, ...belgium.hardestHit] : belgium.forceMajeure;
}
