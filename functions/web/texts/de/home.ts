/** Where people land, in German. */
import type { Words } from '../index.ts';

export const home: Words['home'] = {
  welcomeTitle: 'Die Krise hat Ihnen die Arbeit genommen. Sie sind nicht allein.',
  welcomeLead:
    'Der Solidaritätsplan bezahlt abgesagte Verträge, hilft Menschen in Not und übernimmt Kosten, die schon entstanden sind. Sagen Sie uns, was geschehen ist: Sie sehen sofort, was Sie erhalten würden, und warum.',
  howTitle: 'So geht es',
  how: [
    'Sie füllen ein einziges Formular aus. Bevor Sie es einreichen, sehen Sie, was entschieden würde.',
    'Die Bedingungen werden in wenigen Minuten geprüft, jede mit ihrem Grund.',
    'Ein Mensch entscheidet. Sie wissen, auf wen gewartet wird.',
    'Das Geld ist vom ersten Tag an zurückgelegt und kommt auf Ihr Konto.',
  ],
  signInToFile: 'Anmelden und Antrag stellen',
  offerTitle: 'Was Sie beantragen können',
  hello: 'Guten Tag {name}',
  expectedTitle: 'Was wir von Ihnen brauchen',
  expectedNothing: 'Nichts. Wir schreiben Ihnen, wenn wir etwas brauchen.',
  expectedAnswer: 'Zu „{measure}“ antworten ({reference})',
  claimsTitle: 'Ihre Anträge',
  claimsNone: 'Sie haben noch keinen Antrag gestellt.',
  claimsAll: 'Alle meine Anträge ansehen',
};
