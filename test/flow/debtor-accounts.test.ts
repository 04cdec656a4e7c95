/** Several accounts that pay: a run for each, in the version and within the limits of its bank. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RunView } from '../../functions/payments/view-run.ts';
import { bankAnswers } from '../../infra/rehearsal/bank-simulator.ts';
import { corona2020 } from '../../workflows/policy/corona-2020.ts';
import type { DebtorAccount } from '../../workflows/policy/debtor-account.ts';
import { needsSchemas, requireValid, schemasMissing } from '../domain/bank/iso-schemas.ts';
import type { Cooperative } from './cooperative-client.ts';
import { startEmbedded } from './embedded-environment.ts';
import { expenses, openCooperative } from './small-cooperative.ts';

const [belgian] = corona2020.debtorAccounts;
if (!belgian) throw new Error('the plan has an account');

const limits = { paymentsPerBatch: 2, centsPerBatch: 500_000, paymentsPerFile: 5, centsPerFile: 900_000 };
const french: DebtorAccount = {
  accountId: 'solidarity-fr',
  name: 'Entraide Fonds de solidarité',
  iban: 'FR7630006000011234567890189',
  bank: 'Crédit coopératif',
  format: 'pain.001.001.03',
  limits,
  countries: ['FR'],
};
const others = belgian.countries.filter((country) => country !== 'FR');
const plan = { ...corona2020, debtorAccounts: [{ ...belgian, countries: others, limits }, french] };

let cooperative: Cooperative;

beforeEach(async () => {
  cooperative = await openCooperative(await startEmbedded({ plan }));
});

afterEach(() => cooperative.environment.close());

async function approved(person: string, measure: string, form: object): Promise<string> {
  const claimId = await cooperative.file(person, measure, form);
  await cooperative.approve(person, claimId);
  return claimId;
}

const runs = async () =>
  (await cooperative.as('farid').get<{ items: RunView[] }>('/api/payment-runs')).body.items;

async function released(id: string): Promise<string> {
  const path = `/api/payment-runs/${id}`;
  await cooperative.as('fien').post(`${path}/release`, {});
  await cooperative.as('fanny').post(`${path}/release`, {});
  return cooperative.as('farid').text(`${path}/file`);
}

describe('each account', () => {
  it(`pays its own countries, in its bank’s version of the message${needsSchemas}`, async ({ skip }) => {
    const claims = {
      karla: await approved('karla', 'committed-expenses', expenses([20_000])),
      clara: await approved('clara', 'committed-expenses', expenses([20_000], { activityId: 'act-scene' })),
    };
    await cooperative.environment.advance('P1D');
    const made = await runs();
    expect(made.map((one) => one.debtorAccount.accountId).toSorted()).toEqual([
      'solidarity-be',
      'solidarity-fr',
    ]);
    expect(made.map((one) => [one.createdBy, one.count])).toEqual([
      ['system', 1],
      ['system', 1],
    ]);
    for (const { id, debtorAccount } of made) {
      const file = await released(id);
      expect(file).toContain(`urn:iso:std:iso:20022:tech:xsd:${debtorAccount.format}`);
      expect(file).toContain(`<DbtrAcct><Id><IBAN>${debtorAccount.iban}`);
      expect((await cooperative.importBankFile(bankAnswers(file).statement)).body).toMatchObject({
        settled: 1,
      });
      if (!schemasMissing) requireValid(file);
    }
    expect(await cooperative.status('karla', claims.karla)).toBe('paid');
    expect(await cooperative.status('clara', claims.clara)).toBe('paid');
    expect(await cooperative.ledger()).toMatchObject({ balanced: true, pendingCents: 0, countersDiffer: [] });
    skip(schemasMissing);
  });

  it('is asked for by name, and an unknown one is refused', async () => {
    await approved('clara', 'committed-expenses', expenses([20_000], { activityId: 'act-scene' }));
    const make = (body: object) => cooperative.as('farid').post<RunView>('/api/payment-runs', body);
    expect(await make({})).toMatchObject({ status: 409, body: { code: 'nothing-to-pay' } });
    expect(await make({ debtorAccount: 'elsewhere' })).toMatchObject({ status: 422 });
    expect(await make({ debtorAccount: 'solidarity-fr' })).toMatchObject({
      status: 201,
      body: { count: 1, debtorAccount: { bank: 'Crédit coopératif', format: 'pain.001.001.03' } },
    });
  });
});

describe('the bank’s limits', () => {
  it(`split a run into batches, and what one file does not take into further runs${needsSchemas}`, async ({
    skip,
  }) => {
    const amounts = [1_000, 2_000, 3_000, 4_000, 5_000, 6_000, 7_000];
    const claimId = await approved('karla', 'committed-expenses', expenses(amounts));
    const { body: first } = await cooperative
      .as('farid')
      .post<RunView>('/api/payment-runs', {}, { key: 'k' });
    expect(first).toMatchObject({ count: 5, alsoMade: [expect.any(String)] });
    const { body: again } = await cooperative
      .as('farid')
      .post<RunView>('/api/payment-runs', {}, { key: 'k' });
    expect(again).toEqual(first);
    const ids = [first.id, ...(first.alsoMade ?? [])];
    const batches: string[] = [];
    for (const id of ids) {
      const file = await released(id);
      if (!schemasMissing) requireValid(file);
      batches.push(...[...file.matchAll(/<PmtInfId>([^<]+)/g)].map(([, batchId]) => batchId ?? ''));
      const { statement, statusReport } = bankAnswers(file, { batchBooking: 'silent', wholeMessage: true });
      await cooperative.importBankFile(statusReport);
      expect((await cooperative.importBankFile(statement)).body).toMatchObject({ unmatched: 0 });
    }
    expect(batches).toHaveLength(4);
    expect(new Set(batches).size).toBe(4);
    expect(batches.every((one) => one.length <= 35)).toBe(true);
    expect(await cooperative.status('karla', claimId)).toBe('paid');
    expect(await cooperative.ledger()).toMatchObject({ balanced: true, pendingCents: 0, countersDiffer: [] });
    skip(schemasMissing);
  });

  it('on sums end a file as well, and hold what no batch takes', async () => {
    await approved('karla', 'committed-expenses', expenses([400_000, 450_000, 460_000, 500_001]));
    const { body: first } = await cooperative.as('farid').post<RunView>('/api/payment-runs', {});
    expect(first.totalCents).toBeLessThanOrEqual(limits.centsPerFile);
    const made = await runs();
    expect(made.reduce((sum, one) => sum + one.totalCents, 0)).toBe(1_310_000);
    const held = await cooperative.as('farid').get<{ items: object[] }>('/api/payments?state=held');
    expect(held.body.items).toMatchObject([
      { amountCents: 500_001, hold: { by: 'system', reason: 'above-bank-limit' } },
    ]);
  });
});
