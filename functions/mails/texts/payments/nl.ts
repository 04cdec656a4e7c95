/** What mails around payments say in Dutch. */
import type { PaymentMails } from './index.ts';

export const nl: PaymentMails = {
  'money-given-back': {
    subject: 'De betaling van uw aanvraag {reference} ging terug naar het fonds',
    paragraphs: [
      'De betaling van uw aanvraag “{measure}” (kenmerk {reference}) was teruggekomen, en wij kregen niet op tijd een andere rekening. Het geld ging terug naar wie het had voorgeschoten.',
      'Het is voor u niet verloren: op de pagina van uw aanvraag kunt u vragen dat wij ze opnieuw opnemen.',
    ],
    action: 'Bekijken wat ik kan doen',
  },
  'account-changed': {
    subject: 'Uw bankrekening is bij ons gewijzigd',
    paragraphs: [
      'De rekening waarop het solidariteitsplan u betaalt, is gewijzigd. De nieuwe rekening is {iban}.',
      'Voor de veiligheid betalen wij er niets op vóór {until}, en bevestigt iemand van het financiële team ze eerst.',
      'Komt deze wijziging niet van u, schrijf ons dan meteen: zolang niemand bevestigd heeft, vertrekt er niets.',
    ],
    action: 'Mijn aanvragen bekijken',
  },
  'claim-other-account': {
    subject: 'Uw aanvraag {reference} wordt op een andere rekening betaald',
    paragraphs: [
      'Uw aanvraag “{measure}” (kenmerk {reference}) noemt een andere rekening dan die wij van u kennen: {iban}.',
      'Bent u dat zelf, dan hoeft u niets te doen. Zo niet, trek de aanvraag in of schrijf ons meteen.',
    ],
    action: 'Mijn aanvraag bekijken',
  },
  'bank-contradicts': {
    subject: 'De bank spreekt zichzelf tegen: iemand moet kijken',
    paragraphs: [
      'Een bestand van de bank bevat verrichtingen die tegenspreken wat zij eerder zei. Aantal: {count}.',
      'Er wordt niets twee keer betaald. Elke verrichting wacht in de lijst tot iemand ze verklaart.',
    ],
    action: 'De verrichtingen bekijken',
  },
};
