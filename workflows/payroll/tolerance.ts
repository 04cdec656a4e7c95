/** Holds what payroll really cost against what was set aside for it. */
import * as z from 'zod';
import { type Cents, percentOf } from '../money.ts';

export const toleranceSchema = z.object({
  /** How much more than what was set aside is taken without asking: the greater of the two. */
  percent: z.number().min(0).max(100),
  atLeastCents: z.int().min(0),
});
export type Tolerance = z.infer<typeof toleranceSchema>;

export type CostOutcome =
  | { readonly kind: 'as-set-aside' }
  /** The rest goes back to where it came from. */
  | { readonly kind: 'less'; readonly differenceCents: Cents }
  /** Taken from the envelope as well. */
  | { readonly kind: 'more'; readonly differenceCents: Cents }
  /** A person decides. */
  | { readonly kind: 'beyond'; readonly differenceCents: Cents; readonly allowedCents: Cents };

export function compareCost(setAsideCents: Cents, costCents: Cents, tolerance: Tolerance): CostOutcome {
  if (costCents === setAsideCents) return { kind: 'as-set-aside' };
  if (costCents < setAsideCents) return { kind: 'less', differenceCents: setAsideCents - costCents };
  const differenceCents = costCents - setAsideCents;
  const allowedCents = Math.max(tolerance.atLeastCents, percentOf(setAsideCents, tolerance.percent));
  return differenceCents <= allowedCents
    ? { kind: 'more', differenceCents }
    : { kind: 'beyond', differenceCents, allowedCents };
}
