/** Every field, option, rule answer, error and source of every measure has words, the same in every language. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FieldSpec } from '../../../workflows/forms/field.ts';
import { fillSentence, type Language, languages } from '../../../workflows/language.ts';
import { cancelledContract } from '../../../workflows/measures/cancelled-contract/index.ts';
import { measures } from '../../../workflows/measures/catalogue.ts';
import { committedExpenses } from '../../../workflows/measures/committed-expenses/index.ts';
import { type Decision, decide } from '../../../workflows/measures/decide.ts';
import { explainRule, ruleTitle } from '../../../workflows/measures/explain.ts';
import { needs } from '../../../workflows/measures/hardship-aid/form.ts';
import { hardshipAid } from '../../../workflows/measures/hardship-aid/index.ts';
import type { Measure, MeasureTexts } from '../../../workflows/measures/measure.ts';
import { solidarityFund } from '../../../workflows/measures/waterfall.ts';
import { choicesIn, placesOf } from '../../../workflows/message.ts';
import { countries, employments } from '../../../workflows/registers/records.ts';
import {
  activity,
  cancelledCase,
  client,
  expenses,
  expensesCase,
  facts,
  hardshipCase,
  line,
  member,
  request,
  service,
} from './cases.ts';
import { services } from './services.ts';

const each = measures.flatMap((measure) =>
  languages.map((language) => [measure.id, language, measure] as const),
);

function specsOf(fields: Readonly<Record<string, FieldSpec>>, prefix = ''): [string, FieldSpec][] {
  return Object.entries(fields).flatMap(([name, spec]) => [
    [`${prefix}${name}`, spec] as [string, FieldSpec],
    ...specsOf(spec.fields ?? {}, `${prefix}${name}.`),
  ]);
}

function fieldsOf(measure: Measure): [string, FieldSpec][] {
  return specsOf(
    Object.fromEntries(Object.entries(measure.form.fields).map(([name, { spec }]) => [name, spec])),
  );
}

/** Every sentence with its key, such as `rules.account-known.met`. */
function sentencesOf(texts: MeasureTexts): Map<string, string> {
  const found = new Map<string, string>();
  const walk = (value: unknown, path: string) => {
    if (typeof value === 'string') found.set(path, value);
    else for (const [name, inner] of Object.entries(value as object)) walk(inner, `${path}/${name}`);
  };
  walk(texts, '');
  return found;
}

/** The sentence as it is said for each number and choice that its words depend on. */
function said(sentence: string, language: Language): string[] {
  const places = [...placesOf(sentence)];
  const choices = new Set(choicesIn(sentence).flatMap(({ by, branches }) => (by === 'name' ? branches : [])));
  return [0, 1, 2, 21].flatMap((number) =>
    ['other', ...choices].map((name) => {
      const values = places.map(([place, kind]) => [place, kind === 'plural' ? number : name]);
      return fillSentence(sentence, Object.fromEntries(values), language);
    }),
  );
}

