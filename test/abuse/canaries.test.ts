/**
 * Canaries: every measure is filed, decided and paid by people with names, accounts, words and secrets that stand
 * nowhere else; then they are looked for wherever personal data has no business: logs, addresses, errors, executions.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type RunningServer, startServer } from '../../infra/embedded/server.ts';
import { openApi } from '../../infra/rehearsal/api-client.ts';
import { makeCooperative } from '../../infra/rehearsal/demo/cooperative.ts';
import { offeredMeasures, type PlannedClaim, planClaims } from '../../infra/rehearsal/demo/play/measures.ts';
import { type Played, play } from '../../infra/rehearsal/demo/play/play.ts';
import type { Stage } from '../../infra/rehearsal/demo/play/stage.ts';
import type { FieldSpec } from '../../workflows/forms/field.ts';
import { measures } from '../../workflows/measures/catalogue.ts';

const word = 'zibelinekanari';
const claimsPerMeasure = 2;
const dataDir = mkdtempSync(join(tmpdir(), 'canaries-'));
const startAt = Date.parse('2020-04-01T07:00:00Z');

/** What was said where, while everything ran. */
const heard = {
  logs: [] as string[],
  locations: [] as string[],
  requests: [] as string[],
  errors: [] as string[],
};
const secrets = new Set<string>();
let server: RunningServer;
let played: Played;
let planned: PlannedClaim[];

beforeAll(async () => {
  for (const level of ['log', 'info', 'warn', 'error', 'debug'] as const)
    vi.spyOn(console, level).mockImplementation(
      (...parts) => void heard.logs.push(parts.map(String).join(' ')),
    );
  server = await startServer({ port: 0, host: '127.0.0.1', dataDir, startAt, demonstration: true });
  listenToFetch();
  const cooperative = makeCooperative();
  const stage: Stage = { api: openApi(server.url), seed: 11, cooperative, claims: new Map() };
  const offered = await offeredMeasures(stage.api);
  planned = planClaims(offered, cooperative, offered.length * claimsPerMeasure, stage.seed).map(marked);
  played = await play(stage, planned, { show: () => undefined, end: () => undefined });
}, 240_000);

afterAll(async () => {
  vi.restoreAllMocks();
  await server.close();
  rmSync(dataDir, { recursive: true, force: true });
});

/** Every request of the play, its answer's address, its secrets, and what it said when it refused. */
function listenToFetch(): void {
  const fetchAsBefore = globalThis.fetch;
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
    const { authorization } = Object.fromEntries(new Headers(init?.headers));
    if (authorization) secrets.add(authorization.replace('Bearer ', ''));
    heard.requests.push(String(input));
    const answer = await fetchAsBefore(input, init);
    heard.locations.push(answer.headers.get('Location') ?? '');
    if (answer.status >= 400) heard.errors.push(await answer.clone().text());
    return answer;
  });
}

/** The form with the canary at the end of everything that is somebody's own words. */
function marked(claim: PlannedClaim): PlannedClaim {
  const fields = measures.find(({ id }) => id === claim.measure)?.form.fields ?? {};
  const form = Object.fromEntries(
    Object.entries(claim.form).map(([name, value]) => [name, mark(value, fields[name]?.spec)]),
  );
  return { ...claim, form };
}

function mark(value: unknown, spec: FieldSpec | undefined): unknown {
  if (
    (spec?.kind === 'text' || spec?.kind === 'long-text') &&
    typeof value === 'string' &&
    /\p{L}{4}/u.test(value)
  )
    return `${value} ${word}`.slice(0, Number(spec.max ?? 140));
  if (!Array.isArray(value) || spec?.kind !== 'list') return value;
  return value.map((row: Record<string, unknown>) =>
    Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, mark(cell, spec.fields?.[name])])),
  );
}

/** All that must not be found, each with what it is. */
function canaries(): [string, string][] {
  const { members } = makeCooperative();
  const filers = new Set(planned.map(({ personId }) => personId));
  const people = members.filter(({ memberId }) => filers.has(memberId));
  const links = server.runtime.outbox
    .messages({})
    .flatMap(({ text }) => [...text.matchAll(/[?&]token=([\w-]{20,})/g)].map(([, token = '']) => token));
  return [
    ['words', word],
    ...planned.flatMap(({ form: { phone } }): [string, string][] =>
      typeof phone === 'string' ? [['phone', phone]] : [],
    ),
    ...people.flatMap(({ name, email, iban }): [string, string][] => [
      ['name', name],
      ['address', email],
      ...(iban === undefined ? [] : ([['account', iban]] as [string, string][])),
    ]),
    ...links.map((token): [string, string] => ['link', token]),
    ...[...secrets].map((token): [string, string] => ['token', token]),
  ];
}

function found(texts: readonly string[]): string[] {
  const all = texts.join('\n');
  return canaries()
    .filter(([, canary]) => all.includes(canary))
    .map(([kind, canary]) => `${kind}: ${canary} in ${around(all, canary)}`);
}

function around(text: string, canary: string): string {
  const at = text.indexOf(canary);
  return text.slice(Math.max(0, at - 160), at + 40);
}

function rowsOf(table: string): string[] {
  return server.runtime.database.sqlite
    .prepare(`SELECT * FROM "${table}"`)
    .all()
    .map((row) =>
      Object.values(row)
        .map((value) => (value instanceof Uint8Array ? Buffer.from(value).toString('utf8') : String(value)))
        .join(' '),
    );
}

describe('a canary', () => {
  it('was let into every measure, and into what is meant to hold it', () => {
    expect(played.refusals).toEqual([]);
    expect(new Set(played.claims.map(({ measure }) => measure)).size).toBe(measures.length);
    expect(canaries().length).toBeGreaterThan(100);
    const kept = rowsOf('items').join('\n');
    for (const [kind, canary] of canaries()) {
      if (kind === 'name' || kind === 'words') expect(kept).toContain(canary);
    }
    expect(rowsOf('outbox').join('\n')).toMatch(/token=/);
  });

  it('stands in no input, output or history of an execution', () => {
    for (const table of ['engine_execution', 'engine_branch', 'engine_history']) {
      expect(found(rowsOf(table)), table).toEqual([]);
    }
    // They are there to be read, and lead to the claims by their ids.
    const executions = rowsOf('engine_execution').join('\n');
    for (const { claimId } of played.claims) expect(executions).toContain(claimId);
  });

  it('of a secret is kept nowhere but in the mail that brings it', () => {
    const kept = rowsOf('items').join('\n');
    for (const [kind, canary] of canaries()) {
      if (kind === 'link' || kind === 'token') expect(kept.includes(canary), kind).toBe(false);
    }
  });

  it('stands in no log', () => expect(found(heard.logs)).toEqual([]));
  it('stands in no address that people or programs are led to', () =>
    expect(found(heard.locations)).toEqual([]));
  it('stands in no answer that refuses', () => expect(found(heard.errors)).toEqual([]));
});
