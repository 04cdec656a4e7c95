/** The words of the mutual aid in Dutch. */
import type { MeasureTexts } from '../../measure.ts';

export const nl: MeasureTexts = {
  title: 'Onderlinge hulp',
  summary:
    'Bied hulp aan of vraag erom: kennis, materiaal, ruimte, tijd. Wij brengen berichten samen volgens soort, plaats en taal. Uw gegevens worden pas gedeeld als u het allebei wilt.',
  fields: {
    direction: { label: 'Biedt u aan of zoekt u?' },
    kind: { label: 'Waarover gaat het?' },
    place: { label: 'Waar?', hint: 'Een gemeente of stad; berichten van dezelfde plaats vinden elkaar.' },
    language: { label: 'In welke taal?' },
    description: {
      label: 'Beschrijf het kort',
      hint: 'Zonder naam, telefoon of adres: anderen lezen het bericht.',
    },
    validUntil: { label: 'Geldig tot en met' },
  },
  options: {
    'direction.offer': 'Ik bied aan',
    'direction.need': 'Ik zoek',
    'kind.skills': 'Kennis',
    'kind.equipment': 'Materiaal',
    'kind.space': 'Ruimte',
    'kind.time': 'Tijd',
    'language.fr': 'Frans',
    'language.nl': 'Nederlands',
    'language.de': 'Duits',
    'language.en': 'Engels',
    'language.it': 'Italiaans',
    'language.es': 'Spaans',
    'language.hu': 'Hongaars',
    'language.sv': 'Zweeds',
  },
  rules: {
    'valid-for-a-while': {
      title: 'Het bericht heeft een einde',
      met: 'Het bericht is te zien tot en met {until}; het uiterste is {latest}.',
      'not-met': 'Het bericht eindigt op {until}. Kies een dag tussen vandaag en {latest}.',
    },
  },
};
