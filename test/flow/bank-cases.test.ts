/** What banks really sent, case by case: each file's right effect on a run of three payments. */
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RunView } from '../../functions/payments/view-run.ts';
import type { Cooperative } from './cooperative-client.ts';
import { startEmbedded } from './embedded-environment.ts';
import { expenses, openCooperative } from './small-cooperative.ts';

let cooperative: Cooperative;
let claimId: string;
let run: RunView;
let file: string;

const finance = ['farid', 'fien', 'fanny', 'friedrich'];

beforeEach(async () => {
  cooperative = await openCooperative(await startEmbedded());
  claimId = await cooperative.file('karla', 'committed-expenses', expenses([10_000, 20_000, 30_000]));
  await cooperative.approve('karla', claimId);
  ({ run, file } = await cooperative.releaseRun());
});

afterEach(() => cooperative.environment.close());

const fixture = (name: string, ending: string) =>
  readFileSync(new URL(`../domain/bank/cases/${name}.${ending}`, import.meta.url), 'latin1');

const tagIn = (name: string) => new RegExp(`<${name}>([^<]*)<`).exec(file)?.[1] ?? '';

/** The payments in the order in which a file names them, by the amounts that it gives each. */
function inOrder(cents: readonly number[] | undefined): RunView['payments'] {
  return cents
    ? cents.flatMap((one) => run.payments.find((each) => each.amountCents === one) ?? [])
    : run.payments;
}

/** @param cents of E2E1, E2E2, E2E3, where the file has amounts that must be those payments' */
function filled(text: string, cents?: readonly number[]): string {
  const debtor = /<DbtrAcct><Id><IBAN>([^<]*)</.exec(file)?.[1] ?? '';
  const [first, second, third] = inOrder(cents);
  return text
    .replaceAll('{{MSG}}', tagIn('MsgId'))
    .replaceAll('{{PMTINF}}', tagIn('PmtInfId'))
    .replaceAll('{{E2E1}}', first?.paymentId ?? '')
    .replaceAll('{{E2E2}}', second?.paymentId ?? '')
    .replaceAll('{{E2E3}}', third?.paymentId ?? '')
    .replace(
      /\{\{E2E(\d)-UPPER\}\}/g,
      (_, at) => [first, second, third][Number(at) - 1]?.paymentId.toUpperCase() ?? '',
    )
    .replaceAll('{{AMOUNT1}}', ((first?.amountCents ?? 0) / 100).toFixed(2))
    .replaceAll('BE71096123456769', debtor);
}

async function send(text: string | Uint8Array, type = 'application/xml') {
  const { status, body } = await cooperative.as('farid').send('/api/bank-files', text as string, type);
  expect(body).toMatchObject({ matched: expect.any(Number) });
  expect(status).toBe(200);
  await cooperative.environment.settle();
  return body as {
    settled: number;
    returned: number;
    unmatched: number;
    unmatchedEntries: { why: string }[];
  };
}

async function states(): Promise<string[]> {
  const { body } = await cooperative.as('astrid').get<RunView>(`/api/payment-runs/${run.id}`);
  return body.payments
    .toSorted((a, b) => a.amountCents - b.amountCents)
    .map(({ state, reasonCode }) => (reasonCode === undefined ? state : `${state} ${reasonCode}`));
}

const unmatched = async () =>
  (await cooperative.as('farid').get<{ items: Entry[] }>('/api/unmatched')).body.items;
interface Entry {
  readonly id: string;
  readonly why: string;
  readonly kind: string;
  readonly amountCents?: number;
  readonly amountText?: string;
}

const balanced = async () =>
  expect((await cooperative.as('astrid').get('/api/ledger/check')).body).toMatchObject({ balanced: true });

/** Mails to members and finance since the run was released. */
async function mailsTo(people: readonly string[]) {
  const all = await cooperative.environment.mails();
  return all.filter(({ to }) => people.some((one) => to.startsWith(one)));
}

interface Case {
  readonly name: string;
  /** In order of E2E1 … E2E3. */
  readonly cents?: readonly number[];
  readonly states: readonly string[];
  readonly open?: readonly string[];
}

const settled = ['settled', 'settled', 'settled'];

