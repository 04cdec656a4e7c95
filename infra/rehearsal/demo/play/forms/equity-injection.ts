/** Liquidity for Activités in the demonstration, three months at a time; some still have enough. */
import { activitiesOf, at, type FormMaker } from './scene.ts';

export const equityInjection: FormMaker = {
  make(scene) {
    const { random, number } = scene;
    const activities = activitiesOf(scene);
    const activity = at(activities, number);
    const turn = Math.floor(number / activities.length);
    return {
      personId: activity.coordinatorIds[0] ?? '',
      form: {
        activityId: activity.activityId,
        fromMonth: at(['2020-04', '2020-07', '2020-10', '2021-01', '2021-04', '2021-07', '2021-10'], turn),
        purpose: random.pick([
          'Le loyer du studio et les abonnements.',
          'Tenir jusqu’à la reprise des dates.',
        ]),
        ...(random.chance(20) && { requestedCents: random.integer(5, 30) * 10_000 }),
      },
    };
  },
  answers: { 'figures-known': { balanceCents: 60_000 } },
};
