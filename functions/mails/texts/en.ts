/** What mails say in English. */

import { en as aid } from './aid/en.ts';
import type { MailTexts } from './index.ts';
import { en as money } from './money/en.ts';
import { en as news } from './news/en.ts';
import { en as payments } from './payments/en.ts';
import { en as recovery } from './recovery/en.ts';
import { en as support } from './support/en.ts';

export const en: MailTexts = {
  greeting: 'Hello {name},',
  signature: 'Kind regards,\nThe Entraide team, your cooperative’s solidarity plan',
  mails: {
    ...aid,
    ...money,
    ...recovery,
    ...news,
    ...payments,
    ...support,
    'approval-request': {
      subject: 'A claim is waiting for your decision ({reference})',
      paragraphs: [
        'A claim of the solidarity plan is waiting for your decision: {measure}, {amount}, reference {reference}.',
        'The page behind this link shows everything you need to decide. Nothing happens until you press a button. You can approve, refuse, or ask a question.',
        'The link is for you alone and works until {until}. Please do not forward it.',
      ],
      action: 'See the claim and decide',
    },
    'approval-reminder': {
      subject: 'Reminder: a claim is still waiting for your decision ({reference})',
      paragraphs: [
        'Claim {reference} ({measure}, {amount}) is still waiting for your decision, and the person who filed it is waiting too.',
        'This new link works until {until}. If you cannot decide, do nothing: the claim will soon go to somebody else.',
      ],
      action: 'See the claim and decide',
    },
    'claim-received': {
      subject: 'We have received your claim {reference}',
      paragraphs: [
        'Your claim “{measure}” has arrived safely. Its reference is {reference}.',
        'We now check the rules of the plan, then a person decides. We write to you at every step: for now there is nothing you need to do.',
      ],
      action: 'Follow my claim',
    },
    'claim-ineligible': {
      subject: 'Your claim {reference} does not meet the conditions',
      paragraphs: [
        'Your claim “{measure}” (reference {reference}) does not meet all the conditions of the plan, so we cannot grant it as it is.',
        'The page of your claim explains each rule, one by one. If something does not match your situation, you can ask there for a person to look at it again.',
      ],
      action: 'See the reasons and what next',
    },
    'claim-queued': {
      subject: 'Your claim {reference} is waiting for funds',
      paragraphs: [
        'Your claim “{measure}” (reference {reference}) meets the conditions, but the money set aside for it is used up for now.',
        'Your place in the queue is kept. As soon as more money is voted, your claim goes on by itself, in order of arrival. There is nothing you need to do.',
      ],
      action: 'See my place in the queue',
    },
    'information-needed': {
      subject: 'A question about your claim {reference}',
      paragraphs: [
        'To go on with your claim “{measure}” (reference {reference}), we need an answer from you:',
        '{question}',
        'You can answer until {until}. As soon as your answer is here, the claim goes on where it stopped.',
      ],
      action: 'Answer the question',
    },
    'information-reminder': {
      subject: 'Reminder: your claim {reference} is waiting for your answer',
      paragraphs: [
        'Your claim “{measure}” (reference {reference}) is still waiting for your answer:',
        '{question}',
        'You can answer until {until}. Without an answer by then, the claim will be closed.',
      ],
      action: 'Answer the question',
    },
    'claim-rejected': {
      subject: 'Your claim {reference} was not approved',
      paragraphs: [
        'We are sorry: your claim “{measure}” (reference {reference}) was not approved.',
        'The page of your claim shows the reasons. If you disagree, you can appeal there, and the claim will be looked at again.',
      ],
      action: 'See the reasons and what next',
    },
    'claim-approved': {
      subject: 'Your claim {reference} is approved',
      paragraphs: [
        'Good news: your claim “{measure}” (reference {reference}) is approved, for {amount}.',
        'The payment leaves with the next order to the bank. We write to you when the bank has confirmed it.',
      ],
      action: 'Follow my claim',
    },
    'claim-paid': {
      subject: 'Your claim {reference} is paid',
      paragraphs: [
        'The bank confirms the payment of your claim “{measure}” (reference {reference}).',
        'The page of your claim shows what was paid, to whom, and where the money comes from. There is nothing more you need to do.',
      ],
      action: 'See what was paid',
    },
    'claim-completed': {
      subject: 'Your claim {reference} is completed',
      paragraphs: [
        'Your claim “{measure}” (reference {reference}) is approved and completed. The cooperative has nothing more to pay you for it.',
        'The page of your claim shows the decision and its reasons.',
      ],
      action: 'See the decision',
    },
    'claim-withdrawn': {
      subject: 'Your claim {reference} is withdrawn',
      paragraphs: [
        'Your claim “{measure}” (reference {reference}) is withdrawn. Nothing will be paid for it, and nobody has to decide any more.',
        'If your situation changes, you can file a new claim.',
      ],
      action: 'See my claim',
    },
    'claim-expired': {
      subject: 'Your claim {reference} was closed',
      paragraphs: [
        'The time for your claim “{measure}” (reference {reference}) ran out before it could be settled. Nothing was paid.',
        'The page of your claim shows what happened. You can ask us there to take it up again.',
      ],
      action: 'See what I can do',
    },
    'payment-returned': {
      subject: 'The payment of your claim {reference} came back to us',
      paragraphs: [
        'The bank returned the payment of your claim “{measure}” (reference {reference}) to us. {reason}',
        'The approval still stands. Give us another account, or confirm yours, by {until}, and we pay again.',
      ],
      action: 'Give the account to pay',
    },
    'claim-referred': {
      subject: 'Claim {reference} needs you',
      paragraphs: [
        'Claim {reference} stopped at a technical problem: {error}',
        'Nothing is lost, and nothing moves until somebody acts. You can start it again or close it.',
      ],
      action: 'Look into the claim',
    },
  },
};
