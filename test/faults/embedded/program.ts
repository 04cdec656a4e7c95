/** `npm start` in a process of its own, as an operator starts it: what it says, how it ends. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

const main = new URL('../../../infra/embedded/main.ts', import.meta.url).pathname;

export interface Program {
  readonly baseUrl: string;
  readonly pid: number;
  /** What it wrote to its error output. */
  complaints(): string;
  /** Its exit code once it has ended; null when it was killed. */
  readonly ended: Promise<number | null>;
  /** Resolves once it answers. @throws Error when it ended by itself */
  ready(): Promise<void>;
  kill(signal: 'SIGKILL' | 'SIGTERM'): Promise<void>;
}

export interface ProgramOptions {
  readonly dataDir: string;
  readonly port?: number;
  /** The user it runs as. */
  readonly uid?: number;
}

export async function startProgram({ dataDir, port, uid }: ProgramOptions): Promise<Program> {
  const own = port ?? (await freePort());
  const baseUrl = `http://127.0.0.1:${own}`;
  const env = { PATH: process.env.PATH, PORT: String(own), HOST: '127.0.0.1', DATA_DIR: dataDir, DEMO: '0' };
  const child = spawn(process.execPath, [main], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
    ...(uid !== undefined && { uid, gid: uid }),
  });
  let said = '';
  child.stderr?.on('data', (data) => {
    said += String(data);
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  return {
    baseUrl,
    pid: child.pid ?? 0,
    complaints: () => said,
    ended,
    ready: () => waitForAnswer(child, baseUrl, () => said),
    async kill(signal) {
      child.kill(signal);
      await ended;
    },
  };
}

async function waitForAnswer(child: ChildProcess, baseUrl: string, said: () => string): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`the program ended by itself: ${said()}`);
    const response = await fetch(`${baseUrl}/healthz`).catch(() => undefined);
    if (response?.ok) return;
    await sleep(25);
  }
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
