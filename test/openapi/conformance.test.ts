/**
 * The running system held against its description by schemathesis: bounded examples of every operation by people of
 * several roles, with ids that there are. No failure of ours, no status and no answer that is not described.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type DescribedSystem, openDescribedSystem, withIdsOf } from './described-system.ts';
import { schemathesis } from './tools.ts';

const checks = [
  'not_a_server_error',
  'status_code_conformance',
  'content_type_conformance',
  'response_schema_conformance',
].join(',');
/** What ends the caller's session or the caller, and the one body that it cannot make, a PDF. */
const left = '/me/(sessions|erasure)|^/api/envelopes/.*/documents';

let system: DescribedSystem;
const folder = mkdtempSync(path.join(tmpdir(), 'entraide-openapi-'));
beforeAll(async () => {
  system = await openDescribedSystem();
});
afterAll(async () => {
  await system.server.close();
  rmSync(folder, { recursive: true, force: true });
});

it.each([
  ['fanny', 'of finance', 'examples,coverage'],
  ['bruno', 'member and delegate of the board', 'examples,fuzzing'],
  ['omar', 'an operator', 'examples,fuzzing'],
  ['adele', 'an adviser', 'examples,fuzzing'],
])('%s, %s, is answered as described (%s)', async (user, _who, phases) => {
  const token = await system.tokenOf(user);
  const file = path.join(folder, `${user}.json`);
  writeFileSync(file, JSON.stringify(await withIdsOf(system, token)));
  const { code, said } = await run([
    ...['run', file, '--url', system.server.url, '--header', `Authorization: Bearer ${token}`],
    ...['--checks', checks, '--phases', phases, '--max-examples', '4', '--seed', '1', '--no-shrink'],
    ...['--continue-on-failure', '--suppress-health-check', 'all', '--warnings', 'off'],
    ...['--exclude-path-regex', left],
  ]);
  expect(code, said.slice(-20_000)).toBe(0);
  expect(said).toMatch(/Test cases:\s+\d{3,} generated/);
});

async function run(args: readonly string[]): Promise<{ code: number | null; said: string }> {
  const env = { ...process.env, NO_COLOR: '1', COLUMNS: '160' };
  const child = spawn(schemathesis, args, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const kill = () => child.kill();
  process.once('exit', kill);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
  }
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  process.off('exit', kill);
  return { code, said };
}
