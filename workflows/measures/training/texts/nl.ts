/** The words of trainings in Dutch. */
import type { MeasureTexts } from '../../measure.ts';

export const nl: MeasureTexts = {
  title: 'Opleiding',
  summary:
    'Een plaats in een opleiding uit de catalogus: klantenrelaties, ondernemingsplan, kasplanning, marketing… Het solidariteitsfonds betaalt het inschrijvingsgeld rechtstreeks aan de organisator. Is de opleiding volzet, dan komt u op de wachtlijst.',
  fields: {
    trainingId: {
      label: 'Opleiding',
      hint: 'Kies uit de catalogus; die toont de data en de vrije plaatsen.',
    },
    motivation: {
      label: 'Wat u ervan verwacht',
      hint: 'In enkele zinnen: uw situatie en wat de opleiding zou veranderen.',
    },
  },
  options: {},
  rules: {
    'asked-in-time': {
      title: 'De aanvraag komt op tijd',
      met: 'De opleiding begint op {starts}; inschrijven kan tot en met {last}.',
      'not-met': 'De opleiding begint op {starts}; inschrijven kon tot en met {last}.',
    },
    'seat-free': {
      title: 'Er is een plaats vrij',
      met: 'Er zijn nog vrije plaatsen: {free} van {seats}.',
      'not-applicable':
        'De {seats} plaatsen zijn ingenomen of er wordt op gewacht. U zou op plaats {place} van de wachtlijst staan; zodra er een plaats vrijkomt, loopt uw aanvraag vanzelf verder.',
    },
    'fee-borne': {
      title: 'Het fonds betaalt de inschrijving',
      met: 'Het solidariteitsfonds betaalt {fee} aan {provider}. U hoeft niets voor te schieten.',
      'not-applicable': 'Deze opleiding kost niets.',
    },
  },
};
