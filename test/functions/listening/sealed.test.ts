/**
 * The listening line is sealed: somebody asks with words that stand nowhere else, and everybody else looks everywhere,
 * through every page and call and into every table, while the call is open, when it is over, and when it is forgotten.
 */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startServer } from '../../../infra/embedded/server.ts';
import { demonstrationStaff } from '../../../infra/rehearsal/demo/staff.ts';
import type { Cooperative } from '../../flow/cooperative-client.ts';
import { reachEmbedded, startAt } from '../../flow/embedded-environment.ts';
import type { FlowEnvironment } from '../../flow/flow-environment.ts';
import { openCooperative } from '../../flow/small-cooperative.ts';

const words = 'zibeline-canari-7391';
const phone = '+32 470 91 73 64';
/** Whatever of the call would tell it apart: what was said, the number, and the call's id. */
let traces: string[] = [words, phone, phone.replaceAll(' ', '')];
const owner = 'mara';
const readers = [...demonstrationStaff.map((one) => one.personId), 'milo', 'niels', 'karla', undefined];
const listener = 'leonie';

const dataDir = mkdtempSync(join(tmpdir(), 'sealed-'));
const logged: string[] = [];
let environment: FlowEnvironment;
let cooperative: Cooperative;
let stop: () => Promise<void>;
let callId: string;

beforeAll(async () => {
  for (const level of ['log', 'info', 'warn', 'error', 'debug'] as const)
    vi.spyOn(console, level).mockImplementation((...parts) => void logged.push(parts.map(String).join(' ')));
  const server = await startServer({ port: 0, host: '127.0.0.1', dataDir, startAt, demonstration: false });
  environment = { ...reachEmbedded(server.url), close: () => server.close() };
  stop = () => server.close();
  cooperative = await openCooperative(environment);
});

afterAll(async () => {
  await stop();
  vi.restoreAllMocks();
  rmSync(dataDir, { recursive: true, force: true });
});

/** Every row of every table, as text, of a copy: the running system keeps its file to itself. */
function rowsOfDatabase(): { table: string; text: string }[] {
  const copy = mkdtempSync(join(tmpdir(), 'sealed-copy-'));
  cpSync(dataDir, copy, { recursive: true });
  const database = new DatabaseSync(join(copy, 'entraide.sqlite'));
  const tables = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all() as {
    name: string;
  }[];
  const rows = tables.flatMap(({ name }) =>
    database
      .prepare(`SELECT * FROM "${name}"`)
      .all()
      .map((row) => ({ table: name, text: Object.values(row).map(asText).join(' ') })),
  );
  database.close();
  rmSync(copy, { recursive: true, force: true });
  return rows;
}

/** Which files of the folder hold a byte of what was said, read past the database. */
function tracesOnDisk(): string[] {
  return readdirSync(dataDir).filter((name) => {
    const path = join(dataDir, name);
    return statSync(path).isFile() && [words, phone].some((trace) => readFileSync(path).includes(trace));
  });
}

function asText(value: unknown): string {
  return value instanceof Uint8Array ? Buffer.from(value).toString('utf8') : String(value);
}

const holds = (text: string) => traces.filter((trace) => text.includes(trace));

const statuses = ['submitted', 'approved', 'completed', 'withdrawn', 'expired', 'under-review'];
const paths = [
  '/api/claims?limit=500',
  '/api/claims?measure=listening-line',
  ...statuses.map((status) => `/api/claims?status=${status}&limit=500`),
  '/api/measures',
  '/api/tasks',
  '/api/envelopes',
  '/api/ledger/accounts',
  '/api/ledger/transfers',
  '/api/ledger/check',
  '/api/payment-runs',
  '/api/expected-receipts',
  '/api/unmatched',
  '/api/recovery-cases',
  '/api/loans',
  '/api/distributions',
  '/api/trainings',
  '/api/coachings',
  '/api/initiatives',
  '/api/listening',
  '/openapi.json',
];
const pages = [
  '/',
  '/claims',
  '/tasks',
  '/measures',
  '/measures/listening-line',
  '/messages',
  '/coaching',
  '/trainings',
  '/initiatives',
  '/loans',
  '/recovery',
  '/finance',
  '/fund',
  '/fund/ledger',
  '/operations',
  '/outbox',
  '/news',
];

async function see(viewer: string | undefined, path: string, accept = 'application/json'): Promise<string> {
  const init = { method: 'GET' };
  const response = await cooperative.as(viewer).fetch(path, init, { headers: { Accept: accept } });
  return `${response.status} ${await response.text()}`;
}

