/** When an envelope is used up: by the claims so far in the order of filing, then at the pace of the last weeks. */
import { addDays, daysInclusive } from '../calendar.ts';
import type { Cents } from '../money.ts';

/** Pace is measured over so many days up to today. */
export const paceDays = 28;

export interface Demand {
  /** What claims ask of the envelope, whether or not it holds that much. */
  readonly askedCents: Cents;
  /** Of it, by claims filed in the last `paceDays`. */
  readonly recentCents: Cents;
  /** The day of filing of the first claim that no longer fits; from then on claims wait in line. */
  readonly exhaustedOn?: string;
}

export const noDemand: Demand = { askedCents: 0, recentCents: 0 };

/** The demand with one claim more; claims come in the order of filing. */
export function addDemand(
  demand: Demand,
  claim: { readonly filedOn: string; readonly cents: Cents },
  { ceilingCents, today }: { readonly ceilingCents: Cents; readonly today: string },
): Demand {
  if (claim.cents === 0) return demand;
  const askedCents = demand.askedCents + claim.cents;
  const isRecent = claim.filedOn > addDays(today, -paceDays);
  const exhaustedOn = demand.exhaustedOn ?? (askedCents > ceilingCents ? claim.filedOn : undefined);
  return {
    askedCents,
    recentCents: demand.recentCents + (isRecent ? claim.cents : 0),
    ...(exhaustedOn !== undefined && { exhaustedOn }),
  };
}

export type Exhaustion =
  | { readonly kind: 'reached' | 'expected'; readonly on: string }
  /** At this pace it outlasts its period, or nothing has been asked of it lately. */
  | { readonly kind: 'lasts' };

/**
 * @param time.startsOn the plan's first day: a plan younger than `paceDays` has its pace from its own days
 * @param time.until the envelope's last day
 */
export function exhaustionOf(
  demand: Demand,
  ceilingCents: Cents,
  time: { readonly today: string; readonly startsOn: string; readonly until: string },
): Exhaustion {
  if (demand.exhaustedOn !== undefined) return { kind: 'reached', on: demand.exhaustedOn };
  const days = Math.min(paceDays, Math.max(1, daysInclusive(time.startsOn, time.today)));
  if (demand.recentCents <= 0) return { kind: 'lasts' };
  const left = Math.max(0, ceilingCents - demand.askedCents);
  // The first day on which the sum passes the ceiling.
  const inDays = Math.floor((left * days) / demand.recentCents) + 1;
  if (inDays > daysInclusive(time.today, time.until)) return { kind: 'lasts' };
  const on = addDays(time.today, inDays);
  return on > time.until ? { kind: 'lasts' } : { kind: 'expected', on };
}
