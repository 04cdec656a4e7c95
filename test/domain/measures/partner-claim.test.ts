/** A partner office's claim: amounts, the quota on its boundary, every answer explained, the member's words. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fillSentenceIn, languages } from '../../../workflows/language.ts';
import { decide } from '../../../workflows/measures/decide.ts';
import { explainRule } from '../../../workflows/measures/explain.ts';
import { memberSituations } from '../../../workflows/measures/member-words.ts';
import type { PartnerClaimForm } from '../../../workflows/measures/partner-claim/form.ts';
import { partnerClaim } from '../../../workflows/measures/partner-claim/index.ts';
import {
  memberLanguages,
  memberWordsIn,
} from '../../../workflows/measures/partner-claim/member/words/index.ts';
import {
  fitsQuota,
  partnerCountries,
  type QuotaUse,
} from '../../../workflows/measures/partner-claim/quota.ts';
import { facts, member } from './cases.ts';

const { settings, parameters } = partnerClaim.policy;

function claim(changes: Partial<PartnerClaimForm> = {}): PartnerClaimForm {
  return { memberId: 'M-1', kind: 'hardship', amountCents: 40_000, explanation: 'Abgesagt', ...changes };
}

function decideClaim(form: PartnerClaimForm, quotaUse: QuotaUse, country: 'DE' | 'BE' = 'DE') {
  const known = facts({ member: member({ country }), filedBy: 'petra', more: { quotaUse } });
  return decide(partnerClaim, settings, { form, facts: known, parameters, filedOn: '2020-04-01' });
}

const service = { kind: 'cancelled-service', startsOn: '2020-03-01', endsOn: '2020-03-02' } as const;

describe('what is granted', () => {
  test.each([
    ['a hardship as asked', claim(), 0, 0, 'eligible', 40_000],
    ['a hardship up to its cap', claim({ amountCents: 150_001 }), 0, 0, 'eligible', 150_000],
    ['a service as planned', claim({ ...service, amountCents: 250_000 }), 0, 0, 'eligible', 250_000],
    [
      'no service before the crisis',
      claim({ ...service, startsOn: '2020-02-29' }),
      0,
      0,
      'ineligible',
      40_000,
    ],
    ['the last claim of the quota', claim(), 59, 0, 'eligible', 40_000],
    ['no claim more', claim(), 60, 0, 'ineligible', 40_000],
    ['the last cent of the quota', claim(), 1, 2_960_000, 'eligible', 40_000],
    ['no cent more', claim(), 1, 2_960_001, 'ineligible', 40_000],
  ] as const)('%s', (_name, form, claims, amountCents, outcome, granted) => {
    expect(decideClaim(form, { claims, amountCents })).toMatchObject({ outcome, amountCents: granted });
  });

  test.each([
    ['a hardship, whatever it comes to', claim(), ['social-committee', 'social-committee']],
    ['a large hardship', claim({ amountCents: 150_000 }), ['social-committee', 'social-committee']],
    ['a service', claim({ ...service, amountCents: 99_999 }), ['adviser']],
    ['a service of 1,000 €', claim({ ...service, amountCents: 100_000 }), ['adviser', 'finance']],
  ] as const)('%s is decided by those who may', (_name, form, approvals) => {
    expect(decideClaim(form, { claims: 0, amountCents: 0 }).approvals).toEqual(approvals);
  });

  test('nothing outside of the partner countries', () => {
    expect(decideClaim(claim(), { claims: 0, amountCents: 0 }, 'BE').outcome).toBe('ineligible');
    expect([...settings.countries]).toEqual([...partnerCountries]);
  });

  test('never over the quota', () => {
    const use = fc.record({ claims: fc.nat({ max: 70 }), amountCents: fc.nat({ max: 4_000_000 }) });
    fc.assert(
      fc.property(use, fc.integer({ min: 1, max: 4_000_000 }), (used, asked) => {
        const decision = decideClaim(claim({ ...service, amountCents: asked }), used);
        const after = { claims: used.claims, amountCents: used.amountCents + decision.amountCents };
        if (decision.outcome === 'eligible') expect(after.amountCents).toBeLessThanOrEqual(3_000_000);
        expect(fitsQuota(parameters.quota.DE, used, asked)).toBe(decision.outcome === 'eligible');
      }),
    );
  });

  test.each(languages)('every answer has its sentence in %s', (language) => {
    for (const form of [claim(), claim(service), claim({ ...service, startsOn: '2020-01-01' })]) {
      for (const claims of [0, 60]) {
        for (const rule of decideClaim(form, { claims, amountCents: 0 }).rules) {
          const sentence = explainRule(partnerClaim, rule, language);
          expect(sentence).not.toBe(rule.id);
          expect(sentence).not.toMatch(/[{}]|undefined|NaN/);
        }
      }
    }
  });
});

describe('the member’s words', () => {
  const values = { name: 'Anna', reference: 'ABC', amount: { cents: 123_456 }, question: 'Q?' };

  test('exist in the languages of the seven countries and of the plan', () => {
    expect(memberLanguages.toSorted()).toEqual(['de', 'en', 'es', 'fr', 'hu', 'it', 'nl', 'sv']);
    expect(memberWordsIn('ar').language).toBe('en');
    expect(memberWordsIn('toString').language).toBe('en');
  });

  test.each(memberLanguages.map((language) => [language, memberWordsIn(language)] as const))(
    '%s: every situation is said, with nothing left to fill',
    (key, words) => {
      expect(words.language).toBe(key);
      for (const situation of memberSituations) {
        const { subject, text, next } = words.situations[situation];
        expect(subject, situation).toContain('{reference}');
        for (const sentence of [subject, text, next, words.greeting]) {
          expect(fillSentenceIn(sentence, values, words.locale)).not.toMatch(/[{}]/);
        }
        if (key !== 'en') expect(text).not.toBe(memberWordsIn('en').situations[situation].text);
      }
      expect(words.situations.question.text).toContain('{question}');
      expect(words.situations.approved.text).toContain('{amount}');
    },
  );

  test('write amounts and days as people there write them', () => {
    const sentence = '{amount}, {day}, {rate}, {count}';
    const more = { ...values, day: { date: '2020-04-01' }, rate: { percent: 50 }, count: 2 };
    expect(fillSentenceIn(sentence, more, 'it-IT')).toBe('1234,56\u00a0€, 1 aprile 2020, 50%, 2');
  });
});
