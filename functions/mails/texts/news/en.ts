/** What the mail that brings news says in English. */
import type { NewsMails } from './index.ts';

export const en: NewsMails = {
  'news-published': {
    subject: '{title}',
    paragraphs: ['There are news of the solidarity plan:', '{title}', '{beginning}'],
    action: 'Read on',
  },
};
