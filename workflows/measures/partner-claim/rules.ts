/** The rules of a partner office's claim, in the order in which people read them. */
import { findOn } from '../../policy/dated.ts';
import { accountKnown } from '../account-known.ts';
import { met, notApplicable, notMet, type Rule } from '../measure.ts';
import { amount, hardshipCapCents } from './amount.ts';
import type { form } from './form.ts';
import type { Parameters } from './policy.ts';
import { fitsQuota, isPartnerCountry, usedBefore } from './quota.ts';

type PartnerClaimRule = Rule<typeof form, Parameters>;

const serviceInCrisis: PartnerClaimRule = {
  id: 'service-in-crisis',
  check: ({ form: { kind, startsOn = '' }, parameters }) => {
    if (kind === 'hardship') return notApplicable();
    const values = { starts: { date: startsOn } };
    return findOn(parameters.crisis, startsOn) ? met(values) : notMet(values);
  },
};

/** Never refuses: what is asked above the cap is left out. */
const hardshipCap: PartnerClaimRule = {
  id: 'hardship-cap',
  check: (subject) => {
    if (subject.form.kind !== 'hardship') return notApplicable();
    const cap = { cents: hardshipCapCents(subject) };
    return met({ cap, asked: { cents: subject.form.amountCents }, amount: { cents: amount(subject) } });
  },
};

/** Claims are counted in the order of their filing; the envelope of the country guards the money once more. */
const withinQuota: PartnerClaimRule = {
  id: 'within-quota',
  check: (subject) => {
    const { country } = subject.facts.member;
    const quota = isPartnerCountry(country) ? subject.parameters.quota[country] : undefined;
    const { claims, amountCents } = quota ?? { claims: 0, amountCents: 0 };
    const used = usedBefore(subject.facts);
    const values = {
      country,
      claims: used.claims,
      most: claims,
      used: { cents: used.amountCents },
      quota: { cents: amountCents },
      amount: { cents: amount(subject) },
    };
    return fitsQuota({ claims, amountCents }, used, amount(subject)) ? met(values) : notMet(values);
  },
};

export const rules: readonly PartnerClaimRule[] = [serviceInCrisis, hardshipCap, withinQuota, accountKnown];
