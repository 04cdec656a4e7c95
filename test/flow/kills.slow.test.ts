/** Fifty kills at random instants while two hundred claims go from form to bank: each is paid, once. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LedgerCheck } from '../../functions/audit/view-ledger.ts';
import type { ClaimView } from '../../functions/claims/view-claim.ts';
import type { EnvelopeView } from '../../functions/fund/envelopes.ts';
import type { RunView } from '../../functions/payments/view-run.ts';
import { bankAnswers } from '../../infra/rehearsal/bank-simulator.ts';
import { createRandom } from '../../infra/rehearsal/demo/random.ts';
import { payrollAnswers } from '../../infra/rehearsal/payroll-simulator.ts';
import { readCsv } from '../../workflows/registers/csv.ts';
import { linkIn } from './cooperative-client.ts';
import { reachEmbedded } from './embedded-environment.ts';
import { type KilledServer, prepareServer } from './killed-server.ts';
import { PersistentCaller } from './persistent-caller.ts';
import { account, hardship, openCooperative, service } from './small-cooperative.ts';

const claimCount = 200;
const killCount = 50;
/** Another seed, other instants: `KILL_SEED=7 npm run test:slow`. */
const seed = Number(process.env.KILL_SEED ?? 2020);

let dataDir: string;
let server: KilledServer;
let caller: PersistentCaller;
let kills = 0;

const person = (at: number) => `killed-${at}`;
/**
 * Three kinds that differ in their chains: one approver, two of the committee, adviser and finance. Of a wage, the
 * employer's share of 25% and holiday pay of 15.34% are set aside on top, and 25% of half of that.
 */
const kinds = [
  {
    measure: 'cancelled-contract',
    ...{ amountCents: 20_000, setAsideCents: 28_452, costCents: 25_000 },
    form: () => service(),
  },
  {
    measure: 'hardship-aid',
    ...{ amountCents: 30_000, setAsideCents: 30_000, costCents: 30_000 },
    form: () => hardship(),
  },
  {
    measure: 'cancelled-contract',
    ...{ amountCents: 150_000, setAsideCents: 213_386, costCents: 187_500 },
    form: () => service({ grossCents: 150_000, cancellation: 'entered' }),
  },
] as const;
const claims = Array.from({ length: claimCount }, (_, at) => {
  const kind = kinds[at % kinds.length] ?? kinds[0];
  return { ...kind, person: person(at), form: kind.form() };
});
const totalCents = claims.reduce((sum, one) => sum + one.amountCents, 0);
/** All that was set aside is posted; what payroll does not tell of, here holiday pay, is then given back. */
const postedCents = claims.reduce((sum, one) => sum + 2 * one.setAsideCents - one.costCents, 0);
const spentCents = claims.reduce((sum, one) => sum + one.costCents, 0);

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'entraide-kills-'));
  server = await prepareServer(dataDir);
  caller = new PersistentCaller(server.baseUrl);
  server.start();
  await server.ready();
  const cooperative = await openCooperative(reachEmbedded(server.baseUrl));
  await cooperative.import(
    'members',
    claims.map((_, at) => member(at)),
  );
}, 60_000);

afterAll(async () => {
  await server.kill();
  rmSync(dataDir, { recursive: true, force: true });
});

function member(at: number): Record<string, unknown> {
  return {
    member_id: person(at),
    name: `Member ${at}`,
    email: `killed${at}@members.example`,
    country: 'BE',
    language: 'fr',
    iban: account(5_000 + at),
    employment: 'fixed-term',
    household_id: `home-killed-${at}`,
    adviser_id: 'adele',
    joined_on: '2015-01-01',
  };
}

/** Kills at instants that the seed gives: one in five while it is still starting, the others while it works. */
async function killAgainAndAgain(): Promise<void> {
  const random = createRandom(seed, 'kills');
  for (; kills < killCount; kills += 1) {
    if (!random.chance(20)) await server.ready();
    await sleep(random.integer(0, 250));
    await server.kill();
    server.start();
  }
  await server.ready();
}

