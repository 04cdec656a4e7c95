/** The rules of a cancelled contract, in the order in which people read them. */
import { accountKnown } from '../account-known.ts';
import { schemeCountry } from '../lost-service/lost-service.ts';
import {
  cancelledInCrisis,
  clientPledgeKnown,
  notEmployedAs,
  serviceInPlan,
  tellAmount,
} from '../lost-service/rules.ts';
import { met, notApplicable, type Rule } from '../measure.ts';
import type { form } from './form.ts';
import { partialActivityCents } from './partial-activity.ts';
import type { Parameters } from './policy.ts';
import { temporaryUnemploymentCents } from './temporary-unemployment.ts';

type CancelledContractRule = Rule<typeof form, Parameters>;

/** Never refuses: it tells which part the Belgian scheme bears. */
const temporaryUnemployment: CancelledContractRule = {
  id: 'temporary-unemployment',
  check: (subject) => tellAmount(temporaryUnemploymentCents(subject)),
};

/** Never refuses: it tells which part the French scheme bears. */
const partialActivity: CancelledContractRule = {
  id: 'partial-activity',
  check: (subject) => tellAmount(partialActivityCents(subject)),
};

/** Never refuses: French artists and technicians have their cachets and hours declared as planned. */
const declaredAsPlanned: CancelledContractRule = {
  id: 'declared-as-planned',
  check: ({ facts }) => {
    const { employment } = facts.member;
    const applies = schemeCountry(facts) === 'FR' && (employment === 'artist' || employment === 'technician');
    return applies ? met() : notApplicable();
  },
};

export const rules: readonly CancelledContractRule[] = [
  notEmployedAs('permanent'),
  notEmployedAs('occasional'),
  cancelledInCrisis,
  serviceInPlan,
  temporaryUnemployment,
  partialActivity,
  clientPledgeKnown,
  declaredAsPlanned,
  accountKnown,
];
