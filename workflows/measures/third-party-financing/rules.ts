/** The rules of a financing by a third party, in the order in which people read them. */
import { met, needsInformation, notApplicable, notMet, type Rule } from '../measure.ts';
import { activityCovered } from '../own-activity.ts';
import type { form, ThirdPartyFinancingForm } from './form.ts';
import type { Parameters } from './policy.ts';

type FinancingRule = Rule<typeof form, Parameters>;

const amountWithinLimit: FinancingRule = {
  id: 'amount-within-limit',
  check: ({ form: { amountCents }, parameters: { maximumCents } }) => {
    const values = { amount: { cents: amountCents }, maximum: { cents: maximumCents } };
    return amountCents <= maximumCents ? met(values) : notMet(values);
  },
};

/** Who may bring what: a subsidy is public or charitable, an indemnity does not come from a person. */
const allowed: Readonly<
  Record<ThirdPartyFinancingForm['kind'], readonly ThirdPartyFinancingForm['financer'][]>
> = {
  capital: ['person', 'company', 'public-body', 'foundation'],
  'current-account': ['person', 'company', 'foundation'],
  subsidy: ['public-body', 'foundation'],
  indemnity: ['company', 'public-body'],
};

const kindFitsFinancer: FinancingRule = {
  id: 'kind-fits-financer',
  check: ({ form: { kind, financer } }) => (allowed[kind].includes(financer) ? met() : notMet()),
};

const identityKnown: FinancingRule = {
  id: 'identity-known',
  check: ({ form: { amountCents, financerName, financerIdentity }, parameters: { identityFromCents } }) => {
    const values = { name: financerName, from: { cents: identityFromCents } };
    if (amountCents < identityFromCents) return notApplicable(values);
    return financerIdentity ? met(values) : needsInformation(values);
  },
};

const originKnown: FinancingRule = {
  id: 'origin-known',
  check: ({ form: request, parameters }) => {
    const elsewhere = request.financerPlace === 'elsewhere';
    const fromCents = elsewhere ? parameters.originElsewhereFromCents : parameters.originFromCents;
    const values = { from: { cents: fromCents } };
    const asked = request.amountCents >= fromCents || request.origin === 'other';
    if (!asked) return notApplicable(values);
    return request.originExplanation ? met(values) : needsInformation(values);
  },
};

const repaymentKnown: FinancingRule = {
  id: 'repayment-known',
  check: ({ form: { kind, repayOn } }) => {
    if (kind !== 'current-account') return notApplicable();
    return repayOn ? met({ repayOn: { date: repayOn } }) : needsInformation();
  },
};

export const rules: readonly FinancingRule[] = [
  activityCovered,
  amountWithinLimit,
  kindFitsFinancer,
  identityKnown,
  originKnown,
  repaymentKnown,
];
