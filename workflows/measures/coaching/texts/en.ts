/** The words of accompaniment in English. */
import type { MeasureTexts } from '../../measure.ts';

export const en: MeasureTexts = {
  title: 'Coaching',
  summary:
    'Somebody of the team accompanies you in getting your activity going again: alone, or with others of your sector. It is free. Your adviser agrees, then we look for the person who speaks your language and knows your sector.',
  fields: {
    kind: {
      label: 'How do you want to be accompanied?',
    },
    sector: {
      label: 'Your sector',
    },
    language: {
      label: 'Language of the meetings',
    },
    topic: {
      label: 'What is it about first?',
    },
    goals: {
      label: 'Your goals',
      hint: 'What you would like to have changed in three months.',
    },
  },
  options: {
    'kind.individual': 'Individually',
    'kind.sector': 'With others of my sector',
    'sector.music': 'Music',
    'sector.performing-arts': 'Performing arts',
    'sector.audiovisual': 'Film and sound',
    'sector.visual-arts': 'Visual arts',
    'sector.design': 'Design and graphics',
    'sector.events': 'Events',
    'sector.education': 'Education',
    'sector.consulting': 'Consulting',
    'sector.crafts': 'Crafts',
    'sector.other': 'Other',
    'language.fr': 'Français',
    'language.nl': 'Nederlands',
    'language.de': 'Deutsch',
    'language.en': 'English',
    'topic.strategy': 'Where is my activity going?',
    'topic.finances': 'Money and cash',
    'topic.clients': 'Finding and keeping clients',
    'topic.organisation': 'Organisation and time',
    'topic.change': 'Changing trade or offer',
  },
  rules: {
    'goals-explained': {
      title: 'Your goals are explained',
      met: 'You said what you expect.',
      'needs-information': 'Tell us in a few words what you expect from the coaching.',
    },
    'matched-with-coach': {
      title: 'Somebody accompanies you',
      met: 'After the approval we look for somebody who has a place. They write to you to agree on a first meeting.',
      'not-applicable': 'You do not ask for individual coaching.',
    },
    'joins-cohort': {
      title: 'The cohort of your sector',
      met: 'After the approval you join the cohort of your sector in your language: at most {size} people, with the same meetings.',
      'not-applicable': 'You do not ask for a cohort.',
    },
  },
};
