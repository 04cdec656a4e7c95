/** What mails about trainings, coaching and initiatives say in English. */
import type { SupportMails } from './index.ts';

export const en: SupportMails = {
  'waiting-list': {
    subject: 'You are on the waiting list ({reference})',
    paragraphs: [
      'Your claim “{measure}” (reference {reference}) meets the conditions, but there is no seat left at the moment.',
      'Your place on the waiting list is kept. As soon as a seat is free, your claim goes on by itself, in the order of arrival.',
    ],
    action: 'See my place',
  },
};
