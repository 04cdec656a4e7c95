/** A disk that is full while claims are under way: who asks hears it, nothing confirmed is lost, and it goes on by itself. */
import { execFileSync, spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Program, startProgram } from './program.ts';
import { claimCount, SmallPlan } from './small-plan.ts';

let folder: string;
let program: Program | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'entraide-full-'));
});

afterEach(async () => {
  await program?.kill('SIGKILL');
  program = undefined;
  spawnSync('umount', [join(folder, 'data')]);
  rmSync(folder, { recursive: true, force: true });
});

/** A way to have no room, and to have it again. */
interface Shortage {
  begin(dataDir: string, program: Program): void;
  end(dataDir: string, program: Program): void;
}

const filler = (dataDir: string) => join(dataDir, 'filler');

/** A file system of its own that something else fills to the last byte. */
const smallDisk: Shortage = {
  begin(dataDir) {
    const file = openSync(filler(dataDir), 'w');
    for (let chunk = Buffer.alloc(1 << 20); chunk.length > 0; ) {
      try {
        writeSync(file, chunk);
      } catch {
        chunk = chunk.subarray(0, Math.floor(chunk.length / 2));
      }
    }
    closeSync(file);
  },
  end: (dataDir) => rmSync(filler(dataDir)),
};

/** No file of the program may grow beyond what its log has now. */
const limit = (program: Program, bytes: string) =>
  execFileSync('prlimit', ['--pid', String(program.pid), `--fsize=${bytes}:unlimited`]);
const sizeLimit: Shortage = {
  begin: (dataDir, running) =>
    limit(running, String(statSync(join(dataDir, 'entraide.sqlite-wal')).size + 8_192)),
  end: (_, running) => limit(running, 'unlimited'),
};

function canMount(): boolean {
  const place = mkdtempSync(join(tmpdir(), 'entraide-mount-'));
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', place]).status === 0;
  if (mounted) spawnSync('umount', [place]);
  rmSync(place, { recursive: true, force: true });
  return mounted;
}
const mountable = canMount();
const hasLimits = spawnSync('prlimit', ['--version']).status === 0;

async function playThrough(shortage: Shortage, refusal: { status: number; code: string }): Promise<void> {
  const dataDir = join(folder, 'data');
  const running = await startProgram({ dataDir });
  program = running;
  await running.ready();
  const plan = new SmallPlan(running.baseUrl);
  await plan.prepare();
  await plan.file(0);
  shortage.begin(dataDir, running);
  const answers = [];
  for (let tries = 0; tries < 5; tries += 1) answers.push(await plan.tryToFile(1));
  for (const { status, type, body } of answers) {
    expect([status, type], body).toEqual([refusal.status, 'application/problem+json']);
    expect(JSON.parse(body)).toMatchObject({
      code: refusal.code,
      detail: expect.stringContaining('try again'),
    });
  }
  // What stands can still be read.
  const { body } = await plan.caller.call<{ items: unknown[] }>('/api/claims', { as: 'mara' });
  expect(body.items).toHaveLength(1);
  const others = Array.from({ length: claimCount - 1 }, (_, at) => plan.file(at + 1));
  const rest = Promise.all(others);
  await sleep(1_500);
  shortage.end(dataDir, running);
  await rest;
  await plan.finish();
  await plan.expectAsWithoutFault();
  await running.kill('SIGTERM');
}

describe('a full disk', () => {
  const noMount = mountable ? '' : ' (skipped: this machine lets nobody mount a file system)';
  it.skipIf(!mountable)(`is told, and survived without a new start${noMount}`, async () => {
    mkdirSync(join(folder, 'data'));
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=48m', 'tmpfs', join(folder, 'data')]);
    await playThrough(smallDisk, { status: 507, code: 'storage-full' });
  });

  const noLimit = hasLimits ? '' : ' (skipped: there is no prlimit on this machine)';
  it.skipIf(!hasLimits)(`that is a quota of the program is, too${noLimit}`, async () => {
    await playThrough(sizeLimit, { status: 503, code: 'try-again' });
  });
});
