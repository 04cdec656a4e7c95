/** The words of accompaniment in French. */
import type { MeasureTexts } from '../../measure.ts';

export const fr: MeasureTexts = {
  title: 'Accompagnement',
  summary:
    'Une personne de l’équipe vous accompagne pour relancer votre activité : seul·e, ou avec d’autres de votre filière. C’est gratuit. Votre conseiller·ère donne son accord, puis nous cherchons la personne qui parle votre langue et connaît votre secteur.',
  fields: {
    kind: {
      label: 'Comment voulez-vous être accompagné·e ?',
    },
    sector: {
      label: 'Votre filière',
    },
    language: {
      label: 'Langue des rencontres',
    },
    topic: {
      label: 'De quoi s’agit-il d’abord ?',
    },
    goals: {
      label: 'Vos objectifs',
      hint: 'Ce que vous aimeriez avoir changé dans trois mois.',
    },
  },
  options: {
    'kind.individual': 'Individuellement',
    'kind.sector': 'Avec d’autres de ma filière',
    'sector.music': 'Musique',
    'sector.performing-arts': 'Arts de la scène',
    'sector.audiovisual': 'Audiovisuel',
    'sector.visual-arts': 'Arts visuels',
    'sector.design': 'Design et graphisme',
    'sector.events': 'Événements',
    'sector.education': 'Formation et animation',
    'sector.consulting': 'Conseil',
    'sector.crafts': 'Artisanat',
    'sector.other': 'Autre',
    'language.fr': 'Français',
    'language.nl': 'Nederlands',
    'language.de': 'Deutsch',
    'language.en': 'English',
    'topic.strategy': 'Où va mon activité ?',
    'topic.finances': 'Argent et trésorerie',
    'topic.clients': 'Trouver et garder des clients',
    'topic.organisation': 'Organisation et temps',
    'topic.change': 'Changer de métier ou d’offre',
  },
  rules: {
    'goals-explained': {
      title: 'Vos objectifs sont expliqués',
      met: 'Vous avez dit ce que vous attendez.',
      'needs-information': 'Dites-nous en quelques mots ce que vous attendez de l’accompagnement.',
    },
    'matched-with-coach': {
      title: 'Une personne vous accompagne',
      met: 'Après l’accord, nous cherchons une personne qui a de la place. Elle vous écrit pour convenir d’une première rencontre.',
      'not-applicable': 'Vous ne demandez pas d’accompagnement individuel.',
    },
    'joins-cohort': {
      title: 'Le groupe de votre filière',
      met: 'Après l’accord, vous rejoignez le groupe de votre filière dans votre langue : {size} personnes au plus, avec les mêmes rencontres.',
      'not-applicable': 'Vous ne demandez pas de groupe.',
    },
  },
};
