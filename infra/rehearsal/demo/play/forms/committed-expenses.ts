/** Committed expenses in the demonstration, from a printer's bill to a stage; some are refunded, some too early. */
import { addDays } from '../../../../../workflows/calendar.ts';
import { makeIban } from '../../account-numbers.ts';
import type { Random } from '../../random.ts';
import { activitiesOf, at, type FormMaker, later, type Scene } from './scene.ts';

export const committedExpenses: FormMaker = {
  make(scene) {
    const { random, number } = scene;
    const activity = at(activitiesOf(scene), number);
    const order = scene.cooperative.orders.find((one) => one.activityId === activity.activityId);
    const cancelledOn = random.chance(8) ? '2020-02-21' : later('2020-03-17', order?.orderedOn ?? '');
    const allRefunded = random.chance(6);
    return {
      personId: activity.coordinatorIds[0] ?? '',
      form: {
        activityId: activity.activityId,
        clientId: order?.clientId ?? random.pick(scene.cooperative.clients).clientId,
        ...(order && { orderId: order.orderId }),
        cancelledOn,
        reason: 'La commande est annulée, les frais étaient engagés.',
        lines: Array.from({ length: random.integer(1, 4) }, (_, line) => ({
          ...makeLine(scene, line),
          incurredOn: addDays(cancelledOn, -random.integer(5, 40)),
          refundable: allRefunded || random.chance(15),
        })),
      },
    };
  },
};

function makeLine({ random, country, number }: Scene, line: number) {
  const [supplier, what, most] = random.pick(suppliers);
  return {
    supplier,
    iban: makeIban(country, random),
    description: `${what} ${number + 1}.${line + 1}`,
    amountCents: euros(random, most) * 100,
  };
}

const suppliers = [
  ['Imprimerie de la Gare', 'Affiches', 400],
  ['Location Scène et Son', 'Sonorisation', 1_900],
  ['Chapiteaux du Nord', 'Location de scène', 3_200],
  ['Transports Lambert', 'Transport du décor', 700],
] as const;

/** Small bills are more frequent than large ones. */
function euros(random: Random, most: number): number {
  return Math.max(25, Math.round((most * random.integer(5, 100) * random.integer(20, 100)) / 10_000));
}
