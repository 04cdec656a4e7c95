/** Puts a training into the catalogue. */
import { dayOf, instantOf } from '../../workflows/calendar.ts';
import type { FieldError } from '../../workflows/forms/form.ts';
import type { Language } from '../../workflows/language.ts';
import type { Training } from '../../workflows/trainings/training.ts';
import type { Deps } from '../platform/deps.ts';
import { problem } from '../platform/problem.ts';
import type { Person } from '../registers/store.ts';
import { createTraining } from '../registers/trainings.ts';
import { readLocalisedForm, refusal } from '../web/forms/localised-form.ts';
import { type TrainingInput, trainingForm } from './training-form.ts';
import { newTrainingView, type TrainingView } from './view-trainings.ts';

export function mayAddTrainings(actor: Person): boolean {
  return actor.roles.includes('adviser') || actor.roles.includes('operator');
}

/**
 * Adds a training with all its seats free.
 * @throws Problem 403 for anybody but advisers and operators; 422 with a sentence per field, sessions outside the
 *   plan's time or in the past among them
 */
export async function addTraining(
  deps: Deps,
  actor: Person,
  body: unknown,
  language: Language,
): Promise<TrainingView> {
  if (!mayAddTrainings(actor)) throw problem('forbidden');
  const input = readLocalisedForm(trainingForm, body, language);
  const errors = dayErrors(deps, input);
  if (errors.length > 0) throw refusal(trainingForm, errors, language);
  const training = trainingOf(deps, actor, input);
  const added = newTrainingView(training);
  await deps.store.transact(createTraining(training));
  return added;
}

function dayErrors({ plan, clock }: Deps, { sessions }: TrainingInput): FieldError[] {
  const today = dayOf(clock.now());
  return sessions.flatMap(({ on }, row) =>
    plan.startsOn <= on && today <= on && on <= plan.endsOn
      ? []
      : [{ path: `sessions.${row}.on`, code: 'outside-plan', values: { until: plan.endsOn } }],
  );
}

function trainingOf(deps: Deps, actor: Person, input: TrainingInput): Training {
  const { providerName, providerIban, sessions, ...rest } = input;
  const inOrder = sessions.toSorted((a, b) => (`${a.on}${a.from}` < `${b.on}${b.from}` ? -1 : 1));
  return {
    ...rest,
    trainingId: deps.random.id(),
    sessions: inOrder,
    provider: { name: providerName, iban: providerIban },
    createdBy: actor.personId,
    createdAt: instantOf(deps.clock.now()),
  };
}
