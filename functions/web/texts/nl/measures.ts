/** The list of measures and the page of each, in Dutch. */
import type { Words } from '../index.ts';

export const measures: Words['measures'] = {
  title: 'Wat het plan biedt',
  lead: 'Kies wat bij uw situatie past. U ziet wat u zou krijgen voor u iets indient.',
  listNone: 'Er staat op dit moment geen maatregel voor u open.',
  whoTitle: 'Voor wie',
  who: 'Voor: {roles}. Landen: {countries}.',
  open: 'Open van {from} tot en met {until}.',
  closed: 'Deze maatregel is op dit moment niet open.',
  rulesTitle: 'Waar wij naar kijken',
  rulesLead: 'Voor elk punt zeggen wij of het bij uw situatie past, en waarom.',
  decideTitle: 'Wie beslist',
  decideAlways: 'Altijd: {role}',
  decideFrom: 'Vanaf {amount}: {role}',
  confidential: 'Vertrouwelijk: behalve u zien alleen deze mensen uw aanvraag: {roles}.',
  nextTitle: 'Wat zou ik krijgen?',
  nextText:
    'Vul het formulier in. Voor er iets ingediend is, ziet u het bedrag, waar het vandaan komt, en elke reden.',
  start: 'Het formulier invullen',
  signInFirst: 'Aanmelden om het formulier in te vullen',
  notForYou: 'Met uw rol kunt u deze aanvraag niet doen. Ze is bedoeld voor: {roles}.',
};
