/** Cuts the stretch of a lost service at months and wherever a figure changes, and lays days and pay over the pieces. */
import { addDays, daysBetween } from '../../calendar.ts';
import { type Cents, splitByWeights } from '../../money.ts';
import type { Dated } from '../../policy/dated.ts';
import { type LostService, lostPayCents, lostStretch } from './lost-service.ts';
import { type MonthStretch, monthsOf } from './months.ts';

/** One piece of the lost days in which no figure changes, with its even share of the pay that was lost. */
export interface LostPiece extends MonthStretch {
  readonly lostCents: Cents;
}

/** The pieces in order; their pay adds up to the pay that was lost. */
export function lostPieces(
  service: LostService,
  figures: readonly (readonly Dated<unknown>[])[],
): LostPiece[] {
  const { from, until } = lostStretch(service);
  const pieces = monthsOf(from, until).flatMap((month) => cutMonth(month, cutsOf(figures)));
  const shares = splitByWeights(
    lostPayCents(service),
    pieces.map(({ days }) => days),
  );
  return pieces.map((piece, position) => ({ ...piece, lostCents: shares[position] ?? 0 }));
}

/**
 * Spreads whole units evenly over the months of the stretch, has each month's share counted, and spreads what comes
 * out over its pieces: units × count in the order of the pieces.
 */
export function prorateByMonth(
  units: number,
  pieces: readonly MonthStretch[],
  count: (units: number) => number,
): number[] {
  const months = [...Map.groupBy(pieces, ({ month }) => month).values()];
  const shares = splitByWeights(
    units,
    months.map((ofMonth) => ofMonth.reduce((days, piece) => days + piece.days, 0)),
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
