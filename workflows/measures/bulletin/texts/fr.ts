/** The words of the bulletin in French. */
import type { MeasureTexts } from '../../measure.ts';

export const fr: MeasureTexts = {
  title: 'Nouvelles du plan',
  summary:
    'Écrivez des nouvelles du plan dans une à quatre langues. Dès qu’une personne déléguée du conseil a donné son accord, tout le monde les lit sur la page des nouvelles, dans le flux et par courriel.',
  fields: {
    versions: { label: 'Langues', hint: 'Une partie par langue ; une seule suffit.' },
    'versions.language': { label: 'Langue' },
    'versions.title': { label: 'Titre' },
    'versions.text': { label: 'Texte', hint: 'Laissez une ligne vide entre les paragraphes.' },
  },
  options: {
    'versions.language.fr': 'français',
    'versions.language.nl': 'néerlandais',
    'versions.language.de': 'allemand',
    'versions.language.en': 'anglais',
  },
  rules: {
    'in-every-language': {
      title: 'Chaque personne lit dans sa langue',
      met: 'Les nouvelles sont écrites dans les {count} langues.',
      'not-applicable':
        'Pas de texte en : {missing}. Les personnes qui lisent ces langues en voient une autre, dont le nom est indiqué.',
    },
  },
  errors: { 'language-twice': 'Cette langue est déjà là. Choisissez-en une autre.' },
};
