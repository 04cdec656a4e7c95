/** How a call from the listening line stands, in English. */
import type { ListeningTexts } from './index.ts';

export const en: ListeningTexts = {
  statuses: {
    submitted: {
      name: 'We are looking for somebody',
      next: 'Somebody who listens will be found for you. You need not do anything.',
    },
    approved: {
      name: 'Somebody will call you',
      next: 'A listener has your number and calls on {on}, or soon after.',
    },
    completed: {
      name: 'You were called',
      next: 'What you told us is deleted {days} days after the call.',
    },
    withdrawn: {
      name: 'Withdrawn',
      next: 'What you told us is deleted.',
    },
    expired: {
      name: 'Nobody could call you',
      next: 'We are sorry. You may ask again at any time.',
    },
  },
  forgotten: 'Everything that you told us is deleted.',
};
