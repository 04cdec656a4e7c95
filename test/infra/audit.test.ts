/** `npm run audit` on an embedded runtime's folder: while it runs, once it is stopped, and after somebody changed its file. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { LedgerCheck } from '../../functions/audit/view-ledger.ts';
import { runAudit } from '../../infra/audit/run-audit.ts';
import type { Transfer } from '../../workflows/ledger/transfer.ts';
import { Cooperative } from '../flow/cooperative-client.ts';
import { startEmbedded } from '../flow/embedded-environment.ts';
import { hardship, openCooperative } from '../flow/small-cooperative.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'entraide-audited-'));
let cooperative: Cooperative;
let entries: Transfer[];
let whileItRuns: { code: number; text: string };
let check: LedgerCheck;

/** One claim paid in May after March and April were closed, another one set aside in May. */
beforeAll(async () => {
  cooperative = await openCooperative(await startEmbedded({ dataDir }));
  const claimId = await cooperative.file('mara', 'hardship-aid', hardship());
  await cooperative.approve('mara', claimId);
  await cooperative.environment.advance('P30D');
  for (const month of ['2020-03', '2020-04']) {
    await cooperative.as('farid').post(`/api/ledger/months/${month}/closing`, {});
  }
  await cooperative.payAll();
  await cooperative.file('niels', 'hardship-aid', hardship());
  await cooperative.environment.advance('P1D');
  whileItRuns = await audit('--data-dir', dataDir);
  check = await cooperative.ledger();
  await cooperative.environment.close();
  const sqlite = new DatabaseSync(join(dataDir, 'entraide.sqlite'));
  const rows = sqlite.prepare("SELECT data FROM items WHERE sk LIKE 'TRANSFER#%' ORDER BY ipk, isk").all();
  entries = rows.map(({ data }) => JSON.parse(String(data)) as Transfer);
  sqlite.close();
});
afterAll(() => rmSync(dataDir, { recursive: true }));

async function audit(...args: string[]): Promise<{ code: number; text: string }> {
  const lines: string[] = [];
  const print = (line: string) => void lines.push(line);
  const code = await runAudit(args, {}, { print, complain: print });
  return { code, text: lines.join('\n') };
}

/** Changes the file behind the program's back. */
function tamper(sql: string, ...values: (string | number)[]): void {
  const sqlite = new DatabaseSync(join(dataDir, 'entraide.sqlite'));
  sqlite.prepare(sql).run(...values);
  sqlite.close();
}

const setEntry = "UPDATE items SET data = ? WHERE sk = 'TRANSFER#' || ?";

it('finds nothing wrong in a home that runs, and agrees with the check', () => {
  const { code, text } = whileItRuns;
  expect(text).toContain('Everything fits.');
  expect(code).toBe(0);
  expect(text).toContain(`${check.entries} entries on ${check.accounts} accounts`);
  expect(text).toContain(`2 closed months, ${check.chain.blocks} blocks, 0 entries not sealed yet`);
  expect(text).toContain(check.chain.hash);
});

