/** How much liquidity an Activité lacks, and who bears which part of it. */

import { monthAfter } from '../../calendar.ts';
import { type Cents, proportion } from '../../money.ts';
import { findOn } from '../../policy/dated.ts';
import type { Case, FundingLine, Payee } from '../measure.ts';
import { activityFigures, activityPayee } from '../own-activity.ts';
import { solidarityFund, waterfall } from '../waterfall.ts';
import type { EquityInjectionForm, form } from './form.ts';
import { type Parameters, parameters } from './policy.ts';

export type EquityCase = Case<typeof form, Parameters>;

/** What the months cost less what the Activité has, never below zero; undefined when a figure is missing. */
export function liquidityNeed(subject: EquityCase): Cents | undefined {
  const { balanceCents, monthlyCostsCents } = activityFigures(subject);
  if (balanceCents === undefined || monthlyCostsCents === undefined) return undefined;
  return Math.max(0, subject.parameters.months * monthlyCostsCents - balanceCents);
}

/** The need, or what is asked for when that is less, up to the maximum. */
export function amount(subject: EquityCase): Cents {
  const need = liquidityNeed(subject) ?? 0;
  return Math.min(need, subject.form.requestedCents ?? need, subject.parameters.maximumCents);
}

/** The fund's share first, rounded to the cent; the reserves bear the rest to the cent. */
export function funding({ parameters, filedOn }: EquityCase, amountCents: Cents): FundingLine[] {
  const [first] = parameters.fundSharePercent;
  // Before the plan nobody is given anything, and an estimate still shows the share that it began with.
  const percent = (findOn(parameters.fundSharePercent, filedOn) ?? first)?.value ?? 0;
  return waterfall(amountCents, [
    { ...solidarityFund, upToCents: proportion(amountCents, percent, 100) },
    { source: 'reserves', bearing: 'reserves' },
  ]);
}

export function payees({ facts, form: request }: EquityCase, lines: readonly FundingLine[]): Payee[] {
  const total = lines.reduce((sum, line) => sum + line.amountCents, 0);
  return activityPayee(facts, total, `Entraide ${request.fromMonth}`);
}

/** The months that the injection is for, `YYYY-MM`. */
export function monthsOf({ fromMonth }: Pick<EquityInjectionForm, 'fromMonth'>, months: number): string[] {
  return Array.from({ length: months }, (_, offset) => monthAfter(fromMonth, offset));
}

/** No month of an Activité is financed twice. */
export function fingerprints(request: EquityInjectionForm): string[] {
  const { activityId } = request;
  return monthsOf(request, parameters.months).map((month) => `equity-injection:${activityId}:${month}`);
}
