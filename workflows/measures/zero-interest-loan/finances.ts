/** What is known of the Activité's means: from the registers, its other loans, and the form where they are silent. */
import {
  type ActivityFinances,
  expectedTurnover,
  largestInstalment,
  type MonthlyTurnover,
  monthlyCapacity,
} from '../../loan/affordability.ts';
import type { Cents } from '../../money.ts';
import type { Case } from '../measure.ts';
import { activityFigures } from '../own-activity.ts';
import type { form } from './form.ts';
import type { Parameters } from './policy.ts';

export type LoanCase = Case<typeof form, Parameters>;

/** The Activité's loans that are not over, and one that went wrong. */
export interface KnownLoans {
  readonly outstandingCents: Cents;
  readonly monthlyCents: Cents;
  readonly troubled: boolean;
}

const noLoans: KnownLoans = { outstandingCents: 0, monthlyCents: 0, troubled: false };

export function knownLoans({ facts }: Pick<LoanCase, 'facts'>): KnownLoans {
  return (facts.more?.activityLoans as KnownLoans | undefined) ?? noLoans;
}

/** Per month: from the register of losses, else as the form says; undefined when neither does. */
export function turnoverCents({ form: request, facts, parameters }: LoanCase): Cents | undefined {
  const known = (facts.more?.activityTurnover as readonly MonthlyTurnover[] | undefined) ?? [];
  return expectedTurnover(known, parameters.recoveryPercent) ?? request.expectedTurnoverCents;
}

/** Undefined when a figure is missing. */
export function finances(subject: LoanCase): ActivityFinances | undefined {
  const { balanceCents, monthlyCostsCents } = activityFigures(subject);
  const monthlyTurnoverCents = turnoverCents(subject);
  if (balanceCents === undefined || monthlyCostsCents === undefined || monthlyTurnoverCents === undefined) {
    return undefined;
  }
  const otherInstalmentsCents = knownLoans(subject).monthlyCents;
  return { balanceCents, monthlyCostsCents, monthlyTurnoverCents, otherInstalmentsCents };
}

export function instalmentCents({ form: request }: LoanCase): Cents {
  return largestInstalment(request.amountCents, request.months);
}

/** What the Activité can pay back each month; undefined when a figure is missing. */
export function capacityCents(subject: LoanCase): Cents | undefined {
  const known = finances(subject);
  const { cushionMonths } = subject.parameters;
  return known && monthlyCapacity(known, { cushionMonths, months: subject.form.months });
}
