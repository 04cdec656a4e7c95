/** Processes killed with SIGKILL at arbitrary instants: no execution is lost, none does an answered task again. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openDatabase } from '../../../infra/embedded/database.ts';
import { Engine } from '../../../infra/embedded/engine/index.ts';

const EXECUTIONS = 150;
const KILLS = 12;
const TASKS = ['Check', 'Reserve', 'Ask', 'Pay', 'Tell 0', 'Tell 1'];
const SCRIPT = resolve(import.meta.dirname, 'killed/run.ts');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'engine-kill-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Runs the process; kills it so long after it is up, if it has not ended before. True when it came to its end. */
function live(file: string, killAfterMilliseconds?: number): Promise<boolean> {
  return new Promise((settle, reject) => {
    const child = spawn(process.execPath, [SCRIPT, file, String(EXECUTIONS)]);
    let said = '';
    child.stdout.on('data', (data: Buffer) => {
      said += data.toString();
      if (killAfterMilliseconds !== undefined) setTimeout(() => child.kill('SIGKILL'), killAfterMilliseconds);
    });
    let complained = '';
    child.stderr.on('data', (data: Buffer) => {
      complained += data.toString();
    });
    child.on('close', (code, signal) => {
      if (code !== 0 && signal !== 'SIGKILL') reject(new Error(complained));
      else settle(said.includes('done'));
    });
  });
}

it('survives kills', { timeout: 120_000 }, async () => {
  const file = join(folder, 'engine.db');
  let kills = 0;
  for (let life = 0; life < KILLS; life++) if (!(await live(file, 5 + ((life * 37) % 60)))) kills++;
  expect(kills).toBeGreaterThan(0);
  expect(await live(file)).toBe(true);

  const database = openDatabase(file);
  const engine = new Engine({ database, clock: { now: () => 0 }, random: () => 0, resources: {} });
  const executions = await engine.list({ limit: EXECUTIONS + 1 });
  expect(executions).toHaveLength(EXECUTIONS);
  for (const { name, status } of executions) {
    expect(status).toBe('SUCCEEDED');
    const history = await engine.history('machine', name);
    expect(history.map(({ id }) => id)).toEqual(history.map((_, index) => index + 1));
    expect(history.filter(({ type }) => type === 'TaskSucceeded')).toHaveLength(TASKS.length);
    expect(history.filter(({ type }) => type === 'TaskFailed').length).toBeLessThanOrEqual(1);
  }
  const effects = database.sqlite.prepare('SELECT task FROM effect ORDER BY task').all();
  const expected = executions.flatMap(({ name }) => TASKS.map((task) => `${name} ${task}`));
  expect(effects.map(({ task }) => task)).toEqual(expected.sort());
  expect(database.sqlite.prepare('SELECT count(*) AS n FROM engine_branch').get()?.n).toBe(0);
  database.close();
});
