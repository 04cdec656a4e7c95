/** A stage that is lost and put back: what was exported goes into an empty one, and every claim goes on there. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openDatabase } from '../../../infra/embedded/database.ts';
import { type RunningServer, startServer } from '../../../infra/embedded/server.ts';
import { createSqliteStore } from '../../../infra/embedded/store.ts';
import type { KeptDocument } from '../../../infra/ops/kept-documents.ts';
import { runOps } from '../../../infra/ops/run-ops.ts';
import type { Site } from '../../../infra/ops/site.ts';
import { bankAnswers } from '../../../infra/rehearsal/bank-simulator.ts';
import { Cooperative } from '../../flow/cooperative-client.ts';
import { reachEmbedded, startAt } from '../../flow/embedded-environment.ts';
import { hardship, openCooperative, service } from '../../flow/small-cooperative.ts';
import { siteOn } from './site-on-embedded.ts';

let folder: string;
let server: RunningServer | undefined;
let printed: string[];

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'entraide-restore-'));
  printed = [];
});
afterEach(async () => {
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function ops(site: Site, line: string): Promise<number> {
  const print = (text: string) => void printed.push(text);
  return runOps(line.split(' '), { openSite: async () => site, print, complain: print });
}

async function open(name: string): Promise<{ cooperative: Cooperative; site: Site }> {
  const dataDir = path.join(folder, name);
  server = await startServer({ port: 0, host: '127.0.0.1', dataDir, startAt, demonstration: false });
  const { runtime } = server;
  return {
    cooperative: new Cooperative(reachEmbedded(server.url)),
    site: siteOn({ ...runtime, start: (...given) => runtime.engine.start(...given) }, documents),
  };
}
const documents = new Map<string, KeptDocument>();

/** The file of a home that was never started. */
async function intoEmptyFile(name: string, work: (site: Site) => Promise<void>): Promise<void> {
  mkdirSync(path.join(folder, name));
  const database = openDatabase(path.join(folder, name, 'entraide.sqlite'));
  const store = createSqliteStore(database);
  const site = siteOn({ store, database, deps: server?.runtime.deps as never, start: async () => undefined });
  await work(site);
  database.close();
}

it('brings every waiting claim to its end in another stage, and pays nobody twice', async () => {
  const before = await open('first');
  await openCooperative(before.cooperative.environment);
  const file = (person: string, measure: string, form: object) =>
    before.cooperative.file(person, measure, form);
  const paid = await file('mara', 'hardship-aid', hardship());
  await before.cooperative.approve('mara', paid);
  await before.cooperative.payAll();
  const paying = await file('niels', 'hardship-aid', hardship());
  await before.cooperative.approve('niels', paying);
  const { file: bankFile } = await before.cooperative.releaseRun();
  const approved = await file('jens', 'hardship-aid', hardship());
  await before.cooperative.approve('jens', approved);
  const halfway = await file('mara', 'cancelled-contract', service({ grossCents: 150_000 }));
  await before.cooperative.decideLast(halfway, 'approve');
  const link = await before.cooperative.lastLink(halfway);
  const asked = await file('karla', 'hardship-aid', hardship());
  await before.cooperative.decideLast(asked, 'ask', 'Combien ?');
  const claims = [
    ['mara', paid],
    ['niels', paying],
    ['jens', approved],
    ['mara', halfway],
    ['karla', asked],
  ] as const;
  const stand = (where: Cooperative) =>
    Promise.all(claims.map(([person, claimId]) => where.status(person, claimId)));
  const stood = await stand(before.cooperative);
  const exported = path.join(folder, 'export');
  expect(await ops(before.site, `data export --stage dev --to ${exported}`)).toBe(0);
  expect(await ops(before.site, `data export --stage dev --to ${exported}`)).toBe(2);
  await server?.close();

  await intoEmptyFile('second', async (site) => {
    expect(await ops(site, `data import --stage dev --from ${exported}`)).toBe(0);
    expect(await ops(site, `data import --stage dev --from ${exported}`)).toBe(2);
  });
  const after = await open('second');
  expect(await ops(after.site, 'claims restart --stage dev --dry-run')).toBe(0);
  expect(printed.at(-1)).toBe('4 to start');
  expect(await ops(after.site, 'claims restart --stage dev')).toBe(0);
  await after.cooperative.environment.settle();
  expect(await ops(after.site, 'claims restart --stage dev')).toBe(0);
  expect(printed.at(-1)).toBe('0 started');

  const { cooperative } = after;
  expect(await stand(cooperative)).toEqual(stood);
  await cooperative.as('karla').post(`/api/claims/${asked}/answers`, { text: '300 €' });
  await cooperative.approve('karla', asked);
  // The link was mailed by the first stage, and works in the second.
  expect((await cooperative.decide(link, 'approve', { as: link.approver })).status).toBe(200);
  const answers = bankAnswers(bankFile);
  await cooperative.importBankFile(answers.statusReport);
  await cooperative.importBankFile(answers.statement);
  await cooperative.payAll();
  for (const [person, claimId] of claims) {
    const claim = await cooperative.claim(person, claimId);
    expect(claim.status, claimId).toBe('paid');
    expect(claim.payments.filter(({ state }) => state === 'settled')).toHaveLength(1);
  }
  expect(await cooperative.ledger()).toMatchObject({ balanced: true, problems: [], envelopesOverspent: [] });
});
