/** Recovery cases in Dutch. */
import type { RecoveryTexts } from './index.ts';

export const nl: RecoveryTexts = {
  statuses: {
    opened: 'nog niet gevraagd',
    invited: 'uitgenodigd, nog geen antwoord',
    pledged: 'toegezegd, betaling verwacht',
    declined: 'geweigerd door de klant',
    'said-paid': 'volgens de klant al betaald',
    silent: 'geen antwoord na twee herinneringen',
    overdue: 'toegezegd, maar te laat',
    recovered: 'teruggevorderd',
    irrecoverable: 'oninbaar, ten laste van de coöperatie',
    'written-off': 'afgeschreven',
  },
  events: {
    opened: 'Het dossier is geopend',
    attached: 'Een betaalde aanvraag voor dezelfde bestelling is toegevoegd',
    invited: 'De klant is uitgenodigd',
    reminded: 'De klant kreeg een herinnering',
    'no-address': 'Er is geen e-mailadres bekend',
    pledged: 'De klant zegt {amount} toe',
    declined: 'De klant weigert: {reason}',
    'said-paid': 'De klant zegt betaald te hebben: {reason}',
    acknowledged: 'Er is akte genomen van de toezegging',
    silent: 'Geen antwoord: financiën neemt over',
    'payment-reminded': 'De klant is aan de betaling herinnerd',
    overdue: 'De betaling is te laat: financiën neemt over',
    received: '{amount} is aangekomen; {repaid} ging terug naar de bronnen',
    recovered: 'Het bedrag is teruggevorderd',
    irrecoverable: 'Oninbaar: {reason}',
    'write-off-asked': 'Er is een afschrijving gevraagd: {reason}',
    'write-off-refused': 'De afschrijving is geweigerd: {reason}',
    'written-off': 'De rest is afgeschreven',
    'invited-again': 'De klant wordt opnieuw uitgenodigd',
  },
};
