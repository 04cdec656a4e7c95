/** A start that cannot be: it says why, in words that name what is in the way, changes nothing, and ends. */
import { createHash } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { freePort, type Program, type ProgramOptions, startProgram } from './program.ts';
import { SmallPlan } from './small-plan.ts';

/** A folder in which claims are under way, as a killed process left it. */
let grown: string;
let folder: string;
let dataDir: string;
const running: Program[] = [];

const start = async (options: Partial<ProgramOptions> = {}): Promise<Program> => {
  const program = await startProgram({ dataDir, ...options });
  running.push(program);
  return program;
};
const databaseIn = (place: string) => join(place, 'entraide.sqlite');
const logIn = (place: string) => join(place, 'entraide.sqlite-wal');

beforeAll(async () => {
  grown = mkdtempSync(join(tmpdir(), 'entraide-grown-'));
  const program = await startProgram({ dataDir: grown });
  await program.ready();
  const plan = new SmallPlan(program.baseUrl);
  await plan.prepare();
  // Ended in good order once, so that the file itself has most of it, and the log the rest.
  await program.kill('SIGTERM');
  const again = await startProgram({ dataDir: grown });
  await again.ready();
  const more = new SmallPlan(again.baseUrl);
  for (const at of [0, 1, 2]) await more.file(at);
  await again.kill('SIGKILL');
});

afterAll(() => rmSync(grown, { recursive: true, force: true }));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'entraide-start-'));
  dataDir = join(folder, 'data');
  cpSync(grown, dataDir, { recursive: true });
});

afterEach(async () => {
  await Promise.all(running.splice(0).map((program) => program.kill('SIGKILL')));
  rmSync(folder, { recursive: true, force: true });
});

const fingerprint = (file: string) =>
  existsSync(file) ? createHash('sha256').update(readFileSync(file)).digest('hex') : 'absent';

/** It ends by itself, with one line for whoever started it and no stack of the program's inside. */
async function expectRefusal(program: Program, ...words: readonly (string | RegExp)[]): Promise<void> {
  expect(await program.ended).toBe(1);
  for (const word of words) expect(program.complaints()).toMatch(word);
  expect(program.complaints().trim().split('\n')).toHaveLength(1);
}

/** What stood before the fault is carried on as if there had been none. */
async function expectGoesOn(program: Program): Promise<void> {
  await program.ready();
  const plan = new SmallPlan(program.baseUrl);
  for (const at of [0, 1, 2]) await plan.file(at);
  await plan.finish();
  await plan.expectAsWithoutFault();
}

describe('two processes on one data folder', () => {
  it('are one: the second names the folder and the first, and the first goes on', async () => {
    const first = await start();
    await first.ready();
    await expectRefusal(await start(), dataDir, `pid ${first.pid}`);
    await expectGoesOn(first);
  });

  it('are no hindrance when the first was killed', async () => {
    const first = await start();
    await first.ready();
    await first.kill('SIGKILL');
    expect(readFileSync(join(dataDir, 'entraide.pid'), 'utf8')).toBe(`${first.pid}\n`);
    await expectGoesOn(await start());
  });
});

describe('a port that is used by another program', () => {
  it('is named, and how to choose another', async () => {
    const port = await freePort();
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve));
    try {
      await expectRefusal(await start({ port }), `Port ${port}`, 'PORT');
    } finally {
      await new Promise((resolve) => other.close(resolve));
    }
  });
});

