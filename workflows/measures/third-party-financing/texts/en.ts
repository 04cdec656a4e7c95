/** The words of financing by third parties in English. */
import type { MeasureTexts } from '../../measure.ts';
import { activityCoveredTexts, ownActivityErrorTexts } from '../../own-activity.ts';

export const en: MeasureTexts = {
  title: 'Third-party financing',
  summary:
    'Does somebody want to bring money to your Activité: capital, a current account, a subsidy or an indemnity? Tell us who, and where the money comes from; we give a payment reference, and the money arrives on the account of the Activité.',
  fields: {
    activityId: {
      label: 'Activité',
      hint: 'The number of an Activité that you coordinate.',
    },
    kind: {
      label: 'What kind of money?',
    },
    amountCents: {
      label: 'Amount expected',
    },
    expectedOn: {
      label: 'Expected on',
    },
    financer: {
      label: 'Who brings the money?',
    },
    financerName: {
      label: 'Name',
      hint: 'Of the person, the company or the body.',
    },
    financerPlace: {
      label: 'Where are they?',
    },
    financerEmail: {
      label: 'Email address',
      hint: 'To pass the payment reference on yourself.',
    },
    financerIdentity: {
      label: 'Identification',
      hint: 'The number of the company or body; for a person, the address.',
    },
    origin: {
      label: 'Where does the money come from?',
    },
    originExplanation: {
      label: 'Explanation',
      hint: 'What shows where the money comes from: a sale, an agreement, a decision.',
    },
    repayOn: {
      label: 'To be given back on',
      hint: 'For a current-account contribution.',
    },
  },
  options: {
    'kind.capital': 'Capital',
    'kind.current-account': 'Current account',
    'kind.subsidy': 'Subsidy',
    'kind.indemnity': 'Indemnity',
    'financer.person': 'A person',
    'financer.company': 'A company',
    'financer.public-body': 'A public body',
    'financer.foundation': 'A foundation or association',
    'financerPlace.same-country': 'In the country of the Activité',
    'financerPlace.europe': 'Elsewhere in Europe',
    'financerPlace.elsewhere': 'Outside Europe',
    'origin.savings': 'Savings',
    'origin.business': 'Income from business',
    'origin.public-money': 'Public money',
    'origin.gift': 'Gift or inheritance',
    'origin.insurance': 'Insurance',
    'origin.sale': 'Sale of property',
    'origin.other': 'Other',
  },
  rules: {
    'activity-covered': activityCoveredTexts.en,
    'amount-within-limit': {
      title: 'The amount is within the limit',
      met: '{amount} stays within {maximum}.',
      'not-met':
        '{amount} is more than {maximum}, the most that one contribution can be here. Talk to your adviser.',
    },
    'kind-fits-financer': {
      title: 'The money fits who brings it',
      met: 'This kind of money can come from such a person or body.',
      'not-met':
        'A subsidy comes from a public body or a foundation, an indemnity from a company or a public body, a current account not from a public body. Choose another kind.',
    },
    'identity-known': {
      title: 'We know who brings the money',
      met: '{name} is identified, which is asked from {from} on.',
      'needs-information':
        'From {from} on we must know who {name} is: give the company number, or the address of the person.',
      'not-applicable': 'Under {from} the name is enough ({name}).',
    },
    'origin-known': {
      title: 'We know where the money comes from',
      met: 'The origin is explained, which is asked from {from} on.',
      'needs-information':
        'Explain where the money comes from: this is asked from {from} on, or when the origin is not in the list.',
      'not-applicable': 'Under {from} no explanation is asked.',
    },
    'repayment-known': {
      title: 'We know when to give it back',
      met: 'The current-account contribution is to be given back on {repayOn}.',
      'needs-information': 'Tell us when the current-account contribution is to be given back.',
      'not-applicable': 'This money is not to be given back.',
    },
  },
  errors: {
    ...ownActivityErrorTexts.en,
    'repaid-before-received': 'It can only be given back after it arrives, expected on {expectedOn}.',
  },
  sources: {
    'third-party': 'Third party',
  },
};
