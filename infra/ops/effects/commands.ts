/**
 * `effects list` and `effects retry`: mails and steps that were set aside because no repetition would carry them out,
 * and, where the stream was out for longer than it keeps what happened, those that nobody took up.
 */
import * as z from 'zod';
import { EFFECTS_SET_ASIDE } from '../../../functions/platform/store/late-effects.ts';
import { EFFECT_PREFIX } from '../../../functions/platform/store/limits.ts';
import type { Effect } from '../../../functions/platform/store/port.ts';
import { readAll } from '../../../functions/platform/store/read-all.ts';
import { alignColumns } from '../columns.ts';
import { defineCommand } from '../command.ts';
import type { Site } from '../site.ts';
import type { RawItem } from '../table-items.ts';

interface Standing {
  readonly id: string;
  readonly kind: string;
  /** Since when it is set aside, ISO 8601; of what nobody took up it is not known. */
  readonly since: string;
}

const waiting = {
  about:
    'those that neither were carried out nor are listed as late: reads the whole table, after an outage of the stream',
};

async function standing(site: Site, ofStream: boolean): Promise<readonly Standing[]> {
  return ofStream ? untaken(site) : setAside(site);
}

async function setAside({ store }: Site): Promise<Standing[]> {
  const items = await readAll<Effect>(store, { pk: EFFECTS_SET_ASIDE, index: true });
  return items.map(({ data: { id, kind }, index }) => ({
    id,
    kind,
    since: (index?.sk ?? '').split('#')[0] ?? '',
  }));
}

/** A healthy stage has some for a moment: what was stored within the last seconds. */
async function untaken(site: Site): Promise<Standing[]> {
  const found: Standing[] = [];
  for await (const page of site.itemsOf().read()) found.push(...page.flatMap(untakenOf));
  return found;
}

function untakenOf({ pk, done, ipk }: RawItem): Standing[] {
  const partition = pk?.S ?? '';
  if (!partition.startsWith(EFFECT_PREFIX) || done !== undefined || ipk !== undefined) return [];
  return [{ id: partition.slice(EFFECT_PREFIX.length), kind: 'not taken up', since: '' }];
}

export const listEffects = defineCommand({
  name: 'effects list',
  summary: 'shows mails and steps that were set aside: kinds and ids, no contents',
  options: { waiting },
  input: z.object({ waiting: z.boolean().default(false) }),
  async run({ waiting: ofStream }, { open, print }) {
    const found = await standing(await open(), ofStream);
    for (const line of alignColumns(found.map(({ since, kind, id }) => [since, kind, id]))) print(line);
    print(`${found.length} ${ofStream ? 'not taken up' : 'set aside'}`);
  },
});

export const retryEffects = defineCommand({
  name: 'effects retry',
  summary: 'hands what was set aside in again, once its cause is gone',
  options: { id: { value: 'ID', about: 'this one alone (all)' }, waiting },
  input: z.object({ id: z.string().min(1).optional(), waiting: z.boolean().default(false) }),
  async run({ id, waiting: ofStream }, { open, print }) {
    const site = await open();
    const wanted = (await standing(site, ofStream)).filter((one) => id === undefined || one.id === id);
    for (const one of wanted) await site.bringBackEffect(one.id);
    print(`${wanted.length} handed in again; the sweep takes them up within two minutes`);
  },
});