describe('a database that is damaged', () => {
  const overwrite = (file: string, from: number, bytes: number) => {
    const opened = openSync(file, 'r+');
    writeSync(opened, Buffer.alloc(bytes, 0x5a), 0, bytes, from);
    closeSync(opened);
  };
  const half = (file: string) => Math.floor(statSync(file).size / 2);
  const damages: readonly [string, (file: string) => void][] = [
    ['in its first page', (file) => overwrite(file, 0, 4_096)],
    ['in the middle', (file) => overwrite(file, half(file), 100_000)],
    ['by being cut off', (file) => truncateSync(file, half(file))],
    ['by being another file altogether', (file) => overwrite(file, 0, statSync(file).size)],
  ];

  it.each(damages)('%s is named, and left as it is', async (_, damage) => {
    // The log may hold newer copies of the pages; without it the damage cannot be passed over.
    rmSync(logIn(dataDir));
    const file = databaseIn(dataDir);
    damage(file);
    const before = fingerprint(file);
    await expectRefusal(await start(), file, 'damaged', 'backup');
    expect(fingerprint(file)).toBe(before);
  });

  it.each(damages)('%s keeps its log as well', async (_, damage) => {
    const file = databaseIn(dataDir);
    damage(file);
    const before = [fingerprint(file), fingerprint(logIn(dataDir))];
    const program = await start();
    const answered = program.ready().then(
      () => true,
      () => false,
    );
    if (await answered) await expectGoesOn(program);
    else {
      await expectRefusal(program, file, 'damaged');
      expect([fingerprint(file), fingerprint(logIn(dataDir))]).toEqual(before);
    }
  });

  it('by being cut to nothing is no new system', async () => {
    const file = databaseIn(dataDir);
    truncateSync(file, 0);
    await expectRefusal(await start(), file, 'empty', 'backup');
    expect(statSync(file).size).toBe(0);
  });

  it('by being gone while its log is there is no new system either', async () => {
    const file = databaseIn(dataDir);
    rmSync(file);
    const before = fingerprint(logIn(dataDir));
    await expectRefusal(await start(), file, 'is gone', 'backup');
    expect(fingerprint(logIn(dataDir))).toBe(before);
  });

  it.each([
    ['at its beginning', (file: string) => overwrite(file, 0, 64)],
    ['in the middle', (file: string) => overwrite(file, half(file), 20_000)],
    ['all through', (file: string) => overwrite(file, 0, statSync(file).size)],
  ])('in its log, %s, is named, and left as it is', async (_, damage) => {
    const files = [databaseIn(dataDir), logIn(dataDir)];
    damage(logIn(dataDir));
    const before = files.map(fingerprint);
    await expectRefusal(await start(), logIn(dataDir), 'damaged', 'backup');
    expect(files.map(fingerprint)).toEqual(before);
  });

  it.each([
    [0, 'an earlier version'],
    [99, 'a later version'],
  ])('but of format %i is named as what it is', async (format, words) => {
    rmSync(logIn(dataDir));
    const file = databaseIn(dataDir);
    const opened = openSync(file, 'r+');
    const version = Buffer.alloc(4);
    version.writeUInt32BE(format);
    // Where SQLite keeps `user_version`.
    writeSync(opened, version, 0, 4, 60);
    closeSync(opened);
    await expectRefusal(await start(), file, words, `format ${format}`);
  });

  it('has lost the key of its documents: an empty one would let anybody make links', async () => {
    const key = join(dataDir, 'documents', '.signing-key');
    truncateSync(key, 0);
    await expectRefusal(await start(), key, 'remove it');
  });

  it('has a log that ends too early: whole transactions stand, and what is sent again is taken once', async () => {
    truncateSync(logIn(dataDir), Math.floor(statSync(logIn(dataDir)).size * 0.7));
    await expectGoesOn(await start());
  });
});

describe('a data folder that cannot be written', () => {
  const isRoot = process.getuid?.() === 0;
  const nobody = 65_534;
  // Root writes wherever it likes.
  const options = isRoot ? { uid: nobody } : {};

  it('is named, when nothing is in it yet and when there is', async () => {
    chmodSync(folder, 0o755);
    const empty = join(folder, 'empty');
    mkdirSync(empty);
    for (const place of [empty, dataDir]) chmodSync(place, 0o555);
    const files = [databaseIn(dataDir), logIn(dataDir)];
    for (const file of files) chmodSync(file, 0o444);
    const before = files.map(fingerprint);
    await expectRefusal(await start({ ...options, dataDir: empty }), empty, 'cannot be written');
    await expectRefusal(await start(options), dataDir, 'cannot be written');
    expect(files.map(fingerprint)).toEqual(before);
    await expectRefusal(await start({ ...options, dataDir: join(empty, 'new') }), empty, 'cannot be made');
    for (const place of [empty, dataDir]) chmodSync(place, 0o755);
    for (const file of files) chmodSync(file, 0o644);
  });
});
