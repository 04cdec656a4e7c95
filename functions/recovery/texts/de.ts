/** Recovery cases in German. */
import type { RecoveryTexts } from './index.ts';

export const de: RecoveryTexts = {
  statuses: {
    opened: 'noch nicht gefragt',
    invited: 'eingeladen, noch keine Antwort',
    pledged: 'zugesagt, Zahlung erwartet',
    declined: 'abgelehnt',
    'said-paid': 'nach eigener Angabe schon gezahlt',
    silent: 'keine Antwort nach zwei Erinnerungen',
    overdue: 'zugesagt, aber überfällig',
    recovered: 'eingegangen',
    irrecoverable: 'uneinbringlich, von der Genossenschaft getragen',
    'written-off': 'abgeschrieben',
  },
  events: {
    opened: 'Der Fall wurde eröffnet',
    attached: 'Ein gezahlter Antrag zum selben Auftrag kam dazu',
    invited: 'Die Einladung ging hinaus',
    reminded: 'Eine Erinnerung ging hinaus',
    'no-address': 'Keine E-Mail-Adresse bekannt',
    pledged: 'Zugesagt: {amount}',
    declined: 'Abgelehnt: {reason}',
    'said-paid': 'Nach eigener Angabe gezahlt: {reason}',
    acknowledged: 'Die Zusage wurde bestätigt',
    silent: 'Keine Antwort: Die Finanzabteilung übernimmt',
    'payment-reminded': 'An die Zahlung wurde erinnert',
    overdue: 'Überfällig: Die Finanzabteilung übernimmt',
    received: '{amount} sind angekommen; {repaid} gingen an die Quellen zurück',
    recovered: 'Der Betrag ist eingegangen',
    irrecoverable: 'Uneinbringlich: {reason}',
    'write-off-asked': 'Eine Abschreibung wurde erbeten: {reason}',
    'write-off-refused': 'Die Abschreibung wurde abgelehnt: {reason}',
    'written-off': 'Der Rest wurde abgeschrieben',
    'invited-again': 'Es wird neu eingeladen',
  },
};
