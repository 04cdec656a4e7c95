/** The words of accompaniment in German. */
import type { MeasureTexts } from '../../measure.ts';

export const de: MeasureTexts = {
  title: 'Begleitung',
  summary:
    'Jemand aus dem Team begleitet Sie dabei, Ihre Tätigkeit wieder in Gang zu bringen: allein oder mit anderen aus Ihrer Branche. Es kostet nichts. Ihre Beraterin oder Ihr Berater stimmt zu, dann suchen wir jemanden, der Ihre Sprache spricht und Ihre Branche kennt.',
  fields: {
    kind: {
      label: 'Wie möchten Sie begleitet werden?',
    },
    sector: {
      label: 'Ihre Branche',
    },
    language: {
      label: 'Sprache der Treffen',
    },
    topic: {
      label: 'Worum geht es zuerst?',
    },
    goals: {
      label: 'Ihre Ziele',
      hint: 'Was sich in drei Monaten geändert haben soll.',
    },
  },
  options: {
    'kind.individual': 'Einzeln',
    'kind.sector': 'Mit anderen aus meiner Branche',
    'sector.music': 'Musik',
    'sector.performing-arts': 'Darstellende Kunst',
    'sector.audiovisual': 'Film und Ton',
    'sector.visual-arts': 'Bildende Kunst',
    'sector.design': 'Design und Grafik',
    'sector.events': 'Veranstaltungen',
    'sector.education': 'Bildung und Animation',
    'sector.consulting': 'Beratung',
    'sector.crafts': 'Handwerk',
    'sector.other': 'Andere',
    'language.fr': 'Français',
    'language.nl': 'Nederlands',
    'language.de': 'Deutsch',
    'language.en': 'English',
    'topic.strategy': 'Wohin geht meine Tätigkeit?',
    'topic.finances': 'Geld und Liquidität',
    'topic.clients': 'Kundschaft finden und halten',
    'topic.organisation': 'Organisation und Zeit',
    'topic.change': 'Beruf oder Angebot ändern',
  },
  rules: {
    'goals-explained': {
      title: 'Ihre Ziele sind erklärt',
      met: 'Sie haben gesagt, was Sie erwarten.',
      'needs-information': 'Sagen Sie uns in einigen Worten, was Sie von der Begleitung erwarten.',
    },
    'matched-with-coach': {
      title: 'Jemand begleitet Sie',
      met: 'Nach der Zustimmung suchen wir jemanden, der Platz hat. Die Person schreibt Ihnen, um ein erstes Treffen zu vereinbaren.',
      'not-applicable': 'Sie möchten keine Einzelbegleitung.',
    },
    'joins-cohort': {
      title: 'Die Gruppe Ihrer Branche',
      met: 'Nach der Zustimmung kommen Sie in die Gruppe Ihrer Branche in Ihrer Sprache: höchstens {size} Personen, mit denselben Treffen.',
      'not-applicable': 'Sie möchten keine Gruppe.',
    },
  },
};
