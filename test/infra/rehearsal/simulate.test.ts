/** `npm run simulate` as people run it: what it prints, how it ends, and that the data folder stays as it is. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { simulate } from '../../../infra/rehearsal/simulate/simulate.ts';
import { startEmbedded } from '../../flow/embedded-environment.ts';
import { hardship, openCooperative } from '../../flow/small-cooperative.ts';

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'entraide-simulate-'));
  const environment = await startEmbedded({ dataDir: join(folder, 'data') });
  const cooperative = await openCooperative(environment);
  await cooperative.file('mara', 'hardship-aid', hardship({ amountCents: 100_000 }));
  await environment.close();
});

afterAll(() => rmSync(folder, { recursive: true }));

const main = new URL('../../../infra/rehearsal/simulate/main.ts', import.meta.url).pathname;

function run(...options: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...options], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

function fingerprint(): string[] {
  const data = join(folder, 'data');
  return (
    readdirSync(data, { recursive: true, encoding: 'utf8', withFileTypes: true })
      .filter((entry) => entry.isFile())
      // SQLite's index of its log, which every process that looks makes anew.
      .filter(({ name }) => !name.endsWith('-shm'))
      .map(({ parentPath, name }) => {
        const digest = createHash('sha256')
          .update(readFileSync(join(parentPath, name)))
          .digest('hex');
        return `${name} ${digest}`;
      })
  );
}

const example = new URL('../../../docs/examples/half-hardship-cap.json', import.meta.url).pathname;

describe('npm run simulate', () => {
  it('shows what the example would change, and changes nothing', () => {
    const before = fingerprint();
    const policy = file('tighter.json', readFileSync(example, 'utf8').replace('150000', '75000'));
    const { status, stdout, stderr } = run('--policy', policy, '--data-dir', join(folder, 'data'));
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('1 claim was decided again; 1 would be decided otherwise: ');
    expect(stdout).toMatch(/hardship-aid +BE +1 +0 +0 +1 +€1,000\.00 +€750\.00 +-€250\.00/);
    expect(stdout).toMatch(/hardship-aid-FR-2020 +€120,000\.00 +€200,000\.00 +lasts +lasts/);
    expect(fingerprint()).toEqual(before);
  });

  it('names the path and the reason of what does not parse, and ends with an error', () => {
    const before = fingerprint();
    const wrong = { training: { parameters: { noticeDays: -1 } } };
    const policy = file('bad.json', JSON.stringify({ plan: 'corona-2020', version: 'x', measures: wrong }));
    const ended = run('--policy', policy, '--data-dir', join(folder, 'data'));
    expect(ended.status).toBe(2);
    expect(ended.stderr).toContain('bad.json is no policy that can be used');
    expect(ended.stderr).toMatch(/measures\.training\.parameters\.noticeDays \(.* – This value does not fit/);
    expect(ended.stderr).not.toContain('    at ');
    expect(fingerprint()).toEqual(before);
  });

  it('needs the data that it is about', async () => {
    await expect(simulate('/nowhere', readFileSync(example, 'utf8'))).rejects.toThrow('no data at /nowhere');
  });

  it('leaves no copy behind', async () => {
    const copies = () => readdirSync(tmpdir()).filter((name) => name.startsWith('entraide-what-if-'));
    const before = copies();
    const { result } = await simulate(join(folder, 'data'), readFileSync(example, 'utf8'));
    expect(result?.rows).toHaveLength(1);
    expect(copies().filter((name) => !before.includes(name))).toEqual([]);
  });
});
