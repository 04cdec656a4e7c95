/** Measures as plans offer them: `hardship-aid` is that of the plan in force, `hardship-aid@floods-2021` of that plan. */

import { dayOf } from '../../workflows/calendar.ts';
import type { Measure, MeasureSettings } from '../../workflows/measures/measure.ts';
import { measureUnder } from '../../workflows/policy/measure-under.ts';
import { offers, type Plan, policyOf } from '../../workflows/policy/plan.ts';
import type { Deps } from '../platform/deps.ts';
import { problem } from '../platform/problem.ts';

type OfferDeps = Pick<Deps, 'policies' | 'plan' | 'measures' | 'clock'>;

/** A measure under a plan in force today. */
export interface Offer {
  /** How people and programs ask for it. */
  readonly offerId: string;
  readonly measure: Measure;
  readonly plan: Plan;
  readonly settings: MeasureSettings;
  readonly open: boolean;
}

/**
 * @param offerId a measure's id, with the plan's behind `@` or without; without, the home's plan is asked for first,
 *   and another one when that is closed or has no such measure
 * @throws Problem 404 when no plan in force offers it
 */
export async function offerOf(deps: OfferDeps, offerId: string): Promise<Offer> {
  const [measureId, ...rest] = offerId.split('@');
  const planId = rest.length === 0 ? undefined : rest.join('@');
  const all = await offersOf(deps, (measure) => measure.id === measureId);
  const found = all.filter(({ plan }) => planId === undefined || plan.id === planId);
  const offer = found.find(({ open }) => open) ?? found[0];
  if (!offer) throw problem('not-found');
  return offer;
}

/** Every measure of every plan in force, the home's plan first. */
export async function offersOf(
  deps: OfferDeps,
  wanted: (measure: Measure) => boolean = () => true,
): Promise<Offer[]> {
  const today = await deps.policies.today();
  // Before its first day the home shows its plan, closed.
  const plans = today.some(({ id }) => id === deps.plan.id) ? today : [deps.plan, ...today];
  const day = dayOf(deps.clock.now());
  return plans.flatMap((plan) =>
    deps.measures
      .filter((measure) => wanted(measure) && offers(plan, measure.id))
      .map((measure) => {
        const { settings } = policyOf(plan, measure);
        const open = settings.opensOn <= day && day <= settings.closesOn;
        const offerId = plan.id === deps.plan.id ? measure.id : `${measure.id}@${plan.id}`;
        return { offerId, measure: measureUnder(plan, measure), plan, settings, open };
      }),
  );
}
