/** The form of a claim, checking it and filing it, in German. */
import type { Words } from '../index.ts';

export const filing: Words['filing'] = {
  lead: 'Alle Felder sind nötig, außer wo „freiwillig“ steht. Es wird nichts eingereicht, bevor Sie das Ergebnis gesehen und bestätigt haben.',
  choose: 'Bitte wählen…',
  notInList: 'Nicht in der Liste?',
  otherNumber: 'Geben Sie die Nummer ein',
  moneyHint: 'Zum Beispiel 1250,50',
  monthHint: 'Jahr und Monat, zum Beispiel 2020-03',
  line: 'Zeile {number}',
  addLine: 'Weitere Zeile hinzufügen',
  removeLine: 'Zeile {number} entfernen',
  fillIn: 'Nach dem Vertrag ausfüllen',
  fillInHint: 'Steht der Vertrag in unseren Registern, füllen wir aus, was wir davon wissen.',
  filledIn:
    'Wir haben ausgefüllt, was unsere Register wissen. Bitte prüfen Sie es und ergänzen Sie den Rest.',
  check: 'Ansehen, was ich erhalten würde',
  checkTitle: 'Bitte prüfen, bevor Sie einreichen',
  checkLead: 'Es ist noch nichts eingereicht.',
  wouldGet: 'Sie würden {amount} erhalten',
  wouldGetWithOthers: 'Davon {paid} von der Genossenschaft; der Rest kommt von anderen, wie unten gezeigt.',
  wouldNot: 'Die Bedingungen sind nicht erfüllt',
  wouldNotText:
    'Die Punkte unten sagen, warum. Sie können Ihre Antworten ändern oder trotzdem einreichen: Dann können Sie Einspruch erheben, und ein Mensch sieht es sich an.',
  wouldAsk: 'Wir bräuchten noch etwas von Ihnen',
  wouldAskText: 'Sie können jetzt einreichen und später antworten, oder zuerst das Formular ergänzen.',
  reasons: 'Die Gründe, Punkt für Punkt',
  answers: 'Ihre Antworten',
  change: 'Meine Antworten ändern',
  file: 'Meinen Antrag einreichen',
  fileText: 'Mit dem Einreichen erklären Sie, dass Ihre Angaben wahr sind, soweit Sie es wissen.',
  filedTitle: 'Ihr Antrag ist eingereicht',
  filedReference: 'Sein Kennzeichen ist {reference}.',
  filedNext: 'Wie es weitergeht',
  filedMail: 'Wir schreiben Ihnen bei jedem Schritt. Sie können diese Seite schließen.',
  filedFollow: 'Meinen Antrag verfolgen',
  alreadyFiled:
    'Das wurde schon beantragt. Wenn es bei Ihnen etwas anderes ist, sagen Sie, was es unterscheidet: die Tätigkeit, den Ort oder den Vertrag.',
  asideRules: 'Was hier nicht zutrifft ({count})',
  sourceHeading: 'Woher das Geld kommt',
  outcomes: {
    met: 'Erfüllt',
    'not-met': 'Nicht erfüllt',
    'needs-information': 'Angabe fehlt',
    'not-applicable': 'Trifft nicht zu',
  },
};
