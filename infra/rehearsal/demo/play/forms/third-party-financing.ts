/** Money that third parties bring to Activités in the demonstration; some of it has to be explained. */
import { addDays } from '../../../../../workflows/calendar.ts';
import { activitiesOf, at, type FormMaker } from './scene.ts';

export const thirdPartyFinancing: FormMaker = {
  make(scene) {
    const { random, number } = scene;
    const activity = at(activitiesOf(scene), number);
    const [kind, financer, financerName, origin] = random.pick(financings);
    const amountCents = random.integer(5, 80) * 10_000;
    const expectedOn = addDays('2020-05-04', random.integer(0, 60));
    return {
      personId: activity.coordinatorIds[0] ?? '',
      form: {
        activityId: activity.activityId,
        kind,
        amountCents,
        expectedOn,
        financer: random.chance(6) && kind === 'subsidy' ? 'person' : financer,
        financerName: `${financerName} ${number + 1}`,
        financerPlace: random.chance(15) ? 'europe' : 'same-country',
        ...(!random.chance(15) && { financerIdentity: identity }),
        origin,
        ...(!random.chance(15) && { originExplanation: explanation }),
        ...(kind === 'current-account' && { repayOn: addDays(expectedOn, 730) }),
      },
    };
  },
  answers: {
    'identity-known': { financerIdentity: 'Rue du Canal 12' },
    'origin-known': { originExplanation: 'La décision est jointe au dossier.' },
  },
};

const identity = '0123.456.749';
const explanation = 'Convention signée en mars 2020.';

const financings = [
  ['capital', 'company', 'Brasserie du Canal', 'business'],
  ['capital', 'person', 'Famille Dubois', 'savings'],
  ['current-account', 'person', 'Tante Jeanne', 'gift'],
  ['subsidy', 'public-body', 'Ville', 'public-money'],
  ['subsidy', 'foundation', 'Fondation du Pont', 'gift'],
  ['indemnity', 'company', 'Assurances Réunies', 'insurance'],
] as const;