/** What everybody but the owner sees, path by path. */
async function seenByOthers(except: readonly string[] = []): Promise<Map<string, string>> {
  const seen = new Map<string, string>();
  for (const viewer of readers.filter((one) => one === undefined || !except.includes(one))) {
    for (const path of paths) seen.set(`${viewer} ${path}`, await see(viewer, path));
    for (const path of pages) seen.set(`${viewer} ${path} page`, await see(viewer, path, 'text/html'));
  }
  return seen;
}

async function expectSealed(except: readonly string[] = []): Promise<void> {
  for (const [where, text] of await seenByOthers(except)) expect(holds(text), where).toEqual([]);
  for (const viewer of readers) {
    for (const path of [`/api/claims/${callId}`, `/claims/${callId}`, `/api/listening/${callId}`]) {
      expect(holds((await see(viewer, path)).replaceAll(callId, '')), `${viewer} ${path}`).toEqual([]);
      if (path.startsWith('/api')) expect(await see(viewer, path)).toMatch(/^40[14] /);
    }
  }
  const mails = await environment.mails();
  for (const mail of mails) expect(holds(JSON.stringify(mail)), mail.id).toEqual([]);
  expect(holds(logged.join('\n'))).toEqual([]);
}

/** Outside of its own partitions, at most the opaque id stands, where the machine runs. */
function expectOnlyInOwnRecords(): void {
  for (const { table, text } of rowsOfDatabase()) {
    const found = holds(text);
    if (found.length === 0 || text.includes('LISTENING#')) continue;
    expect(found, `${table}: ${text.slice(0, 200)}`).toEqual([callId]);
    for (const told of ['phone', 'zibeline', 'evening', owner]) expect(text, table).not.toContain(told);
  }
}

describe('what somebody says', () => {
  let before: Map<string, string>;
  const changing = /outbox| \/messages/;

  it('goes to a listener, and nobody else sees a difference, not even in a count', async () => {
    await environment.settle();
    before = await seenByOthers();
    const form = { language: 'fr', phone, on: '2020-04-02', at: 'evening', words };
    const filed = await cooperative.as(owner).file('listening-line', form);
    expect(filed.status).toBe(201);
    callId = filed.body.claimId;
    traces = [...traces, callId];
    await environment.settle();
    expect(await see(listener, '/api/listening')).toContain(words);
    expect(await see(owner, `/api/claims/${callId}`)).toContain(words);
    const after = await seenByOthers([listener]);
    // The one-time value of each form aside.
    const stable = (text = '') => text.replace(/name="form-value" value="[^"]*"/g, '');
    for (const [where, text] of after)
      if (!changing.test(where)) expect(stable(text), where).toBe(stable(before.get(where)));
    await expectSealed([listener]);
    expectOnlyInOwnRecords();
  });

  it('is in no index, and its own records are read by no other key', () => {
    const own = rowsOfDatabase().filter(({ text }) => text.includes('LISTENING#'));
    expect(own.length).toBeGreaterThan(2);
    for (const { text } of own) expect(text).not.toMatch(/(CLAIMS|TASKS|MEMBERS|ACTIVITIES|PAYMENTS)#?/);
  });

  it('is told by mails that say nothing', async () => {
    const [toListener] = (await environment.mails(`${listener}@entraide.example`)).slice(-1);
    const [toOwner] = (await environment.mails(`${owner}@members.example`)).slice(-1);
    expect(toListener?.subject).toBe('Un message d’Entraide');
    expect(toOwner?.subject).toBe(toListener?.subject);
    for (const mail of [toListener, toOwner])
      expect(`${mail?.id} ${mail?.text} ${mail?.html}`).not.toMatch(/listening|fil coop|écoute|rappel|s-0/i);
  });

  it('stays sealed when the call was made, to the listener as well', async () => {
    expect((await cooperative.as('lander').post(`/api/listening/${callId}/close`, {})).status).toBe(404);
    expect(
      (await cooperative.as('omar').post(`/api/claims/${callId}/review`, { decision: 'retry' })).status,
    ).not.toBe(200);
    await environment.advance('P1DT10H');
    expect((await cooperative.as(listener).post(`/api/listening/${callId}/close`, {})).status).toBe(200);
    await environment.settle();
    await expectSealed();
    expectOnlyInOwnRecords();
    expect(tracesOnDisk()).not.toEqual([]);
  });

  it('is deleted everywhere 30 days later', async () => {
    await environment.advance('P31D');
    await environment.settle();
    const left = rowsOfDatabase().filter(({ text }) => text.includes(words) || text.includes(phone));
    expect(left).toEqual([]);
    const own = rowsOfDatabase().filter(({ text }) => text.includes(callId) && text.includes('LISTENING#'));
    for (const { text } of own) expect(text).not.toMatch(/leonie|evening|470/);
    expect(await see(owner, `/api/claims/${callId}`)).toMatch(/^200 .*"status":"completed".*"form":\[\]/);
    expect(tracesOnDisk()).toEqual([]);
  });
});
