/** What coaches fill in, in German. */
import type { CoachingFormTexts } from './index.ts';

export const de: CoachingFormTexts = {
  session: {
    fields: {
      on: {
        label: 'Datum',
      },
      from: {
        label: 'Uhrzeit',
        hint: 'Zum Beispiel 14:00.',
      },
      place: {
        label: 'Ort',
        hint: 'Eine Adresse, eine Nummer oder ein Link.',
      },
    },
    options: {},
    errors: {
      'not-a-time': 'Geben Sie eine Uhrzeit wie 14:00 an.',
      'in-the-past': 'Wählen Sie einen kommenden Tag.',
      'unknown-language': 'Schreiben Sie fr, nl, de oder en, mit Leerzeichen dazwischen.',
      'unknown-sector': 'Schreiben Sie Branchen aus der Liste, mit Leerzeichen dazwischen.',
      'too-few-places': 'Sie begleiten schon mehr Personen.',
    },
  },
  record: {
    fields: {
      held: {
        label: 'Hat das Treffen stattgefunden?',
      },
      note: {
        label: 'Notizen',
        hint: 'Sie und die begleitete Person sehen sie.',
      },
    },
    options: {},
    errors: {
      'not-a-time': 'Geben Sie eine Uhrzeit wie 14:00 an.',
      'in-the-past': 'Wählen Sie einen kommenden Tag.',
      'unknown-language': 'Schreiben Sie fr, nl, de oder en, mit Leerzeichen dazwischen.',
      'unknown-sector': 'Schreiben Sie Branchen aus der Liste, mit Leerzeichen dazwischen.',
      'too-few-places': 'Sie begleiten schon mehr Personen.',
    },
  },
  outcome: {
    fields: {
      result: {
        label: 'Ergebnis',
      },
      summary: {
        label: 'In einigen Sätzen',
        hint: 'Was sich geändert hat, und wie es weitergeht.',
      },
    },
    options: {
      'result.goal-reached': 'Ziel erreicht',
      'result.partly-reached': 'Teilweise erreicht',
      'result.passed-on': 'An andere weitergegeben',
      'result.stopped': 'Abgebrochen',
    },
    errors: {
      'not-a-time': 'Geben Sie eine Uhrzeit wie 14:00 an.',
      'in-the-past': 'Wählen Sie einen kommenden Tag.',
      'unknown-language': 'Schreiben Sie fr, nl, de oder en, mit Leerzeichen dazwischen.',
      'unknown-sector': 'Schreiben Sie Branchen aus der Liste, mit Leerzeichen dazwischen.',
      'too-few-places': 'Sie begleiten schon mehr Personen.',
    },
  },
  profile: {
    fields: {
      places: {
        label: 'Personen, die Sie zugleich begleiten',
        hint: 'Eine Gruppe zählt als eine.',
      },
      speaks: {
        label: 'Sprachen',
        hint: 'Zum Beispiel: fr nl.',
      },
      knows: {
        label: 'Branchen',
        hint: 'Leer lassen für alle. Zum Beispiel: music design.',
      },
    },
    options: {},
    errors: {
      'not-a-time': 'Geben Sie eine Uhrzeit wie 14:00 an.',
      'in-the-past': 'Wählen Sie einen kommenden Tag.',
      'unknown-language': 'Schreiben Sie fr, nl, de oder en, mit Leerzeichen dazwischen.',
      'unknown-sector': 'Schreiben Sie Branchen aus der Liste, mit Leerzeichen dazwischen.',
      'too-few-places': 'Sie begleiten schon mehr Personen.',
    },
  },
};
