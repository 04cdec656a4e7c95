/** The words of initiatives in Dutch. */
import { accountKnownTexts } from '../../account-known.ts';
import type { MeasureTexts } from '../../measure.ts';

export const nl: MeasureTexts = {
  title: 'Initiatief van de gemeenschap',
  summary:
    'Wilt u met drie of meer iets doen voor de gemeenschap? Het fonds steunt uw initiatief. Een jury van drie beslist; een eerste deel wordt meteen betaald, het tweede na een kort verslag.',
  fields: {
    title: {
      label: 'Naam van het initiatief',
    },
    proposal: {
      label: 'Uw voorstel',
      hint: 'Wat u wilt doen, voor wie, en wanneer.',
    },
    members: {
      label: 'De groep',
      hint: 'Minstens drie leden, uzelf inbegrepen.',
    },
    'members.memberId': {
      label: 'Lidnummer',
    },
    lines: {
      label: 'Begroting',
    },
    'lines.description': {
      label: 'Uitgave',
    },
    'lines.amountCents': {
      label: 'Bedrag',
    },
    amountCents: {
      label: 'Gevraagd bedrag',
      hint: 'De som van de lijnen van de begroting.',
    },
    iban: {
      label: 'Rekening waarop betaald wordt (IBAN)',
      hint: 'Laat leeg om uw gekende rekening te houden.',
    },
  },
  options: {},
  rules: {
    'all-are-members': {
      title: 'Iedereen van de groep is lid',
      met: 'De mensen van de groep zijn lid: {count} namen.',
      'not-met': 'Waren op de dag van de aanvraag geen lid: {names}.',
    },
    'within-cap': {
      title: 'Het bedrag blijft onder het plafond',
      met: 'U vraagt {asked}; een initiatief kan tot {cap} krijgen.',
      'not-met': 'U vraagt {asked}, maar een initiatief kan ten hoogste {cap} krijgen.',
    },
    'jury-decides': {
      title: 'Een jury beslist',
      met: 'Drie afgevaardigden van de raad stemmen, de ene na de andere; twee stemmen beslissen.',
    },
    'paid-in-two-parts': {
      title: 'Betaald in twee delen',
      met: '{first} bij het akkoord, daarna {second} na een kort verslag, in te dienen binnen {days} dagen.',
    },
    'account-known': accountKnownTexts.nl,
  },
  errors: {
    'not-the-sum': 'De lijnen van de begroting zijn samen {sum}. Vraag dat bedrag, of verbeter de lijnen.',
    'named-twice': 'Deze persoon staat al in de lijst.',
  },
};
