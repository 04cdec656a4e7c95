/** The words of the partner offices’ claims in English. */
import { accountKnownTexts } from '../../account-known.ts';
import type { MeasureTexts } from '../../measure.ts';

export const en: MeasureTexts = {
  title: 'Claim of a partner office',
  summary:
    'Partner offices ask here for the plan’s support for their members: for a cancelled service, or in hardship. The fund pays the member in euro, within the quota of the country.',
  fields: {
    memberId: { label: 'Member', hint: 'The number of a member of your country.' },
    kind: { label: 'What is it about?' },
    startsOn: { label: 'First day of the service', hint: 'Only for a cancelled service.' },
    endsOn: { label: 'Last day of the service', hint: 'Only for a cancelled service.' },
    amountCents: {
      label: 'Amount asked for',
      hint: 'For a cancelled service: the gross amount that was planned.',
    },
    explanation: { label: 'What happened', hint: 'A few sentences are enough.' },
    iban: { label: 'Member’s account (IBAN)', hint: 'Leave it empty to keep the account that we know.' },
  },
  options: {
    'kind.cancelled-service': 'A cancelled service',
    'kind.hardship': 'A situation of hardship',
  },
  rules: {
    'service-in-crisis': {
      title: 'The service fell into the crisis',
      met: 'The service was to start on {starts}, during the crisis.',
      'not-met': 'The service was to start on {starts}, outside the time of the crisis.',
      'not-applicable': 'The claim is not about a service.',
    },
    'hardship-cap': {
      title: 'Limit for a hardship',
      met: 'A hardship is supported up to {cap}. Asked for: {asked}. Possible: {amount}.',
      'not-applicable': 'The claim is not about a hardship.',
    },
    'within-quota': {
      title: 'Quota of the country',
      met: 'Before this claim {country} was at {claims} of {most} claims and {used} of {quota}; this one of {amount} still fits.',
      'not-met':
        'Before this claim {country} was at {claims} of {most} claims and {used} of {quota}; this one of {amount} no longer fits.',
    },
    'account-known': accountKnownTexts.en,
  },
  errors: {
    'not-your-member':
      'This member is not of a country of your office. Enter the number of one of your members.',
    'ends-before-start': 'The last day is before the first. Check both dates.',
  },
};
