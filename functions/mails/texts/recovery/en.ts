/** What mails of recovery cases and distributions say in English. */
import type { RecoveryMails } from './index.ts';

export const en: RecoveryMails = {
  'client-invitation': {
    subject: 'Your cancelled order with {activity}: can you honour it, wholly or in part?',
    paragraphs: [
      'Your order with {activity} was cancelled because of the health crisis. The people who were to work for you had planned on it: {amount}.',
      'Many clients honour what they had ordered, wholly or in part. On the page behind this link you tell us what you can do, or why you cannot. Opening the page commits you to nothing.',
      'The link is for you alone and works until {until}. Please do not forward it.',
    ],
    action: 'See the order and answer',
  },
  'client-reminder': {
    subject: 'Reminder: your cancelled order with {activity}',
    paragraphs: [
      'We asked what you can do about your cancelled order with {activity} ({amount}), and have no answer yet.',
      'A part helps too, and so does a no with its reason. This new link works until {until}.',
    ],
    action: 'See the order and answer',
  },
  'client-instructions': {
    subject: 'Thank you: how to pay ({reference})',
    paragraphs: [
      'Thank you for honouring your order with {activity}. You pledged {amount}, to be paid by {due}.',
      'Please pay to account {account} with the structured reference {reference}, exactly as it stands here: it lets us recognise your payment. You may pay in several parts.',
    ],
    action: 'See the payment details',
  },
  'client-overdue': {
    subject: 'Reminder: your payment is still open ({reference})',
    paragraphs: [
      'You pledged to pay for your order with {activity} by {due}. {open} are still open.',
      'Account {account}, reference {reference}. If you have paid in the last few days, thank you: there is nothing more to do.',
    ],
    action: 'See the payment details',
  },
  'client-thanks': {
    subject: 'We have received your payment, thank you',
    paragraphs: [
      'Your payment of {amount} for the order with {activity} has arrived (reference {reference}). Still open: {open}.',
      'Thank you on behalf of everybody who was to work for you.',
    ],
    action: 'See the order',
  },
  'pledge-made': {
    subject: '{client} makes a pledge for {activity}',
    paragraphs: [
      '{client} pledges to pay {amount} for the cancelled order with {activity}, by {due}.',
      'Please acknowledge the pledge. The client has the payment details already.',
    ],
    action: 'See the case and acknowledge',
  },
  'recovery-follow-up': {
    subject: 'A case needs you: {client}, {activity}',
    paragraphs: [
      'The case against {client} for {activity} does not go on by itself: {reason}. Still open: {open}.',
      'Get in touch with the client; then invite them again, or close the case as irrecoverable or with a write-off.',
    ],
    action: 'See the case',
  },
  'write-off-request': {
    subject: 'A write-off waits for your decision: {client}',
    paragraphs: [
      'Finance asks to write off {open} that {client} was to pay for {activity}. Reason: {reason}',
      'A delegate of the board decides.',
    ],
    action: 'See the case and decide',
  },
  'recovery-closed': {
    subject: 'The case with {client} is closed',
    paragraphs: [
      'The case with {client} for the Activité {activity} is closed: {outcome}. Received: {amount}.',
      'There is nothing you need to do.',
    ],
    action: 'See the case',
  },
  'distribution-request': {
    subject: 'A distribution waits for a second person ({scheme})',
    paragraphs: [
      '{amount} of public money ({scheme}) were recorded, to be shared over {count} Activités.',
      'Somebody of finance other than the person who recorded it looks at the shares and approves. Nothing is posted before.',
    ],
    action: 'See the shares and decide',
  },
  'distribution-done': {
    subject: 'The public money is shared out ({scheme})',
    paragraphs: [
      'All shares are posted: {amount} over {count} Activités, to the cent. What had been advanced was repaid first.',
    ],
    action: 'See the distribution',
  },
  'journey-stopped': {
    subject: 'A journey stopped at a technical problem',
    paragraphs: [
      'Something stopped at a technical problem: {error}',
      'Nothing is lost. It is tried again every day; please look for the cause.',
    ],
    action: 'Look into it',
  },
};
