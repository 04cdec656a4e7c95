/** The trainings that a person can choose from in a form that asks for one: those still to come, the earliest first. */
import { dayOf } from '../../../workflows/calendar.ts';
import { formatDate, type Language } from '../../../workflows/language.ts';
import type { Measure } from '../../../workflows/measures/measure.ts';
import type { Deps } from '../../platform/deps.ts';
import { trainingSummaries } from '../../trainings/view-trainings.ts';
import type { Choices } from '../../web/forms/choices.ts';
import { specsOf } from '../../web/forms/form-values.ts';

const mostOptions = 200;

/** Nothing for a form that asks for none. */
export async function trainingChoices(deps: Deps, measure: Measure, language: Language): Promise<Choices> {
  const asks = Object.values(specsOf(measure.form)).some(({ register }) => register === 'training');
  if (!asks) return {};
  const today = dayOf(deps.clock.now());
  const { items } = await trainingSummaries(deps, { limit: mostOptions });
  const options = items
    .filter(({ startsOn }) => startsOn >= today)
    .map(({ trainingId, title, startsOn }) => ({
      value: trainingId,
      label: `${title} · ${formatDate(startsOn, language)}`,
    }));
  return { training: options };
}
