/** What mails of recovery cases and distributions say in German. */
import type { RecoveryMails } from './index.ts';

export const de: RecoveryMails = {
  'client-invitation': {
    subject: 'Ihr abgesagter Auftrag bei {activity}: Können Sie ihn ganz oder teilweise erfüllen?',
    paragraphs: [
      'Ihr Auftrag bei {activity} wurde wegen der Gesundheitskrise abgesagt. Die Menschen, die für Sie arbeiten sollten, hatten damit gerechnet: {amount}.',
      'Viele erfüllen ihre Aufträge ganz oder teilweise. Auf der Seite hinter diesem Link sagen Sie uns, was Sie tun können oder warum es nicht geht. Das Öffnen der Seite verpflichtet Sie zu nichts.',
      'Der Link ist nur für Sie und gilt bis {until}. Bitte leiten Sie ihn nicht weiter.',
    ],
    action: 'Den Auftrag ansehen und antworten',
  },
  'client-reminder': {
    subject: 'Erinnerung: Ihr abgesagter Auftrag bei {activity}',
    paragraphs: [
      'Wir haben gefragt, was Sie für Ihren abgesagten Auftrag bei {activity} ({amount}) tun können, und noch keine Antwort.',
      'Auch ein Teil hilft, und auch ein Nein mit seinem Grund. Dieser neue Link gilt bis {until}.',
    ],
    action: 'Den Auftrag ansehen und antworten',
  },
  'client-instructions': {
    subject: 'Danke: So zahlen Sie ({reference})',
    paragraphs: [
      'Danke, dass Sie Ihren Auftrag bei {activity} erfüllen. Sie haben {amount} zugesagt, zu zahlen bis {due}.',
      'Bitte zahlen Sie auf das Konto {account} mit der strukturierten Referenz {reference}, genau wie sie hier steht: Daran erkennen wir Ihre Zahlung. Sie können in mehreren Teilen zahlen.',
    ],
    action: 'Die Zahlungsangaben ansehen',
  },
  'client-overdue': {
    subject: 'Erinnerung: Ihre Zahlung steht noch aus ({reference})',
    paragraphs: [
      'Sie haben zugesagt, Ihren Auftrag bei {activity} bis {due} zu zahlen. {open} sind noch offen.',
      'Konto {account}, Referenz {reference}. Haben Sie in den letzten Tagen gezahlt? Danke, dann ist nichts mehr zu tun.',
    ],
    action: 'Die Zahlungsangaben ansehen',
  },
  'client-thanks': {
    subject: 'Wir haben Ihre Zahlung erhalten, danke',
    paragraphs: [
      'Ihre Zahlung von {amount} für den Auftrag bei {activity} ist angekommen (Referenz {reference}). Noch offen: {open}.',
      'Danke im Namen aller, die für Sie arbeiten sollten.',
    ],
    action: 'Den Auftrag ansehen',
  },
  'pledge-made': {
    subject: '{client} macht eine Zusage für {activity}',
    paragraphs: [
      '{client} sagt zu, {amount} für den abgesagten Auftrag bei {activity} zu zahlen, bis {due}.',
      'Bitte bestätigen Sie die Zusage. Die Zahlungsangaben sind schon verschickt.',
    ],
    action: 'Den Fall ansehen und bestätigen',
  },
  'recovery-follow-up': {
    subject: 'Ein Fall braucht Sie: {client}, {activity}',
    paragraphs: [
      'Der Fall {client} für {activity} geht nicht von selbst weiter: {reason}. Noch offen: {open}.',
      'Nehmen Sie Kontakt auf; laden Sie dann neu ein, oder schließen Sie den Fall als uneinbringlich oder mit einer Abschreibung.',
    ],
    action: 'Den Fall ansehen',
  },
  'write-off-request': {
    subject: 'Eine Abschreibung wartet auf Ihre Entscheidung: {client}',
    paragraphs: [
      'Die Finanzabteilung bittet, {open} abzuschreiben, die {client} für {activity} zahlen sollte. Grund: {reason}',
      'Ein delegiertes Mitglied des Verwaltungsrats entscheidet.',
    ],
    action: 'Den Fall ansehen und entscheiden',
  },
  'recovery-closed': {
    subject: 'Der Fall {client} ist abgeschlossen',
    paragraphs: [
      'Der Fall {client} für die Aktivität {activity} ist abgeschlossen: {outcome}. Erhalten: {amount}.',
      'Sie müssen nichts tun.',
    ],
    action: 'Den Fall ansehen',
  },
  'distribution-request': {
    subject: 'Eine Verteilung wartet auf eine zweite Person ({scheme})',
    paragraphs: [
      '{amount} öffentliches Geld ({scheme}) wurden erfasst, zu verteilen auf {count} Aktivitäten.',
      'Jemand aus der Finanzabteilung, nicht die Person, die es erfasst hat, sieht sich die Anteile an und genehmigt. Vorher wird nichts gebucht.',
    ],
    action: 'Die Anteile ansehen und entscheiden',
  },
  'distribution-done': {
    subject: 'Das öffentliche Geld ist verteilt ({scheme})',
    paragraphs: [
      'Alle Anteile sind gebucht: {amount} auf {count} Aktivitäten, auf den Cent genau. Was vorgestreckt war, wurde zuerst zurückgezahlt.',
    ],
    action: 'Die Verteilung ansehen',
  },
  'journey-stopped': {
    subject: 'Ein Ablauf ist an einem technischen Problem stehen geblieben',
    paragraphs: [
      'Etwas ist an einem technischen Problem stehen geblieben: {error}',
      'Nichts ist verloren. Es wird jeden Tag neu versucht; bitte suchen Sie die Ursache.',
    ],
    action: 'Nachsehen',
  },
};
