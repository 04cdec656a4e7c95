/** The words of initiatives in English. */
import { accountKnownTexts } from '../../account-known.ts';
import type { MeasureTexts } from '../../measure.ts';

export const en: MeasureTexts = {
  title: 'Community initiative',
  summary:
    'Do you want to do something for the community, three or more of you? The fund supports your initiative. A jury of three decides; a first part is paid at once, the second on a short report.',
  fields: {
    title: {
      label: 'Name of the initiative',
    },
    proposal: {
      label: 'Your proposal',
      hint: 'What you want to do, for whom, and when.',
    },
    members: {
      label: 'The group',
      hint: 'At least three members, you included.',
    },
    'members.memberId': {
      label: 'Member number',
    },
    lines: {
      label: 'Budget',
    },
    'lines.description': {
      label: 'Expense',
    },
    'lines.amountCents': {
      label: 'Amount',
    },
    amountCents: {
      label: 'Amount asked',
      hint: 'The sum of the lines of the budget.',
    },
    iban: {
      label: 'Account to pay (IBAN)',
      hint: 'Leave empty to keep your known account.',
    },
  },
  options: {},
  rules: {
    'all-are-members': {
      title: 'Everybody of the group is a member',
      met: 'The people of the group are members: {count} names.',
      'not-met': 'Not members on the day of the request: {names}.',
    },
    'within-cap': {
      title: 'The amount stays below the cap',
      met: 'You ask for {asked}; an initiative may receive up to {cap}.',
      'not-met': 'You ask for {asked}, but an initiative may receive {cap} at most.',
    },
    'jury-decides': {
      title: 'A jury decides',
      met: 'Three delegates of the board vote, one after the other; two votes decide.',
    },
    'paid-in-two-parts': {
      title: 'Paid in two parts',
      met: '{first} on the approval, then {second} on a short report, to be handed in within {days} days.',
    },
    'account-known': accountKnownTexts.en,
  },
  errors: {
    'not-the-sum': 'The lines of the budget add up to {sum}. Ask for that amount, or correct the lines.',
    'named-twice': 'This person is in the list already.',
  },
};
