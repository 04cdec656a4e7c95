/** The rules of initiatives, in the order in which people read them. */
import { findOn } from '../../policy/dated.ts';
import { accountKnown } from '../account-known.ts';
import { met, notMet, type Rule } from '../measure.ts';
import type { form } from './form.ts';
import { groupOf, splitInTwo } from './parts.ts';
import type { Parameters } from './policy.ts';

type InitiativeRule = Rule<typeof form, Parameters>;

const allAreMembers: InitiativeRule = {
  id: 'all-are-members',
  check: ({ form: request, facts, filedOn }) => {
    const group = groupOf(facts);
    const left = request.members.flatMap(({ memberId }) => {
      const { leftOn, joinedOn = '', name } = group[memberId] ?? {};
      const isMember = joinedOn <= filedOn && (leftOn === undefined || leftOn >= filedOn);
      return isMember ? [] : [name ?? memberId];
    });
    return left.length === 0 ? met({ count: request.members.length }) : notMet({ names: left.join(', ') });
  },
};

const withinCap: InitiativeRule = {
  id: 'within-cap',
  check: ({ form: request, parameters, filedOn }) => {
    const cap = findOn(parameters.capCents, filedOn)?.value ?? 0;
    const values = { asked: { cents: request.amountCents }, cap: { cents: cap } };
    return request.amountCents <= cap ? met(values) : notMet(values);
  },
};

/** Never refuses: it tells who decides. */
const juryDecides: InitiativeRule = { id: 'jury-decides', check: () => met() };

/** Never refuses: it tells when the money comes. */
const paidInTwoParts: InitiativeRule = {
  id: 'paid-in-two-parts',
  check: ({ form: request, parameters }) => {
    const { first, second } = splitInTwo(request.amountCents, parameters.firstPartPercent);
    return met({ first: { cents: first }, second: { cents: second }, days: parameters.reportDays });
  },
};

export const rules: readonly InitiativeRule[] = [
  allAreMembers,
  withinCap,
  juryDecides,
  paidInTwoParts,
  accountKnown,
];
