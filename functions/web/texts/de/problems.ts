/** When something does not go as expected, in German: what happened and what to do. */
import type { Words } from '../index.ts';

export const problems: Words['problems'] = {
  'not-found': {
    title: 'Wir finden diese Seite nicht',
    text: 'Vielleicht ist die Adresse abgeschnitten, oder sie führt zu etwas, das nur andere sehen dürfen. Prüfen Sie sie, oder beginnen Sie auf der Startseite.',
  },
  forbidden: {
    title: 'Das gehört nicht zu Ihrer Rolle',
    text: 'Sie sind angemeldet, aber das gehört zu einer anderen Rolle. Wenn es Ihnen zustehen sollte, sprechen Sie mit Ihrer Beratung.',
  },
  erased: {
    title: 'Das wurde gelöscht',
    text: 'Die Zeit, in der es aufbewahrt werden musste, ist vorbei, oder die betroffene Person hat darum gebeten. Nur die Zahlen stehen noch in den Büchern.',
  },
  'cross-site': {
    title: 'Dieses Formular kam von einer anderen Seite',
    text: 'Zu Ihrem Schutz nehmen wir nur Formulare von unseren eigenen Seiten an. Es hat sich nichts geändert. Öffnen Sie die Seite hier und senden Sie das Formular noch einmal.',
  },
  'sent-already': {
    title: 'Dieses Formular wurde schon gesendet',
    text: 'Es wurde einmal gesendet, und das gilt. Was Sie seitdem geändert haben, wurde nicht gesendet. Sehen Sie sich zuerst an, was daraus geworden ist.',
  },
  toResult: 'Ansehen, was daraus geworden ist',
  conflict: {
    title: 'Das geht nicht mehr',
    text: 'Inzwischen hat sich etwas geändert. Es ist nichts verloren. Gehen Sie zurück, um zu sehen, wie es jetzt steht.',
  },
  'too-late': {
    title: 'Zum Zurückziehen ist es zu spät',
    text: 'Die Zahlung ist schon unterwegs, oder der Antrag ist abgeschlossen.',
  },
  'no-appeal': {
    title: 'Ein Einspruch ist nicht möglich',
    text: 'Gegen einen Antrag können Sie einmal Einspruch erheben, innerhalb von 30 Tagen nach seinem Ende.',
  },
  'nothing-asked': {
    title: 'Die Frage ist beantwortet',
    text: 'Zu diesem Antrag ist keine Frage offen. Sie müssen nichts tun.',
  },
  'already-filed': {
    title: 'Das wurde schon beantragt',
    text: 'Dasselbe kann einmal beantragt werden. Sehen Sie Ihre Anträge an, oder sagen Sie, was Ihren unterscheidet.',
  },
  'another-case': {
    title: 'Das wäre ein anderer Antrag',
    text: 'Ihre Änderung macht daraus einen anderen Fall. Ziehen Sie diesen Antrag zurück und stellen Sie einen neuen.',
  },
  'second-person-needed': {
    title: 'Es braucht eine zweite Person',
    text: 'Wer einen Zahlungslauf vorbereitet, kann ihn nicht auch freigeben. Bitten Sie jemanden aus dem Finanzteam.',
  },
  'nothing-to-pay': {
    title: 'Es gibt nichts zu zahlen',
    text: 'Zurzeit ist keine Zahlung bereit. Bewilligte Anträge erscheinen hier von selbst.',
  },
  invalid: {
    title: 'Damit konnten wir nichts anfangen',
    text: 'Gehen Sie zurück, prüfen Sie Ihre Angaben, und senden Sie noch einmal.',
  },
  'too-large': {
    title: 'Das ist zu groß',
    text: 'Ihre Sendung ist größer, als wir annehmen können. Senden Sie eine kleinere Datei, oder teilen Sie sie.',
  },
  'too-many': {
    title: 'Das war etwas zu schnell',
    text: 'Wir haben viele Anfragen von Ihnen erhalten. Warten Sie eine Minute und versuchen Sie es dann wieder. Es ist nichts verloren.',
  },
  unexpected: {
    title: 'Bei uns ist etwas schiefgegangen',
    text: 'Es liegt nicht an Ihnen, und was Sie schon eingereicht haben, ist sicher. Versuchen Sie es in ein paar Minuten wieder. Wenn es bleibt, sagen Sie Ihrer Beratung, wann es war.',
  },
  toHome: 'Zur Startseite',
  toClaims: 'Zu meinen Anträgen',
  when: 'Zeitpunkt, falls Sie jemandem davon erzählen: {at}',
};
