/** What a partner office claims for a member of its own country, within the country's quota. */
import { defineMeasure } from '../measure.ts';
import { amount, funding, payees } from './amount.ts';
import { crossCheck } from './cross-check.ts';
import { form } from './form.ts';
import { memberWordsIn } from './member-words/index.ts';
import { parameters, parametersSchema, settings } from './policy.ts';
import { quotaListOf } from './quota.ts';
import { rules } from './rules.ts';
import { de } from './texts/de.ts';
import { en } from './texts/en.ts';
import { fr } from './texts/fr.ts';
import { nl } from './texts/nl.ts';

export const partnerClaim = defineMeasure({
  id: 'partner-claim',
  filers: ['partner-office'],
  onBehalf: true,
  form,
  parameters: parametersSchema,
  policy: { settings, parameters },
  settlement: 'bank',
  needs: ['filingStaff', 'quotaUse'],
  listedUnder: ({ member }) => quotaListOf(member.country),
  memberWords: memberWordsIn,
  rules,
  texts: { fr, nl, de, en },
  crossCheck,
  amount,
  funding,
  payees,
  // A service is lost once; a hardship may come again.
  fingerprints: ({ kind, startsOn, endsOn }, { member }) =>
    kind === 'hardship' ? [] : [`partner-service:${member.memberId}:${startsOn}:${endsOn}`],
});
