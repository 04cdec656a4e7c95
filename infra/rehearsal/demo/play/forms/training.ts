/** Seats in trainings: everybody wants the same few, so that some wait in line. */

import { DEMONSTRATION_SEED } from '../../cooperative.ts';
import { makeTrainings } from '../../trainings.ts';
import { at, type FormMaker, memberAt } from './scene.ts';

export const training: FormMaker = {
  make(scene) {
    const trainings = makeTrainings(DEMONSTRATION_SEED);
    const { trainingId } = at(trainings, scene.random.integer(0, trainings.length - 1));
    return {
      personId: memberAt(scene).memberId,
      form: { trainingId, motivation: 'Je veux être prêt·e quand les commandes reviennent.' },
    };
  },
};
