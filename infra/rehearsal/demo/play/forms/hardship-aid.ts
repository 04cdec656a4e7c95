/** Requests for hardship aid in the demonstration: most are pressing, some say too little or lost nothing. */
import { type FormMaker, memberAt } from './scene.ts';

export const hardshipAid: FormMaker = {
  make(scene) {
    const { random } = scene;
    const incomeBeforeCents = random.integer(1_300, 2_900) * 100;
    const lostPercent = random.chance(7) ? 0 : random.integer(30, 100);
    return {
      personId: memberAt(scene).memberId,
      form: {
        need: random.pick(['rent', 'food', 'health', 'other']),
        incomeBeforeCents,
        incomeNowCents: Math.round((incomeBeforeCents * (100 - lostPercent)) / 100),
        householdSize: random.integer(1, 5),
        otherAidCents: random.chance(25) ? random.integer(50, 400) * 100 : 0,
        amountCents: random.integer(20, 150) * 1_000,
        explanation: random.chance(10) ? 'SOS' : 'Toutes mes dates du printemps sont annulées.',
        urgent: random.chance(30),
      },
    };
  },
  answers: { 'explanation-given': { explanation: 'Je ne peux plus payer mon loyer depuis mars.' } },
};
