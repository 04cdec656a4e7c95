/** Temporary unemployment, from the form to the declarations. */
import { parse } from 'csv-parse/sync';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Estimate } from '../../functions/filing/estimate-claim.ts';
import type { Cooperative } from './cooperative-client.ts';
import { visit, wordsOf } from './page-visits.ts';
import { bytesOf, openSupported } from './supported-members.ts';

let cooperative: Cooperative;

beforeEach(async () => {
  cooperative = await openSupported();
});

afterEach(() => cooperative.environment.close());

describe('temporary unemployment', () => {
  const asked = (more: object = {}) => ({
    activityId: 'act-poor',
    grossMonthlyCents: 240_000,
    weeklyHours: 38,
    months: [{ month: '2020-04', lostPercent: 50 }],
    choice: 'partial',
    reason: 'Commandes annulées',
    ...more,
  });

  it('is compared before anything is filed', async () => {
    const { body } = await cooperative
      .as('ines')
      .post<Estimate>('/api/measures/temporary-unemployment/estimate', asked(), { language: 'en' });
    expect(body.outcome).toBe('eligible');
    const comparison = body.tables.find((table) => table.id === 'comparison');
    expect(comparison?.rows.map((row) => row.slice(4))).toEqual([
      [213_280, 300_000, 0],
      [197_964, 150_000, 91_325],
      [182_650, 0, 182_650],
    ]);
    const best = body.rules.filter((rule) => /^recommended-(none|partial|total)$/.test(rule.id));
    expect(best.find((rule) => rule.outcome === 'met')?.id).toBe('recommended-partial');
  });

  it('ends in a declaration dossier, as PDF and as data, and pays nothing', async () => {
    const claimId = await cooperative.file('ines', 'temporary-unemployment', asked());
    const before = await cooperative.claim('ines', claimId);
    expect(before.documents).toEqual([]);
    expect(await cooperative.approve('ines', claimId)).toHaveLength(2);
    const claim = await cooperative.claim('ines', claimId, 'fr');
    expect([claim.status, claim.amountCents, claim.payments]).toEqual(['completed', 0, []]);
    expect(claim.documents.map((one) => [one.documentId, one.mediaType])).toEqual([
      ['dossier', 'application/pdf'],
      ['declaration', 'text/csv'],
    ]);
    const pdf = await bytesOf(cooperative, 'ines', `/api/claims/${claimId}/documents/dossier`);
    expect(pdf.headers.get('Content-Disposition')).toMatch(/^attachment; filename="entraide-dossier-/);
    expect(Buffer.from(await pdf.arrayBuffer()).toString('latin1')).toMatch(/^%PDF-1\.7/);
    const csv = await bytesOf(cooperative, 'fien', `/api/claims/${claimId}/documents/declaration`);
    expect(parse(await csv.text(), { bom: true, columns: true })).toMatchObject([
      {
        declaration: 'DRS 5',
        month: '2020-04',
        quarter: '2020/2',
        dmfa_code: '77',
        suspended_hours: '82.34',
        benefit_days: '13',
        benefit_estimate: '913.25',
      },
    ]);
    const { html } = await visit(cooperative, 'ines', `/claims/${claimId}`, { language: 'fr' });
    expect(wordsOf(html)).toContain('DRS, scénario 5 avril 2020 2e trimestre 2020');
    expect((await bytesOf(cooperative, 'niels', `/api/claims/${claimId}/documents/dossier`)).status).toBe(
      404,
    );
  });

  it('in France, with the State’s refund', async () => {
    const form = asked({
      activityId: 'act-scene',
      weeklyHours: 35,
      grossMonthlyCents: 250_000,
      choice: 'total',
      months: [{ month: '2020-06', lostPercent: 90 }],
    });
    const claimId = await cooperative.file('paul', 'temporary-unemployment', form);
    await cooperative.approve('paul', claimId);
    const csv = await bytesOf(cooperative, 'paul', `/api/claims/${claimId}/documents/declaration`);
    expect(parse(await csv.text(), { bom: true, columns: true })).toMatchObject([
      {
        declaration: 'activité partielle',
        month: '2020-06',
        indemnity: '1750.27',
        refund: '1750.27',
        remainder: '0',
      },
    ]);
    const page = async (language: string) =>
      wordsOf((await visit(cooperative, 'paul', `/claims/${claimId}`, { language })).html);
    expect(await page('nl')).toContain('Activité partielle (Franse regeling) juni 2020');
    expect(await page('de')).toContain('Kurzarbeit in Frankreich (activité partielle) Juni 2020');
    expect(await page('en')).toContain('Short-time work in France (activité partielle) June 2020');
  });

  it('is refused when the choice is more than the Activité can carry while another is not', async () => {
    const claimId = await cooperative.file('ines', 'temporary-unemployment', asked({ choice: 'none' }));
    const claim = await cooperative.claim('ines', claimId);
    expect(claim.status).toBe('ineligible');
    expect(claim.decision?.rules.filter((rule) => rule.outcome === 'not-met').map((rule) => rule.id)).toEqual(
      ['feasible'],
    );
    const rich = await cooperative.file(
      'ines',
      'temporary-unemployment',
      asked({ choice: 'none', activityId: 'act-rich' }),
    );
    expect(await cooperative.status('ines', rich)).toBe('awaiting-approval');
  });

  it('is for people on permanent contracts, in months that the scheme covers, once per month', async () => {
    const other = await cooperative.file('mara', 'temporary-unemployment', asked());
    expect(await cooperative.status('mara', other)).toBe('ineligible');
    const early = await cooperative.file(
      'ines',
      'temporary-unemployment',
      asked({ months: [{ month: '2020-02', lostPercent: 50 }] }),
    );
    expect(await cooperative.status('ines', early)).toBe('ineligible');
    await cooperative.file('ines', 'temporary-unemployment', asked());
    expect(
      await cooperative.as('ines').file('temporary-unemployment', asked({ choice: 'total' })),
    ).toMatchObject({ status: 409 });
  });
});
