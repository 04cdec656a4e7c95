/** The rules of an occasional contract, in the order in which people read them. */
import { accountKnown } from '../account-known.ts';
import { cancelledInCrisis, clientPledgeKnown, serviceInPlan } from '../lost-service/rules.ts';
import { met, notApplicable, notMet, type Rule } from '../measure.ts';
import type { form } from './form.ts';
import type { Parameters } from './policy.ts';

type OccasionalContractRule = Rule<typeof form, Parameters>;

/** Everybody else has a measure of their own, to which the sentence points. */
const isOccasional: OccasionalContractRule = {
  id: 'is-occasional',
  check: ({ facts }) => (facts.member.employment === 'occasional' ? met() : notMet()),
};

/** Never refuses: a client whom we know is invited to honour the costs of the order. */
const clientInvited: OccasionalContractRule = {
  id: 'client-invited',
  check: ({ facts }) => (facts.client ? met({ client: facts.client.name }) : notApplicable()),
};

export const rules: readonly OccasionalContractRule[] = [
  isOccasional,
  cancelledInCrisis,
  serviceInPlan,
  clientInvited,
  clientPledgeKnown,
  accountKnown,
];
