/** What coaches fill in, in French. */
import type { CoachingFormTexts } from './index.ts';

export const fr: CoachingFormTexts = {
  session: {
    fields: {
      on: {
        label: 'Date',
      },
      from: {
        label: 'Heure',
        hint: 'Par exemple 14:00.',
      },
      place: {
        label: 'Lieu',
        hint: 'Une adresse, un numéro ou un lien.',
      },
    },
    options: {},
    errors: {
      'not-a-time': 'Indiquez une heure comme 14:00.',
      'in-the-past': 'Choisissez un jour à venir.',
      'unknown-language': 'Écrivez fr, nl, de ou en, séparés par des espaces.',
      'unknown-sector': 'Écrivez des filières de la liste, séparées par des espaces.',
      'too-few-places': 'Vous accompagnez déjà plus de personnes.',
    },
  },
  record: {
    fields: {
      held: {
        label: 'La rencontre a-t-elle eu lieu ?',
      },
      note: {
        label: 'Notes',
        hint: 'Vous et la personne accompagnée les voyez.',
      },
    },
    options: {},
    errors: {
      'not-a-time': 'Indiquez une heure comme 14:00.',
      'in-the-past': 'Choisissez un jour à venir.',
      'unknown-language': 'Écrivez fr, nl, de ou en, séparés par des espaces.',
      'unknown-sector': 'Écrivez des filières de la liste, séparées par des espaces.',
      'too-few-places': 'Vous accompagnez déjà plus de personnes.',
    },
  },
  outcome: {
    fields: {
      result: {
        label: 'Résultat',
      },
      summary: {
        label: 'En quelques phrases',
        hint: 'Ce qui a changé, et la suite.',
      },
    },
    options: {
      'result.goal-reached': 'Objectif atteint',
      'result.partly-reached': 'Atteint en partie',
      'result.passed-on': 'Transmis à quelqu’un d’autre',
      'result.stopped': 'Arrêté',
    },
    errors: {
      'not-a-time': 'Indiquez une heure comme 14:00.',
      'in-the-past': 'Choisissez un jour à venir.',
      'unknown-language': 'Écrivez fr, nl, de ou en, séparés par des espaces.',
      'unknown-sector': 'Écrivez des filières de la liste, séparées par des espaces.',
      'too-few-places': 'Vous accompagnez déjà plus de personnes.',
    },
  },
  profile: {
    fields: {
      places: {
        label: 'Personnes accompagnées à la fois',
        hint: 'Un groupe compte pour une.',
      },
      speaks: {
        label: 'Langues',
        hint: 'Par exemple : fr nl.',
      },
      knows: {
        label: 'Filières',
        hint: 'Laissez vide pour toutes. Par exemple : music design.',
      },
    },
    options: {},
    errors: {
      'not-a-time': 'Indiquez une heure comme 14:00.',
      'in-the-past': 'Choisissez un jour à venir.',
      'unknown-language': 'Écrivez fr, nl, de ou en, séparés par des espaces.',
      'unknown-sector': 'Écrivez des filières de la liste, séparées par des espaces.',
      'too-few-places': 'Vous accompagnez déjà plus de personnes.',
    },
  },
};
