/** Activités and forms that the tests of the measures for Activités start from. */
import type { EquityInjectionForm } from '../../../workflows/measures/equity-injection/form.ts';
import { equityInjection } from '../../../workflows/measures/equity-injection/index.ts';
import type { CaseFacts } from '../../../workflows/measures/measure.ts';
import type { ThirdPartyFinancingForm } from '../../../workflows/measures/third-party-financing/form.ts';
import { thirdPartyFinancing } from '../../../workflows/measures/third-party-financing/index.ts';
import type { ZeroInterestLoanForm } from '../../../workflows/measures/zero-interest-loan/form.ts';
import { zeroInterestLoan } from '../../../workflows/measures/zero-interest-loan/index.ts';
import type { Activity } from '../../../workflows/registers/records.ts';
import { activity, facts, filedOn } from './cases.ts';

/** Filed by the Activité's coordinator; 4,000 € in it, 1,500 € of costs a month. */
export function activityFacts(changes: Partial<Activity> = {}, more: CaseFacts['more'] = {}): CaseFacts {
  const known = activity({ balanceCents: 400_000, monthlyCostsCents: 150_000, ...changes });
  return facts({ filedBy: 'M-9', activity: known, more });
}

export function injection(changes: Partial<EquityInjectionForm> = {}): EquityInjectionForm {
  return { activityId: 'A-1', fromMonth: '2020-04', purpose: 'Trois mois sans concerts', ...changes };
}

export function loanForm(changes: Partial<ZeroInterestLoanForm> = {}): ZeroInterestLoanForm {
  return {
    activityId: 'A-1',
    purpose: 'equipment',
    description: 'Une nouvelle console',
    amountCents: 240_000,
    months: 12,
    ...changes,
  };
}

export function financing(changes: Partial<ThirdPartyFinancingForm> = {}): ThirdPartyFinancingForm {
  return {
    activityId: 'A-1',
    kind: 'capital',
    amountCents: 50_000,
    expectedOn: '2020-05-01',
    financer: 'company',
    financerName: 'Brasserie du Canal',
    financerPlace: 'same-country',
    origin: 'business',
    ...changes,
  };
}

export function injectionCase(form: EquityInjectionForm, known = activityFacts(), day = filedOn) {
  return { form, facts: known, parameters: equityInjection.policy.parameters, filedOn: day };
}

export function loanCase(form: ZeroInterestLoanForm, known = activityFacts(), day = filedOn) {
  return { form, facts: known, parameters: zeroInterestLoan.policy.parameters, filedOn: day };
}

export function financingCase(form: ThirdPartyFinancingForm, known = activityFacts(), day = filedOn) {
  return { form, facts: known, parameters: thirdPartyFinancing.policy.parameters, filedOn: day };
}
