/** The statement month by month: sums of what may be shown, against the year before and against the announcement. */
import type { Cents } from '../money.ts';
import { announced } from './announced.ts';
import type { LossRow } from './disclosure.ts';

export interface MonthOfLosses {
  readonly month: string;
  readonly turnoverCents: Cents;
  readonly previousYearCents: Cents;
  /** Against the year before, rounded to a tenth; absent without a year before. */
  readonly changePercent?: number;
  readonly announcedPercent?: number;
  readonly daysLost: number;
}

/** In percent, rounded to a tenth; undefined when there was nothing the year before. */
export function changePercent(turnoverCents: Cents, previousYearCents: Cents): number | undefined {
  if (previousYearCents === 0) return undefined;
  return Math.round(((turnoverCents - previousYearCents) / previousYearCents) * 1000) / 10;
}

export function monthsOfLosses(rows: readonly LossRow[]): MonthOfLosses[] {
  return [...Map.groupBy(rows, (row) => row.month)].map(([month, own]) => {
    const sum = (of: (row: LossRow) => number) => own.reduce((total, row) => total + of(row), 0);
    const turnoverCents = sum((row) => row.turnoverCents);
    const previousYearCents = sum((row) => row.previousYearCents);
    const change = changePercent(turnoverCents, previousYearCents);
    const said = announced.turnoverChangePercent[month];
    return {
      month,
      turnoverCents,
      previousYearCents,
      daysLost: Math.round(sum((row) => row.daysLost) * 100) / 100,
      ...(change !== undefined && { changePercent: change }),
      ...(said !== undefined && { announcedPercent: said }),
    };
  });
}
