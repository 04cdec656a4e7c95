/** The words of a loan at 0% in English. */
import type { MeasureTexts } from '../../measure.ts';
import { activityCoveredTexts, figuresKnownTexts, ownActivityErrorTexts } from '../../own-activity.ts';

export const en: MeasureTexts = {
  title: 'Zero-interest loan',
  summary:
    'Does your Activité want to start again? The cooperative lends it, without interest, what it needs for equipment, training or marketing. The instalments are taken every month from the budget of the Activité.',
  fields: {
    activityId: {
      label: 'Activité',
      hint: 'The number of an Activité that you coordinate.',
    },
    purpose: {
      label: 'What for?',
    },
    description: {
      label: 'What do you want to do?',
      hint: 'What you buy or organise, and what the Activité gains from it.',
    },
    amountCents: {
      label: 'Amount of the loan',
    },
    months: {
      label: 'Number of instalments',
      hint: 'They begin after the months without repayment.',
    },
    expectedTurnoverCents: {
      label: 'Turnover expected per month',
      hint: 'Only if we do not know that of the Activité.',
    },
    balanceCents: {
      label: 'Balance of the Activité',
      hint: 'Only if our registers do not give it; negative if it is overdrawn.',
    },
    monthlyCostsCents: {
      label: 'Costs per month',
      hint: 'Only if our registers do not give them.',
    },
  },
  options: {
    'purpose.equipment': 'Equipment',
    'purpose.training': 'Training',
    'purpose.marketing': 'Marketing',
  },
  rules: {
    'activity-covered': activityCoveredTexts.en,
    'figures-known': figuresKnownTexts.en,
    'turnover-known': {
      title: 'We know what turnover to count on',
      met: 'We count on {turnover} a month once work comes back.',
      'needs-information': 'We do not know the turnover of the Activité. Tell us what you expect per month.',
    },
    'amount-within-limit': {
      title: 'The amount is within the limit',
      met: 'With {amount}, and {outstanding} still to pay back, the Activité stays within {maximum}.',
      'not-met':
        'With {amount}, and {outstanding} still to pay back, the Activité would owe more than {maximum}. Ask for less.',
    },
    'term-within-limits': {
      title: 'The term is within the limits',
      met: '{months} instalments: between {minimum} and {maximum}.',
      'not-met': 'Choose between {minimum} and {maximum} instalments; you gave {months}.',
    },
    'no-loan-in-trouble': {
      title: 'No loan in trouble',
      met: 'The Activité has no loan in arrears or written off.',
      'not-met': 'The Activité has a loan in arrears or written off. Talk to your adviser first.',
    },
    affordable: {
      title: 'The Activité can pay it back',
      met: 'It can pay back {capacity} a month ({turnover} of turnover, {costs} of costs and instalments); this loan takes {instalment}.',
      'not-met':
        'It can only pay back {capacity} a month ({turnover} of turnover, {costs} of costs and instalments); this loan would take {instalment}. Ask for less, or over more months.',
      'not-applicable': 'Without the figures of the Activité we cannot work it out.',
    },
    'repayment-plan': {
      title: 'How the loan comes back',
      met: '{months} instalments of {instalment} at most, without interest, after {grace} months without repayment: the first one around {first}.',
    },
  },
  errors: {
    ...ownActivityErrorTexts.en,
  },
};
