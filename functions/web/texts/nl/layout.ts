/** The frame around every page, in Dutch. */
import type { Words } from '../index.ts';

export const layout: Words['layout'] = {
  skip: 'Naar de inhoud',
  siteNavigation: 'Hoofdmenu',
  home: 'Start',
  claims: 'Mijn aanvragen',
  allClaims: 'Aanvragen',
  measures: 'Maatregelen',
  tasks: 'Te beslissen',
  finance: 'Betalingen',
  fund: 'Het fonds',
  operations: 'Technische opvolging',
  outbox: 'Uitgaande post',
  signIn: 'Aanmelden',
  signOut: 'Afmelden',
  languages: 'Taal',
  about:
    'Entraide is het solidariteitsplan van uw coöperatie. Wat u hier vertelt, dient alleen voor uw aanvragen.',
  demonstration: 'Dit is een demonstratie met verzonnen mensen. Er gaat geen echt geld om.',
  back: 'Terug',
  error: 'Fout: {title}',
  errorWord: 'Fout:',
  errorSummary: 'Iets vraagt uw aandacht',
  yes: 'Ja',
  no: 'Nee',
  optional: '(niet verplicht)',
  total: 'Totaal',
  moreItems: 'Meer',
  more: 'Meer tonen',
  notYet: 'Nog niet',
};
