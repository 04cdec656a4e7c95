/** Clients asked to honour their orders in the demonstration: an adviser asks, wholly or in part. */
import { at, type FormMaker } from './scene.ts';

export const clientCommitment: FormMaker = {
  make({ cooperative, random, country, number }) {
    const countries = new Map(cooperative.activities.map((one) => [one.activityId, one]));
    const orders = cooperative.orders.filter(
      (one) => countries.get(one.activityId)?.country === country && one.amountCents > 0,
    );
    const order = at(orders, number);
    const coordinatorIds = countries.get(order.activityId)?.coordinatorIds ?? [];
    const whole = random.chance(70);
    return {
      personId: random.pick(country === 'FR' ? ['aurelie', 'alexis'] : ['adele', 'amadou', 'arno']),
      form: {
        memberId: coordinatorIds[0] ?? '',
        activityId: order.activityId,
        clientId: order.clientId,
        orderId: order.orderId,
        amountCents: whole ? order.amountCents : Math.max(1, Math.round(order.amountCents / 2)),
        message: 'Votre commande faisait vivre plusieurs personnes ce printemps.',
      },
    };
  },
};
