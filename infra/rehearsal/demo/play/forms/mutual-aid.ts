/** Entries of the mutual aid in the demonstration: offers and needs in a few towns, so that many find each other. */
import { type FormMaker, memberAt } from './scene.ts';

const towns: Readonly<Record<string, string>> = {
  ...{ BE: 'Liège', FR: 'Lille', DE: 'Berlin', IT: 'Torino', ES: 'Sevilla', HU: 'Budapest' },
  ...{ SE: 'Malmö', AT: 'Wien', NL: 'Utrecht' },
};

export const mutualAid: FormMaker = {
  make(scene) {
    const { random, country, number } = scene;
    const direction = number % 2 === 0 ? 'offer' : 'need';
    return {
      personId: memberAt(scene).memberId,
      form: {
        direction,
        kind: random.pick(['skills', 'equipment', 'space', 'time']),
        place: towns[country] ?? 'Bruxelles',
        language: random.pick(['fr', 'en']),
        description: `${direction === 'offer' ? 'Je prête' : 'Je cherche'} un coup de main (${number + 1})`,
        validUntil: random.chance(5) ? '2021-11-30' : '2020-06-30',
      },
    };
  },
};
