/** The rules of an equity injection, in the order in which people read them. */
import { met, notApplicable, notMet, type Rule } from '../measure.ts';
import { activityCovered, activityFigures, figuresKnown } from '../own-activity.ts';
import type { form } from './form.ts';
import { amount, funding, liquidityNeed } from './need.ts';
import type { Parameters } from './policy.ts';

type EquityRule = Rule<typeof form, Parameters>;

const monthsInPlan: EquityRule = {
  id: 'months-in-plan',
  check: ({ form: { fromMonth }, parameters }) => {
    const values = {
      month: fromMonth,
      from: { date: parameters.beginsFrom },
      until: { date: parameters.beginsUntil },
    };
    const first = `${fromMonth}-01`;
    return parameters.beginsFrom <= first && first <= parameters.beginsUntil ? met(values) : notMet(values);
  },
};

const liquidityLacking: EquityRule = {
  id: 'liquidity-lacking',
  check: (subject) => {
    const need = liquidityNeed(subject);
    if (need === undefined) return notApplicable();
    const { balanceCents = 0, monthlyCostsCents = 0 } = activityFigures(subject);
    const values = {
      months: subject.parameters.months,
      costs: { cents: subject.parameters.months * monthlyCostsCents },
      balance: { cents: balanceCents },
      need: { cents: need },
    };
    return need > 0 ? met(values) : notMet(values);
  },
};

/** Never refuses: it tells when the injection is less than the need. */
const withinMaximum: EquityRule = {
  id: 'within-maximum',
  check: (subject) => {
    const need = liquidityNeed(subject);
    if (!need) return notApplicable();
    return met({ amount: { cents: amount(subject) }, maximum: { cents: subject.parameters.maximumCents } });
  },
};

/** Never refuses: it tells who bears what. */
const burdenShared: EquityRule = {
  id: 'burden-shared',
  check: (subject) => {
    const cents = amount(subject);
    if (cents === 0) return notApplicable();
    const lines = funding(subject, cents);
    const of = (source: string) => lines.find((line) => line.source === source)?.amountCents ?? 0;
    return met({ fund: { cents: of('solidarity-fund') }, reserves: { cents: of('reserves') } });
  },
};

export const rules: readonly EquityRule[] = [
  activityCovered,
  figuresKnown,
  monthsInPlan,
  liquidityLacking,
  withinMaximum,
  burdenShared,
];
