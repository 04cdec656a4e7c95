/** The sweep: which effects it takes up by their age, and how many it calls stuck. */
import { describe, expect, it } from 'vitest';
import { sweepEffects } from '../../../functions/effects/sweep.ts';
import { lateListOf } from '../../../functions/platform/store/late-effects.ts';
import type { Effect, Item, Query, Store } from '../../../functions/platform/store/port.ts';
import { fakePorts, mail } from './ports.ts';

const now = Date.parse('2020-04-01T08:00:00Z');
const clock = { now: () => now };

/** A store whose index lists effects of these ages, in minutes. */
function storeWith(ages: readonly number[]): Store {
  const items = ages.map((age): Item<Effect> => {
    const id = `m${age}`;
    const index = { pk: lateListOf(id), sk: `${new Date(now - age * 60_000).toISOString()}#${id}` };
    return { pk: `EFFECT#${id}`, sk: 'EFFECT', version: 1, data: mail(id), counters: {}, index };
  });
  const oldestFirst = items.sort((a, b) => ((a.index?.sk ?? '') < (b.index?.sk ?? '') ? -1 : 1));
  const query = async ({ pk, index, limit }: Query) => ({
    items: index ? oldestFirst.filter((item) => item.index?.pk === pk).slice(0, limit) : [],
  });
  return { query: query as Store['query'], get: async () => undefined, transact: async () => undefined };
}

describe('sweepEffects', () => {
  it('leaves alone what has just failed, takes up the rest oldest first, and counts what is stuck', async () => {
    const ports = fakePorts();
    const { dispatched, stuck } = await sweepEffects(ports, storeWith([0, 1, 3, 29, 31, 600]), clock);
    expect(dispatched.map(({ id }) => id)).toEqual(['m600', 'm31', 'm29', 'm3', 'm1']);
    expect(stuck).toBe(2);
    expect(ports.forgotten).toEqual(['m600', 'm31', 'm29', 'm3', 'm1']);
  });

  it('has nothing to do when nothing was left behind', async () => {
    expect(await sweepEffects(fakePorts(), storeWith([0.4]), clock)).toEqual({ dispatched: [], stuck: 0 });
  });
});
