/** What mails about loans and financings say in English. */
import type { MoneyMails } from './index.ts';

export const en: MoneyMails = {
  'loan-lent': {
    subject: 'The loan is on the account of {activity}',
    paragraphs: [
      'The loan of {amount} has been posted to {activity}. There is no interest.',
      'The first instalment, {instalment}, is taken from its budget on {due}, then one every month. The page shows them all; you may pay back sooner at any time.',
    ],
    action: 'See the loan and its instalments',
  },
  'loan-in-arrears': {
    subject: '{activity} could not pay its instalment',
    paragraphs: [
      'The budget of {activity} does not hold what is due for its loan: {missed}.',
      'We try again soon. If it will not get better, ask for more time on the page of the loan: that is better than waiting.',
    ],
    action: 'See the loan',
  },
  'loan-needs-finance': {
    subject: 'A loan in arrears needs you: {activity}',
    paragraphs: [
      '{activity} has been reminded several times and {missed} of its loan is still due.',
      'Please get in touch with the people who coordinate it: more time can be agreed, or the rest be written off with the board.',
    ],
    action: 'See the loan',
  },
  'loan-request': {
    subject: 'Something is asked about the loan of {activity}',
    paragraphs: [
      'About the loan of {activity}, {open} still to pay back, this is asked: {reason}',
      'Sign in to decide. Nothing changes before everyone needed has agreed.',
    ],
    action: 'See the request and decide',
  },
  'loan-rescheduled': {
    subject: 'More time for the loan of {activity}',
    paragraphs: [
      'The request was approved: {open} is now paid back in new instalments. The next one, {instalment}, is taken on {due}.',
    ],
    action: 'See the new instalments',
  },
  'loan-request-refused': {
    subject: 'The request about the loan of {activity} was not approved',
    paragraphs: [
      'What was asked about the loan of {activity} was not approved. {reason}',
      'The instalments stay as they are.',
    ],
    action: 'See the loan',
  },
  'loan-repaid': {
    subject: 'The loan of {activity} is paid back',
    paragraphs: ['Every cent of the loan of {amount} has come back. Thank you: others can now borrow it.'],
    action: 'See the loan',
  },
  'loan-written-off': {
    subject: 'The rest of the loan of {activity} is written off',
    paragraphs: [
      'The board agreed that {activity} does not have to pay back the rest of its loan. Nothing more is taken from its budget.',
    ],
    action: 'See the loan',
  },
  'financing-expected': {
    subject: 'How the financing of {activity} is to be paid',
    paragraphs: [
      'The financing of {amount} for {activity} is approved. Ask {financer} to pay it to account {account} with this reference, exactly as it is: {structured}',
      'As soon as it arrives, it is posted to {activity} and we write to you.',
    ],
    action: 'See the request',
  },
  'financing-reminder': {
    subject: 'The financing of {activity} has not arrived yet',
    paragraphs: [
      'We still expect {open} from {financer} for {activity}, on account {account} with the reference {structured}',
      'Please ask them whether the payment has left. We stop waiting on {until}.',
    ],
    action: 'See the request',
  },
  'financing-arrived': {
    subject: '{arrived} has arrived for {activity}',
    paragraphs: [
      '{arrived} from {financer} has arrived and is on the account of {activity}. Still expected: {open}.',
    ],
    action: 'See the request',
  },
  'financing-expired': {
    subject: 'We no longer wait for the financing of {activity}',
    paragraphs: [
      'Of what {financer} was to bring to {activity}, {open} did not arrive in time. We no longer wait for it.',
      'Should it come later with the same reference, it will still be posted to {activity}.',
    ],
    action: 'See the request',
  },
  'claim-posted': {
    subject: 'Your claim {reference} is posted',
    paragraphs: [
      'Your claim “{measure}” (reference {reference}) is settled: {amount} has been posted to the account of your Activité in the cooperative’s books.',
      'No bank transfer is needed, and there is nothing more you need to do.',
    ],
    action: 'See what was posted',
  },
};
