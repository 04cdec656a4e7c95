/** `npm run ops` against the emulator, as an operator types it. */
import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const program = path.resolve(import.meta.dirname, '../../infra/ops/main.ts');

/** @returns what the command said @throws when it fails, with what it complained of */
export async function ops(...args: readonly string[]): Promise<string> {
  return (await run(process.execPath, [program, ...args])).stdout;
}
