/** Papers of claims: with the numbers that forms ask for, what is missing said, made once and kept. */
import { parse } from 'csv-parse/sync';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Cooperative } from './cooperative-client.ts';
import { startEmbedded } from './embedded-environment.ts';
import { visit, wordsOf } from './page-visits.ts';
import { activities, contracts, members, openCooperative, service } from './small-cooperative.ts';

let cooperative: Cooperative;

beforeEach(async () => {
  cooperative = await openCooperative(await startEmbedded());
});

afterEach(() => cooperative.environment.close());

async function bytesOf(claimId: string, documentId: string, person = 'clara'): Promise<Buffer> {
  const path = `/api/claims/${claimId}/documents/${documentId}`;
  const response = await cooperative.as(person).fetch(path, { method: 'GET' }, {});
  expect(response.status).toBe(200);
  return Buffer.from(await response.arrayBuffer());
}

async function rowsOf(
  claimId: string,
  documentId: string,
  person = 'clara',
): Promise<Record<string, string>[]> {
  return parse(await bytesOf(claimId, documentId, person), { bom: true, columns: true });
}

const clara = members.find((one) => one.member_id === 'clara') ?? {};
const scene = activities.find((one) => one.activity_id === 'act-scene') ?? {};

/** Three cachets of 200.00 that a Paris theatre cancelled, accepted. */
async function approved(): Promise<string> {
  const form = service({ activityId: 'act-scene', clientId: undefined, cachets: 2, grossCents: 40_000 });
  const claimId = await cooperative.file('clara', 'cancelled-contract', form);
  await cooperative.approve('clara', claimId);
  return claimId;
}

describe('tables', () => {
  it.each([
    ['fr', 'avril 2020', 'du 20 au 21 avril 2020'],
    ['nl', 'april 2020', 'van 20 tot en met 21 april 2020'],
    ['de', 'April 2020', 'vom 20. bis zum 21. April 2020'],
    ['en', 'April 2020', 'from 20 to 21 April 2020'],
  ])('say months and days in %s, which data files keep as programs read them', async (language, ...texts) => {
    const claimId = await approved();
    const page = wordsOf((await visit(cooperative, 'clara', `/claims/${claimId}`, { language })).html);
    for (const text of texts) expect(page).toContain(text);
    expect(page).not.toMatch(/\b\d{4}-\d{2}(?:-\d{2})?\b/);
    const { tables } = await cooperative.claim('clara', claimId, language);
    const { rows } = tables.find(({ id }) => id === 'aem') ?? {};
    expect(rows?.[0]?.slice(1, 4)).toEqual(['2020-04', 10, '2020-04-20/2020-04-21']);
    expect((await rowsOf(claimId, 'aem'))[0]).toMatchObject({ periods: '2020-04-20/2020-04-21' });
  });
});

describe('numbers for the forms', () => {
  it('are asked for where no register holds them, and written in once one does', async () => {
    const claimId = await approved();
    const { missingIdentifiers } = await cooperative.claim('clara', claimId, 'en');
    expect(missingIdentifiers.map(({ id, register, column }) => [id, `${register}.${column}`])).toEqual([
      ['national-id', 'members.national_id'],
      ['birth-date', 'members.birth_date'],
      ['employer-no', 'activities.employer_no'],
      ['joint-committee', 'activities.joint_committee'],
      ['object-no', 'contracts.object_no'],
      ['naf', 'activities.naf'],
      ['agreement-no', 'activities.agreement_no'],
    ]);
    const page = wordsOf((await visit(cooperative, 'clara', `/claims/${claimId}`, { language: 'en' })).html);
    expect(page).toContain('still need: Social security number (NIR), Date of birth, SIRET of the employer');
    expect((await rowsOf(claimId, 'aem'))[0]).toMatchObject({ nir: '', siret: '' });
    await cooperative.import('members', [
      { ...clara, national_id: '285057511600109', birth_date: '1985-05-12' },
    ]);
    await cooperative.import('activities', [
      {
        ...scene,
        ...{ employer_no: '732 829 320 00074', joint_committee: '3090' },
        ...{ naf: '90.01Z', agreement_no: '0112345A' },
      },
    ]);
    const after = await cooperative.claim('clara', claimId);
    expect(after.missingIdentifiers.map(({ id }) => id)).toEqual(['object-no']);
    expect((await rowsOf(claimId, 'aem'))[0]).toMatchObject({
      nir: '285057511600109',
      birth_date: '1985-05-12',
      siret: '73282932000074',
      idcc: '3090',
      naf: '90.01Z',
      agreement_no: '0112345A',
      contract_from: '2020-04-20',
      contract_until: '2020-04-21',
      month: '2020-04',
      annexe: '10',
    });
  });

  it('of a Belgian contract come from its row of the register', async () => {
    const [contract] = contracts;
    await cooperative.import('contracts', [{ ...contract, weekly_hours: '30', full_time_hours: '38' }]);
    const form = service({
      contractId: 'con-mara',
      function: undefined,
      place: undefined,
      startsOn: '2020-04-20',
      endsOn: '2020-04-22',
      plannedDays: 3,
      cancelledDays: 3,
      grossCents: 72_000,
      cancellation: 'validated-then-cancelled',
      concludedOn: undefined,
      cancelledOn: '2020-03-20',
    });
    const claimId = await cooperative.file('mara', 'cancelled-contract', form);
    await cooperative.approve('mara', claimId);
    const { missingIdentifiers } = await cooperative.claim('mara', claimId);
    expect(missingIdentifiers.map(({ id }) => id)).toEqual([
      'national-id',
      'birth-date',
      'employer-no',
      'joint-committee',
    ]);
    // 3 days × 6/5 = 3.6: 3.5 days; 720.00 / 3 days of a five-day week: 166.67 capped at 74.17, with 5.63: 79.80 × 3.5.
    expect(await rowsOf(claimId, 'declaration', 'mara')).toMatchObject([
      { niss: '', q: '30', s: '38', benefit_days: '3.5', benefit_estimate: '279.3', lost_gross: '720' },
    ]);
  });
});

describe('a paper', () => {
  it('is made once: later, and after the registers changed, it is the same to the byte', async () => {
    const claimId = await approved();
    const papers = ['proof-pack', 'aem-form', 'aem'];
    const first = await Promise.all(papers.map((one) => bytesOf(claimId, one)));
    await cooperative.environment.advance('P3D');
    await cooperative.import('members', [{ ...clara, name: 'Clara Durand' }]);
    const later = await Promise.all(papers.map((one) => bytesOf(claimId, one, 'aurelie')));
    expect(later.map((bytes, at) => bytes.equals(first[at] ?? Buffer.alloc(0)))).toEqual([true, true, true]);
  });

  it('opened by several at the same instant is one', async () => {
    const claimId = await approved();
    const all = await Promise.all([1, 2, 3, 4].map(() => bytesOf(claimId, 'aem-form')));
    const kept = await bytesOf(claimId, 'aem-form');
    expect(all.every((bytes) => bytes.equals(kept))).toBe(true);
  });
});
