/** What Belgian temporary unemployment pays for lost days. Whether it applies is each measure's own question. */
import { type Cents, proportion } from '../../money.ts';
import { spreadOverPeriods } from '../../policy/spread.ts';
import { type LostService, lostPayCents, lostStretch } from './lost-service.ts';
import type { BelgianBenefit, BelgianScheme } from './schemes.ts';

/**
 * The benefit for the cancelled days, in cents, never above the lost pay. The office uses wage brackets, so the
 * rate on the day's exact pay comes close without being the same.
 */
export function belgianBenefitCents(service: LostService, belgium: BelgianScheme): Cents {
  const { from, until } = lostStretch(service);
  const parts = spreadOverPeriods(service.cancelledDays, from, until, belgium.benefit);
  const benefit = parts.reduce(
    (sum, part) => sum + part.units * benefitCentsPerDay(service.grossCents, service.plannedDays, part.value),
    0,
  );
  return Math.min(benefit, lostPayCents(service));
}

/** One day's benefit with the supplement, from the pay of so many days. */
export function benefitCentsPerDay(grossCents: Cents, plannedDays: number, benefit: BelgianBenefit): Cents {
  const share = proportion(grossCents, benefit.ratePercent, 100 * plannedDays);
  const capped = Math.min(
    share,
    proportion(benefit.monthlyPayCeilingCents, benefit.ratePercent, 100 * benefit.daysPerMonth),
  );
  const bounded = Math.min(Math.max(capped, benefit.floorCentsPerDay), benefit.ceilingCentsPerDay);
  return bounded + benefit.supplementCentsPerDay;
}
