/** What the mail that brings news says in French. */
import type { NewsMails } from './index.ts';

export const fr: NewsMails = {
  'news-published': {
    subject: '{title}',
    paragraphs: ['Voici des nouvelles du plan de solidarité :', '{title}', '{beginning}'],
    action: 'Lire la suite',
  },
};
