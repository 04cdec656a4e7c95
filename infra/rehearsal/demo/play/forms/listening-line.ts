/** Calls asked for in the demonstration. */
import { knownLanguage } from '../../../../../workflows/language.ts';
import { dayparts } from '../../../../../workflows/listening/call.ts';
import { type FormMaker, memberAt } from './scene.ts';

export const listeningLine: FormMaker = {
  make(scene) {
    const { random } = scene;
    const { memberId, language } = memberAt(scene);
    return {
      personId: memberId,
      form: {
        language: knownLanguage(language),
        phone: `+32 470 ${random.digits(2)} ${random.digits(2)} ${random.digits(2)}`,
        on: `2020-04-${String(random.integer(3, 20)).padStart(2, '0')}`,
        at: random.pick(dayparts),
      },
    };
  },
};
