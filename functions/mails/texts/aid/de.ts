/** What mails about the mutual aid say in German. */
import type { AidMails } from './index.ts';

export const de: AidMails = {
  'aid-match': {
    subject: 'Jemand passt zu Ihrer Anzeige',
    paragraphs: [
      'Eine Anzeige passt zu Ihrer: „{description}“ ({place}).',
      'Möchten Sie Kontakt? Ihre Angaben werden erst weitergegeben, wenn beide zustimmen. Das Öffnen der Seite entscheidet nichts.',
    ],
    action: 'Ansehen und antworten',
  },
  'aid-contact': {
    subject: 'Sie sind sich einig: Hier ist der Kontakt',
    paragraphs: [
      'Sie haben beide zugestimmt. {other} erwartet Sie: {email}.',
      'Wenn es getan ist, sagen Sie es auf der Seite: Die Anzeige wird dann geschlossen.',
    ],
    action: 'Meine Anzeigen ansehen',
  },
  'aid-over': {
    subject: 'Ihre Anzeige ist abgelaufen',
    paragraphs: [
      'Der letzte Tag Ihrer Anzeige „{description}“ ist vorbei; sie ist nicht mehr zu sehen.',
      'Sie können jederzeit eine neue aufgeben.',
    ],
    action: 'Meine Anzeigen ansehen',
  },
};
