/** What the mail that brings news says in Dutch. */
import type { NewsMails } from './index.ts';

export const nl: NewsMails = {
  'news-published': {
    subject: '{title}',
    paragraphs: ['Er is nieuws over het solidariteitsplan:', '{title}', '{beginning}'],
    action: 'Verder lezen',
  },
};
