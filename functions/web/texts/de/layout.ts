/** The frame around every page, in German. */
import type { Words } from '../index.ts';

export const layout: Words['layout'] = {
  skip: 'Zum Inhalt',
  siteNavigation: 'Hauptmenü',
  home: 'Start',
  claims: 'Meine Anträge',
  allClaims: 'Anträge',
  measures: 'Maßnahmen',
  tasks: 'Zu entscheiden',
  finance: 'Zahlungen',
  fund: 'Der Fonds',
  operations: 'Technik',
  outbox: 'Postausgang',
  signIn: 'Anmelden',
  signOut: 'Abmelden',
  languages: 'Sprache',
  about:
    'Entraide ist der Solidaritätsplan Ihrer Genossenschaft. Was Sie uns hier sagen, dient nur Ihren Anträgen.',
  demonstration: 'Dies ist eine Vorführung mit erfundenen Menschen. Es fließt kein echtes Geld.',
  back: 'Zurück',
  error: 'Fehler: {title}',
  errorWord: 'Fehler:',
  errorSummary: 'Etwas braucht Ihre Aufmerksamkeit',
  yes: 'Ja',
  no: 'Nein',
  optional: '(freiwillig)',
  total: 'Summe',
  moreItems: 'Mehr',
  more: 'Mehr zeigen',
  notYet: 'Noch nicht',
};
