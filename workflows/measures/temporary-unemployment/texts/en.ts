/** The words of temporary unemployment in English. */
import { accountKnownTexts } from '../../account-known.ts';
import type { MeasureTexts } from '../../measure.ts';

export const en: MeasureTexts = {
  title: 'Temporary unemployment',
  summary:
    'Are you on a permanent contract, and is there too little work? We compare: no, partial or total unemployment – what you receive, what the Activité pays, what we recommend.',
  fields: {
    activityId: { label: 'Activité', hint: 'The number of the Activité that employs you.' },
    grossMonthlyCents: { label: 'Gross pay per month', hint: 'Your usual pay, before anything is withheld.' },
    weeklyHours: { label: 'Hours per week', hint: 'According to your contract.' },
    months: { label: 'Months', hint: 'One line per month.' },
    'months.month': { label: 'Month' },
    'months.lostPercent': {
      label: 'Share of the work lost (%)',
      hint: '0 when nothing is lost, 100 when everything is lost.',
    },
    choice: { label: 'What do you want?' },
    reason: { label: 'Why there is too little work', hint: 'A few words are enough.' },
    iban: {
      label: 'Account for a possible top-up (IBAN)',
      hint: 'Leave it empty to keep the account that we know.',
    },
  },
  options: {
    'choice.none': 'No temporary unemployment',
    'choice.partial': 'Partial: only the lost share',
    'choice.total': 'Total: all of the work',
  },
  rules: {
    'permanent-contract': {
      title: 'Permanent contract',
      met: 'You are on a permanent contract: this is the right measure.',
      'not-met':
        'You are not on a permanent contract. Please ask for the measure “Cancelled contract” or “Promised contract” instead.',
    },
    'employer-country': {
      title: 'Employed in Belgium or France',
      met: 'The Activité that employs you is in a country that is covered ({country}).',
      'not-met': 'The Activité that employs you is in a country ({country}) whose scheme we do not know.',
    },
    'months-covered': {
      title: 'Months covered',
      met: 'The months asked for are covered by the scheme, from {from} to {until}.',
      'not-met': 'The scheme covers the time from {from} to {until}; a month asked for is outside.',
    },
    'work-lost': {
      title: 'Work lost',
      met: 'On average {lost} of the work is lost.',
      'not-met': 'No work is lost: there is no unemployment to declare.',
      'not-applicable': 'No work is lost, and you do not ask for unemployment.',
    },
    'minimum-pay': {
      title: 'Minimum pay',
      met: 'Your pay reaches the legal minimum, {least} a month for your hours.',
      'needs-information':
        'The pay given is below the legal minimum, {least} a month for your hours. Please check the pay and the hours.',
    },
    'person-receives': {
      title: 'What you receive',
      met: 'With your choice you receive about {amount} instead of about {usual}, before income tax on the pay.',
    },
    'scheme-pays': {
      title: 'What the public scheme pays',
      met: 'The public scheme bears about {amount}.',
      'not-applicable': 'The public scheme bears nothing.',
    },
    'activity-pays': {
      title: 'What the Activité pays',
      met: 'The Activité still pays about {amount}, contributions included, instead of {usual}.',
    },
    feasible: {
      title: 'Feasible for the Activité',
      met: 'The Activité can carry this choice; it takes about {need} of its own means.',
      'not-met':
        'This choice asks about {need} of the Activité, more than it can carry. Please take another choice.',
      'not-applicable':
        'This choice asks about {need} of the Activité. We do not know yet whether it can carry it: your adviser looks at it with you.',
    },
    'recommended-none': {
      title: 'Recommendation: no unemployment',
      met: 'We recommend asking for no unemployment: the Activité can carry the loss and keep {months} months of costs in reserve, or nothing is lost.',
      'not-applicable': 'This is not what we recommend.',
    },
    'recommended-partial': {
      title: 'Recommendation: partial unemployment',
      met: 'We recommend partial unemployment: the scheme pays the lost share ({lost} on average), and the work that is left goes on earning.',
      'not-applicable': 'This is not what we recommend.',
    },
    'recommended-total': {
      title: 'Recommendation: total unemployment',
      met: 'We recommend total unemployment: with {lost} of the work lost on average (from {limit} on), the rest costs more than it earns.',
      'not-applicable': 'This is not what we recommend.',
    },
    'recommended-by-means': {
      title: 'By the means of the Activité',
      met: 'Another choice would be better, but the Activité cannot carry it; so we recommend the one that asks the least of it.',
      'not-applicable': 'The recommendation does not depend on the means of the Activité.',
    },
    'top-up': {
      title: 'Top-up of the plan',
      met: 'The plan adds {amount} to what you receive.',
      'not-applicable': 'The plan adds nothing.',
    },
    'account-known': {
      ...accountKnownTexts.en,
      'not-applicable': 'We have nothing to pay into your account.',
    },
  },
  errors: {
    'month-twice': 'This month is in the list already. Keep one line per month.',
  },
};