const cases: readonly Case[] = [
  { name: '01-whole-run-entry-no-details-no-ids', states: settled },
  { name: '04-whole-run-entry-Btch-bank-own-MsgId-our-PmtInfId', states: settled },
  {
    name: '08b-batch-sum-before-the-rejection-is-known',
    cents: [30_000, 10_000, 20_000],
    states: ['settled', 'settled', 'returned AC01'],
  },
  { name: '10d-pain002-group-PART-only', states: ['in-run', 'in-run', 'in-run'], open: ['lines-missing'] },
  {
    name: '10j-pain002-line-E2E-NOTPROVIDED-InstrId-ours',
    cents: [10_000, 20_000, 30_000],
    states: ['returned AC04', 'in-run', 'in-run'],
  },
  {
    name: '14d-return-054-without-BookgDt-then-053',
    cents: [20_000, 10_000, 30_000],
    states: ['settled', 'returned AC04', 'settled'],
  },
  {
    name: '17-return-proprietary-code-with-our-E2E',
    cents: [10_000, 30_000, 20_000],
    states: ['returned MS03', 'settled', 'settled'],
  },
  { name: '20-camt054-debit-no-BookgDt-then-053', cents: [20_000, 30_000, 10_000], states: settled },
  { name: '20c-054-booked-Friday-053-booked-Monday', states: settled },
  { name: '23c-pain002-ACSC-then-053-global-no-ids', states: settled },
  { name: '26a-latin1-declared', states: settled, open: ['*'] },
  { name: '26f-blank-line-before-declaration', states: settled },
  { name: '29-amounts-with-five-decimals-trailing-zeros', states: settled },
  { name: '30-Ustrd-150-chars-in-a-strangers-entry', states: settled, open: ['*'] },
  { name: '31b-E2E-upper-cased', states: settled },
  {
    name: '33-settled-in-GBP-account',
    states: ['in-run', 'in-run', 'in-run'],
    open: ['currency-differs', 'currency-differs', 'currency-differs'],
  },
  { name: '49-camt053-v04-otherwise-right', cents: [10_000, 30_000, 20_000], states: settled },
  {
    name: '49e-pain002-without-OrgnlMsgNmId',
    cents: [10_000, 20_000, 30_000],
    states: ['returned AC04', 'in-run', 'in-run'],
  },
  { name: '60-pain002-VoP-all-match', states: ['in-run', 'in-run', 'in-run'] },
];

/** The amounts that the file gives E2E1 … E2E3, in euro, where it does. */
function centsIn(text: string): number[] | undefined {
  const found = ['E2E1', 'E2E2', 'E2E3'].map((name) => {
    const entry = text.split('<Ntry>').find((one) => one.includes(`{{${name}`));
    const amount = /<Amt Ccy="\w+">([\d.]+)</.exec(entry ?? '')?.[1];
    return amount === undefined ? undefined : Math.round(Number(amount) * 100);
  });
  return found.every((one) => one !== undefined && [10_000, 20_000, 30_000].includes(one)) &&
    new Set(found).size === 3
    ? (found as number[])
    : undefined;
}

function filesOf(name: string): string[] {
  const files: string[] = [];
  for (let number = 1; number < 9; number += 1) {
    try {
      files.push(fixture(name, `${number}.xml`));
    } catch {
      break;
    }
  }
  return files;
}

