/** The demonstration's client orders: what Activités had sold when the crisis came. */
import { addDays } from '../../../workflows/calendar.ts';
import type { Activity, Client, Order } from '../../../workflows/registers/records.ts';
import { createRandom } from './random.ts';

const namedOrders: readonly Order[] = [
  {
    orderId: 'ord-zenith-1',
    activityId: 'act-zenith',
    clientId: 'cli-boreal',
    amountCents: 380_000,
    orderedOn: '2020-01-20',
    state: 'confirmed',
  },
  {
    orderId: 'ord-lotte-1',
    activityId: 'act-lotte',
    clientId: 'cli-zandbank',
    amountCents: 540_000,
    orderedOn: '2019-12-12',
    state: 'confirmed',
  },
  {
    orderId: 'ord-tangente-1',
    activityId: 'act-tangente',
    clientId: 'cli-lisiere',
    amountCents: 1_250_000,
    orderedOn: '2020-01-08',
    state: 'cancelled',
  },
];

export function makeOrders(
  seed: number,
  activities: readonly Activity[],
  clients: readonly Client[],
): Order[] {
  const random = createRandom(seed, 'orders');
  const made = activities
    .filter(({ coordinatorIds }) => coordinatorIds.length > 0)
    .flatMap((activity) => {
      const nearby = clients.filter(({ country }) => country === activity.country);
      return Array.from(
        {
          length: random.weighted([
            [0, 15],
            [1, 40],
            [2, 30],
            [3, 15],
          ]),
        },
        () => ({
          activityId: activity.activityId,
          clientId: random.pick(nearby.length > 0 ? nearby : clients).clientId,
          amountCents: random.integer(60, 2_400) * 500,
          orderedOn: addDays('2019-10-01', random.integer(0, 165)),
          state: random.weighted([
            ['confirmed', 55],
            ['cancelled', 30],
            ['delivered', 10],
            ['invoiced', 5],
          ]),
        }),
      );
    });
  const numbered = made.map((order, at) => ({ orderId: `ord-${String(at + 1).padStart(4, '0')}`, ...order }));
  return [...namedOrders, ...numbered];
}
