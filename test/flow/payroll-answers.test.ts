/** Payroll’s answer to a run. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { payrollAnswers } from '../../infra/rehearsal/payroll-simulator.ts';
import type { Cooperative } from './cooperative-client.ts';
import { startEmbedded } from './embedded-environment.ts';
import { approved, rowsOf, setAside } from './payroll-given.ts';
import { openCooperative, service } from './small-cooperative.ts';

let cooperative: Cooperative;

beforeEach(async () => {
  cooperative = await openCooperative(await startEmbedded());
});

afterEach(() => cooperative.environment.close());

const envelope = () => cooperative.envelope('cancelled-contract-BE-2020');

describe('payroll’s answer', () => {
  it('settles with the payslip’s figures, posts what it cost, and gives the rest back', async () => {
    const claimId = await approved(cooperative, 'mara', 'cancelled-contract', service());
    await cooperative.payWages();
    const paid = await cooperative.claim('mara', claimId);
    expect(paid.status).toBe('paid');
    // 200.00 less 13.07% (26.14) and 11.11% of the rest (19.32).
    expect(paid.payments).toMatchObject([
      {
        amountCents: 20_000,
        state: 'settled',
        channel: 'payroll',
        payslip: {
          paidOn: '2020-04-30',
          grossCents: 20_000,
          employeeContributionsCents: 2_614,
          withholdingTaxCents: 1_932,
          netCents: 15_454,
          employerContributionsCents: 5_000,
        },
      },
    ]);
    // Holiday pay was set aside, and payroll told of none.
    expect(await envelope()).toMatchObject({ reservedCents: 0, spentCents: 25_000 });
    expect(await cooperative.ledger()).toMatchObject({ balanced: true, pendingCents: 0, problems: [] });
  });

  it('changes nothing when the same file comes twice, at once or later', async () => {
    await approved(cooperative, 'mara', 'cancelled-contract', service());
    const { file } = await cooperative.releaseRun('payroll');
    const answer = payrollAnswers(file);
    const both = await Promise.all([
      cooperative.importPayrollFile(answer),
      cooperative.importPayrollFile(answer),
    ]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect(await cooperative.importPayrollFile(answer)).toMatchObject({
      status: 200,
      body: { refused: 0, unmatched: [], alreadyImported: true },
    });
    // The same figures in another file are known as well.
    expect(await cooperative.importPayrollFile(`${answer}\n`)).toMatchObject({
      body: { settled: 0, refused: 0, unmatched: [] },
    });
    expect(await envelope()).toMatchObject({ spentCents: 25_000 });
    expect(await cooperative.ledger()).toMatchObject({ balanced: true, problems: [] });
  });

  it('that refuses asks the member, who answers without another account, and is paid in the next run', async () => {
    const claimId = await approved(cooperative, 'mara', 'cancelled-contract', service());
    const { run } = await cooperative.payWages({ otherwise: { refused: 'numéro national manquant' } });
    const asked = await cooperative.claim('mara', claimId);
    expect(asked).toMatchObject({ status: 'payment-returned', canAnswer: true });
    expect(asked.question?.text).toContain('numéro national manquant');
    expect(await envelope()).toMatchObject({ reservedCents: setAside, spentCents: 0 });
    const replied = await cooperative
      .as('mara')
      .post(`/api/claims/${claimId}/answers`, { text: '85.05.12-123.45' });
    expect(replied.status).toBe(200);
    await cooperative.environment.settle();
    const second = await cooperative.payWages();
    expect(second.run.id).not.toBe(run.id);
    expect(await cooperative.status('mara', claimId)).toBe('paid');
    expect(await envelope()).toMatchObject({ reservedCents: 0, spentCents: 25_000 });
  });

  it('that refuses for the contract goes to staff, who let it go into another run', async () => {
    const claimId = await approved(cooperative, 'mara', 'cancelled-contract', service());
    const { answer } = await cooperative.payWages({ otherwise: { refused: 'Dimona manquante' } });
    const held = await cooperative.claim('mara', claimId);
    expect(held).toMatchObject({ status: 'approved', payments: [{ held: { why: 'person' } }] });
    expect(await cooperative.importPayrollFile(`${answer}\n`)).toMatchObject({
      body: { settled: 0, refused: 0, unmatched: [] },
    });
    const [payment] = held.payments;
    const path = `/api/payments/${payment?.paymentId}`;
    expect(await cooperative.as('fien').get(path)).toMatchObject({
      body: { state: 'held', hold: { by: 'payroll', reason: 'Dimona manquante' } },
    });
    await cooperative.as('fien').post(`${path}/unhold`, { reason: 'Dimona faite' });
    await cooperative.payWages();
    expect(await cooperative.status('mara', claimId)).toBe('paid');
  });

  it('takes a little more from the envelope, and asks another person for more than that', async () => {
    const little = await approved(cooperative, 'mara', 'cancelled-contract', service());
    // 250.00 estimated without holiday pay: 36.00 more is 1.48 beyond what was set aside.
    await cooperative.payWages({ otherwise: { moreCents: 3_600 } });
    expect(await cooperative.status('mara', little)).toBe('paid');
    expect(await envelope()).toMatchObject({ reservedCents: 0, spentCents: 28_600 });
    const much = await approved(cooperative, 'mara', 'cancelled-contract', service());
    const { file } = await cooperative.releaseRun('payroll');
    const answer = payrollAnswers(file, { otherwise: { moreCents: 10_000 } });
    const { body } = await cooperative.importPayrollFile(answer, 'en');
    expect(body).toMatchObject({ settled: 0, refused: 0, unmatched: [{ line: 2 }] });
    expect(body.unmatched[0]?.message).toContain('€350.00');
    expect(await cooperative.status('mara', much)).toBe('paying');
    const [row] = rowsOf(file);
    const accept = (person: string) =>
      cooperative.as(person).post(`/api/payments/${row?.line_id}/accept-cost`, {});
    expect(await accept('farid')).toMatchObject({ status: 403, body: { code: 'second-person-needed' } });
    expect(await accept('mara')).toMatchObject({ status: 403 });
    expect(await accept('fien')).toMatchObject({ status: 200, body: { state: 'settled' } });
    expect(await cooperative.status('mara', much)).toBe('paid');
    expect(await envelope()).toMatchObject({ reservedCents: 0, spentCents: 28_600 + 35_000 });
    expect(await cooperative.ledger()).toMatchObject({ balanced: true, pendingCents: 0, problems: [] });
  });

  it('says line by line what it cannot take, and takes the rest', async () => {
    await approved(cooperative, 'mara', 'cancelled-contract', service());
    await approved(cooperative, 'mara', 'cancelled-contract', service());
    const { file } = await cooperative.releaseRun('payroll');
    const [head, first = '', second = ''] = payrollAnswers(file).split('\n');
    const [id = ''] = second.split(',');
    const wrong = second.replace(id, '0'.repeat(32));
    const { status, body } = await cooperative.importPayrollFile([head, first, wrong, ''].join('\n'), 'en');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      settled: 1,
      refused: 0,
      unmatched: [{ line: 3, message: 'No payroll line has this number.' }],
    });
    expect(await cooperative.importPayrollFile('nothing\n')).toMatchObject({
      status: 422,
      body: { code: 'missing-columns' },
    });
    expect(await cooperative.as('mara').send('/api/payroll-files', file, 'text/csv')).toMatchObject({
      status: 403,
    });
  });

  it.each([
    // The run is made on 1 April 2020, for days of April.
    [{ paid_on: '2020-03-31' }, 'paid_on is before the payroll run was made.'],
    [{ paid_on: '2020-07-02' }, 'paid_on is too far in the future.'],
    [{ paid_on: '30/04/2020' }, 'paid_on must be a date such as 2020-05-04.'],
    [{ net_cents: '-15454' }, 'net_cents must be a whole amount in cents, without a sign.'],
    [{ employee_contributions_cents: '-1' }, 'employee_contributions_cents must be a whole amount'],
    [{ net_cents: '15455' }, 'The net does not fit the other amounts'],
    [{ gross_cents: '20001' }, 'The net does not fit the other amounts'],
    [{ withholding_tax_cents: '1933' }, 'The net does not fit the other amounts'],
    [{ employer_contributions_cents: '0', reduction_cents: '1' }, 'The reduction (reduction_cents) is more'],
    [{ run_id: 'another' }, 'This line left in another payroll run.'],
    [{ employee_id: 'milo' }, 'This line is another person’s (employee_id).'],
  ] as const)('with %o in a line is refused for that line alone', async (changes, message) => {
    const [wrong, right] = [
      await approved(cooperative, 'mara', 'cancelled-contract', service()),
      await approved(cooperative, 'mara', 'cancelled-contract', service()),
    ];
    const { file } = await cooperative.releaseRun('payroll');
    const rows = rowsOf(payrollAnswers(file));
    const { payments } = await cooperative.claim('mara', wrong);
    const sent = rows.map((row) =>
      row.line_id === payments[0]?.paymentId
        ? { ...row, reduction_cents: '', ...changes }
        : { ...row, reduction_cents: '' },
    );
    const names = Object.keys(sent[0] ?? {});
    const text = [names, ...sent.map((row: Record<string, string>) => names.map((name) => row[name] ?? ''))]
      .map((cells) => `${cells.join(',')}\n`)
      .join('');
    const { status, body } = await cooperative.importPayrollFile(text, 'en');
    expect([status, body.settled, body.refused]).toEqual([200, 1, 0]);
    expect(body.unmatched).toEqual([{ line: expect.any(Number), message: expect.stringContaining(message) }]);
    expect(await cooperative.status('mara', right)).toBe('paid');
    expect(await cooperative.status('mara', wrong)).toBe('paying');
    expect(await cooperative.ledger()).toMatchObject({ balanced: true, problems: [] });
    // The corrected file settles what is left, once.
    const corrected = await cooperative.importPayrollFile(payrollAnswers(file));
    expect(corrected.body).toMatchObject({ settled: 1, unmatched: [] });
    expect(await cooperative.status('mara', wrong)).toBe('paid');
  });

  it('that is not in UTF-8 says so, and changes nothing', async () => {
    await approved(cooperative, 'mara', 'cancelled-contract', service());
    const { file } = await cooperative.releaseRun('payroll');
    const latin = Buffer.from(payrollAnswers(file, { otherwise: { refused: 'numéro manquant' } }), 'latin1');
    const answer = await cooperative
      .as('farid')
      .send('/api/payroll-files', new Uint8Array(latin), 'text/csv', { language: 'en' });
    expect(answer).toMatchObject({
      status: 400,
      body: { code: 'unreadable', detail: expect.stringContaining('not in UTF-8') },
    });
  });

  it('that was taken in half before a stop goes on from there, and every line has its effect once', async () => {
    for (const _claim of [1, 2, 3]) await approved(cooperative, 'mara', 'cancelled-contract', service());
    const { file } = await cooperative.releaseRun('payroll');
    const answer = payrollAnswers(file);
    const [head, first = '', second = ''] = answer.split('\n');
    // What a stop leaves: some lines applied, the file itself not noted.
    expect((await cooperative.importPayrollFile([head, first, second, ''].join('\n'))).body.settled).toBe(2);
    expect(await cooperative.importPayrollFile(answer)).toMatchObject({
      body: { settled: 1, refused: 0, unmatched: [] },
    });
    expect(await envelope()).toMatchObject({ reservedCents: 0, spentCents: 3 * 25_000 });
    expect(await cooperative.ledger()).toMatchObject({ balanced: true, pendingCents: 0, problems: [] });
  });

  it('contradicting what was paid changes nothing', async () => {
    const claimId = await approved(cooperative, 'mara', 'cancelled-contract', service());
    const { file } = await cooperative.payWages();
    const refused = payrollAnswers(file, { otherwise: { refused: 'compte clos' } });
    const other = payrollAnswers(file, { otherwise: { moreCents: -100 } });
    for (const text of [refused, other])
      expect(await cooperative.importPayrollFile(text)).toMatchObject({
        body: { settled: 0, refused: 0, unmatched: [{ line: 2 }] },
      });
    expect(await cooperative.status('mara', claimId)).toBe('paid');
    expect(await envelope()).toMatchObject({ spentCents: 25_000 });
  });
});
