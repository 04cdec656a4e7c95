/** Hardship as a social committee wants it: a score for the committee alone, and a first answer that does not slip. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ClaimView } from '../../functions/claims/view-claim.ts';
import type { PolicyView } from '../../functions/policies/view.ts';
import type { Cooperative } from './cooperative-client.ts';
import { startEmbedded } from './embedded-environment.ts';
import { visit, wordsOf } from './page-visits.ts';
import { hardship, openCooperative } from './small-cooperative.ts';

let cooperative: Cooperative;

beforeAll(async () => {
  cooperative = await openCooperative(await startEmbedded());
});

afterAll(() => cooperative.environment.close());

const ofAScore = /\bscore|\bpoints\b|sur 100/i;

describe('the score', () => {
  it('is the committee’s: the member reads the criteria in the estimate, the claim, the page and the export', async () => {
    const form = hardship();
    const estimate = await cooperative.as('mara').post('/api/measures/hardship-aid/estimate', form);
    expect(JSON.stringify(estimate.body)).not.toMatch(ofAScore);
    const claimId = await cooperative.file('mara', 'hardship-aid', form);
    await cooperative.environment.settle();
    const own = await cooperative.claim('mara', claimId, 'en');
    expect(own.tables).toEqual([]);
    expect(JSON.stringify(own)).not.toMatch(ofAScore);
    const rule = own.decision?.rules.find(({ id }) => id === 'pressing-enough');
    // 2,400.00 is the minimum of two, 500.00 are there: 1,900.00 for three months, and half of the 300.00 asked.
    expect(rule?.explanation).toContain('€5,850.00');
    expect(wordsOf((await visit(cooperative, 'mara', `/claims/${claimId}`)).html)).not.toMatch(ofAScore);
    const data = await cooperative.as('mara').get('/api/me/data');
    expect(JSON.stringify(data.body)).not.toMatch(ofAScore);
    const { approver } = await cooperative.lastLink(claimId);
    const seen = (await cooperative.as(approver).get<ClaimView>(`/api/claims/${claimId}`)).body;
    expect(seen.tables.map(({ id }) => id)).toEqual(['score']);
    expect(seen.tables[0]?.rows.at(-1)).toEqual(expect.arrayContaining([100]));
  });

  it('shows on the page behind the link', async () => {
    const claimId = await cooperative.file('niels', 'hardship-aid', hardship());
    const { taskId, token } = await cooperative.lastLink(claimId);
    const page = await visit(cooperative, undefined, `/tasks/${taskId}?token=${token}`);
    expect(wordsOf(page.html)).toContain('Score, for the committee alone');
  });
});

describe('an urgent request without an answer', () => {
  it('is told to the committee’s next person and its chair before 48 hours are over, discreetly', async () => {
    const claimId = await cooperative.file('jens', 'hardship-aid', hardship({ explanation: 'Operation' }));
    await cooperative.environment.advance('P1DT13H');
    const mails = (await cooperative.environment.mails()).filter(({ text }) =>
      text.includes(`/claims/${claimId}`),
    );
    const chair = mails.filter(({ to }) => !to.startsWith('jens@'));
    expect(chair).toHaveLength(1);
    expect(chair[0]?.text).not.toMatch(/Operation|Jens/);
  });

  it('is told to whom the policy names as the chair', async () => {
    const policy = { measures: { 'hardship-aid': { parameters: { chairId: 'stijn' } } } };
    const proposal = { from: '2020-04-04', note: 'Board of 3 April 2020', policy };
    const { status, body } = await cooperative.as('bruno').post<PolicyView>('/api/policies', proposal);
    expect(status, JSON.stringify(body)).toBe(201);
    await cooperative.as('beatrix').post(`/api/policies/${body.version}/approve`, {});
    await cooperative.environment.advance('P3D');
    const claimId = await cooperative.file('karla', 'hardship-aid', hardship());
    await cooperative.environment.advance('P1DT13H');
    const mails = await cooperative.environment.mails();
    const told = mails.filter(
      ({ to, text }) => text.includes(`/claims/${claimId}`) && !to.startsWith('karla@'),
    );
    expect(told.map(({ to }) => to)).toEqual(['stijn@entraide.example']);
  });
});
