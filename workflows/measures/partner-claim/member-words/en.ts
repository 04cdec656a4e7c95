/** What a partner’s member reads about their claim in English. */
import type { MemberWords } from '../../member-words.ts';

export const en: MemberWords = {
  language: 'en',
  locale: 'en-GB',
  greeting: 'Hello {name},',
  signature: 'The Entraide team, your cooperative’s solidarity plan',
  title: 'My claim for support',
  accountNeeded: 'We do not know the account to pay you on. Please give us your IBAN.',
  reference: 'Reference',
  amount: 'Amount',
  filedOn: 'Filed on',
  question: 'The question',
  allDetails: 'All details (in French, Dutch, German or English)',
  situations: {
    received: {
      subject: 'Your office filed a claim for you ({reference})',
      text: 'Your partner office has asked for support for you. We are looking at the claim.',
      next: 'We write to you as soon as there is news.',
    },
    question: {
      subject: 'A question about claim {reference}',
      text: 'To go on we need an answer: {question}',
      next: 'Your office or you yourself can answer.',
    },
    queued: {
      subject: 'Claim {reference} is waiting for funds',
      text: 'The claim meets the conditions, but the money set aside is used up for now.',
      next: 'Your place is kept; there is nothing you need to do.',
    },
    approved: {
      subject: 'Claim {reference} is approved: {amount}',
      text: 'The claim is approved, for {amount}.',
      next: 'The payment leaves with the next order to the bank.',
    },
    paid: {
      subject: 'Claim {reference} is paid',
      text: 'The payment of {amount} is confirmed.',
      next: 'There is nothing more you need to do.',
    },
    refused: {
      subject: 'Claim {reference} was not approved',
      text: 'We are sorry: the claim could not be approved.',
      next: 'The page shows the reasons; you can ask for a person to look at the decision again.',
    },
    returned: {
      subject: 'The payment of claim {reference} came back to us',
      text: 'The bank returned the payment of {amount} to us.',
      next: 'Give us another account, or confirm yours, and we pay again.',
    },
    withdrawn: {
      subject: 'Claim {reference} is withdrawn',
      text: 'The claim is withdrawn; nothing will be paid.',
      next: 'Your office can file another one.',
    },
    expired: {
      subject: 'Claim {reference} was closed',
      text: 'The time set aside passed before the claim could be settled.',
      next: 'Your office can take it up again with us.',
    },
  },
};