describe('of a file that somebody changed', () => {
  let saved: Record<string, unknown>[];
  beforeEach(() => {
    const sqlite = new DatabaseSync(join(dataDir, 'entraide.sqlite'));
    saved = sqlite.prepare('SELECT * FROM items').all();
    sqlite.close();
  });

  function restore(): void {
    const sqlite = new DatabaseSync(join(dataDir, 'entraide.sqlite'));
    sqlite.exec('BEGIN; DELETE FROM items');
    for (const row of saved) {
      const names = Object.keys(row);
      const places = names.map(() => '?').join();
      const values = Object.values(row) as (string | number | null)[];
      sqlite.prepare(`INSERT INTO items (${names.join()}) VALUES (${places})`).run(...values);
    }
    sqlite.exec('COMMIT');
    sqlite.close();
  }

  it.each<[string, (reserved: Transfer, posted: Transfer) => void, RegExp]>([
    [
      'the amount of an entry',
      (reserved) => tamper(setEntry, JSON.stringify({ ...reserved, amountCents: 1 }), reserved.transferId),
      /changed, block \d+, entry (?<entry>\S+:0)$/m,
    ],
    [
      'an entry of the open month',
      (_, posted) => tamper(setEntry, JSON.stringify({ ...posted, credit: 'bank:mine' }), posted.transferId),
      /changed, block \d+, entry (?<entry>\S+:0:post)$/m,
    ],
    [
      'that an entry is there',
      (_, posted) => tamper("DELETE FROM items WHERE sk = 'TRANSFER#' || ?", posted.transferId),
      /removed, block \d+, entry (?<entry>\S+:0:post)$/m,
    ],
    [
      'a closed month by one more entry',
      (reserved) => {
        const more = { ...reserved, transferId: 'slipped-in', kind: 'direct' };
        tamper(
          `INSERT INTO items (pk, sk, version, data, ipk, isk)
             SELECT pk, 'TRANSFER#slipped-in', 1, ?, ipk, isk || '+' FROM items WHERE sk = 'TRANSFER#' || ?`,
          JSON.stringify(more),
          reserved.transferId,
        );
      },
      /not-sealed, month 2020-04, entry (?<entry>slipped-in)$/m,
    ],
    [
      'an envelope’s counters',
      () =>
        tamper(`UPDATE items SET counters = '{"available":1,"reserved":0,"spent":0}' WHERE sk = 'SHARD#000'`),
      /spent-differs, envelope hardship-aid-BE.*entries say 300\.00 €, recorded is 0\.00 €/,
    ],
    [
      'what was recorded of a closed month',
      () => tamper("UPDATE items SET data = replace(data, '30000', '1') WHERE sk LIKE 'BALANCES#2020-04%'"),
      /month-differs, month 2020-04, /,
    ],
    [
      'a block of the chain',
      () =>
        tamper(
          'UPDATE items SET data = replace(data, \'"sealedAt":"2020\', \'"sealedAt":"2019\') WHERE sk = \'BLOCK#000000001\'',
        ),
      /block 1/,
    ],
    [
      'a payment',
      () => tamper("UPDATE items SET data = replace(data, '\"settled\"', '\"in-run\"') WHERE sk = 'PAYMENT'"),
      /paid-differs, claim /,
    ],
  ])('sees who changed %s', async (_what, change, found) => {
    const reserved = entries.find(({ kind }) => kind === 'pending');
    const posted = entries.find(({ kind }) => kind === 'post');
    if (!reserved || !posted) throw new Error('no entries');
    try {
      change(reserved, posted);
      const { code, text } = await audit('--data-dir', dataDir);
      expect(text).toMatch(found);
      expect(code).toBe(1);
      const { entry } = found.exec(text)?.groups ?? {};
      if (entry !== undefined) expect(text).toContain(`The first entry that does not fit: ${entry}`);
    } finally {
      restore();
    }
    expect(await audit('--data-dir', dataDir)).toMatchObject({ code: 0 });
  });

  it('says what the check of the API says, which names no confidential claim', async () => {
    const [reserved] = entries;
    if (!reserved) throw new Error('no entries');
    const { transferId } = reserved;
    tamper(setEntry, JSON.stringify({ ...reserved, reason: 'other' }), transferId);
    const reopened = new Cooperative(await startEmbedded({ dataDir }));
    const { body } = await reopened.as('astrid').get<LedgerCheck>('/api/ledger/check');
    const sealed = expect.stringMatching(/^confidential-[0-9a-f]{16}:1:member:0$/);
    expect(body.differences).toEqual([{ problem: 'changed', subject: 'block 1', transferId: sealed }]);
    expect(JSON.stringify(body)).not.toContain(transferId);
    await reopened.environment.close();
    expect((await audit('--data-dir', dataDir)).text).toContain(`changed, block 1, entry ${transferId}`);
    restore();
  });
});

describe('the command', () => {
  it('tells how it is used', async () => {
    expect(await audit('--help')).toMatchObject({ code: 0, text: expect.stringContaining('--table NAME') });
  });

  it.each([
    [['--data-dir', join(dataDir, 'nowhere')], 'there is no entraide.sqlite in'],
    [['--table', 'T', '--plan', 'none'], 'there is no plan none'],
    [['--what'], "Unknown option '--what'"],
  ])('ends with 2 for %j', async (args, said) => {
    expect(await audit(...args)).toMatchObject({ code: 2, text: expect.stringContaining(said) });
  });
});
