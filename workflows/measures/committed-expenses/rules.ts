/** The rules of committed expenses, in the order in which people read them. */
import { findOn } from '../../policy/dated.ts';
import { met, notApplicable, notMet, type Rule } from '../measure.ts';
import type { form } from './form.ts';
import { acceptedLines, refundableLines, sumOfLines } from './lines.ts';
import type { Parameters } from './policy.ts';

type CommittedExpensesRule = Rule<typeof form, Parameters>;

const cancelledInCrisis: CommittedExpensesRule = {
  id: 'cancelled-in-crisis',
  check: ({ form: { cancelledOn }, parameters }) => {
    const from = parameters.crisis.map((period) => period.from).toSorted()[0] ?? '';
    const values = { cancelledOn: { date: cancelledOn }, from: { date: from } };
    return findOn(parameters.crisis, cancelledOn) ? met(values) : notMet(values);
  },
};

const somethingToPay: CommittedExpensesRule = {
  id: 'something-to-pay',
  check: ({ form: request }) => {
    const accepted = acceptedLines(request);
    const values = { lines: accepted.length, amount: { cents: sumOfLines(accepted) } };
    return accepted.length > 0 ? met(values) : notMet();
  },
};

/** Never refuses: it tells which lines the suppliers refund and the fund therefore leaves out. */
const refundedLeftOut: CommittedExpensesRule = {
  id: 'refunded-left-out',
  check: ({ form: request }) => {
    const lines = refundableLines(request);
    if (lines.length === 0) return notApplicable();
    return met({
      count: lines.length,
      numbers: lines.map((line) => line.number).join(', '),
      amount: { cents: sumOfLines(lines) },
    });
  },
};

/** Never refuses: the client is asked to honour the order, and what comes back goes to the fund. */
const recoveredFromClient: CommittedExpensesRule = {
  id: 'recovered-from-client',
  check: ({ facts }) => (facts.client ? met({ client: facts.client.name }) : notApplicable()),
};

export const rules: readonly CommittedExpensesRule[] = [
  cancelledInCrisis,
  somethingToPay,
  refundedLeftOut,
  recoveredFromClient,
];
