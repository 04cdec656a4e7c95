/** The `cdk` command line against the emulator, as an operator types it. */
import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import path from 'node:path';
import { cacheFolder } from './emulator/server.ts';
import { exerciseOfToday } from './plan-of-today.ts';

const root = path.resolve(import.meta.dirname, '../..');
const PATIENCE_MILLISECONDS = 240_000;

/** What every deployment of the suite is called with. */
export const stageOptions = [
  ...['--context', 'stage=dev', '--context', `plan=${exerciseOfToday()}`],
  // What it deploys sends nothing to anybody.
  ...['--context', 'placeholders=allowed'],
] as const;

/**
 * @param environment where the emulator is, with its credentials
 * @returns what the command said
 * @throws Error with the end of it when the command fails or takes too long
 */
export async function cdk(args: readonly string[], environment = process.env): Promise<string> {
  const command = path.join(root, 'node_modules', '.bin', 'cdk');
  const output = path.join(cacheFolder, 'cdk.out');
  const child = spawn(command, [...args, '--output', output, '--no-notices', '--ci'], {
    cwd: root,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: PATIENCE_MILLISECONDS,
  });
  const kill = () => child.kill();
  process.once('exit', kill);
  const log = createWriteStream(path.join(cacheFolder, `cdk-${args[0]}.log`), { flags: 'a' });
  const chunks: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.pipe(log, { end: false });
  }
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  process.off('exit', kill);
  log.end();
  const said = Buffer.concat(chunks).toString('utf8');
  if (code !== 0) throw new Error(`cdk ${args[0]} ended with ${code}: ${said.slice(-3_000)}`);
  return said;
}
