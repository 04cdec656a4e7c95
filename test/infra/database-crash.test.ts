/** The embedded database when its process ends at any instant, or has no disk left: nothing acknowledged is lost. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Item } from '../../functions/platform/store/port.ts';
import { openDatabase } from '../../infra/embedded/database.ts';
import { createSqliteStore } from '../../infra/embedded/store.ts';

const WRITER = path.join(import.meta.dirname, 'crash-writer.ts');

let folder: string;
let file: string;
const children = new Set<ChildProcess>();

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'crash-'));
  file = path.join(folder, 'test.db');
});
afterEach(() => {
  for (const child of children) child.kill('SIGKILL');
  children.clear();
  rmSync(folder, { recursive: true });
});

describe('kill -9 in the middle of writes', () => {
  it('leaves every acknowledged transaction whole, and no half one, ten times over', async () => {
    const acknowledged: number[] = [];
    for (let round = 0; round < 10; round += 1) {
      const first = round * 1_000_000;
      const lines = await runWriter([process.execPath, WRITER, file, `${first}`], 40 + round * 97);
      acknowledged.push(...lines.filter((line) => /^\d+$/.test(line)).map(Number));
      const found = await readBack();
      expect(found.claims).toEqual(found.events);
      expect(found.effects).toEqual(found.claims);
      expect(found.counted).toBe(found.claims.size);
      expect(acknowledged.filter((number) => !found.claims.has(number))).toEqual([]);
    }
    expect(acknowledged.length).toBeGreaterThan(4_000);
  });
});

describe('a second process', () => {
  it('is refused while the first lives, and not a moment after it was killed', async () => {
    const writer = startWriter([process.execPath, WRITER, file, '0']);
    await writer.untilLines(1);
    expect(() => openDatabase(file)).toThrow(`Another process is using ${file}.`);
    await writer.kill();
    openDatabase(file).close();
  });
});

describe('a disk that fills up', () => {
  it('refuses writes as transient, and keeps every acknowledged one whole', async () => {
    // No file of the child may grow past 3,000 blocks of 512 or 1,024 bytes, by the shell.
    const limited = ['sh', '-c', 'ulimit -f 3000 && exec "$@"', 'sh', process.execPath, WRITER, file, '0'];
    const lines = await runWriter(limited, Number.POSITIVE_INFINITY);
    expect(lines.filter((line) => line.startsWith('refused'))).toEqual(
      Array(16).fill('refused TransientFailure'),
    );
    const acknowledged = lines.filter((line) => /^\d+$/.test(line)).map(Number);
    expect(acknowledged.length).toBeGreaterThan(100);
    const found = await readBack();
    expect(found.claims).toEqual(found.events);
    expect(found.effects).toEqual(found.claims);
    expect(found.counted).toBe(found.claims.size);
    expect([...found.claims].toSorted((a, b) => a - b)).toEqual(acknowledged.toSorted((a, b) => a - b));
  });
});

/** What stands in the file, by the numbers of the transactions. */
async function readBack() {
  const database = openDatabase(file);
  try {
    expect(database.sqlite.prepare('PRAGMA integrity_check').all()).toEqual([{ integrity_check: 'ok' }]);
    const store = createSqliteStore(database);
    const rows = database.sqlite.prepare("SELECT pk, sk FROM items WHERE pk LIKE 'CLAIM#%'").all();
    const numbersOf = (sk: string) =>
      new Set(
        rows.filter((row) => row.sk === sk).map((row) => Number(String(row.pk).slice('CLAIM#'.length))),
      );
    const total: Item | undefined = await store.get({ pk: 'TOTAL', sk: 'TOTAL' });
    const effects = store.pendingEffects().map(({ id }) => Number(id.slice('start/'.length)));
    return {
      claims: numbersOf('CLAIM'),
      events: numbersOf('EVENT'),
      effects: new Set(effects),
      counted: total?.counters.claims,
    };
  } finally {
    database.close();
  }
}

/** Runs the writer until it ends or has printed so many lines, then kills it; resolves with all it printed. */
async function runWriter(command: readonly string[], lines: number): Promise<readonly string[]> {
  const writer = startWriter(command);
  await writer.untilLines(lines);
  await writer.kill();
  return writer.lines;
}

function startWriter(command: readonly string[]) {
  const [program = '', ...args] = command;
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  children.add(child);
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const lines: string[] = [];
  let awaited = Number.POSITIVE_INFINITY;
  let onReached = () => {};
  createInterface({ input: child.stdout }).on('line', (line) => {
    lines.push(line);
    if (lines.length >= awaited) onReached();
  });
  return {
    lines,
    async untilLines(count: number): Promise<void> {
      awaited = count;
      const reached = new Promise<void>((resolve) => {
        onReached = resolve;
      });
      if (lines.length < count) await Promise.race([reached, ended]);
    },
    async kill(): Promise<void> {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
