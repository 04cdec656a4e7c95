/** What mails about loans and financings say in German. */
import type { MoneyMails } from './index.ts';

export const de: MoneyMails = {
  'loan-lent': {
    subject: 'Das Darlehen ist auf dem Konto von {activity}',
    paragraphs: [
      'Das Darlehen von {amount} wurde {activity} gutgeschrieben. Es kostet keine Zinsen.',
      'Die erste Rate, {instalment}, wird am {due} vom Budget abgebucht, danach jeden Monat eine. Die Seite zeigt alle; Sie können jederzeit früher zurückzahlen.',
    ],
    action: 'Das Darlehen und seine Raten ansehen',
  },
  'loan-in-arrears': {
    subject: '{activity} konnte die Rate nicht zahlen',
    paragraphs: [
      'Das Budget von {activity} reicht nicht für das, was für das Darlehen fällig ist: {missed}.',
      'Wir versuchen es bald wieder. Wenn es nicht besser wird, bitten Sie auf der Seite des Darlehens um Aufschub: Das ist besser als warten.',
    ],
    action: 'Das Darlehen ansehen',
  },
  'loan-needs-finance': {
    subject: 'Ein Darlehen im Rückstand braucht Sie: {activity}',
    paragraphs: [
      '{activity} wurde mehrmals erinnert, und {missed} vom Darlehen ist noch fällig.',
      'Bitte sprechen Sie mit den Personen, die sie koordinieren: Aufschub lässt sich vereinbaren, oder der Rest wird mit dem Vorstand aufgegeben.',
    ],
    action: 'Das Darlehen ansehen',
  },
  'loan-request': {
    subject: 'Eine Bitte zum Darlehen von {activity}',
    paragraphs: [
      'Zum Darlehen von {activity}, von dem {open} noch offen ist, wird gebeten: {reason}',
      'Melden Sie sich an, um zu entscheiden. Nichts ändert sich, bevor alle Nötigen zugestimmt haben.',
    ],
    action: 'Die Bitte ansehen und entscheiden',
  },
  'loan-rescheduled': {
    subject: 'Aufschub für das Darlehen von {activity}',
    paragraphs: [
      'Die Bitte wurde bewilligt: {open} kommt jetzt in neuen Raten zurück. Die nächste, {instalment}, wird am {due} abgebucht.',
    ],
    action: 'Die neuen Raten ansehen',
  },
  'loan-request-refused': {
    subject: 'Die Bitte zum Darlehen von {activity} wurde nicht bewilligt',
    paragraphs: [
      'Worum zum Darlehen von {activity} gebeten wurde, ist nicht bewilligt. {reason}',
      'Die Raten bleiben, wie sie sind.',
    ],
    action: 'Das Darlehen ansehen',
  },
  'loan-repaid': {
    subject: 'Das Darlehen von {activity} ist zurückgezahlt',
    paragraphs: [
      'Das Darlehen von {amount} ist bis auf den letzten Cent zurück. Danke: Andere können es jetzt leihen.',
    ],
    action: 'Das Darlehen ansehen',
  },
  'loan-written-off': {
    subject: 'Der Rest des Darlehens von {activity} ist erlassen',
    paragraphs: [
      'Der Vorstand hat zugestimmt, dass {activity} den Rest des Darlehens nicht zurückzahlt. Vom Budget wird nichts mehr abgebucht.',
    ],
    action: 'Das Darlehen ansehen',
  },
  'financing-expected': {
    subject: 'Wie die Finanzierung von {activity} gezahlt wird',
    paragraphs: [
      'Die Finanzierung von {amount} für {activity} ist bewilligt. Bitten Sie {financer}, sie auf Konto {account} mit genau dieser Referenz zu zahlen: {structured}',
      'Sobald sie eintrifft, wird sie {activity} gutgeschrieben, und wir schreiben Ihnen.',
    ],
    action: 'Den Antrag ansehen',
  },
  'financing-reminder': {
    subject: 'Die Finanzierung von {activity} ist noch nicht da',
    paragraphs: [
      'Wir erwarten noch {open} von {financer} für {activity}, auf Konto {account} mit der Referenz {structured}',
      'Bitte fragen Sie nach, ob die Zahlung unterwegs ist. Wir warten bis {until}.',
    ],
    action: 'Den Antrag ansehen',
  },
  'financing-arrived': {
    subject: '{arrived} ist für {activity} eingetroffen',
    paragraphs: [
      '{arrived} von {financer} ist eingetroffen und auf dem Konto von {activity}. Noch erwartet: {open}.',
    ],
    action: 'Den Antrag ansehen',
  },
  'financing-expired': {
    subject: 'Wir warten nicht mehr auf die Finanzierung von {activity}',
    paragraphs: [
      'Von dem, was {financer} für {activity} bringen sollte, ist {open} nicht rechtzeitig eingetroffen. Wir warten nicht mehr darauf.',
      'Kommt es später mit derselben Referenz, wird es {activity} trotzdem gutgeschrieben.',
    ],
    action: 'Den Antrag ansehen',
  },
  'claim-posted': {
    subject: 'Ihr Antrag {reference} ist gebucht',
    paragraphs: [
      'Ihr Antrag „{measure}“ (Referenz {reference}) ist erledigt: {amount} ist auf dem Konto Ihrer Activité in den Büchern der Genossenschaft gebucht.',
      'Es braucht keine Überweisung, und Sie müssen nichts weiter tun.',
    ],
    action: 'Ansehen, was gebucht ist',
  },
};
