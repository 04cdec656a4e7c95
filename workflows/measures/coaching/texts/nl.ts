/** The words of accompaniment in Dutch. */
import type { MeasureTexts } from '../../measure.ts';

export const nl: MeasureTexts = {
  title: 'Begeleiding',
  summary:
    'Iemand van het team begeleidt u om uw activiteit opnieuw op gang te brengen: alleen, of samen met anderen uit uw sector. Het is gratis. Uw adviseur geeft een akkoord, daarna zoeken wij wie uw taal spreekt en uw sector kent.',
  fields: {
    kind: {
      label: 'Hoe wilt u begeleid worden?',
    },
    sector: {
      label: 'Uw sector',
    },
    language: {
      label: 'Taal van de gesprekken',
    },
    topic: {
      label: 'Waarover gaat het in de eerste plaats?',
    },
    goals: {
      label: 'Uw doelen',
      hint: 'Wat u over drie maanden veranderd zou willen zien.',
    },
  },
  options: {
    'kind.individual': 'Individueel',
    'kind.sector': 'Samen met anderen uit mijn sector',
    'sector.music': 'Muziek',
    'sector.performing-arts': 'Podiumkunsten',
    'sector.audiovisual': 'Audiovisueel',
    'sector.visual-arts': 'Beeldende kunst',
    'sector.design': 'Design en grafiek',
    'sector.events': 'Evenementen',
    'sector.education': 'Vorming en animatie',
    'sector.consulting': 'Advies',
    'sector.crafts': 'Ambacht',
    'sector.other': 'Andere',
    'language.fr': 'Français',
    'language.nl': 'Nederlands',
    'language.de': 'Deutsch',
    'language.en': 'English',
    'topic.strategy': 'Waar gaat mijn activiteit heen?',
    'topic.finances': 'Geld en kasmiddelen',
    'topic.clients': 'Klanten vinden en houden',
    'topic.organisation': 'Organisatie en tijd',
    'topic.change': 'Van beroep of aanbod veranderen',
  },
  rules: {
    'goals-explained': {
      title: 'Uw doelen zijn uitgelegd',
      met: 'U hebt gezegd wat u verwacht.',
      'needs-information': 'Zeg ons in enkele woorden wat u van de begeleiding verwacht.',
    },
    'matched-with-coach': {
      title: 'Iemand begeleidt u',
      met: 'Na het akkoord zoeken wij iemand die plaats heeft. Die schrijft u om een eerste gesprek af te spreken.',
      'not-applicable': 'U vraagt geen individuele begeleiding.',
    },
    'joins-cohort': {
      title: 'De groep van uw sector',
      met: 'Na het akkoord komt u in de groep van uw sector in uw taal: ten hoogste {size} mensen, met dezelfde bijeenkomsten.',
      'not-applicable': 'U vraagt geen groep.',
    },
  },
};
