/** The rules that every measure for a lost service has; a measure lists them among its own. */
import type { Cents } from '../../money.ts';
import { type Dated, findOn } from '../../policy/dated.ts';
import type { Employment } from '../../registers/records.ts';
import { type CaseFacts, met, notApplicable, notMet, type RuleAnswer } from '../measure.ts';
import { pledgedCents } from './pay-member.ts';

interface ServiceCase {
  readonly form: { readonly startsOn: string; readonly endsOn: string; readonly cancelledOn: string };
  readonly facts: CaseFacts;
  readonly parameters: {
    readonly crisis: readonly Dated<true>[];
    readonly service: readonly Dated<true>[];
  };
}

/** People of other employments have a measure of their own; the sentence tells which. */
export const notEmployedAs = (employment: Employment) => ({
  id: `not-${employment}`,
  check: ({ facts }: Pick<ServiceCase, 'facts'>): RuleAnswer =>
    facts.member.employment === employment ? notMet() : met(),
});

export const cancelledInCrisis = {
  id: 'cancelled-in-crisis',
  check: ({ form: { cancelledOn }, parameters }: ServiceCase): RuleAnswer => {
    const values = { cancelledOn: { date: cancelledOn }, from: { date: firstDay(parameters.crisis) } };
    return findOn(parameters.crisis, cancelledOn) ? met(values) : notMet(values);
  },
};

export const serviceInPlan = {
  id: 'service-in-plan',
  check: ({ form: { startsOn, endsOn }, parameters }: ServiceCase): RuleAnswer => {
    const values = {
      planned: { from: startsOn, until: endsOn },
      from: { date: firstDay(parameters.service) },
      until: { date: lastDay(parameters.service) },
    };
    return findOn(parameters.service, endsOn) ? met(values) : notMet(values);
  },
};

/** Never refuses: it tells what the client bears. */
export const clientPledgeKnown = {
  id: 'client-pledge',
  check: ({ facts }: Pick<ServiceCase, 'facts'>): RuleAnswer => tellAmount(pledgedCents(facts)),
};

/** `met` with the amount that a source bears, `not-applicable` when it bears nothing. */
export function tellAmount(amountCents: Cents): RuleAnswer {
  return amountCents > 0 ? met({ amount: { cents: amountCents } }) : notApplicable();
}

function firstDay(periods: readonly { readonly from: string }[]): string {
  return periods.map((period) => period.from).toSorted()[0] ?? '';
}

function lastDay(periods: readonly { readonly until?: string }[]): string {
  return (
    periods
      .map((period) => period.until ?? '2099-12-31')
      .toSorted()
      .at(-1) ?? ''
  );
}
