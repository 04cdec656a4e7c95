/** `npm start` in a process of its own that is killed again and again, always on the same data folder and port. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

export interface KilledServer {
  readonly baseUrl: string;
  /** Starts it; does not wait until it answers. */
  start(): void;
  /** Ends it at once, as a power cut would, and waits until it is gone. */
  kill(): Promise<void>;
  /** Resolves once it answers. @throws Error when it ended by itself */
  ready(): Promise<void>;
  /** What it wrote to its error output, over all its lives. */
  readonly complaints: readonly string[];
}

const main = new URL('../../infra/embedded/main.ts', import.meta.url).pathname;

/** @param people whether those of the demonstration are there; without them the staff alone */
export async function prepareServer(dataDir: string, { people = false } = {}): Promise<KilledServer> {
  const port = await freePort();
  const baseUrl = `http://127.0.0.1:${port}`;
  const complaints: string[] = [];
  let child: ChildProcess | undefined;
  return {
    baseUrl,
    complaints,
    start() {
      const env = {
        PATH: process.env.PATH,
        PORT: String(port),
        HOST: '127.0.0.1',
        DATA_DIR: dataDir,
        ...(!people && { DEMO: '0' }),
      };
      child = spawn(process.execPath, [main, '--empty'], { env, stdio: ['ignore', 'ignore', 'pipe'] });
      child.stderr?.on('data', (data) => complaints.push(String(data)));
    },
    async kill() {
      if (!child || child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
    async ready() {
      for (;;) {
        if (child?.exitCode !== null) throw new Error(`the server ended by itself: ${complaints.join('')}`);
        const response = await fetch(`${baseUrl}/healthz`).catch(() => undefined);
        if (response?.ok) return;
        await sleep(20);
      }
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
