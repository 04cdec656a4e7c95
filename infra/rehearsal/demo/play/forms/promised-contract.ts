/** Promised work in the demonstration, with the messages that show it; some leave one thing open. */
import { addDays } from '../../../../../workflows/calendar.ts';
import { activitiesOf, type FormMaker, memberAt } from './scene.ts';

export const promisedContract: FormMaker = {
  make(scene) {
    const { random, number } = scene;
    const startsOn = addDays('2020-04-10', random.integer(0, 80));
    const plannedDays = random.integer(1, 4);
    const quote = 'Nous comptons sur vous pour ces dates, au cachet convenu.';
    return {
      personId: memberAt(scene, ['fixed-term', 'artist', 'technician']).memberId,
      form: {
        activityId: random.pick(activitiesOf(scene)).activityId,
        function: random.pick(['Comédienne', 'Musicien', 'Traduction']),
        place: `Salle des fêtes ${number + 1}`,
        startsOn,
        endsOn: addDays(startsOn, plannedDays - 1),
        plannedDays,
        grossCents: plannedDays * random.integer(120, 260) * 100,
        cancelledOn: random.chance(8) ? '2020-02-24' : '2020-03-19',
        cancelledEvent: 'Saison de printemps',
        reason: 'La saison s’est arrêtée.',
        messages: [{ ...wholePromise, showsPay: !random.chance(12), quote }],
      },
    };
  },
  answers: {
    'shows-pay': {
      messages: [{ sentOn: '2020-02-20', from: 'Administration', channel: 'letter', ...shown(true) }],
    },
  },
};

const wholePromise = { sentOn: '2020-02-14', from: 'Programmation', channel: 'email', ...shown(false) };

/** What a message shows; its words stand for it. */
function shown(namesPerson: boolean) {
  return {
    showsFunction: true,
    showsDate: true,
    showsPlace: true,
    showsPay: true,
    namesPerson,
    quote: 'Votre fonction, les dates, le lieu et votre cachet sont confirmés.',
  };
}
