/** The words of the bulletin in English. */
import type { MeasureTexts } from '../../measure.ts';

export const en: MeasureTexts = {
  title: 'News of the plan',
  summary:
    'Write news of the plan in one to four languages. When a board delegate has agreed, everybody reads them on the news page, in the feed and by email.',
  fields: {
    versions: { label: 'Languages', hint: 'One part per language; one is enough.' },
    'versions.language': { label: 'Language' },
    'versions.title': { label: 'Title' },
    'versions.text': { label: 'Text', hint: 'Leave an empty line between paragraphs.' },
  },
  options: {
    'versions.language.fr': 'French',
    'versions.language.nl': 'Dutch',
    'versions.language.de': 'German',
    'versions.language.en': 'English',
  },
  rules: {
    'in-every-language': {
      title: 'Everybody reads it in their language',
      met: 'The news are written in all {count} languages.',
      'not-applicable':
        'Not written in: {missing}. People who read these languages see another one, with its name beside it.',
    },
  },
  errors: { 'language-twice': 'This language is there already. Please choose another one.' },
};
