/** The words of the mutual aid in English. */
import type { MeasureTexts } from '../../measure.ts';

export const en: MeasureTexts = {
  title: 'Help among members',
  summary:
    'Offer a hand or ask for one: skills, equipment, space, time. We bring entries together by kind, place and language. Your contact is passed on only when both of you agree.',
  fields: {
    direction: { label: 'Do you offer or need?' },
    kind: { label: 'What is it about?' },
    place: { label: 'Where?', hint: 'A town or city; entries of the same place find each other.' },
    language: { label: 'In which language?' },
    description: {
      label: 'Describe it in a few words',
      hint: 'Without a name, telephone or address: others read the entry.',
    },
    validUntil: { label: 'Valid until' },
  },
  options: {
    'direction.offer': 'I offer',
    'direction.need': 'I need',
    'kind.skills': 'Skills',
    'kind.equipment': 'Equipment',
    'kind.space': 'Space',
    'kind.time': 'Time',
    'language.fr': 'French',
    'language.nl': 'Dutch',
    'language.de': 'German',
    'language.en': 'English',
    'language.it': 'Italian',
    'language.es': 'Spanish',
    'language.hu': 'Hungarian',
    'language.sv': 'Swedish',
  },
  rules: {
    'valid-for-a-while': {
      title: 'The entry has an end',
      met: 'The entry is shown until {until}; the latest would be {latest}.',
      'not-met': 'The entry ends on {until}. Choose a day between today and {latest}.',
    },
  },
};
