/** Policies on the pages: figures are changed as a form, while claims are under way, and another delegate approves. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Recomputation } from '../../functions/claims/recompute.ts';
import type { Estimate } from '../../functions/filing/estimate-claim.ts';
import type { Cooperative } from './cooperative-client.ts';
import { startEmbedded } from './embedded-environment.ts';
import { hiddenFields, submit, visit, wordsOf } from './page-visits.ts';
import { hardship, openCooperative } from './small-cooperative.ts';

let cooperative: Cooperative;

beforeEach(async () => {
  cooperative = await openCooperative(await startEmbedded());
});

afterEach(() => cooperative.environment.close());

describe('on the pages', () => {
  it('three figures are changed as a form, old and new beside each other, and approved by another delegate', async () => {
    const form = await visit(cooperative, 'bruno', '/policies/new');
    const loans = /href="(\/policies\/new\?group=zero-interest-loan)"/.exec(form.html)?.[1] ?? '';
    expect(wordsOf((await visit(cooperative, 'bruno', loans)).html)).toContain('Today: €10,000.00');
    expect((await visit(cooperative, 'farid', '/policies/new')).status).toBe(403);
    const values = {
      from: '2020-06-01',
      note: 'Board of 20 April 2020',
      'measures.zero-interest-loan.parameters.maximumCents': '8000',
      'waits.memberReminderDays': '5',
      'measures.equity-injection.parameters.fundSharePercent': '60',
    };
    const wrong = await submit(cooperative, 'bruno', '/policies/new', {
      ...values,
      'waits.memberReminderDays': 'five',
    });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('value="8000"');
    const more = await submit(cooperative, 'bruno', '/policies/new', { ...values, show: 'hardship-aid' });
    expect([more.status, wordsOf(more.html).includes('€10,000.00 €8,000.00')]).toEqual([200, true]);
    expect(hiddenFields(more.html)).toMatchObject({ 'waits.memberReminderDays': '5' });
    const sent = await submit(cooperative, 'bruno', '/policies/new', values);
    expect(sent.status).toBe(303);
    const place = sent.location ?? '';
    const words = wordsOf((await visit(cooperative, 'beatrix', place)).html);
    expect(words).toMatch(
      /Maximum amount .*: €10,000\.00 \(house rule\) .*: €8,000\.00 \(Board of 20 April 2020\)/,
    );
    expect(words).toContain('Approve');
    expect(wordsOf((await visit(cooperative, 'bruno', place)).html)).toContain('Another person of the board');
    expect((await submit(cooperative, 'bruno', `${place}/approve`, {})).status).toBe(403);
    expect((await submit(cooperative, 'beatrix', `${place}/approve`, {})).status).toBe(303);
    expect(wordsOf((await visit(cooperative, 'mara', '/policies')).html)).toContain('approved');
  });

  it('three figures are changed from a day on while claims are under way, which keep those of their own day', async () => {
    const aid = (person: string) => cooperative.file(person, 'hardship-aid', hardship({ urgent: false }));
    const early = await aid('mara');
    const sent = await submit(cooperative, 'bruno', '/policies/new', {
      from: '2020-04-05',
      note: 'Board of 2 April 2020',
      'measures.hardship-aid.parameters.householdCapCents': '200',
      'measures.zero-interest-loan.parameters.maximumCents': '8000',
      'waits.appealDays': '20',
    });
    expect(sent.status).toBe(303);
    const place = sent.location ?? '';
    expect((await submit(cooperative, 'beatrix', `${place}/approve`, {})).status).toBe(303);
    // Approved, and not in force before its day.
    const before = await aid('niels');
    await cooperative.environment.advance('P4D');
    const estimate = await cooperative
      .as('jens')
      .post<Estimate>('/api/measures/hardship-aid/estimate', hardship({ urgent: false }));
    expect(estimate.body).toMatchObject({ amountCents: 20_000, policyVersion: 'corona-2020.2' });
    const late = await aid('jens');
    const expected = [
      ['mara', early, 30_000, 'corona-2020.1'],
      ['niels', before, 30_000, 'corona-2020.1'],
      ['jens', late, 20_000, 'corona-2020.2'],
    ] as const;
    for (const [person, claimId, amountCents, version] of expected) {
      await cooperative.approve(person, claimId);
      expect(await cooperative.claim(person, claimId)).toMatchObject({
        ...{ status: 'approved', amountCents, policyVersion: version, decidedUnder: version },
      });
    }
    await cooperative.payAll();
    for (const [person, claimId] of expected) {
      expect(await cooperative.status(person, claimId)).toBe('paid');
      const again = await cooperative.as(person).get<Recomputation>(`/api/claims/${claimId}/recomputation`);
      expect(again.body).toMatchObject({ same: true, differences: [] });
    }
    expect(await cooperative.ledger()).toMatchObject({ balanced: true, envelopesOverspent: [] });
  });
});
