/** The rules of a loan at 0%, in the order in which people read them. */
import { addMonths } from '../../calendar.ts';
import { met, needsInformation, notApplicable, notMet, type Rule } from '../measure.ts';
import { activityCovered, figuresKnown } from '../own-activity.ts';
import { capacityCents, finances, instalmentCents, knownLoans, turnoverCents } from './finances.ts';
import type { form } from './form.ts';
import type { Parameters } from './policy.ts';

type LoanRule = Rule<typeof form, Parameters>;

const turnoverKnown: LoanRule = {
  id: 'turnover-known',
  check: (subject) => {
    const turnover = turnoverCents(subject);
    return turnover === undefined ? needsInformation() : met({ turnover: { cents: turnover } });
  },
};

const amountWithinLimit: LoanRule = {
  id: 'amount-within-limit',
  check: (subject) => {
    const { outstandingCents } = knownLoans(subject);
    const { maximumCents } = subject.parameters;
    const values = {
      amount: { cents: subject.form.amountCents },
      outstanding: { cents: outstandingCents },
      maximum: { cents: maximumCents },
    };
    return subject.form.amountCents + outstandingCents <= maximumCents ? met(values) : notMet(values);
  },
};

const termWithinLimits: LoanRule = {
  id: 'term-within-limits',
  check: ({ form: { months }, parameters: { minimumMonths, maximumMonths } }) => {
    const values = { months, minimum: minimumMonths, maximum: maximumMonths };
    return minimumMonths <= months && months <= maximumMonths ? met(values) : notMet(values);
  },
};

const noLoanInTrouble: LoanRule = {
  id: 'no-loan-in-trouble',
  check: (subject) => (knownLoans(subject).troubled ? notMet() : met()),
};

const affordable: LoanRule = {
  id: 'affordable',
  check: (subject) => {
    const capacity = capacityCents(subject);
    const known = finances(subject);
    if (capacity === undefined || !known) return notApplicable();
    const values = {
      instalment: { cents: instalmentCents(subject) },
      capacity: { cents: capacity },
      turnover: { cents: known.monthlyTurnoverCents },
      costs: { cents: known.monthlyCostsCents + known.otherInstalmentsCents },
    };
    return instalmentCents(subject) <= capacity ? met(values) : notMet(values);
  },
};

/** Never refuses: it tells how the loan would come back. */
const repaymentPlan: LoanRule = {
  id: 'repayment-plan',
  check: (subject) => {
    const { months } = subject.form;
    const { graceMonths } = subject.parameters;
    return met({
      months,
      grace: graceMonths,
      instalment: { cents: instalmentCents(subject) },
      first: { date: addMonths(subject.filedOn, graceMonths + 1) },
    });
  },
};

export const rules: readonly LoanRule[] = [
  activityCovered,
  figuresKnown,
  turnoverKnown,
  amountWithinLimit,
  termWithinLimits,
  noLoanInTrouble,
  affordable,
  repaymentPlan,
];
