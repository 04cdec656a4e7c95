/** What reports are gathered from: paged sources, read one after the other, each page folded into what is known. */
import { monthAfter, monthOfDay, monthsFrom } from '../../workflows/calendar.ts';
import type { Claim } from '../../workflows/claim/claim.ts';
import { claimsFiledIn } from '../claims/filed-claims.ts';
import type { Deps } from '../platform/deps.ts';
import type { Report } from './store.ts';

/** Pages are small enough that one with its look-ups stays well within a function's time. */
export const pageSize = 150;

export interface Taken<Gathered> {
  readonly gathered: Gathered;
  readonly count: number;
  /** Present when there may be more. */
  readonly next?: string;
}

export type Source<Gathered> = (
  deps: Deps,
  report: Report,
  gathered: Gathered,
  after: string | undefined,
) => Promise<Taken<Gathered>>;

/** One kind of report. */
export interface Gathering<Gathered, Result> {
  begin(deps: Deps, report: Report): Promise<Gathered> | Gathered;
  sources(deps: Deps, report: Report): readonly Source<Gathered>[];
  finish(deps: Deps, report: Report, gathered: Gathered): Promise<Result> | Result;
}

/** Every claim, in the order of filing. */
export function claimSources<Gathered>(
  deps: Pick<Deps, 'plan'>,
  report: Pick<Report, 'today'>,
  add: (deps: Deps, report: Report, gathered: Gathered, claims: readonly Claim[]) => Promise<Gathered>,
): Source<Gathered>[] {
  return monthsOfPlan(deps, report.today).map((month) => async (at, own, gathered, after) => {
    const { claims, next } = await claimsFiledIn(at, month, { limit: pageSize, after, until: own.askedAt });
    return {
      gathered: await add(at, own, gathered, claims),
      count: claims.length,
      ...(next !== undefined && { next }),
    };
  });
}

/** So many months before the plan, forms may have come in and losses begun. */
const monthsBefore = 3;

/** From a little before the plan's first month to the month of `until`, `YYYY-MM`. */
export function monthsOfPlan({ plan }: Pick<Deps, 'plan'>, until: string): string[] {
  return monthsFrom(monthAfter(monthOfDay(plan.startsOn), -monthsBefore), monthOfDay(until));
}
