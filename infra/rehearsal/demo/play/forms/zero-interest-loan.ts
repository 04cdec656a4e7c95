/** Loans at 0% in the demonstration, from a laptop to a stage; some are more than the Activité can carry. */
import type { Activity } from '../../../../../workflows/registers/records.ts';
import { activitiesOf, at, type FormMaker, type Scene } from './scene.ts';

export const zeroInterestLoan: FormMaker = {
  make(scene) {
    const { random, number } = scene;
    const activities = activitiesOf(scene).toReversed();
    const activity = at(
      random.chance(80) ? activities.filter((one) => willEarn(scene, one)) : activities,
      number,
    );
    const [purpose, description, most] = random.pick(projects);
    return {
      personId: activity.coordinatorIds[0] ?? '',
      form: {
        activityId: activity.activityId,
        purpose,
        description,
        amountCents: random.chance(6) ? 1_200_000 : random.integer(4, most) * 10_000,
        months: random.chance(6) ? 48 : random.pick([12, 18, 24, 36]),
      },
    };
  },
  answers: {
    'figures-known': { balanceCents: 250_000 },
    'turnover-known': { expectedTurnoverCents: 300_000 },
  },
};

/** Six tenths of last year's turnover cover its costs, with something to pay back from. */
function willEarn({ cooperative }: Scene, { activityId, monthlyCostsCents = 0 }: Activity): boolean {
  const loss = cooperative.losses.find((one) => one.activityId === activityId);
  return loss !== undefined && loss.previousYearCents * 6 > (monthlyCostsCents + 40_000) * 10;
}

const projects = [
  ['equipment', 'Un ordinateur et un micro pour les captations.', 40],
  ['equipment', 'Une console lumière d’occasion.', 90],
  ['training', 'Une formation au montage vidéo.', 25],
  ['marketing', 'Un site et une campagne pour la reprise.', 35],
] as const;
