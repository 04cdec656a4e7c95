/** The words of a cancelled contract in Dutch. */
import { accountKnownTexts } from '../../account-known.ts';
import { service } from '../../lost-service/texts/nl.ts';
import { pick } from '../../lost-service/texts/pick.ts';
import type { MeasureTexts } from '../../measure.ts';

export const nl: MeasureTexts = {
  title: 'Geannuleerd contract',
  summary:
    'Is een geplande opdracht door de crisis geannuleerd? Dan wordt u betaald zoals gepland. Doe één aanvraag per geannuleerde opdracht.',
  fields: service.fields,
  options: service.options,
  rules: {
    ...pick(service.rules, [
      'not-permanent',
      'cancelled-in-crisis',
      'service-in-plan',
      'temporary-unemployment',
      'partial-activity',
      'client-pledge',
    ]),
    'not-occasional': {
      title: 'Geregelde activiteit',
      met: 'U werkt in een Activiteit: dit is de juiste maatregel.',
      'not-met':
        'U factureert af en toe (3-in-1). Vraag de maatregel ‘Occasioneel contract’ aan: daar worden uw contracten op dezelfde manier nagekomen.',
    },
    'declared-as-planned': {
      title: 'Cachets en uren aangegeven zoals gepland',
      met: 'Uw cachets en uren worden bij Pôle emploi aangegeven zoals ze vóór de annulering gepland waren.',
      'not-applicable':
        'Voor deze opdracht hoeven geen cachets of uren bij Pôle emploi te worden aangegeven.',
    },
    'account-known': accountKnownTexts.nl,
  },
  errors: service.errors,
  sources: service.sources,
};
