/** How much of what a person asks for can be granted: the household's cap for the quarter, less what it had already. */
import { firstDayOf, monthAfter, monthOfDay } from '../../calendar.ts';
import { type Cents, sumCents } from '../../money.ts';
import { findOn } from '../../policy/dated.ts';
import { accountOf } from '../account-known.ts';
import type { FundingLine, Payee } from '../measure.ts';
import { paidOutCents, solidarityFund, waterfall } from '../waterfall.ts';
import type { Parameters } from './policy.ts';
import type { HardshipAidCase } from './score.ts';
import { shortfallOf } from './shortfall.ts';

/** The amount asked for, at most what the aid covers of what is missing, and what is left of the cap. */
export function amount(subject: HardshipAidCase): Cents {
  const covered = coveredCents(subject);
  // Refused by the rules; whoever looks again in an appeal decides case by case, up to what was asked.
  return covered > 0 ? covered : Math.min(subject.form.amountCents, capLeftCents(subject));
}

/** What the rules grant: it moves by cents when a figure of the form does. */
export function coveredCents(subject: HardshipAidCase): Cents {
  return Math.min(subject.form.amountCents, shortfallOf(subject).coveredCents, capLeftCents(subject));
}

/** What the household may still receive in the calendar quarter of filing, in cents. */
export function capLeftCents({ facts, parameters, filedOn }: HardshipAidCase): Cents {
  const earlier = facts.earlierClaims.filter((claim) => quarterOf(claim.filedOn) === quarterOf(filedOn));
  const used = sumCents(earlier.map((claim) => claim.amountCents));
  return Math.max(0, householdCapCents(parameters, filedOn) - used);
}

/** The cap in force; on a day without one, nothing can be granted. */
export function householdCapCents(parameters: Parameters, filedOn: string): Cents {
  return findOn(parameters.householdCapCents, filedOn)?.value ?? 0;
}

/** The calendar quarter of a day: `2020-Q2`. */
export function quarterOf(date: string): string {
  return `${date.slice(0, 4)}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;
}

/** The first day of the calendar quarter after the one of a day. */
export function nextQuarter(date: string): string {
  const month = monthOfDay(date);
  const quarterMonth = (Number(month.slice(5)) - 1) % 3;
  return firstDayOf(monthAfter(month, 3 - quarterMonth));
}

export function funding(_subject: HardshipAidCase, amountCents: Cents): FundingLine[] {
  return waterfall(amountCents, [solidarityFund]);
}

/** One transfer to the member. Its text does not tell the bank, or who shares the account, what it is for. */
export function payees({ form: request, facts }: HardshipAidCase, lines: readonly FundingLine[]): Payee[] {
  const iban = accountOf(request, facts);
  if (!iban) return [];
  const { name } = facts.member;
  return [{ payeeId: 'member', name, iban, amountCents: paidOutCents(lines), remittance: 'Entraide' }];
}