describe('what a bank sent', () => {
  it.each(cases)('$name', async ({ name, cents, states: expected, open = [] }) => {
    const files = filesOf(name);
    expect(files.length).toBeGreaterThan(0);
    const order = cents ?? files.map(centsIn).find((one) => one !== undefined);
    for (const text of files) await send(Buffer.from(filled(text, order), 'latin1'));
    expect(await states()).toEqual(expected);
    const listed = (await unmatched()).map(({ why }) => why);
    if (open[0] === '*') expect(listed).not.toContain('contradicts');
    else expect(listed).toEqual(open);
    await balanced();
  });

  it('61-pain002-whole-file-rejected-DT01', async () => {
    const before = await mailsTo(['karla']);
    await send(filled(fixture('61-pain002-whole-file-rejected-DT01', '1.xml')));
    expect(await states()).toEqual(['returned DT01', 'returned DT01', 'returned DT01']);
    expect(await mailsTo(['karla'])).toEqual(before);
    expect(await cooperative.status('karla', claimId)).toBe('approved');
    expect((await mailsTo(finance)).some(({ subject }) => subject.includes('refus'))).toBe(true);
    const { run: again } = await cooperative.payAll();
    expect(again).toMatchObject({ count: 3, totalCents: 60_000 });
    expect(await cooperative.status('karla', claimId)).toBe('paid');
    expect(await unmatched()).toEqual([]);
    await balanced();
  });

  it('48-whole-batch-booked-twice', async () => {
    const [first = '', second = ''] = filesOf('48-whole-batch-booked-twice');
    expect(await send(filled(first))).toMatchObject({ settled: 3, unmatched: 0 });
    expect(await send(filled(second))).toMatchObject({ settled: 0, unmatched: 1 });
    expect((await unmatched()).map(({ why, amountCents }) => [why, amountCents])).toEqual([
      ['contradicts', 60_000],
    ]);
    expect((await mailsTo(finance)).length).toBeGreaterThan(0);
    expect(await disputed()).toBe(60_000);
    await send(`${filled(second)}\n`);
    expect(await disputed()).toBe(60_000);
    await balanced();
  });

  it('47b-batch-booked-then-reversed-then-booked-again', async () => {
    const [first = '', second = '', third = ''] = filesOf('47b-batch-booked-then-reversed-then-booked-again');
    await send(filled(first));
    expect(await send(filled(second))).toMatchObject({ returned: 3, unmatched: 0 });
    expect(await send(filled(third))).toMatchObject({ unmatched: 1 });
    expect((await unmatched()).map(({ why }) => why)).toEqual(['contradicts']);
    expect(await disputed()).toBe(60_000);
    const { body } = await cooperative.as('farid').get<{ items: unknown[] }>('/api/payments?state=held');
    expect(body.items).toHaveLength(3);
    await balanced();
  });

  async function disputed(): Promise<number> {
    const { body } = await cooperative
      .as('astrid')
      .get<{ items: { debit: string; credit: string; amountCents: number }[] }>(
        `/api/ledger/transfers?claim=${claimId}`,
      );
    return body.items
      .filter(({ debit }) => debit.startsWith('disputed:'))
      .reduce((sum, one) => sum + one.amountCents, 0);
  }
});

describe('what a bank sent as CODA', () => {
  const cod = (name: string) => {
    const place = (field: string, value: string, width: number) => (text: string) =>
      text.replaceAll(new RegExp(`\\{\\{${field}\\}\\} *`, 'g'), (found) => {
        const blanks = found.length - found.trimEnd().length;
        return value.padEnd(width) + ' '.repeat(Math.max(0, blanks - width + found.trimEnd().length));
      });
    const debtor = /<DbtrAcct><Id><IBAN>([^<]*)</.exec(file)?.[1] ?? '';
    let text = fixture(name, 'cod').replaceAll('BE71096123456769', debtor);
    text = place('PMTINF', tagIn('PmtInfId'), 35)(text);
    for (const { paymentId, amountCents } of run.payments) {
      text = place(`E2E-${amountCents / 100}`, paymentId, 35)(text);
      text = place(`IBAN-${amountCents / 100}`, 'BE68539007547034', 34)(text);
    }
    return text;
  };

  it('single debits, and money of a stranger', async () => {
    expect(await send(cod('coda-01-individual-debits'), 'text/plain')).toMatchObject({
      settled: 3,
      unmatched: 1,
    });
    expect(await states()).toEqual(settled);
    expect(await unmatched()).toMatchObject([{ why: 'incoming', amountCents: 1_234 }]);
    const again = await send(cod('coda-01-individual-debits').replaceAll('\r\n', '\n'), 'text/plain');
    expect(again).toMatchObject({ settled: 0 });
    expect(await unmatched()).toHaveLength(1);
    await balanced();
  });

  it('a batch with its details, and what comes back of it', async () => {
    expect(await send(cod('coda-02-batch-with-return'), 'text/plain')).toMatchObject({
      settled: 3,
      returned: 1,
      unmatched: 0,
    });
    expect(await states()).toEqual(['settled', 'returned AC04', 'settled']);
    expect(await cooperative.status('karla', claimId)).toBe('payment-returned');
    await balanced();
  });
});
