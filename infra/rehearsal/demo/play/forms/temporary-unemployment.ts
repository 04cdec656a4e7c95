/** Temporary unemployment in the demonstration: each permanent member month by month, sometimes with too little pay. */
import { activitiesOf, type FormMaker, memberAt, membersOf } from './scene.ts';

const months = [4, 5, 6, 7, 8, 9, 10, 11, 12];

export const temporaryUnemployment: FormMaker = {
  make(scene) {
    const { random, number, country } = scene;
    // A month is asked for once by each person.
    const turn = Math.floor(number / Math.max(1, membersOf(scene, ['permanent']).length));
    const month = months[turn % months.length] ?? 4;
    const lostPercent = random.weighted([
      [random.integer(10, 75), 70],
      [random.integer(80, 100), 30],
    ]);
    return {
      personId: memberAt(scene, ['permanent']).memberId,
      form: {
        activityId: random.pick(activitiesOf(scene)).activityId,
        grossMonthlyCents: random.chance(6) ? 120_000 : random.integer(1_700, 3_900) * 100,
        weeklyHours: country === 'FR' ? 35 : 38,
        months: [{ month: `2020-${String(month).padStart(2, '0')}`, lostPercent }],
        choice: lostPercent >= 80 ? 'total' : 'partial',
        reason: 'Les commandes du printemps sont annulées.',
      },
    };
  },
  answers: { 'minimum-pay': { grossMonthlyCents: 210_000 } },
};
