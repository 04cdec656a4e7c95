/** The real server as a process of its own, on a free port and a folder that goes away with it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface ServerProcess {
  readonly url: string;
  /** Its data folder. */
  readonly folder: string;
  /** Ends the process and leaves its data. */
  halt(): Promise<void>;
  /** Ends the process, and its data goes away. */
  stop(): Promise<void>;
}

export async function startServerProcess(): Promise<ServerProcess> {
  const folder = await mkdtemp(join(tmpdir(), 'entraide-browser-'));
  const child = spawn(process.execPath, ['infra/embedded/main.ts', '--empty'], {
    // The test runner's own environment has a BASE_URL of its own meaning.
    env: { PATH: process.env.PATH, PORT: '0', DATA_DIR: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await addressOf(child);
  const halt = async () => {
    child.kill('SIGTERM');
    if (child.exitCode === null) await once(child, 'exit');
  };
  const stop = async () => {
    await halt();
    await rm(folder, { recursive: true, force: true });
  };
  return { url, folder, halt, stop };
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const [, url] = /Entraide is at (\S+)/.exec(output) ?? [];
      if (url !== undefined) resolve(url);
    });
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${output}`)));
  });
}
