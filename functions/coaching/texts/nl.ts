/** What coaches fill in, in Dutch. */
import type { CoachingFormTexts } from './index.ts';

export const nl: CoachingFormTexts = {
  session: {
    fields: {
      on: {
        label: 'Datum',
      },
      from: {
        label: 'Uur',
        hint: 'Bijvoorbeeld 14:00.',
      },
      place: {
        label: 'Plaats',
        hint: 'Een adres, een nummer of een link.',
      },
    },
    options: {},
    errors: {
      'not-a-time': 'Geef een uur zoals 14:00.',
      'in-the-past': 'Kies een komende dag.',
      'unknown-language': 'Schrijf fr, nl, de of en, met spaties ertussen.',
      'unknown-sector': 'Schrijf sectoren uit de lijst, met spaties ertussen.',
      'too-few-places': 'U begeleidt al meer mensen.',
    },
  },
  record: {
    fields: {
      held: {
        label: 'Heeft het gesprek plaatsgevonden?',
      },
      note: {
        label: 'Notities',
        hint: 'U en de begeleide persoon zien ze.',
      },
    },
    options: {},
    errors: {
      'not-a-time': 'Geef een uur zoals 14:00.',
      'in-the-past': 'Kies een komende dag.',
      'unknown-language': 'Schrijf fr, nl, de of en, met spaties ertussen.',
      'unknown-sector': 'Schrijf sectoren uit de lijst, met spaties ertussen.',
      'too-few-places': 'U begeleidt al meer mensen.',
    },
  },
  outcome: {
    fields: {
      result: {
        label: 'Resultaat',
      },
      summary: {
        label: 'In enkele zinnen',
        hint: 'Wat er veranderd is, en hoe het verdergaat.',
      },
    },
    options: {
      'result.goal-reached': 'Doel bereikt',
      'result.partly-reached': 'Gedeeltelijk bereikt',
      'result.passed-on': 'Doorgegeven aan iemand anders',
      'result.stopped': 'Gestopt',
    },
    errors: {
      'not-a-time': 'Geef een uur zoals 14:00.',
      'in-the-past': 'Kies een komende dag.',
      'unknown-language': 'Schrijf fr, nl, de of en, met spaties ertussen.',
      'unknown-sector': 'Schrijf sectoren uit de lijst, met spaties ertussen.',
      'too-few-places': 'U begeleidt al meer mensen.',
    },
  },
  profile: {
    fields: {
      places: {
        label: 'Mensen die u tegelijk begeleidt',
        hint: 'Een groep telt voor één.',
      },
      speaks: {
        label: 'Talen',
        hint: 'Bijvoorbeeld: fr nl.',
      },
      knows: {
        label: 'Sectoren',
        hint: 'Laat leeg voor alle. Bijvoorbeeld: music design.',
      },
    },
    options: {},
    errors: {
      'not-a-time': 'Geef een uur zoals 14:00.',
      'in-the-past': 'Kies een komende dag.',
      'unknown-language': 'Schrijf fr, nl, de of en, met spaties ertussen.',
      'unknown-sector': 'Schrijf sectoren uit de lijst, met spaties ertussen.',
      'too-few-places': 'U begeleidt al meer mensen.',
    },
  },
};
