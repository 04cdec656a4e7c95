/** What mails around payments say in German. */
import type { PaymentMails } from './index.ts';

export const de: PaymentMails = {
  'money-given-back': {
    subject: 'Die Zahlung zu Ihrem Antrag {reference} ging an den Fonds zurück',
    paragraphs: [
      'Die Zahlung zu Ihrem Antrag „{measure}“ (Kennzeichen {reference}) war zurückgekommen, und wir haben kein anderes Konto rechtzeitig erhalten. Das Geld ging an die zurück, die es vorgestreckt hatten.',
      'Für Sie ist es nicht verloren: Auf der Seite Ihres Antrags können Sie verlangen, dass wir ihn wieder aufnehmen.',
    ],
    action: 'Ansehen, was ich tun kann',
  },
  'account-changed': {
    subject: 'Ihr Bankkonto wurde bei uns geändert',
    paragraphs: [
      'Das Konto, auf das der Solidaritätsplan Ihnen zahlt, wurde geändert. Das neue Konto ist {iban}.',
      'Zur Sicherheit zahlen wir vor dem {until} nichts darauf, und jemand aus dem Finanzteam bestätigt es vorher.',
      'Wenn diese Änderung nicht von Ihnen kommt, schreiben Sie uns sofort: Solange niemand bestätigt hat, geht nichts hinaus.',
    ],
    action: 'Meine Anträge ansehen',
  },
  'claim-other-account': {
    subject: 'Ihr Antrag {reference} wird auf ein anderes Konto gezahlt',
    paragraphs: [
      'Ihr Antrag „{measure}“ (Kennzeichen {reference}) nennt ein anderes Konto als das, das wir von Ihnen kennen: {iban}.',
      'Wenn das von Ihnen kommt, müssen Sie nichts tun. Sonst ziehen Sie den Antrag zurück oder schreiben Sie uns sofort.',
    ],
    action: 'Meinen Antrag ansehen',
  },
  'bank-contradicts': {
    subject: 'Die Bank widerspricht sich: Jemand muss nachsehen',
    paragraphs: [
      'Eine Datei der Bank enthält Buchungen, die dem widersprechen, was sie vorher gesagt hat. Anzahl: {count}.',
      'Nichts wird zweimal gezahlt. Jede Buchung wartet in der Liste, bis jemand sie erklärt.',
    ],
    action: 'Buchungen ansehen',
  },
};
