/** The bulletin's form and rule: any number of languages, each once. */
import { describe, expect, test } from 'vitest';
import { type Language, languages } from '../../../workflows/language.ts';
import { crossCheck } from '../../../workflows/measures/bulletin/form.ts';
import { bulletin } from '../../../workflows/measures/bulletin/index.ts';
import { decide } from '../../../workflows/measures/decide.ts';
import { facts, filedOn, member } from './cases.ts';

const written = (...used: readonly Language[]) => ({
  versions: used.map((language) => ({ language, title: `Title ${language}`, text: 'Text' })),
});

function decided(form: ReturnType<typeof written>, day = filedOn, joinedOn = '2015-01-01') {
  const { settings, parameters } = bulletin.policy;
  // A member of staff in a country without the plan's measures, who is no member.
  const known = facts({ member: member({ country: 'DE', joinedOn }) });
  return decide(bulletin, settings, { form, facts: known, parameters, filedOn: day });
}

describe('news', () => {
  test('need one more person, and nothing of the fund', () => {
    expect(decided(written('fr'))).toMatchObject({
      outcome: 'eligible',
      amountCents: 0,
      approvals: ['board-delegate'],
      funding: [],
    });
  });

  test('are not asked of whom and where they are, only when', () => {
    expect(decided(written('fr'), filedOn, '2021-06-01').outcome).toBe('eligible');
    expect(decided(written('fr')).rules.map((rule) => rule.id)).toEqual([
      'measure-open',
      'in-every-language',
    ]);
    expect(decided(written('fr'), '2022-01-01').outcome).toBe('ineligible');
  });

  test('tell which languages are missing', () => {
    const ruleOf = (...used: readonly Language[]) => decided(written(...used)).rules.at(-1);
    expect(ruleOf(...languages)).toMatchObject({ outcome: 'met', values: { count: 4 } });
    expect(ruleOf('nl', 'en')).toMatchObject({
      outcome: 'not-applicable',
      values: { missing: 'français, Deutsch' },
    });
  });

  test('have each language once', () => {
    expect(crossCheck(written(...languages))).toEqual([]);
    expect(crossCheck(written('fr', 'nl', 'fr'))).toEqual([
      { path: 'versions.2.language', code: 'language-twice' },
    ]);
  });

  test('in the same words are the same news', () => {
    const prints = (form: ReturnType<typeof written>) => bulletin.fingerprints(form, facts());
    expect(prints(written('fr', 'nl'))).toEqual(prints(written('fr', 'nl')));
    const others = prints(written('de', 'en'));
    expect(prints(written('fr', 'nl')).filter((one) => others.includes(one))).toEqual([]);
  });
});
