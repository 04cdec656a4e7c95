/** The whole system in a process of its own, as `npm start` starts it, on an empty data folder that goes with it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { nodeOptions } from './start-command.ts';

export interface StartedServer {
  readonly url: string;
  /** From the start of the process to its first answer. */
  readonly startMilliseconds: number;
  /** The most memory that the process has had; undefined where the system does not tell. */
  peakRssMiB(): number | undefined;
  /** Ends the process and removes its data. */
  stop(): Promise<void>;
}

/** @throws Error with what the process said when it ended instead of listening */
export async function startServerProcess(): Promise<StartedServer> {
  const dataDir = mkdtempSync(join(tmpdir(), 'entraide-'));
  const begun = performance.now();
  const child = spawn(process.execPath, [...nodeOptions, join(import.meta.dirname, 'main.ts')], {
    env: environment(dataDir),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    const url = await addressOf(child);
    await (await fetch(`${url}/healthz`)).text();
    const startMilliseconds = Math.round(performance.now() - begun);
    return { url, startMilliseconds, peakRssMiB: () => peakRssMiB(child), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Settings of the surroundings, such as a mail server, are not for a system that goes away again. */
function environment(dataDir: string): NodeJS.ProcessEnv {
  const { BASE_URL: _address, SMTP_URL: _mailServer, ...rest } = process.env;
  const own = { PORT: '0', HOST: 'localhost', START_AT: '2020-04-01T07:00:00Z', DEMO: '1' };
  return { ...rest, ...own, DATA_DIR: dataDir };
}

async function addressOf({ stdout }: ChildProcess): Promise<string> {
  if (stdout) {
    for await (const line of createInterface({ input: stdout })) {
      const url = /(https?:\/\/\S+)$/.exec(line)?.[1];
      if (url) {
        stdout.resume();
        return url;
      }
    }
  }
  throw new Error('The system did not start.');
}

/** Linux keeps the highest figure. */
function peakRssMiB({ pid }: ChildProcess): number | undefined {
  try {
    const kibibytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kibibytes === undefined ? undefined : Math.round(Number(kibibytes) / 1024);
  } catch {
    return undefined;
  }
}
