/** The demonstration's play: small, through a system of its own, to the tables at its end. */
import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { makeCooperative } from '../../../../infra/rehearsal/demo/cooperative.ts';
import { formMakers } from '../../../../infra/rehearsal/demo/play/forms/index.ts';
import { planClaims } from '../../../../infra/rehearsal/demo/play/measures.ts';
import { createProgress } from '../../../../infra/rehearsal/demo/play/progress.ts';
import { demonstrationStaff } from '../../../../infra/rehearsal/demo/staff.ts';
import { measures } from '../../../../workflows/measures/catalogue.ts';

const demo = path.join(import.meta.dirname, '../../../../infra/rehearsal/demo/play/main.ts');

function run(...options: string[]) {
  return promisify(execFile)(process.execPath, [demo, ...options]);
}

// Each starts processes of its own.
describe('npm run demo', { timeout: 120_000 }, () => {
  it('plays claims to their ends, and its table adds up', async () => {
    const { stdout } = await run('--claims', '20', '--seed', '3');
    expect(stdout).toContain('20 of 20 filed\n');
    const [head = [], ...rows] = tableAfter(stdout, 'Claims by measure and outcome');
    const sums = rows.pop() ?? [];
    expect(head[0]).toBe('measure');
    expect(sums.at(-1)).toBe('20');
    expect(rows.map((row) => Number(row.at(-1))).reduce((sum, count) => sum + count, 0)).toBe(20);
    expect(sums.slice(1, -1).reduce((sum, count) => sum + Number(count), 0)).toBe(20);
    expect(head).toContain('paid');
    expect(stdout).toMatch(/Ledger balanced: debits (€[\d.,]+), credits \1\n/);
    expect(stdout).toContain('Every envelope is within its ceiling');
  });

  it('refuses a number that is none, and says what it does', async () => {
    await expect(run('--seed', '0')).rejects.toMatchObject({ code: 2 });
    expect((await run('--help')).stdout).toContain('npm run demo -- [options]');
  });
});

/** The cells of each row under a title, up to the next empty line; blank cells are left out. */
function tableAfter(text: string, title: string): string[][] {
  const lines = text.slice(text.indexOf(title)).split('\n').slice(1);
  return lines
    .slice(0, lines.indexOf(''))
    .filter((line) => !line.startsWith('─'))
    .map((line) => line.trim().split(/\s{2,}/));
}

describe('what the play files', () => {
  const offered = measures.map(({ id, policy }) => ({
    id,
    title: id,
    open: true,
    countries: policy.settings.countries,
  }));

  it('has forms of every measure that it knows, in each of its countries, the same for the same seed', () => {
    const cooperative = makeCooperative();
    const planned = planClaims(offered, cooperative, 200, 5);
    expect(planClaims(offered, cooperative, 200, 5)).toEqual(planned);
    expect(new Set(planned.map(({ measure }) => measure))).toEqual(new Set(Object.keys(formMakers)));
    const countryOf = new Map([
      ...cooperative.members.map(({ memberId, country }) => [memberId, country] as const),
      ...demonstrationStaff.map(({ personId, countries: own }) => [personId, own?.[0]] as const),
    ]);
    for (const { id, countries } of offered.filter((one) => Object.hasOwn(formMakers, one.id))) {
      const own = planned.filter(({ measure }) => measure === id);
      expect(new Set(own.map(({ personId }) => countryOf.get(personId)))).toEqual(new Set(countries));
    }
  });
});

describe('progress', () => {
  it('is a bar on a terminal', () => {
    const written: string[] = [];
    const progress = createProgress({ isTTY: true, write: (text) => written.push(text) });
    progress.show('filed', 1, 2);
    progress.end();
    expect(written).toEqual([`\r\u001b[K${'█'.repeat(16)}${'░'.repeat(16)} 1 of 2 filed`, '\n']);
  });

  it('is a line now and then elsewhere', () => {
    const written: string[] = [];
    const progress = createProgress({ write: (text) => written.push(text) });
    for (let done = 1; done <= 8; done += 1) progress.show('filed', done, 8);
    progress.end();
    expect(written).toEqual(['2 of 8 filed\n', '4 of 8 filed\n', '6 of 8 filed\n', '8 of 8 filed\n']);
  });
});
