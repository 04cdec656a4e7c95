/** The list of measures and the page of each, in German. */
import type { Words } from '../index.ts';

export const measures: Words['measures'] = {
  title: 'Was der Plan bietet',
  lead: 'Wählen Sie, was zu Ihrer Lage passt. Sie sehen, was Sie erhalten würden, bevor Sie etwas einreichen.',
  listNone: 'Zurzeit steht Ihnen keine Maßnahme offen.',
  whoTitle: 'Für wen',
  who: 'Für: {roles}. Länder: {countries}.',
  open: 'Offen vom {from} bis zum {until}.',
  closed: 'Diese Maßnahme ist zurzeit nicht offen.',
  rulesTitle: 'Worauf wir achten',
  rulesLead: 'Zu jedem Punkt sagen wir Ihnen, ob er zu Ihrer Lage passt, und warum.',
  decideTitle: 'Wer entscheidet',
  decideAlways: 'Immer: {role}',
  decideFrom: 'Ab {amount}: {role}',
  confidential: 'Vertraulich: Außer Ihnen sehen nur diese Menschen Ihren Antrag: {roles}.',
  nextTitle: 'Was würde ich erhalten?',
  nextText:
    'Füllen Sie das Formular aus. Bevor etwas eingereicht ist, sehen Sie den Betrag, woher er kommt, und jeden Grund.',
  start: 'Formular ausfüllen',
  signInFirst: 'Anmelden und Formular ausfüllen',
  notForYou: 'Mit Ihrer Rolle können Sie diesen Antrag nicht stellen. Er ist gedacht für: {roles}.',
};
