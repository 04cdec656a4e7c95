/** Everything that people read in a varied year, on pages and in mails, in every language: no trace of the machine. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { stylesheet } from '../../../functions/web/assets/stylesheet.ts';
import { type PlayedYear, playYear } from './year/played-year.ts';
import { type ReadText, readMails, readPages } from './year/reading.ts';
import { textFaults } from './year/text-faults.ts';

let year: PlayedYear;
let given: RegExp;

beforeAll(async () => {
  year = await playYear();
  const longestFirst = [...year.given].toSorted((a, b) => b.length - a.length);
  const plain = longestFirst.map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  // What a transfer to a supplier says is for the supplier’s bookkeeping.
  given = new RegExp([...plain, 'Entraide \\d{4}-\\d{2}-\\d{2} .*'].join('|'), 'g');
}, 300_000);
afterAll(() => year.server.close());

/** Each fault once, however many people, days and sums it shows with. */
function faultsIn(texts: readonly ReadText[]): string[] {
  const found = new Map<string, string>();
  for (const { text, language, where } of texts) {
    for (const fault of textFaults(text.replace(given, '…'), language)) {
      const kind = `${language}, ${fault}`;
      found.set(kind.replace(/\d/g, '0'), `${kind} (${where})`);
    }
  }
  return [...found.values()];
}

it('plays every measure that people can ask for', () => {
  expect(year.filers.size).toBe(18);
});

it('reads nothing of the machine in any mail', async () => {
  const texts = await readMails(year);
  const read = [...new Set(texts.map(({ language }) => language))];
  expect(read).toEqual(expect.arrayContaining(['fr', 'nl', 'de', 'en', 'es', 'hu', 'sv']));
  expect(faultsIn(texts)).toEqual([]);
}, 300_000);

it('reads nothing of the machine on any page, and sees no part without its look', async () => {
  const { texts, classes } = await readPages(year);
  expect(texts.length).toBeGreaterThan(5_000);
  expect(faultsIn(texts)).toEqual([]);
  // A class that the look does not know is a part of a page that lost its look.
  const unknown = [...classes].filter(([name]) => !new RegExp(`\\.${name}(?![\\w-])`).test(stylesheet));
  expect(unknown).toEqual([]);
}, 300_000);
