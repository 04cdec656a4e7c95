/** The words of the listening line in English. */
import type { MeasureTexts } from '../../measure.ts';

export const en: MeasureTexts = {
  title: 'The cooperative line',
  summary:
    'Talk to somebody who listens. You say when and in which language, and somebody trained in listening calls you back. Nobody else sees it: not your adviser, not the board, not the technical team. Everything is deleted 30 days after the call.',
  fields: {
    language: {
      label: 'In which language?',
    },
    phone: {
      label: 'At which number?',
      hint: 'For example 0470 12 34 56.',
    },
    on: {
      label: 'Which day?',
    },
    at: {
      label: 'What time of day?',
    },
    words: {
      label: 'What do you want to talk about?',
      hint: 'If you like. Only the person who calls you back reads it.',
    },
  },
  options: {
    'language.fr': 'Français',
    'language.nl': 'Nederlands',
    'language.de': 'Deutsch',
    'language.en': 'English',
    'at.morning': 'In the morning',
    'at.noon': 'Around noon',
    'at.afternoon': 'In the afternoon',
    'at.evening': 'In the evening',
  },
  rules: {},
  errors: {
    'not-a-phone-number': 'Enter a telephone number, for example 0470 12 34 56.',
    'not-a-day-to-call': 'Choose a day from today on, at most {days} days ahead.',
  },
};
