/** What mails about trainings, coaching and initiatives say in German. */
import type { SupportMails } from './index.ts';

export const de: SupportMails = {
  'waiting-list': {
    subject: 'Sie stehen auf der Warteliste ({reference})',
    paragraphs: [
      'Ihr Antrag „{measure}“ (Zeichen {reference}) erfüllt die Bedingungen, aber im Augenblick ist kein Platz mehr frei.',
      'Ihr Rang auf der Warteliste bleibt erhalten. Sobald ein Platz frei wird, geht Ihr Antrag von selbst weiter, in der Reihenfolge des Eingangs.',
    ],
    action: 'Meinen Rang ansehen',
  },
};