describe.each(each)('%s in %s', (_id, language, measure) => {
  const texts = measure.texts[language];

  test('names each field, and no field that is not there', () => {
    expect(Object.keys(texts.fields).toSorted()).toEqual(
      fieldsOf(measure)
        .map(([path]) => path)
        .toSorted(),
    );
  });

  test('names each option', () => {
    const options = fieldsOf(measure).flatMap(([path, spec]) =>
      (spec.options ?? []).map((one) => `${path}.${one}`),
    );
    expect(Object.keys(texts.options).toSorted()).toEqual(options.toSorted());
  });

  test('titles each rule', () => {
    expect(Object.keys(texts.rules).toSorted()).toEqual(measure.rules.map((rule) => rule.id).toSorted());
  });

  test('says the same things as French, in other words', () => {
    const [here, french] = [sentencesOf(texts), sentencesOf(measure.texts.fr)];
    expect([...here.keys()].toSorted()).toEqual([...french.keys()].toSorted());
    for (const [key, sentence] of here) {
      expect(sentence.trim(), key).toBe(sentence);
      expect(sentence, key).not.toMatch(/ {2}|'|\.\.\./);
      if (language !== 'fr' && sentence.length > 40) expect(sentence, key).not.toBe(french.get(key));
    }
  });

  test('ends sentences, not labels, with a full stop or a question mark', () => {
    for (const [key, sentence] of sentencesOf(texts)) {
      if (/^\/(rules\/.*\/(?!title)|errors)/.test(key)) {
        for (const one of said(sentence, language)) expect(one, key).toMatch(/[.?]$/);
      }
      if (/\/(label|title)$|^\/(options|sources)/.test(key)) expect(sentence, key).not.toMatch(/\.$/);
    }
  });
});

/** Whatever a case is, each answer has a sentence with nothing left to fill. */
function expectExplained(measure: Measure, decision: Decision, language: Language): void {
  for (const result of decision.rules) {
    const sentence = explainRule(measure, result, language);
    expect(sentence, `${result.id} ${result.outcome}`).not.toBe(result.id);
    expect(sentence).not.toMatch(/[{}]|undefined|NaN/);
    // A country by its name, never by its code; `BE68 …` begins an account.
    expect(sentence).not.toMatch(/\b(?:AT|BE|DE|ES|FR|HU|IT|NL|SE)\b/);
    expect(ruleTitle(measure, result.id, language)).not.toBe(result.id);
  }
  for (const { source } of decision.funding) {
    if (source !== solidarityFund.source) expect(measure.texts[language].sources).toHaveProperty(source);
  }
}

const { iban: _iban, ...withoutAccount } = member();
const anyone = fc
  .record({
    country: fc.constantFrom(...countries),
    employment: fc.constantFrom(...employments),
    account: fc.boolean(),
    earlierCents: fc.nat({ max: 200_000 }),
    knownClient: fc.boolean(),
  })
  .map(({ country, employment, account, earlierCents, knownClient }) => {
    const { client: _client, ...base } = facts({ activity: activity({ country }) });
    return {
      ...base,
      member: { ...(account ? member() : withoutAccount), country, employment },
      earlierClaims: [{ claimId: 'X-1', memberId: 'M-1', filedOn: '2020-04-02', amountCents: earlierCents }],
      ...(knownClient && { client }),
    };
  });
const anyLanguage = fc.constantFrom(...languages);
const anyDay = fc.constantFrom('2020-03-29', '2020-04-01', '2020-12-31', '2022-01-01');

describe('every answer is explained', () => {
  test('of a cancelled contract', () => {
    fc.assert(
      fc.property(services, anyone, anyDay, anyLanguage, (form, known, day, language) => {
        const { settings } = cancelledContract.policy;
        expectExplained(
          cancelledContract,
          decide(cancelledContract, settings, cancelledCase(form, known, day)),
          language,
        );
      }),
      { numRuns: 500 },
    );
  });

  const requests = fc
    .record({
      need: fc.constantFrom(...needs),
      incomeNowCents: fc.nat({ max: 300_000 }),
      otherAidCents: fc.nat({ max: 300_000 }),
      urgent: fc.boolean(),
      explanation: fc.constantFrom('non', 'Plus de contrats depuis mars.'),
    })
    .map(request);

  test('of a hardship aid', () => {
    fc.assert(
      fc.property(requests, anyone, anyDay, anyLanguage, (form, known, day, language) => {
        const { settings } = hardshipAid.policy;
        expectExplained(hardshipAid, decide(hardshipAid, settings, hardshipCase(form, known, day)), language);
      }),
      { numRuns: 500 },
    );
  });

  const bills = fc
    .record({
      cancelledOn: fc.constantFrom('2020-02-01', '2020-03-16'),
      refundable: fc.array(fc.boolean(), { minLength: 1, maxLength: 4 }),
    })
    .map(({ cancelledOn, refundable }) =>
      expenses({ cancelledOn, lines: refundable.map((one) => line({ refundable: one })) }),
    );

  test('of committed expenses', () => {
    fc.assert(
      fc.property(bills, anyone, anyDay, anyLanguage, (form, known, day, language) => {
        const { settings } = committedExpenses.policy;
        expectExplained(
          committedExpenses,
          decide(committedExpenses, settings, expensesCase(form, known, day)),
          language,
        );
      }),
      { numRuns: 500 },
    );
  });
});

describe('a person who asks for the wrong measure is told the right one', () => {
  test.each([
    ['permanent', 'fr', 'Chômage temporaire'],
    ['permanent', 'en', 'Temporary unemployment'],
    ['occasional', 'nl', 'Occasioneel contract'],
    ['occasional', 'de', 'Gelegenheitsauftrag (3 in 1)'],
  ] as const)('%s in %s: %s', (employment, language, title) => {
    const known = facts({ member: member({ employment }) });
    const { rules } = decide(
      cancelledContract,
      cancelledContract.policy.settings,
      cancelledCase(service(), known),
    );
    const refusals = rules.filter((rule) => rule.outcome === 'not-met');
    expect(refusals.map((rule) => explainRule(cancelledContract, rule, language))).toEqual([
      expect.stringContaining(title),
    ]);
  });
});
