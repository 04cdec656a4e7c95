/** What a partner office claims for a member of its own country, within the country's quota. */
import { defineMeasure } from '../measure.ts';
import { withSharedTexts } from '../shared-texts.ts';
import { amount, funding, payees } from './amount.ts';
import { crossCheck } from './cross-check.ts';
import { form } from './form.ts';
import { memberWordsIn } from './member/words/index.ts';
import { parameters, parametersSchema, settings } from './policy.ts';
import { quotaListOf } from './quota.ts';
import { rules } from './rules.ts';
import { words } from './words/index.ts';

export const partnerClaim = defineMeasure({
  id: 'partner-claim',
  filers: ['partner-office'],
  onBehalf: true,
  confidentialTo: ['social-committee'],
  confidentialWhen: { kind: ['hardship'] },
  form,
  parameters: parametersSchema,
  policy: { settings, parameters },
  settlement: 'bank',
  needs: ['filingStaff', 'quotaUse'],
  listedUnder: ({ member }) => quotaListOf(member.country),
  memberWords: memberWordsIn,
  rules,
  texts: withSharedTexts(words, { rules: ['account-known'] }),
  crossCheck,
  amount,
  funding,
  payees,
  // A service is lost once; a hardship may come again.
  fingerprints: ({ kind, startsOn, endsOn }, { member }) =>
    kind === 'hardship' ? [] : [`partner-service:${member.memberId}:${startsOn}:${endsOn}`],
});
