/** `effects list` and `effects retry`: mails and steps that were set aside because no repetition would carry them out. */
import * as z from 'zod';
import { EFFECTS_SET_ASIDE } from '../../../functions/platform/store/late-effects.ts';
import type { Effect, Item } from '../../../functions/platform/store/port.ts';
import { defineCommand } from '../command.ts';
import type { Site } from '../site.ts';

async function setAside({ store }: Site): Promise<readonly Item<Effect>[]> {
  return (await store.query<Effect>({ pk: EFFECTS_SET_ASIDE, index: true, limit: 1000 })).items;
}

export const listEffects = defineCommand({
  name: 'effects list',
  summary: 'shows mails and steps that were set aside: kinds and ids, no contents',
  options: {},
  input: z.object({}),
  async run(_, { open, print }) {
    const found = await setAside(await open());
    for (const { data } of found) print(`${data.kind}  ${data.id}`);
    print(`${found.length} set aside`);
  },
});

export const retryEffects = defineCommand({
  name: 'effects retry',
  summary: 'hands what was set aside in again, once its cause is gone',
  options: { id: { value: 'ID', about: 'this one alone (all)' } },
  input: z.object({ id: z.string().min(1).optional() }),
  async run({ id }, { open, print }) {
    const site = await open();
    const wanted = (await setAside(site)).filter(({ data }) => id === undefined || data.id === id);
    for (const { data } of wanted) await site.bringBackEffect(data.id);
    print(`${wanted.length} handed in again; the sweep takes them up within two minutes`);
  },
});
