/** The words of an equity injection in English. */
import type { MeasureTexts } from '../../measure.ts';
import { activityCoveredTexts, figuresKnownTexts, ownActivityErrorTexts } from '../../own-activity.ts';

export const en: MeasureTexts = {
  title: 'Equity injection',
  summary:
    'Does your Activité lack cash for the coming months? The cooperative puts it into its own funds, until the end of 2021. The solidarity fund bears a part of it, the reserves of the cooperative the rest.',
  fields: {
    activityId: {
      label: 'Activité',
      hint: 'The number of an Activité that you coordinate.',
    },
    fromMonth: {
      label: 'From which month on?',
      hint: 'The first of the three months for which money is lacking.',
    },
    purpose: {
      label: 'What is the money for?',
      hint: 'A few words are enough.',
    },
    requestedCents: {
      label: 'Amount asked for',
      hint: 'Only if you want less than what is lacking.',
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
  options: {},
  rules: {
    'activity-covered': activityCoveredTexts.en,
    'figures-known': figuresKnownTexts.en,
    'months-in-plan': {
      title: 'The months are within the plan',
      met: 'The months begin in {month}, between {from} and {until}.',
      'not-met': 'The months must begin between {from} and {until}; you gave {month}.',
    },
    'liquidity-lacking': {
      title: 'Cash is lacking',
      met: '{months} months cost {costs}, the Activité has {balance}: {need} is lacking.',
      'not-met':
        '{months} months cost {costs} and the Activité has {balance}: {need} is lacking, there is nothing to inject.',
      'not-applicable':
        'Without the balance and the costs of the Activité we cannot work out what is lacking.',
    },
    'within-maximum': {
      title: 'The amount has a limit',
      met: 'The injection is {amount}; it is never more than {maximum}.',
      'not-applicable': 'Nothing is lacking, or what is lacking is not known yet.',
    },
    'burden-shared': {
      title: 'Who bears the injection',
      met: 'The solidarity fund bears {fund}, the reserves of the cooperative {reserves}. You have nothing to give back.',
      'not-applicable': 'There is nothing to bear for now.',
    },
  },
  sources: {
    reserves: 'Reserves of the cooperative',
  },
  errors: {
    ...ownActivityErrorTexts.en,
  },
};
