/** How long a claim is kept, and what is left of it afterwards. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../workflows/claim/claim.ts';
import { retention2020 } from '../../../workflows/policy/retention.ts';
import { eraseClaim, minimizeClaim } from '../../../workflows/privacy/erase-claim.ts';
import { retentionOf, shortestMonths } from '../../../workflows/privacy/retention.ts';

const base: Claim = {
  claimId: 'c-1',
  measure: 'hardship-aid',
  planId: 'corona-2020',
  policyVersion: 'corona-2020.1',
  memberId: 'Nour-Secret',
  filedBy: 'Nour-Secret',
  country: 'BE',
  language: 'fr',
  householdId: 'Household-Secret',
  activityId: 'Activity-Secret',
  concerned: [{ memberId: 'Other-Secret', relation: 'payee' } as never],
  filedAt: '2020-04-02T08:00:00.000Z',
  filedOn: '2020-04-02',
  form: { explanation: 'Words-Secret', iban: 'BE-Secret', lines: [{ supplier: 'S', note: 'Note-Secret' }] },
  fingerprints: ['member:Nour-Secret'],
  round: 1,
  status: 'paid',
  amountCents: 50_000,
  decision: {
    outcome: 'eligible',
    decidedAt: '2020-04-02T08:00:01.000Z',
    rules: [{ id: 'r', outcome: 'met', values: { name: 'Value-Secret' }, explanation: 'Why-Secret' }],
    funding: [{ source: 'fund', bearing: 'envelope', amountCents: 50_000 }],
    payees: [{ payeeId: 'member', name: 'Name-Secret', iban: 'Iban-Secret', amountCents: 50_000 } as never],
  },
  allocations: [
    {
      ...{ transferId: 't', payeeId: 'member', source: 'fund', debit: 'envelope:e', credit: 'payments' },
      ...{ amountCents: 50_000, state: 'posted', round: 1 },
    },
  ],
  chain: ['adviser'],
  approvals: [
    {
      ...{ taskId: 'task-1', round: 1, step: 0, role: 'adviser', approverId: 'Adele-Secret' },
      ...{ state: 'approved', askedAt: '2020-04-02T08:00:02.000Z', comment: 'Comment-Secret' },
    },
  ],
  payments: [{ paymentId: 'p', payeeId: 'member', amountCents: 50_000, state: 'settled' }],
  questions: [{ askedAt: 'x', askedBy: 'adviser', text: 'Question-Secret', answer: 'Answer-Secret' }],
  history: [
    { at: '2020-04-02T08:00:00.000Z', actor: 'Nour-Secret', event: 'filed' },
    { at: '2020-04-10T08:00:00.000Z', actor: 'bank', event: 'paid', values: { name: 'Value-Secret' } },
  ],
};
const unpaid = { allocations: [], payments: [] };

describe('retention', () => {
  it.each([
    ['a paid claim in Belgium: tax law, from the end of the year', {}, false, 'accounting', '2031-01-01'],
    ['a paid claim in France', { country: 'FR' }, false, 'accounting', '2031-01-01'],
    ['a paid claim elsewhere', { country: 'SE' }, false, 'accounting', '2031-01-01'],
    ['a refused claim', { ...unpaid, status: 'rejected' }, false, 'unpaid', '2021-04-10'],
    ['a withdrawn claim about a contract', { ...unpaid, status: 'withdrawn' }, true, 'unpaid', '2021-04-10'],
    ['a dossier', { ...unpaid, status: 'completed' }, true, 'social-document', '2026-01-01'],
    ['a service', { ...unpaid, status: 'completed' }, false, 'service', '2022-04-10'],
    ['an expired claim whose payment came back', { status: 'expired' }, false, 'accounting', '2031-01-01'],
  ] as const)('of %s', (_, change, isSocialDocument, ground, eraseOn) => {
    const claim = { ...base, ...change } as Claim;
    expect(retentionOf(retention2020, claim, isSocialDocument)).toMatchObject({ ground, eraseOn });
  });

  it('has no end while the claim is handled', () => {
    expect(retentionOf(retention2020, { ...base, status: 'paying' }, false)).toBeUndefined();
  });

  it('gives a last day to a month that is too short', () => {
    const ended = [{ at: '2020-02-29T10:00:00.000Z', actor: 'system', event: 'expired' }] as const;
    const claim = { ...base, ...unpaid, status: 'expired', history: ended } as Claim;
    expect(retentionOf(retention2020, claim, false)?.eraseOn).toBe('2021-02-28');
  });

  it('counts from the day in Brussels on which the claim ended: New Year begins an hour before UTC’s', () => {
    const ended = [{ at: '2020-12-31T23:30:00.000Z', actor: 'bank', event: 'paid' }] as const;
    expect(retentionOf(retention2020, { ...base, history: ended } as Claim, false)?.eraseOn).toBe(
      '2032-01-01',
    );
  });

  it('is never shorter than what the daily look goes by', () => {
    const statuses = ['paid', 'completed', 'rejected', 'ineligible', 'withdrawn', 'expired'] as const;
    fc.assert(
      fc.property(fc.constantFrom(...statuses), fc.boolean(), fc.boolean(), (status, social, moved) => {
        const claim = { ...base, ...(moved || status === 'paid' ? {} : unpaid), status } as Claim;
        const eraseOn = retentionOf(retention2020, claim, social)?.eraseOn ?? '';
        const months = shortestMonths(retention2020, status);
        const filed = new Date(Date.UTC(2020, 3 + months, 2)).toISOString().slice(0, 10);
        expect(eraseOn >= filed).toBe(true);
      }),
    );
  });
});

describe('an erased claim', () => {
  const erased = eraseClaim(base, '2031-01-01T03:00:00.000Z');

  it('says nothing of anybody', () => {
    expect(JSON.stringify(erased)).not.toContain('Secret');
  });

  it('keeps the figures for the books', () => {
    expect(erased).toMatchObject({
      claimId: 'c-1',
      status: 'paid',
      amountCents: 50_000,
      allocations: base.allocations,
      payments: base.payments,
    });
  });

  it('is erased once', () => {
    expect(eraseClaim(erased, '2032-01-01T00:00:00.000Z')).toBe(erased);
  });
});

describe('a minimized claim', () => {
  const fields = {
    explanation: { kind: 'long-text' },
    iban: { kind: 'iban' },
    lines: { kind: 'list', fields: { supplier: { kind: 'text' }, note: { kind: 'long-text' } } },
  } as const;
  const minimized = minimizeClaim(base, fields);

  it('has no free words left, in lists neither', () => {
    expect(minimized.form).toEqual({ iban: 'BE-Secret', lines: [{ supplier: 'S' }] });
    expect(JSON.stringify([minimized.questions, minimized.approvals])).not.toMatch(
      /Question-|Answer-|Comment-/,
    );
  });

  it('is the same when it is done again', () => {
    expect(minimizeClaim(minimized, fields)).toEqual(minimized);
  });
});
