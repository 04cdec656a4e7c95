/** A payroll run. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RunView } from '../../functions/payments/view-run.ts';
import type { Cooperative } from './cooperative-client.ts';
import { startEmbedded } from './embedded-environment.ts';
import { approved, rowsOf, setAside } from './payroll-given.ts';
import { account, hardship, openCooperative, service } from './small-cooperative.ts';

let cooperative: Cooperative;

beforeEach(async () => {
  cooperative = await openCooperative(await startEmbedded());
});

afterEach(() => cooperative.environment.close());

const envelope = () => cooperative.envelope('cancelled-contract-BE-2020');

describe('a payroll run', () => {
  it('sets gross pay and what the employer bears aside, and holds wages alone', async () => {
    await approved(cooperative, 'mara', 'cancelled-contract', service());
    await approved(cooperative, 'mara', 'hardship-aid', hardship());
    expect(await envelope()).toMatchObject({ reservedCents: setAside, spentCents: 0 });
    const sepa = await cooperative.releaseRun();
    expect(sepa.run).toMatchObject({ channel: 'sepa', totalCents: 30_000 });
    const { run, file } = await cooperative.releaseRun('payroll');
    expect(run).toMatchObject({ channel: 'payroll', state: 'released', count: 1, totalCents: 20_000 });
    expect(rowsOf(file)).toMatchObject([
      {
        line_id: run.payments[0]?.paymentId,
        run_id: run.id,
        country: 'BE',
        employee_id: 'mara',
        contract_type: 'CDD',
        start: '2020-04-20',
        end: '2020-04-21',
        class: 'EMP',
        month: '2020-04',
        dates: '2020-04-20 2020-04-21',
        days: '2.00',
        pay_code: 'W1',
        gross_cents: '20000',
        scheme: 'NONE',
        est_employer_cents: '5000',
      },
    ]);
  });

  it('has a text/csv file, released by two people', async () => {
    await approved(cooperative, 'mara', 'cancelled-contract', service());
    const made = await cooperative.as('farid').post<RunView>('/api/payment-runs', { channel: 'payroll' });
    expect(made).toMatchObject({ status: 201, body: { state: 'prepared', signaturesMissing: 1 } });
    const path = `/api/payment-runs/${made.body.id}`;
    expect(await cooperative.as('farid').get(`${path}/file`)).toMatchObject({ status: 409 });
    expect(await cooperative.as('farid').post(`${path}/release`, {})).toMatchObject({ status: 403 });
    expect(await cooperative.as('fien').post(`${path}/release`, {})).toMatchObject({ status: 200 });
    const file = await cooperative.as('farid').get<string>(`${path}/file`);
    expect(file.type).toMatch(/^text\/csv/);
    expect(await cooperative.as('astrid').text(`${path}/file`)).toBe(file.body);
    expect(await cooperative.as('mara').get(`${path}/file`)).toMatchObject({ status: 403 });
  });

  it('has a line for each month and kind of pay, with what the registers know', async () => {
    await cooperative.import('members', [
      {
        member_id: 'clara',
        name: 'Clara Vidal',
        email: 'clara@members.example',
        country: 'FR',
        language: 'fr',
        iban: account(6),
        employment: 'artist',
        adviser_id: 'aurelie',
        joined_on: '2015-01-01',
        national_id: '2 85 05 75 116 001 09',
        birth_date: '1985-05-12',
      },
    ]);
    const dates = { startsOn: '2020-05-25', endsOn: '2020-06-05', plannedDays: 10, cancelledDays: 10 };
    const claimId = await approved(
      cooperative,
      'clara',
      'cancelled-contract',
      service({ activityId: 'act-scene', cachets: 10, grossCents: 200_000, ...dates }),
    );
    const { file } = await cooperative.releaseRun('payroll');
    const rows = rowsOf(file);
    expect(rows.map((row) => [row.month, row.pay_code, row.scheme])).toEqual(
      expect.arrayContaining([
        ['2020-05', 'I1', 'FR_AP'],
        ['2020-05', 'W3', 'FR_AP'],
        ['2020-06', 'I1', 'FR_AP'],
        ['2020-06', 'W3', 'FR_AP'],
      ]),
    );
    expect(
      rows.every((row) => row.national_id === '285057511600109' && row.birth_date === '1985-05-12'),
    ).toBe(true);
    const sum = (name: string) => rows.reduce((total, row) => total + Number(row[name]), 0);
    // 70% of 2,000.00 is refunded, and the plan adds the rest.
    expect([sum('indemnity_cents'), sum('refund_cents'), sum('gross_cents')]).toEqual([
      140_000, 140_000, 60_000,
    ]);
    const { funding } = await cooperative.claim('clara', claimId);
    expect(funding.map((line) => [line.source, line.bearing, line.amountCents])).toEqual([
      ['partial-activity', 'advanced', 140_000],
      ['solidarity-fund', 'envelope', 60_000],
    ]);
  });
});
