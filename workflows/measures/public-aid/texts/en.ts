/** The words of public aid in English. */
import type { MeasureTexts } from '../../measure.ts';
import { criterionRules } from './criteria.ts';
import { frenchRegions } from './regions.ts';

export const en: MeasureTexts = {
  title: 'Public aid for an Activité',
  summary:
    'Find out whether your Activité counts as an undertaking in difficulty, on 31 December 2019 and now, and which public aids it may ask for. Once accepted, it has its share in the public money that the cooperative collects.',
  fields: {
    activityId: { label: 'Activité', hint: 'The number of an Activité that you coordinate.' },
    region: { label: 'Region', hint: 'Where the Activité is at home.' },
    legalForm: { label: 'Liability', hint: 'Limited: nobody is liable for more than the capital.' },
    foundedOn: { label: 'Founded on', hint: 'The day on which the Activité began.' },
    sme: {
      label: 'Is it a small or medium-sized enterprise?',
      hint: 'Under 250 people, and at most 50 million euro of turnover or 43 million of balance sheet.',
    },
    capital2019Cents: {
      label: 'Capital on 31 December 2019',
      hint: 'The subscribed capital, or the capital in the accounts; 0 if there is none.',
    },
    losses2019Cents: {
      label: 'Accumulated losses on 31 December 2019',
      hint: 'Without the sign; 0 if there are none.',
    },
    reserves2019Cents: { label: 'Reserves on 31 December 2019', hint: 'They absorb losses first.' },
    insolvency2019: {
      label: 'In insolvency on 31 December 2019?',
      hint: 'Proceedings were under way, or its criteria were met.',
    },
    rescueAid2019: {
      label: 'Rescue aid on 31 December 2019?',
      hint: 'Rescue aid not repaid, or a restructuring plan still running.',
    },
    capitalNowCents: { label: 'Capital now', hint: '0 if there is none.' },
    lossesNowCents: { label: 'Accumulated losses now', hint: 'Without the sign; 0 if there are none.' },
    reservesNowCents: { label: 'Reserves now', hint: 'They absorb losses first.' },
    insolvencyNow: {
      label: 'In insolvency now?',
      hint: 'Proceedings are under way, or its criteria are met.',
    },
    rescueAidNow: {
      label: 'Rescue aid now?',
      hint: 'Rescue aid not repaid, or a restructuring plan still running.',
    },
    years: {
      label: 'Closed years',
      hint: 'Only for larger enterprises: at least the last two years, and 2018.',
    },
    'years.year': { label: 'Year' },
    'years.debtCents': { label: 'Debt' },
    'years.equityCents': { label: 'Equity', hint: 'Below zero with a minus sign.' },
    'years.ebitdaCents': {
      label: 'EBITDA',
      hint: 'Result before interest, taxes, depreciation and amortisation.',
    },
    'years.interestCents': { label: 'Interest paid' },
  },
  options: {
    'region.wallonia': 'Wallonia',
    'region.flanders': 'Flanders',
    'region.brussels': 'Brussels',
    ...frenchRegions,
    'legalForm.limited': 'Limited',
    'legalForm.unlimited': 'Unlimited',
  },
  rules: {
    ...criterionRules(
      {
        'young-sme': {
          title: 'Young small or medium-sized enterprise',
          met: 'Founded on {founded}, it was under {years} years old on {on}: lost capital does not count.',
          'not-applicable':
            'On {on} it was no small or medium-sized enterprise under {years} years old (founded on {founded}).',
        },
        'capital-lost': {
          title: 'More than half of the capital lost',
          met: 'Losses of {losses} exceed half of the capital of {capital}.',
          'not-applicable':
            'Losses of {losses} against a capital of {capital} do not count as the loss of more than half.',
        },
        insolvency: {
          title: 'Insolvency',
          met: 'On {on} it was in insolvency proceedings, or met their criteria.',
          'not-applicable': 'On {on} there was no insolvency.',
        },
        'rescue-aid': {
          title: 'Rescue or restructuring aid',
          met: 'On {on} rescue aid was not repaid, or a restructuring plan was running.',
          'not-applicable': 'On {on} there was neither rescue aid to repay nor a restructuring plan.',
        },
        'debt-ratios': {
          title: 'Debt and interest, two years running',
          met: 'Debt was above {ratio} times equity and EBITDA below {cover} times interest, two years running before {on}.',
          'not-applicable':
            'Debt and interest do not count: it is a small or medium-sized enterprise, or the ratios were not exceeded two years running before {on}.',
        },
      },
      { reference: ', on 31 December 2019', now: ', now' },
    ),
    'framework-2019': {
      title: 'Temporary Framework',
      met: 'Not in difficulty on {on}: aid under the European Temporary Framework is open, also if difficulties came afterwards.',
      'not-applicable':
        'In difficulty on {on}: excluded from aid under the European Temporary Framework. Other aid may be open.',
    },
    'difficulty-now': {
      title: 'Undertaking in difficulty now',
      met: 'In difficulty on {on}. This does not exclude from the Temporary Framework; what counts for it is 31 December 2019.',
      'not-applicable': 'Not in difficulty on {on}.',
    },
    'aids-open': {
      title: 'Public aids that are open',
      met: 'Public aids that you may ask for: {count}. The page of your claim lists them.',
      'not-applicable': 'On this day we know no public aid that is open to the Activité ({count}).',
    },
  },
  errors: {
    unknown: 'We do not find this number in our registers. Please check it.',
    'not-your-activity': 'Only people who coordinate an Activité can ask for this measure for it.',
    'other-country': 'This region is not in the country of the Activité.',
    'years-needed': 'Fill in the closed years: for a larger enterprise they count.',
    'year-twice': 'This year is there twice.',
  },
};
