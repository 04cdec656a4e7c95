/** Accompaniments in the demonstration: alone or with the sector, now and then with too few words. */
import { coachingKinds, sectors, topics } from '../../../../../workflows/coaching/coaching.ts';
import { knownLanguage } from '../../../../../workflows/language.ts';
import { type FormMaker, memberAt } from './scene.ts';

export const coaching: FormMaker = {
  make(scene) {
    const { random } = scene;
    const { memberId, language } = memberAt(scene);
    return {
      personId: memberId,
      form: {
        kind: random.pick(coachingKinds),
        sector: random.pick(sectors),
        language: knownLanguage(language),
        topic: random.pick(topics),
        goals: random.chance(8) ? 'Aide' : 'Retrouver des clients avant l’automne.',
      },
    };
  },
  answers: { 'goals-explained': { goals: 'Savoir par où recommencer cet été.' } },
};
