/** What was set aside, and what nobody took up while the stream was out: listed whole, and handed in again. */
import { beforeEach, expect, it } from 'vitest';
import { runOps } from '../../../infra/ops/run-ops.ts';
import type { Site } from '../../../infra/ops/site.ts';
import type { RawItem } from '../../../infra/ops/table-items.ts';

let printed: string[];
let broughtBack: string[];
beforeEach(() => {
  printed = [];
  broughtBack = [];
});

const aside = Array.from({ length: 1_200 }, (_, at) => ({
  data: { kind: 'mail', id: `mail-${at}` },
  index: { pk: 'EFFECTS-SET-ASIDE', sk: `2020-04-02T08:00:00.000Z#mail-${at}` },
}));
const rows: RawItem[] = [
  { pk: { S: 'EFFECT#untaken' }, sk: { S: 'EFFECT' } },
  { pk: { S: 'EFFECT#done' }, sk: { S: 'EFFECT' }, done: { S: 'yes' } },
  { pk: { S: 'EFFECT#late' }, sk: { S: 'EFFECT' }, ipk: { S: 'EFFECTS#1' } },
  { pk: { S: 'CLAIM#1' }, sk: { S: 'CLAIM' } },
];

const site = {
  store: {
    query: async ({ limit = 100, after = '0' }: { limit?: number; after?: string }) => {
      const end = Number(after) + limit;
      return {
        items: aside.slice(Number(after), end),
        ...(end < aside.length && { next: String(end) }),
      };
    },
  },
  itemsOf: () => ({
    async *read() {
      yield rows;
    },
  }),
  bringBackEffect: async (id: string) => void broughtBack.push(id),
  close: () => undefined,
} as unknown as Site;

async function ops(line: string): Promise<number> {
  const print = (text: string) => void printed.push(text);
  return runOps(line.split(' '), { openSite: async () => site, print, complain: print });
}

it('lists everything that was set aside, with since when', async () => {
  expect(await ops('effects list --stage dev')).toBe(0);
  expect(printed).toHaveLength(1_201);
  expect(printed[0]).toBe('2020-04-02T08:00:00.000Z  mail  mail-0');
  expect(printed.at(-1)).toBe('1200 set aside');
});

it('finds what nobody took up, and hands that in alone', async () => {
  expect(await ops('effects list --stage dev --waiting')).toBe(0);
  expect(printed.at(-1)).toBe('1 not taken up');
  expect(await ops('effects retry --stage dev --waiting')).toBe(0);
  expect(broughtBack).toEqual(['untaken']);
  expect(await ops('effects retry --stage dev --id mail-1100')).toBe(0);
  expect(broughtBack).toEqual(['untaken', 'mail-1100']);
});

it.each([
  ['effects --help', 0, ['effects list', 'effects retry'], ['claims stuck']],
  ['effects', 2, ['effects list', 'effects retry'], ['claims stuck']],
  ['effects retry --help', 0, ['--id ID', '--waiting', '--stage NAME'], ['claims stuck']],
  ['--help', 0, ['effects list', 'claims stuck', 'data export'], []],
])('says for "%s" what there is', async (line, code, named, others) => {
  expect(await ops(line)).toBe(code);
  const text = printed.join('\n');
  for (const one of named) expect(text).toContain(one);
  for (const one of others) expect(text).not.toContain(one);
});
