/** Cuts the stretch of a lost service at months and wherever a figure changes, and lays days and pay over the pieces. */
import { addDays, daysBetween } from '../../calendar.ts';
import { type Cents, proportion, splitByWeights } from '../../money.ts';
import type { Dated } from '../../policy/dated.ts';
import { type LostService, lostPayCents, lostStretch } from './lost-service.ts';
import { type MonthStretch, monthsOf } from './months.ts';

/** One piece of the lost days in which no figure changes, with its share of the pay that was lost. */
export interface LostPiece extends MonthStretch {
  /** Whole cachets, or whole days, lost in the month that it lies in: pay, days and hours follow them. */
  readonly monthUnits: number;
  readonly lostCents: Cents;
}

/**
 * The pieces in order; their pay adds up to the pay that was lost. No cachet and no day is cut at the end of a month:
 * whole ones lie in each month, and the pay goes with them; within a month everything is even.
 */
export function lostPieces(
  service: LostService,
  figures: readonly (readonly Dated<unknown>[])[],
): LostPiece[] {
  const { from, until } = lostStretch(service);
  const months = monthsOf(from, until);
  const units = splitByWeights(
    lostUnits(service),
    months.map(({ days }) => days),
  );
  const pieces = months.flatMap((month, at) =>
    cutMonth(month, cutsOf(figures)).map((piece) => ({ ...piece, monthUnits: units[at] ?? 0 })),
  );
  const shares = prorateByMonth(lostPayCents(service), pieces, (cents) => cents);
  return pieces.map((piece, position) => ({ ...piece, lostCents: shares[position] ?? 0 }));
}

/** What the lost pay is counted in: cachets where there are any, else days. */
function lostUnits({ cachets = 0, cancelledDays, plannedDays }: LostService): number {
  return proportion(cachets, cancelledDays, plannedDays) || cancelledDays;
}

/**
 * Lays a quantity over the months of the stretch as the lost cachets or days lie in them, has each month's share counted,
 * and spreads what comes out evenly over its pieces: quantity × count in the order of the pieces.
 */
export function prorateByMonth(
  quantity: number,
  pieces: readonly Pick<LostPiece, 'month' | 'days' | 'monthUnits'>[],
  count: (share: number) => number,
): number[] {
  const months = [...Map.groupBy(pieces, ({ month }) => month).values()];
  const shares = splitByWeights(
    quantity,
    months.map((ofMonth) => ofMonth[0]?.monthUnits ?? 0),
  );
  return months.flatMap((ofMonth, position) =>
    splitByWeights(
      count(shares[position] ?? 0),
      ofMonth.map(({ days }) => days),
    ),
  );
}

function cutsOf(figures: readonly (readonly Dated<unknown>[])[]): string[] {
  const days = figures.flat().flatMap(({ from, until }) => [from, ...(until ? [addDays(until, 1)] : [])]);
  return [...new Set(days)].toSorted();
}

function cutMonth(stretch: MonthStretch, cuts: readonly string[]): MonthStretch[] {
  const inside = cuts.filter((day) => stretch.from < day && day <= stretch.until);
  const starts = [stretch.from, ...inside];
  return starts.map((from, position) => {
    const next = starts[position + 1];
    const until = next ? addDays(next, -1) : stretch.until;
    return { month: stretch.month, from, until, days: daysBetween(from, until) + 1 };
  });
}
