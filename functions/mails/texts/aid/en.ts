/** What mails about the mutual aid say in English. */
import type { AidMails } from './index.ts';

export const en: AidMails = {
  'aid-match': {
    subject: 'Somebody fits your entry',
    paragraphs: [
      'An entry fits yours: “{description}” ({place}).',
      'Do you want to get in touch? Your contact is passed on only when both of you agree. Opening the page decides nothing.',
    ],
    action: 'See it and answer',
  },
  'aid-contact': {
    subject: 'You both agree: here is the contact',
    paragraphs: [
      'You have both said yes. {other} is waiting for you: {email}.',
      'When it is done, say so on the page: the entry is then closed.',
    ],
    action: 'See my entries',
  },
  'aid-over': {
    subject: 'Your entry has run out',
    paragraphs: [
      'The last day of your entry “{description}” is over; it is no longer shown.',
      'You can make another one at any time.',
    ],
    action: 'See my entries',
  },
};