const filed = new Map<number, string>();

/** Files the claims whose turn it is, so that there is work at every kill. */
async function fileSome(): Promise<void> {
  const until = Math.min(claimCount, Math.ceil(((kills + 1) * claimCount) / killCount));
  const due = claims.map((claim, at) => ({ ...claim, at })).slice(0, until);
  await Promise.all(
    due
      .filter(({ at }) => !filed.has(at))
      .map(async ({ at, person: as, measure, form }) => {
        const path = `/api/measures/${measure}/claims`;
        const { status, body } = await caller.call<{ claimId: string }>(path, {
          as,
          key: `file-${at}`,
          json: form,
        });
        expect(status, JSON.stringify(body)).toBe(201);
        filed.set(at, body.claimId);
      }),
  );
}

const decided = new Set<string>();

/** Approvers who follow every link they have, and once more when they are not sure that it was taken. */
async function decideSome(): Promise<void> {
  const links = (await caller.mails()).flatMap(linkIn).filter((link) => !decided.has(link.token));
  await Promise.all(
    links.map(async ({ taskId, token }) => {
      const answer = await caller.call(`/tasks/${taskId}`, { form: { token, decision: 'approve' } });
      expect([200, 409], JSON.stringify(answer)).toContain(answer.status);
      decided.add(token);
    }),
  );
}

const files = new Map<string, string>();
const settledRuns = new Set<string>();

/** Finance makes runs, releases all that are made, and hands in what bank and payroll answer, as often as it takes. */
async function paySome(): Promise<void> {
  for (const channel of ['payroll', 'sepa'])
    await caller.call('/api/payment-runs', { as: 'farid', json: { channel } });
  const { body } = await caller.call<{ items: RunView[] }>('/api/payment-runs', { as: 'farid' });
  for (const { id, state, channel } of body.items) {
    if (settledRuns.has(id) || state === 'collecting') continue;
    const path = `/api/payment-runs/${id}`;
    const release = await caller.call<RunView>(`${path}/release`, { as: 'fien', json: {} });
    expect(release.status, JSON.stringify(release.body)).toBe(200);
    const file = await caller.call<string>(`${path}/file`, { as: 'farid' });
    // The same bytes whenever it is made, whatever happened in between.
    expect(files.get(id) ?? file.body).toBe(file.body);
    files.set(id, file.body);
    const [answers, raw] =
      channel === 'payroll'
        ? ['/api/payroll-files', { type: 'text/csv', content: payrollAnswers(file.body) }]
        : ['/api/bank-files', { type: 'application/xml', content: bankAnswers(file.body).statement }];
    const imported = await caller.call(answers, { as: 'farid', raw });
    expect(imported.status, JSON.stringify(imported.body)).toBe(200);
    settledRuns.add(id);
  }
}

/** What a file for the bank or for payroll orders: transfers, or gross pay. */
function linesOf(file: string): { id: string; amountCents: number }[] {
  if (!file.startsWith('<')) {
    const [header, ...rows] = [...readCsv(file, ',')].map(({ cells }) => cells);
    const cell = (row: readonly string[], name: string) => row[header?.indexOf(name) ?? -1] ?? '';
    return rows.map((row) => ({ id: cell(row, 'line_id'), amountCents: Number(cell(row, 'gross_cents')) }));
  }
  const transfers = /<EndToEndId>(\w+)<\/EndToEndId>.*?<InstdAmt Ccy="EUR">([\d.]+)</gs;
  return [...file.matchAll(transfers)].map(([, id = '', euro = '']) => ({
    id,
    amountCents: Math.round(Number(euro) * 100),
  }));
}

async function isAllPaid(): Promise<boolean> {
  if (filed.size < claimCount) return false;
  const query = '/api/claims?status=paid&limit=500';
  const seen = await Promise.all(
    ['farid', 'soraya'].map((as) => caller.call<{ items: { claimId: string }[] }>(query, { as })),
  );
  return new Set(seen.flatMap(({ body }) => body.items.map((one) => one.claimId))).size === claimCount;
}

