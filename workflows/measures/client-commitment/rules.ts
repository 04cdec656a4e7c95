/** The rules of the client's commitment: they tell what will happen, and never refuse. */
import { met, notApplicable, type Rule } from '../measure.ts';
import type { form } from './form.ts';
import type { Parameters } from './policy.ts';
import { paidClaimOf } from './register-check.ts';

type CommitmentRule = Rule<typeof form, Parameters>;

const clientReachable: CommitmentRule = {
  id: 'client-reachable',
  check: ({ facts: { client } }) => {
    return client?.email === undefined ? notApplicable() : met({ client: client.name });
  },
};

const orderKnown: CommitmentRule = {
  id: 'order-known',
  check: ({ facts: { order } }) =>
    order
      ? met({ ordered: { date: order.orderedOn }, amount: { cents: order.amountCents } })
      : notApplicable(),
};

const comesBack: CommitmentRule = {
  id: 'comes-back',
  check: ({ facts }) => {
    const paid = paidClaimOf(facts);
    return paid ? met({ amount: { cents: paid.outstandingCents } }) : notApplicable();
  },
};

export const rules: readonly CommitmentRule[] = [clientReachable, orderKnown, comesBack];
