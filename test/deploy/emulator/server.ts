/** The emulator that a deployment is tried on: installed once from its pinned packages, then started for a suite. */
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const HERE = import.meta.dirname;
export const cacheFolder = path.resolve(HERE, '../../../.cache/deploy');
const REQUIREMENTS = path.join(HERE, 'requirements.txt');
const START_TIMEOUT_SECONDS = 60;
const INSTALL_TIMEOUT_MILLISECONDS = 240_000;
export const region = 'eu-west-1';

export interface Emulator {
  /** Such as http://127.0.0.1:34567. */
  readonly endpoint: string;
  /** Ends it, with the functions that it runs. */
  stop(): Promise<void>;
}

/** Why the emulator cannot run here, in words for whoever reads the log; undefined when it can. */
export function whatIsMissing(): string | undefined {
  const { error, status } = spawnSync('python3', [
    '-c',
    'import sys, venv; sys.exit(sys.version_info < (3, 10))',
  ]);
  if (error) return 'it needs Python 3.10, and there is no python3 on the path';
  return status === 0 ? undefined : 'it needs Python 3.10 with its module venv';
}

/** A virtual environment of its own for each set of packages. @returns its Python */
export function installEmulator(): string {
  const version = createHash('sha256').update(readFileSync(REQUIREMENTS)).digest('hex').slice(0, 12);
  const folder = path.join(cacheFolder, `python-${version}`);
  const python = path.join(folder, 'bin', 'python');
  const finished = path.join(folder, 'finished');
  if (existsSync(finished)) return python;
  mkdirSync(cacheFolder, { recursive: true });
  rmSync(folder, { recursive: true, force: true });
  const run = (command: string, args: readonly string[]) =>
    execFileSync(command, args, {
      stdio: ['ignore', 'inherit', 'inherit'],
      timeout: INSTALL_TIMEOUT_MILLISECONDS,
    });
  run('python3', ['-m', 'venv', folder]);
  const install = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '-r', REQUIREMENTS];
  run(python, install);
  mkdirSync(`${finished}.partial`);
  renameSync(`${finished}.partial`, finished);
  return python;
}

/** Starts it on a free loopback port and waits until it answers. @param python as installEmulator returns it */
export async function startEmulator(python: string): Promise<Emulator> {
  const port = String(await findFreePort());
  const endpoint = `http://127.0.0.1:${port}`;
  const logFile = path.join(cacheFolder, 'emulator.log');
  const log = openSync(logFile, 'w');
  const temporary = path.join(cacheFolder, 'tmp');
  rmSync(temporary, { recursive: true, force: true });
  mkdirSync(temporary, { recursive: true });
  // What the emulator writes there are scripts, not modules as everything of this project is.
  writeFileSync(path.join(temporary, 'package.json'), '{}');
  const server = spawn(python, [path.join(HERE, 'launch.py')], {
    // Apart, so that it can be ended together with the processes of the functions.
    detached: true,
    stdio: ['ignore', log, log],
    env: {
      PATH: process.env.PATH,
      TMPDIR: temporary,
      BIND_HOST: '127.0.0.1',
      GATEWAY_PORT: port,
      EDGE_PORT: port,
      MINISTACK_REGION: region,
      LAMBDA_EXECUTOR: 'local',
      IOT_MTLS_ENABLED: '0',
      // For the functions: where the user pool's keys and pages are, instead of at Amazon's names.
      COGNITO_URL: endpoint,
    },
  });
  const kill = () => endGroup(server, 'SIGKILL');
  process.once('exit', kill);
  try {
    await waitForAnswer(`${endpoint}/_ministack/health`, server);
  } catch (error) {
    kill();
    throw new Error(`the emulator did not start: ${readFileSync(logFile, 'utf8').slice(-2_000)}`, {
      cause: error,
    });
  }
  return {
    endpoint,
    async stop() {
      process.off('exit', kill);
      const ended = new Promise((resolve) => server.once('exit', resolve));
      endGroup(server, 'SIGKILL');
      if (server.exitCode === null && server.signalCode === null) await ended;
      rmSync(temporary, { recursive: true, force: true });
    },
  };
}

function endGroup({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch {
    // It has ended already.
  }
}

async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => probe.once('listening', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No free port on 127.0.0.1');
  return address.port;
}

async function waitForAnswer(url: string, server: ChildProcess): Promise<void> {
  const deadline = Date.now() + START_TIMEOUT_SECONDS * 1_000;
  while (Date.now() < deadline) {
    if (server.exitCode !== null) throw new Error(`python ended with ${server.exitCode}`);
    try {
      if ((await fetch(url)).ok) return;
    } catch {
      // Not listening yet.
    }
    await sleep(100);
  }
  throw new Error(`no answer within ${START_TIMEOUT_SECONDS} seconds`);
}
