/** Claims that need a person, and the demonstration's outbox, in German. */
import type { Words } from '../index.ts';

export const operations: Words['operations'] = {
  title: 'Anträge zum Nachsehen',
  lead: 'Diese sind wegen eines technischen Problems stehen geblieben. Es ist nichts verloren; jeder wartet auf Sie.',
  none: 'Kein Antrag hängt. Alles bewegt sich.',
  since: 'Stehen geblieben am {date}',
  why: 'Warum',
  retry: 'Noch einmal versuchen',
  reject: 'Antrag ablehnen',
  retried: 'Der Antrag geht weiter.',
  rejected: 'Der Antrag ist abgelehnt; das Mitglied wird benachrichtigt.',
  outboxTitle: 'Postausgang der Vorführung',
  outboxLead: 'E-Mails, die eine echte Anlage senden würde. Die neuesten zuerst.',
  outboxNone: 'Es wurde noch keine E-Mail gesendet.',
  outboxTo: 'An {to}, {date}',
  outboxFilter: 'Empfänger',
  outboxEverybody: 'Alle',
  outboxShow: 'Zeigen',
  outboxLink: 'Link dieser E-Mail öffnen',
  outboxText: 'E-Mail lesen',
};
