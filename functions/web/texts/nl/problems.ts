/** When something does not go as expected, in Dutch: what happened and what to do. */
import type { Words } from '../index.ts';

export const problems: Words['problems'] = {
  'not-found': {
    title: 'Wij vinden deze pagina niet',
    text: 'Misschien is het adres afgebroken, of leidt het naar iets dat alleen anderen mogen zien. Kijk het na, of begin opnieuw op de startpagina.',
  },
  forbidden: {
    title: 'Dit is niet voor uw rol',
    text: 'U bent aangemeld, maar dit hoort bij een andere rol. Denkt u dat u er recht op hebt, spreek dan met uw adviseur.',
  },
  erased: {
    title: 'Dit is gewist',
    text: 'De tijd waarin het bewaard moest worden is voorbij, of de betrokkene heeft erom gevraagd. Alleen de cijfers staan nog in de boeken.',
  },
  'cross-site': {
    title: 'Dit formulier komt van een andere site',
    text: 'Om u te beschermen aanvaarden wij alleen formulieren van onze eigen pagina’s. Er is niets veranderd. Open de pagina hier en verstuur het formulier opnieuw.',
  },
  'sent-already': {
    title: 'Dit formulier is al verstuurd',
    text: 'Het is één keer verstuurd, en dat telt. Wat u sindsdien hebt gewijzigd, is niet verstuurd. Kijk eerst wat ervan gekomen is.',
  },
  toResult: 'Bekijken wat ervan gekomen is',
  conflict: {
    title: 'Dit kan niet meer',
    text: 'Intussen is er iets veranderd. Er is niets verloren. Ga terug om te zien hoe het nu staat.',
  },
  'too-late': {
    title: 'Het is te laat om in te trekken',
    text: 'De betaling is al vertrokken, of de aanvraag is afgelopen.',
  },
  'no-appeal': {
    title: 'Een beroep is niet mogelijk',
    text: 'Tegen een aanvraag kunt u één keer in beroep gaan, binnen 30 dagen na het einde.',
  },
  'nothing-asked': {
    title: 'De vraag is beantwoord',
    text: 'Er staat geen vraag open over deze aanvraag. U hoeft niets te doen.',
  },
  'already-filed': {
    title: 'Dit is al aangevraagd',
    text: 'Hetzelfde kan één keer aangevraagd worden. Bekijk uw aanvragen, of zeg wat de uwe onderscheidt.',
  },
  'another-case': {
    title: 'Dit zou een andere aanvraag zijn',
    text: 'Uw wijziging maakt er een ander geval van. Trek deze aanvraag in en dien een nieuwe in.',
  },
  'second-person-needed': {
    title: 'Er is een tweede persoon nodig',
    text: 'Wie een betaalopdracht voorbereidt, kan ze niet ook vrijgeven. Vraag het aan een collega van het financiële team.',
  },
  'nothing-to-pay': {
    title: 'Er is niets te betalen',
    text: 'Er is op dit moment geen betaling klaar. Goedgekeurde aanvragen verschijnen hier vanzelf.',
  },
  invalid: {
    title: 'Wij konden dit niet gebruiken',
    text: 'Ga terug, kijk na wat u invulde, en verstuur het opnieuw.',
  },
  'too-large': {
    title: 'Dit is te groot',
    text: 'Wat u verstuurde, is groter dan wij kunnen ontvangen. Stuur een kleiner bestand, of splits het.',
  },
  'too-many': {
    title: 'Dat ging iets te snel',
    text: 'Wij kregen veel verzoeken van u. Wacht een minuut en probeer dan opnieuw. Er is niets verloren.',
  },
  unexpected: {
    title: 'Er ging iets mis aan onze kant',
    text: 'Het is niet uw fout, en wat u al indiende is veilig. Probeer het over enkele minuten opnieuw. Blijft het zo, zeg dan aan uw adviseur wanneer het gebeurde.',
  },
  toHome: 'Naar de startpagina',
  toClaims: 'Naar mijn aanvragen',
  when: 'Tijdstip, als u het iemand vertelt: {at}',
};
