/** Wat over uzelf bewaard wordt, in het Nederlands. */
import type { Words } from '../index.ts';

export const privacy: Words['privacy'] = {
  title: 'Uw gegevens',
  lead: 'Wat het plan over u bewaart, hoelang en waarom. U kunt alles meenemen, en laten wissen wat geen wet verplicht te bewaren.',
  claims: 'Uw aanvragen',
  noClaims: 'U hebt hier geen aanvragen.',
  claim: 'Aanvraag',
  filed: 'Ingediend op',
  documents: 'Documenten',
  state: 'Stand',
  until: 'Gewist op',
  why: 'Waarom tot dan',
  whileHandled: 'nadat ze is afgehandeld',
  states: {
    handled: 'in behandeling',
    kept: 'de wet verplicht ze te bewaren',
    erasable: 'kan gewist worden',
  },
  others: 'Naast de aanvragen',
  register:
    'Uw inschrijving in het ledenregister. De administratie van de coöperatie bewaart ze zolang u lid bent.',
  news: 'Uw abonnement op het nieuws per mail; het wordt gewist wanneer u het stopzet.',
  noNews: 'U krijgt het nieuws niet per mail; daarvoor wordt niets bewaard.',
  session: 'Uw aanmelding: hoogstens acht uur.',
  listening:
    'Oproepen naar de luisterlijn worden apart bewaard, en alleen uw luisteraar en u kunnen ze zien:',
  exportTitle: 'Uw gegevens meenemen',
  exportLead:
    'Eén bestand met alles wat over u bewaard wordt, voor u of voor een ander programma (JSON). Uw documenten opent u vanuit elke aanvraag.',
  exportButton: 'Het bestand opslaan',
  eraseTitle: 'Uw gegevens laten wissen',
  eraseLead: 'U ziet eerst wat gewist zou worden, wat blijft, en waarom.',
  eraseNext: 'Bekijken wat gewist zou worden',
  eraseWhat: 'Dit gebeurt er wanneer u op de knop hieronder drukt.',
  goes: 'Binnen een dag gewist',
  goesText:
    'Het formulier, uw woorden, de documenten en uw naam. U kunt tegen deze beslissingen niet meer in beroep gaan.',
  stays: 'Bewaard tot een datum',
  staysText:
    'De wet vraagt het bewijs. Uw vrije teksten en de antwoorden op vragen worden binnen een dag gewist; de rest verdwijnt vanzelf op de getoonde datum.',
  waits: 'Nog in behandeling',
  waitsText: 'Deze aanvragen lopen gewoon door. Zodra ze afgehandeld zijn, gebeurt er hetzelfde mee.',
  noReturn: 'Wat gewist is, kan niet worden teruggehaald.',
  eraseButton: 'Mijn gegevens wissen',
  done: 'Uw wens is genoteerd: wat gewist kan worden, wordt binnen een dag gewist. Wat blijft, staat hieronder met zijn datum.',
  wish: 'Op {at} hebt u gevraagd om uw gegevens te wissen. Wat nog in behandeling is, volgt vanzelf.',
};
