/** The words of a cancelled contract in German. */
import { accountKnownTexts } from '../../account-known.ts';
import { service } from '../../lost-service/texts/de.ts';
import { pick } from '../../lost-service/texts/pick.ts';
import type { MeasureTexts } from '../../measure.ts';

export const de: MeasureTexts = {
  title: 'Abgesagter Vertrag',
  summary:
    'Ist ein geplanter Auftrag wegen der Krise abgesagt worden? Sie werden wie geplant bezahlt. Stellen Sie einen Antrag je abgesagtem Auftrag.',
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
      title: 'Regelmäßige Tätigkeit',
      met: 'Sie arbeiten in einer Activité: Diese Maßnahme ist die richtige.',
      'not-met':
        'Sie rechnen gelegentlich ab (3 in 1). Beantragen Sie bitte die Maßnahme „Gelegentlicher Vertrag“: Dort werden Ihre Verträge ebenso eingehalten.',
    },
    'declared-as-planned': {
      title: 'Gagen und Stunden wie geplant gemeldet',
      met: 'Ihre Gagen und Stunden werden Pôle emploi so gemeldet, wie sie vor der Absage geplant waren.',
      'not-applicable': 'Für diesen Auftrag sind Pôle emploi keine Gagen oder Stunden zu melden.',
    },
    'account-known': accountKnownTexts.de,
  },
  errors: service.errors,
  sources: service.sources,
};
