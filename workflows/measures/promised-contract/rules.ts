/** The rules of a promised contract, in the order in which people read them. */
import { accountKnown } from '../account-known.ts';
import { cancelledInCrisis, notEmployedAs, serviceInPlan, tellAmount } from '../lost-service/rules.ts';
import { met, needsInformation, type Rule } from '../measure.ts';
import type { form } from './form.ts';
import type { Parameters } from './policy.ts';
import { type Element, firstShowing } from './promise.ts';
import { partialActivityCents, temporaryUnemploymentCents } from './sources.ts';

type PromisedContractRule = Rule<typeof form, Parameters>;

/** Met by the first message in writing that shows it; otherwise the member is asked for one. */
const shown = (id: string, element: Element): PromisedContractRule => ({
  id,
  check: ({ form: { messages } }) => {
    const message = firstShowing(messages, element);
    return message ? met({ from: message.from, sentOn: { date: message.sentOn } }) : needsInformation();
  },
});

/** Never refuses: it tells which part the Belgian scheme bears. */
const temporaryUnemployment: PromisedContractRule = {
  id: 'temporary-unemployment',
  check: (subject) => tellAmount(temporaryUnemploymentCents(subject)),
};

/** Never refuses: it tells which part the French scheme bears. */
const partialActivity: PromisedContractRule = {
  id: 'partial-activity',
  check: (subject) => tellAmount(partialActivityCents(subject)),
};

export const rules: readonly PromisedContractRule[] = [
  notEmployedAs('permanent'),
  notEmployedAs('occasional'),
  cancelledInCrisis,
  serviceInPlan,
  shown('shows-function', 'showsFunction'),
  shown('shows-date', 'showsDate'),
  shown('shows-place', 'showsPlace'),
  shown('shows-pay', 'showsPay'),
  temporaryUnemployment,
  partialActivity,
  accountKnown,
];