/** Once the kills are over, so many rounds are enough for whatever is not stuck. */
const lastRounds = 20;

async function driveUntilPaid(): Promise<void> {
  for (let round = 0; round < lastRounds; round += kills === killCount ? 1 : 0) {
    await fileSome();
    await decideSome();
    await paySome();
    if (await isAllPaid()) return;
  }
}

describe(`${killCount} kills during ${claimCount} claims, by the seed ${seed}`, () => {
  let views: ClaimView[];

  beforeAll(async () => {
    await Promise.all([killAgainAndAgain(), driveUntilPaid()]);
    await caller.mails();
    views = await Promise.all(
      [...filed].map(async ([at, claimId]) => {
        const { body } = await caller.call<ClaimView>(`/api/claims/${claimId}`, { as: person(at) });
        return body;
      }),
    );
  }, 1_500_000);

  it('happened, while calls were under way', () => {
    expect(kills).toBe(killCount);
    expect(caller.retries).toBeGreaterThan(killCount);
  });

  it('lose no claim and make none twice', async () => {
    expect(new Set(filed.values()).size).toBe(claimCount);
    expect(views.map((one) => one.status)).toEqual(views.map(() => 'paid'));
    for (const at of claims.keys()) {
      const { body } = await caller.call<{ items: unknown[] }>('/api/claims', { as: person(at) });
      expect(body.items).toHaveLength(1);
    }
  });

  it('pay each claim once, to the cent, over all the files that went to bank and payroll', () => {
    const lines = [...files.values()].flatMap(linesOf);
    expect(lines).toHaveLength(claimCount);
    expect(new Set(lines.map((one) => one.id)).size).toBe(claimCount);
    expect(lines.reduce((sum, one) => sum + one.amountCents, 0)).toBe(totalCents);
    const payments = views.flatMap((one) => one.payments);
    expect(new Set(payments.map((one) => one.paymentId))).toEqual(new Set(lines.map((one) => one.id)));
    expect(payments.every((one) => one.state === 'settled')).toBe(true);
  });

  it('leave the history of each claim as if nothing had happened', () => {
    const histories = views.map((view) =>
      view.history.map((one) => one.event).filter((event) => !/remind/.test(event)),
    );
    for (const [at, history] of histories.entries()) {
      const steps = views[at]?.approvals.length ?? 0;
      expect(history).toEqual([
        'filed',
        'found-eligible',
        'funds-reserved',
        ...Array.from({ length: steps }, () => ['approval-asked', 'approved']).flat(),
        'fully-approved',
        'payment-released',
        'payment-settled',
        'paid',
      ]);
    }
  });

  it('leave the ledger balanced, its counters as its entries say, and nothing set aside', async () => {
    const { body } = await caller.call<LedgerCheck>('/api/ledger/check', { as: 'astrid' });
    expect(body).toMatchObject({
      balanced: true,
      debitsCents: postedCents,
      creditsCents: postedCents,
      pendingCents: 0,
      problems: [],
      envelopesOverspent: [],
      countersDiffer: [],
    });
    const { body: envelopes } = await caller.call<{ items: EnvelopeView[] }>('/api/envelopes', {
      as: 'bruno',
    });
    for (const one of envelopes.items) {
      expect(one.reservedCents).toBe(0);
      expect(one.availableCents + one.spentCents).toBe(one.ceilingCents);
    }
    expect(envelopes.items.reduce((sum, one) => sum + one.spentCents, 0)).toBe(spentCents);
  });

  it('send every mail of every claim, each once', async () => {
    const mails = await caller.mails();
    for (const claimId of filed.values()) {
      const own = mails
        .filter((mail) => mail.id.startsWith(`${claimId}:mail:`))
        .map((mail) => mail.id.split(':mail:')[1]);
      expect(own.toSorted()).toEqual(['1:approved', '1:closed', 'received']);
    }
  });

  it('leave nothing to complain about', () => {
    expect(server.complaints.filter((text) => /Error/.test(text))).toEqual([]);
  });
});
