/** What the mail that brings news says in German. */
import type { NewsMails } from './index.ts';

export const de: NewsMails = {
  'news-published': {
    subject: '{title}',
    paragraphs: ['Es gibt Nachrichten zum Solidaritätsplan:', '{title}', '{beginning}'],
    action: 'Weiterlesen',
  },
};
