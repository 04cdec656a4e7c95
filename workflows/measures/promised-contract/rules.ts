/** The rules of a promised contract, in the order in which people read them. */
import { accountKnown } from '../account-known.ts';
import {
  tellBenefit,
  tellIndemnity,
  tellPremium,
  tellReportedHours,
} from '../lost-service/public-money-rules.ts';
import { cancelledInCrisis, notEmployedAs, serviceInPlan } from '../lost-service/rules.ts';
import { met, needsInformation, type Rule } from '../measure.ts';
import type { form } from './form.ts';
import type { Parameters } from './policy.ts';
import { type Element, firstShowing, promisedService } from './promise.ts';
import { partialActivityPieces, unemploymentPieces } from './sources.ts';

type PromisedContractRule = Rule<typeof form, Parameters>;

/** Met by the first message in writing that shows it; otherwise the member is asked for one. */
const shown = (id: string, element: Element): PromisedContractRule => ({
  id,
  check: ({ form: { messages } }) => {
    const message = firstShowing(messages, element);
    return message ? met({ from: message.from, sentOn: { date: message.sentOn } }) : needsInformation();
  },
});

/** Never refuses: what the payment body pays to the worker beside the plan, on the form for events. */
const unemploymentForEvent: PromisedContractRule = {
  id: 'unemployment-for-event',
  check: (subject) => tellBenefit(unemploymentPieces(subject), subject.parameters.belgium),
};

const protectionPremium: PromisedContractRule = {
  id: 'protection-premium',
  check: (subject) => tellPremium(unemploymentPieces(subject), subject.parameters.belgium.protectionPremium),
};

const partialActivity: PromisedContractRule = {
  id: 'partial-activity',
  check: (subject) => tellIndemnity(partialActivityPieces(subject)),
};

const reportedHours: PromisedContractRule = {
  id: 'reported-hours',
  check: (subject) =>
    tellReportedHours(
      promisedService(subject.form),
      partialActivityPieces(subject),
      subject.facts,
      subject.parameters.france,
    ),
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
  unemploymentForEvent,
  protectionPremium,
  partialActivity,
  reportedHours,
  accountKnown,
];
