/** Dossiers of public aid in the demonstration: most are sound in 2019 and in difficulty now, some were before. */
import { activitiesOf, at, type FormMaker } from './scene.ts';

const regionsOf = {
  BE: ['wallonia', 'brussels', 'flanders'],
  FR: ['ile-de-france', 'hauts-de-france', 'occitanie', 'auvergne-rhone-alpes', 'bretagne'],
} as const;

export const publicAid: FormMaker = {
  make(scene) {
    const { random, country, number } = scene;
    const activity = at(activitiesOf(scene), number);
    const capitalCents = random.integer(0, 40) * 50_000;
    const lossesBefore = random.chance(12) ? capitalCents : Math.round(capitalCents / 5);
    return {
      personId: activity.coordinatorIds[0] ?? '',
      form: {
        activityId: activity.activityId,
        region: random.pick(regionsOf[country === 'FR' ? 'FR' : 'BE']),
        legalForm: random.chance(80) ? 'limited' : 'unlimited',
        foundedOn: `${random.integer(2008, 2019)}-0${random.integer(1, 9)}-15`,
        sme: true,
        capital2019Cents: capitalCents,
        losses2019Cents: lossesBefore,
        insolvency2019: false,
        rescueAid2019: false,
        capitalNowCents: capitalCents,
        lossesNowCents: lossesBefore + random.integer(0, 80) * 10_000,
        insolvencyNow: random.chance(5),
        rescueAidNow: false,
      },
    };
  },
};
