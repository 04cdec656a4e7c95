/** Finance, the board and the operator at their pages: runs, bank files, registers, votes. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bankAnswers } from '../../infra/rehearsal/bank-simulator.ts';
import { payrollAnswers } from '../../infra/rehearsal/payroll-simulator.ts';
import type { Cooperative } from './cooperative-client.ts';
import { startEmbedded } from './embedded-environment.ts';
import { hiddenFields, submit, visit, wordsOf } from './page-visits.ts';
import { hardship, openCooperative, service } from './small-cooperative.ts';

let cooperative: Cooperative;

beforeAll(async () => {
  cooperative = await openCooperative(await startEmbedded());
});

afterAll(() => cooperative.environment.close());

function upload(content: string, fields: Readonly<Record<string, string>> = {}, name = 'file'): FormData {
  const form = new FormData();
  for (const [field, value] of Object.entries(fields)) form.set(field, value);
  form.set(name, new File([content], 'file'));
  return form;
}

describe('a payment run', () => {
  it('is prepared by one, released by another, answered by the bank', async () => {
    const claimId = await cooperative.file('mara', 'hardship-aid', hardship());
    await cooperative.approve('mara', claimId);
    expect(wordsOf((await visit(cooperative, 'fien', '/finance')).html)).toContain(
      '1 payment ready, €300.00',
    );
    const { location: run = '' } = await submit(cooperative, 'farid', '/finance/runs', {});
    expect(wordsOf((await visit(cooperative, 'farid', run)).html)).toContain('You prepared this run');
    const alone = await submit(cooperative, 'farid', `${run}/release`, {});
    expect([alone.status, wordsOf(alone.html).includes('A second person is needed')]).toEqual([403, true]);
    expect((await visit(cooperative, 'fien', `${run}/file`)).status).toBe(409);
    expect((await submit(cooperative, 'fien', `${run}/release`, {})).location).toBe(run);
    const file = await visit(cooperative, 'fien', `${run}/file`);
    expect(file.headers.get('Content-Disposition')).toMatch(/^attachment; filename="pain001-\w+\.xml"$/);
    const { statement } = bankAnswers(file.html);
    const imported = await submit(cooperative, 'farid', '/finance/bank-files', upload(statement));
    expect(wordsOf(imported.html)).toMatch(/Matched 1 Paid 1 Came back 0 Not recognised 0/);
    const again = await submit(cooperative, 'farid', '/finance/bank-files', upload(statement));
    expect(wordsOf(again.html)).toContain('imported before');
    expect(await cooperative.status('mara', claimId)).toBe('paid');
  });

  it('with nothing to pay says so', async () => {
    const { status, html } = await submit(cooperative, 'farid', '/finance/runs', {});
    expect([status, wordsOf(html).includes('There is nothing to pay')]).toEqual([409, true]);
  });
});

describe('a payroll run', () => {
  const answer = (csv: string) =>
    submit(cooperative, 'farid', '/finance/payroll-files', upload(csv, {}, 'payrollFile'));

  it('is prepared by one, released by another, answered by payroll', async () => {
    const claimId = await cooperative.file('mara', 'cancelled-contract', service());
    await cooperative.approve('mara', claimId);
    expect((await visit(cooperative, 'fien', '/finance')).html).toContain('action="/finance/payroll-files"');
    const payroll = { accountId: 'payroll' };
    const { location: run = '' } = await submit(cooperative, 'farid', '/finance/runs', payroll);
    expect((await submit(cooperative, 'fien', `${run}/release`, {})).location).toBe(run);
    const shown = wordsOf((await visit(cooperative, 'fien', run)).html);
    expect(shown).toContain('Download the file for payroll');
    expect(shown).not.toContain('Download the file for the bank');
    const file = await visit(cooperative, 'fien', `${run}/file`);
    expect(file.headers.get('Content-Disposition')).toMatch(/^attachment; filename="payroll-[\w-]+\.csv"$/);
    const csv = payrollAnswers(file.html);
    expect(wordsOf((await answer(csv)).html)).toMatch(
      /Lines paid [1-9]\d* Lines refused 0 Lines not recognised 0/,
    );
    expect(wordsOf((await answer(csv)).html)).toContain('imported before');
    expect(await cooperative.status('mara', claimId)).toBe('paid');
  });

  it('takes no other file, and not from everybody', async () => {
    for (const [content, reason] of [
      ['', 'Choose a file'],
      ['name,amount\nMara,3\n', 'Columns are missing'],
    ] as const) {
      const { status, html } = await answer(content);
      expect([status, wordsOf(html).includes(reason)], wordsOf(html)).toEqual([422, true]);
    }
    const auditor = await submit(
      cooperative,
      'astrid',
      '/finance/payroll-files',
      upload('a', {}, 'payrollFile'),
    );
    expect(auditor.status).toBe(403);
  });
});

describe('a bank file', () => {
  it.each([
    ['', 'Choose a file'],
    ['not xml <', 'no bank file that we know'],
    ['<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', 'XML instructions that we do not take'],
    ['<Document xmlns="urn:something:else"/>', 'which we do not read'],
  ])('%s is refused with a reason', async (content, reason) => {
    const { status, html } = await submit(cooperative, 'farid', '/finance/bank-files', upload(content));
    expect([400, 422]).toContain(status);
    expect(wordsOf(html)).toContain(reason);
  });

  it('is not for everybody', async () => {
    expect((await submit(cooperative, 'astrid', '/finance/bank-files', upload('<a/>'))).status).toBe(403);
  });
});

describe('a register', () => {
  it('keeps the good rows and lists the others by line', async () => {
    const csv = 'client_id,name,email,country,vat_number,language\ncli-1,One,,BE,,fr\n,Two,,BE,,fr\n';
    const { status, html } = await submit(
      cooperative,
      'omar',
      '/finance/imports',
      upload(csv, { register: 'clients' }),
    );
    expect(status).toBe(200);
    expect(wordsOf(html)).toMatch(/New or changed 1 Unchanged 0 Rejected 1/);
    expect(html).toMatch(/<th role="rowheader" scope="row">3<\/th>/);
  });

  it('asks for what is missing', async () => {
    const { status, html } = await submit(
      cooperative,
      'fien',
      '/finance/imports',
      upload('', { register: 'nothing' }),
    );
    expect(status).toBe(422);
    expect(html).toContain('field-register-error');
    expect(html).toContain('field-file-error');
  });
});

describe('a vote', () => {
  const path = '/fund/envelopes/hardship-aid-BE-2020';
  const vote = { motion: 'AG 2020-06, point 4', votedOn: '2020-04-01', ceilingCents: '250.000,00' };

  it('moves the ceiling', async () => {
    const { status, location } = await submit(cooperative, 'bruno', path, vote);
    expect([status, location]).toEqual([303, '/fund?done=voted']);
    expect(await cooperative.envelope('hardship-aid-BE-2020')).toMatchObject({ ceilingCents: 25_000_000 });
  });

  it.each([
    [{ motion: '' }, 'motion'],
    [{ votedOn: '2020-02-30' }, 'votedOn'],
    [{ ceilingCents: 'much' }, 'ceilingCents'],
    [{ ceilingCents: '1' }, 'ceilingCents'],
  ])('with %j comes back with its error', async (change, field) => {
    const { status, html } = await submit(cooperative, 'bruno', path, { ...vote, ...change });
    expect(status).toBe(422);
    expect(html).toContain(`href="#field-${field}"`);
  });

  const minutes = '%PDF-1.4\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n';
  const withFile = (fields: Record<string, string>, content: string, type = 'application/pdf') => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    form.append('document', new File([content], 'PV AG juin.pdf', { type }));
    return form;
  };

  it('after the plan, or below what is set aside, says how far it can go', async () => {
    const future = await submit(cooperative, 'bruno', path, { ...vote, votedOn: '2022-01-01' });
    expect(wordsOf(future.html)).toContain(
      'This day is after the end of the plan. Enter a day up to 31 December 2021.',
    );
    const claimId = await cooperative.file('jens', 'hardship-aid', hardship());
    await cooperative.environment.settle();
    const low = await submit(cooperative, 'bruno', path, { ...vote, ceilingCents: '299,99' });
    const { reservedCents, spentCents } = await cooperative.envelope('hardship-aid-BE-2020');
    expect(reservedCents).toBe(30_000);
    const bound = `set aside and paid: €${((reservedCents + spentCents) / 100).toFixed(2)}.`;
    expect([low.status, wordsOf(low.html).includes(bound)]).toEqual([422, true]);
    expect(low.html).toContain('href="#field-ceilingCents"');
    await cooperative.as('jens').post(`/api/claims/${claimId}/withdraw`, {});
  });

  it('keeps its document through an error, and hands it out to those who follow the fund', async () => {
    const wrong = await submit(cooperative, 'bruno', path, withFile({ ...vote, motion: '' }, minutes));
    expect([wrong.status, wordsOf(wrong.html).includes('The document is kept: PV AG juin.pdf')]).toEqual([
      422,
      true,
    ]);
    const asked = await submit(cooperative, 'bruno', path, { ...vote, ...hiddenFields(wrong.html) });
    expect(wordsOf(asked.html)).toContain('Record this vote?');
    const again = await submit(cooperative, 'bruno', path, hiddenFields(asked.html));
    expect(again.status).toBe(303);
    const shown = (await visit(cooperative, 'astrid', path)).html;
    expect(wordsOf(shown)).toContain('AG 2020-06, point 4 PV AG juin.pdf');
    const file = /href="(\/api\/envelopes\/[^"]+)" download/.exec(shown)?.[1] ?? '';
    expect(await cooperative.as('astrid').text(file)).toBe(minutes);
    expect((await visit(cooperative, 'soraya', file)).status).toBe(403);
  });

  it.each([
    ['<html>', 'This file is not a PDF.'],
    [`${minutes}<script>`, 'This file is several files in one.'],
    [minutes.replace('<<>>', '<</JavaScript 1>>'), 'This file holds something that can run by itself.'],
  ])('with %j as its document is refused', async (content, sentence) => {
    const { status, html } = await submit(cooperative, 'bruno', path, withFile(vote, content));
    expect([status, wordsOf(html).includes(sentence)]).toEqual([422, true]);
    expect(html).toContain('href="#field-document"');
  });

  it('turns a provisional ceiling into one that was voted', async () => {
    const other = '/fund/envelopes/cancelled-contract-BE-2020';
    expect(wordsOf((await visit(cooperative, 'fien', other)).html)).toContain('Provisional ceiling');
    expect((await submit(cooperative, 'bruno', other, vote)).status).toBe(303);
    const after = wordsOf((await visit(cooperative, 'fien', other)).html);
    expect([after.includes('Provisional'), after.includes('AG 2020-06, point 4')]).toEqual([false, true]);
    expect(await cooperative.envelope('cancelled-contract-BE-2020')).toMatchObject({ provisional: false });
  });

  it.each(['measure', 'country', 'period'])('is seen in sums by %s', async (by) => {
    const { status, html } = await visit(cooperative, 'bruno', `/fund?by=${by}&sort=-ceiling`);
    expect(status).toBe(200);
    const total = (text: string) => wordsOf(/<tfoot.*<\/tfoot>/s.exec(text)?.[0] ?? '');
    expect(total(html)).toBe(total((await visit(cooperative, 'bruno', '/fund')).html));
  });

  it('is drawn along time for each measure and each country, once it is gathered', async () => {
    expect((await cooperative.as('farid').post('/api/forecast', {})).status).toBe(202);
    await cooperative.environment.settle();
    for (const by of ['measure', 'country']) {
      const { html } = await visit(cooperative, 'bruno', `/fund?by=${by}`);
      expect(wordsOf(html)).toMatch(/ has taken most so far: €\d/);
      expect(html).toMatch(/<ul class="smalls"><li>.*<path class="ink reserved"/s);
    }
  });

  it('is for delegates of the board alone', async () => {
    expect((await submit(cooperative, 'fien', path, vote)).status).toBe(403);
  });
});
