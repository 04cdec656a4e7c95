/** Money that comes in counts once, however many formats tell of it; two credits that are alike in everything are two. */
import { describe, expect, it } from 'vitest';
import { unmatchedViews } from '../../../functions/payments/unmatched/view.ts';
import { planReceipt } from '../../../functions/receipts/store.ts';
import { writeAccountReport } from '../../../infra/rehearsal/bank/account-report.ts';
import { incomingBooking } from '../../../infra/rehearsal/bank/bookings.ts';
import { writeCoda } from '../../../infra/rehearsal/bank/coda-report.ts';
import { allTransfers } from '../all-transfers.ts';
import { type Bank, debtorAccount, farid, openBank } from './released-run.ts';

const day = '2020-04-02';
const payer = { name: 'Jeanne Dupont', iban: 'BE68539007547034' };
const formats = ['054', '052', '053', 'coda'] as const;
type Format = (typeof formats)[number];

interface Money {
  readonly amountCents: number;
  readonly reference?: string | undefined;
  readonly text?: string;
  readonly payer?: { readonly name: string; readonly iban: string };
  readonly on?: string;
}

/** @param references whether the bank gives bookings references that ISO messages share */
function told(format: Format, money: readonly Money[], references = true): string {
  const bookings = money.map(({ on = day, reference, ...one }, at) =>
    incomingBooking(
      {
        ...{ accountIban: debtorAccount.iban, payer, text: 'Cotisation avril', ...one },
        ...(reference !== undefined && { reference }),
        bankReference: references ? `REF-${on}-${at}-${one.amountCents}` : '',
      },
      on,
    ),
  );
  const content = { day: money.at(-1)?.on ?? day, accountIbans: [debtorAccount.iban], bookings };
  if (format === 'coda') return writeCoda({ ...content, number: 93 });
  const kind = format === '054' ? 'camt.054.001.08' : 'camt.053.001.08';
  const xml = writeAccountReport({ ...content, version: kind, messageId: `M-${format}` });
  if (format !== '052') return xml;
  return xml
    .replaceAll('camt.053', 'camt.052')
    .replaceAll('BkToCstmrStmt', 'BkToCstmrAcctRpt')
    .replaceAll('Stmt>', 'Rpt>');
}

const orders = formats.flatMap((first) =>
  formats.flatMap((second) =>
    formats
      .filter((third) => first !== second && third !== first && third !== second)
      .map((third) => {
        const rest = formats.filter((one) => one !== first && one !== second && one !== third);
        return [first, second, third, ...rest];
      }),
  ),
);

async function expectMoney({ deps }: Bank): Promise<string> {
  const { receipt, writes } = await planReceipt(deps, {
    receiptId: 'aid',
    kind: 'public-aid',
    owner: 'case',
    country: 'BE',
    expectedCents: 0,
    createdAt: '2020-04-01T08:00:00.000Z',
  });
  await deps.store.transact(writes);
  return receipt.reference;
}

async function received({ deps }: Bank): Promise<number> {
  const transfers = await allTransfers(deps, '2020-04');
  return transfers
    .filter(({ debit, reason }) => debit.startsWith('bank:') && reason === 'receipt')
    .reduce((sum, { amountCents }) => sum + amountCents, 0);
}

const listed = async ({ deps }: Bank) =>
  (await unmatchedViews(deps, farid)).items.map((one) => one.amountCents ?? 0);

describe.each([true, false])('with bank references: %s', (references) => {
  it.each(orders)('is one truth told by %s, %s, %s, %s', async (...order) => {
    const bank = await openBank();
    const reference = await expectMoney(bank);
    const money = [
      { amountCents: 5_000, reference },
      { amountCents: 5_000, reference },
      { amountCents: 5_000 },
      { amountCents: 5_000 },
      { amountCents: 700 },
    ];
    for (const format of [...order, ...order])
      await bank.importFile(`${told(format as Format, money, references)}\n`);
    expect(await received(bank)).toBe(10_000);
    expect((await listed(bank)).toSorted((a, b) => a - b)).toEqual([700, 5_000, 5_000]);
  });
});

describe('a booking is another one', () => {
  it('of another payer', async () => {
    const bank = await openBank();
    const other = { name: 'Bert', iban: 'NL91ABNA0417164300' };
    await bank.importFile(told('054', [{ amountCents: 2_500 }]));
    await bank.importFile(told('coda', [{ amountCents: 2_500, payer: other }]));
    expect(await listed(bank)).toEqual([2_500, 2_500]);
  });

  it('of another day, when both say from when it counts', async () => {
    const bank = await openBank();
    await bank.importFile(told('053', [{ amountCents: 2_500 }]));
    await bank.importFile(told('coda', [{ amountCents: 2_500, on: '2020-04-03' }]));
    expect(await listed(bank)).toEqual([2_500, 2_500]);
  });

  it('of which this kind of file has told before', async () => {
    const bank = await openBank();
    await bank.importFile(told('053', [{ amountCents: 2_500 }]));
    await bank.importFile(told('coda', [{ amountCents: 2_500 }, { amountCents: 2_500 }]));
    expect(await listed(bank)).toEqual([2_500, 2_500]);
  });
});

describe('a booking that is told without its reference first', () => {
  it.each(['coda', '053'] as const)('is taken in when %s gives it, and leaves the list', async (format) => {
    const bank = await openBank();
    const reference = await expectMoney(bank);
    await bank.importFile(told('054', [{ amountCents: 5_000 }]));
    expect(await listed(bank)).toEqual([5_000]);
    await bank.importFile(told(format, [{ amountCents: 5_000, reference }]));
    expect(await received(bank)).toBe(5_000);
    expect(await listed(bank)).toEqual([]);
    await bank.importFile(`${told('054', [{ amountCents: 5_000 }])}\n`);
    expect(await received(bank)).toBe(5_000);
    expect(await listed(bank)).toEqual([]);
  });
});
