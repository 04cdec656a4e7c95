/**
 * The rules of a cancelled contract, in the order in which people read them. Before them stand those of every measure,
 * such as `measure-open`, which refuses what is filed too late: `common-rules.ts`.
 */
import { accountKnown } from '../account-known.ts';
import { schemeCountry } from '../lost-service/lost-service.ts';
import {
  tellBenefit,
  tellIndemnity,
  tellPremium,
  tellReportedHours,
} from '../lost-service/public-money-rules.ts';
import { cancelledInCrisis, clientPledgeKnown, notEmployedAs, serviceInPlan } from '../lost-service/rules.ts';
import { met, notApplicable, type Rule } from '../measure.ts';
import type { form } from './form.ts';
import { partialActivityPieces } from './partial-activity.ts';
import type { Parameters } from './policy.ts';
import { unemploymentGround, unemploymentPieces } from './temporary-unemployment.ts';

type CancelledContractRule = Rule<typeof form, Parameters>;

/** Never refuses: what the payment body pays to the worker beside the plan, on whichever ground. */
const temporaryUnemployment: CancelledContractRule = {
  id: 'temporary-unemployment',
  check: (subject) => {
    const { outcome, values } = tellBenefit(unemploymentPieces(subject), subject.parameters.belgium);
    const ground = unemploymentGround(subject) ?? 'none';
    return outcome === 'met' ? met({ ...values, ground }) : notApplicable();
  },
};

/** For a promise of work at a banned event the worker has a form of its own to send. */
const unemploymentForEvent: CancelledContractRule = {
  id: 'unemployment-for-event',
  check: (subject) => {
    if (unemploymentGround(subject) !== 'event') return notApplicable();
    return tellBenefit(unemploymentPieces(subject), subject.parameters.belgium);
  },
};

const protectionPremium: CancelledContractRule = {
  id: 'protection-premium',
  check: (subject) => tellPremium(unemploymentPieces(subject), subject.parameters.belgium.protectionPremium),
};

const partialActivity: CancelledContractRule = {
  id: 'partial-activity',
  check: (subject) => tellIndemnity(partialActivityPieces(subject)),
};

const reportedHours: CancelledContractRule = {
  id: 'reported-hours',
  check: (subject) =>
    tellReportedHours(subject.form, partialActivityPieces(subject), subject.facts, subject.parameters.france),
};

/**
 * Never refuses: French artists and technicians have their cachets and hours declared as planned, but those that the State
 * bears, which they report themselves.
 */
const declaredAsPlanned: CancelledContractRule = {
  id: 'declared-as-planned',
  check: (subject) => {
    const { employment } = subject.facts.member;
    const isPerformer = employment === 'artist' || employment === 'technician';
    if (schemeCountry(subject.facts) !== 'FR' || !isPerformer) return notApplicable({ why: 'nothing' });
    const pieces = partialActivityPieces(subject);
    const isPaid = pieces.length === 0 || pieces.some(({ indemnityCents }) => indemnityCents === 0);
    return isPaid ? met() : notApplicable({ why: 'indemnified' });
  },
};

export const rules: readonly CancelledContractRule[] = [
  notEmployedAs('permanent'),
  notEmployedAs('occasional'),
  cancelledInCrisis,
  serviceInPlan,
  temporaryUnemployment,
  unemploymentForEvent,
  protectionPremium,
  partialActivity,
  reportedHours,
  clientPledgeKnown,
  declaredAsPlanned,
  accountKnown,
];
