/** The words of the hardship aid in English. */
import { accountKnownTexts } from '../../account-known.ts';
import type { MeasureTexts } from '../../measure.ts';

export const en: MeasureTexts = {
  title: 'Hardship aid',
  summary:
    'Has the crisis put you in an urgent situation? The solidarity fund can help you, up to a limit per household and quarter. Two members of the social committee decide; only they see your request.',
  fields: {
    need: { label: 'What do you need first?' },
    incomeBeforeCents: {
      label: 'Household income before the crisis',
      hint: 'Per month, net, everyone together.',
    },
    incomeNowCents: { label: 'Household income now', hint: 'Per month, net, without other aid.' },
    householdSize: { label: 'People in your household', hint: 'Count yourself, and children too.' },
    otherAidCents: { label: 'Other aid that you receive', hint: 'Per month. Enter 0 if you receive none.' },
    amountCents: { label: 'Amount you ask for' },
    explanation: { label: 'Your situation', hint: 'What happened, and what the aid would make possible.' },
    urgent: { label: 'Is it urgent?', hint: 'If so, you get a first answer as soon as possible.' },
    iban: { label: 'Account to pay you on (IBAN)', hint: 'Leave it empty to keep the account that we know.' },
  },
  options: {
    'need.rent': 'Rent or housing',
    'need.food': 'Food',
    'need.health': 'Health',
    'need.other': 'Something else',
  },
  rules: {
    'income-fell': {
      title: 'Your income fell',
      met: 'Your household’s income went from {before} to {now} per month: {drop} less.',
      'not-met': 'Your household’s income did not fall: {before} before, {now} now.',
    },
    'explanation-given': {
      title: 'Your situation is explained',
      met: 'You explained your situation.',
      'needs-information': 'Please explain your situation in a few words, so that the committee can decide.',
    },
    'pressing-enough': {
      title: 'Criteria of the aid',
      met: 'Your situation counts {total} points out of 100; {minimum} are needed. Fall in income: {incomeDrop}. Income per person ({perPerson} per month): {incomePerPerson}. Need: {need}. Other aid: {otherAid}.',
      'not-met':
        'Your situation counts {total} points out of 100; {minimum} are needed. Fall in income: {incomeDrop}. Income per person ({perPerson} per month): {incomePerPerson}. Need: {need}. Other aid: {otherAid}. You may ask for a person to look at your situation again.',
    },
    'within-household-cap': {
      title: 'Limit per household and quarter',
      met: 'You ask for {asked}. A household can receive {cap} per quarter; {left} is left for yours. The aid can therefore be {amount}.',
      'not-met':
        'You ask for {asked}. A household can receive {cap} per quarter, and yours has already asked for it: {left} is left. You can come back in the next quarter.',
    },
    'urgent-first-answer': {
      title: 'First answer',
      met: 'You say that it is urgent: you get a first answer within {hours} hours.',
      'not-applicable': 'You do not ask for an urgent answer.',
    },
    'account-known': accountKnownTexts.en,
  },
};
