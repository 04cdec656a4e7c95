/** What mails around payments say in English. */
import type { PaymentMails } from './index.ts';

export const en: PaymentMails = {
  'money-given-back': {
    subject: 'The payment of your claim {reference} went back to the fund',
    paragraphs: [
      'The payment of your claim “{measure}” (reference {reference}) had come back, and we did not receive another account in time. The money went back to those who had advanced it.',
      'It is not lost for you: on the page of your claim you can ask us to take it up again.',
    ],
    action: 'See what I can do',
  },
  'account-changed': {
    subject: 'Your bank account was changed with us',
    paragraphs: [
      'The account to which the solidarity plan pays you was changed. The new account is {iban}.',
      'To be safe, we pay nothing to it before {until}, and somebody of the finance team confirms it first.',
      'If this change does not come from you, write to us at once: as long as nobody has confirmed it, nothing leaves.',
    ],
    action: 'See my claims',
  },
  'claim-other-account': {
    subject: 'Your claim {reference} will be paid to another account',
    paragraphs: [
      'Your claim “{measure}” (reference {reference}) names another account than the one that we know of you: {iban}.',
      'If this is you, there is nothing you need to do. If not, withdraw the claim or write to us at once.',
    ],
    action: 'See my claim',
  },
  'bank-contradicts': {
    subject: 'The bank contradicts itself: somebody has to look',
    paragraphs: [
      'A file of the bank has entries that contradict what it said before. How many: {count}.',
      'Nothing is paid twice. Each entry waits in the list until somebody explains it.',
    ],
    action: 'See the entries',
  },
};
