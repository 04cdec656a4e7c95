/** What problems say: each code, and each of its meanings, has a sentence in every language. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { repaymentTexts } from '../../../functions/loans/repayment-texts.ts';
import { conflict, forbidden, Problem } from '../../../functions/platform/problem.ts';
import { recoveryTexts } from '../../../functions/recovery/texts/index.ts';
import { detailIn, knownDetail, problemBody } from '../../../functions/web/problem-detail.ts';
import { problemPage } from '../../../functions/web/problem-page.ts';
import { words } from '../../../functions/web/texts/index.ts';
import { type Language, languages } from '../../../workflows/language.ts';
import { importSentences } from '../../../workflows/registers/import-texts.ts';
import { thrownProblems } from './thrown-problems.ts';

const thrown = thrownProblems();

/** The codes that are only known at run time, from where they are made. */
const computed = [
  ...textsIn('workflows/coaching/coaching.ts', /new ImpossibleStep\('([^']+)'/g),
  ...textsIn('functions/documents/check-content.ts', /return '([a-z-]+)'/g),
  ...textsIn('functions/documents/check-content.ts', /\? '([a-z-]+)'/g),
  ...textsIn('workflows/bank/bank-file.ts', /^ {2}\| '([a-z-]+)'/gm),
];

/** What is worded where it is made, with the amounts at hand. */
const wordedThere = new Map<string, (language: Language) => string>([
  ['more-than-owed', (language) => repaymentTexts[language]['more-than-owed']],
  ['budget-too-small', (language) => repaymentTexts[language]['budget-too-small']],
  ...Object.keys(recoveryTexts.en.errors).map(
    (code) =>
      [code, (language: Language) => recoveryTexts[language].errors[code as 'reason-needed']] as const,
  ),
  ...(['empty-file', 'file-too-large', 'not-utf-8'] as const).map(
    (code) => [code, (language: Language) => importSentences[language][code]] as const,
  ),
]);

function textsIn(file: string, pattern: RegExp): string[] {
  return [...readFileSync(file, 'utf8').matchAll(pattern)].map(([, text = '']) => text);
}

function detail(code: string, sentence: string, language: Language): string | undefined {
  return knownDetail(new Problem(400, code, sentence), language);
}

test('the problems of the source are found', () => {
  const codes = new Set(thrown.map((one) => one.code));
  expect(thrown.length).toBeGreaterThan(120);
  for (const code of ['not-found', 'too-late', 'below-reserved', 'wrong-cursor', 'invalid-form', 'internal'])
    expect(codes).toContain(code);
  expect(new Set(computed)).toEqual(
    new Set([
      ...['not-running', 'no-session', 'not-yet', 'over'],
      ...['wrong-content', 'two-in-one', 'active-content'],
      ...['not-well-formed', 'dtd-not-allowed', 'unknown-schema', 'invalid-for-schema', 'too-large'],
      'wrong-encoding',
    ]),
  );
});

test('codes are only computed where this test knows which ones', () => {
  const places = thrown.flatMap(({ at, code }) => (code === undefined ? at.replace(/:\d+$/, '') : []));
  expect([...new Set(places)]).toEqual([
    'functions/coaching/act.ts',
    'functions/documents/upload.ts',
    'functions/fund/vote-documents.ts',
    'functions/loans/repay-loan.ts',
    'functions/payments/bank-file.ts',
    'functions/payments/finance-api.ts',
    'functions/platform/problem.ts',
    'functions/recovery/answer-client.ts',
  ]);
});

describe.each(languages)('in %s', (language) => {
  test('every code says something', () => {
    const codes = [...thrown.flatMap(({ code }) => code ?? []), ...computed];
    const silent = codes.filter((code) => {
      const sentences = thrown.flatMap((one) => (one.code === code ? (one.sentence ?? []) : []));
      return !['', ...sentences, 'The bank file cannot be read: {reason}.'].some(
        (one) => (detail(code, one, language) ?? '') !== '',
      );
    });
    expect(silent).toEqual([]);
  });

  test('every sentence of the source has its own', () => {
    const missing = thrown.filter(
      ({ code, sentence }) =>
        code !== undefined && sentence !== undefined && detail(code, sentence, language) === undefined,
    );
    expect(missing).toEqual([]);
  });

  test.each([...wordedThere])('%s is worded where it is made', (_code, inWords) => {
    expect(inWords(language)).not.toBe('');
  });
});

test('the English sentence is the one in the source', () => {
  const others = thrown.filter(
    ({ code, sentence }) =>
      code !== undefined && sentence !== undefined && detail(code, sentence, 'en') !== sentence,
  );
  expect(others).toEqual([]);
});

describe('a problem', () => {
  const ceiling = 'Reserved and spent already: {amount}. The ceiling cannot be lower.';
  const tooLow = new Problem(422, 'below-reserved', ceiling, [{ path: 'a', code: 'b', message: ceiling }], {
    values: { amount: { cents: 123_450 } },
  });

  test.each([
    ['fr', '1 234,50 €'],
    ['nl', '€ 1.234,50'],
    ['de', '1.234,50 €'],
    ['en', '€1,234.50'],
  ] as const)('writes its figures as readers of %s do', (language, amount) => {
    const { detail: said, errors } = problemBody(tooLow, language);
    expect(said.replaceAll(/\s/g, ' ')).toContain(amount);
    expect(errors).toEqual([{ path: 'a', code: 'b', message: said }]);
  });

  test('is told in English to whoever reads the log', () => {
    expect(tooLow.message).toContain('€1,234.50');
    expect(tooLow.errors?.[0]?.message).toBe(tooLow.message);
  });

  test('that is worded already stays as it is', () => {
    const worded = new Problem(422, 'invalid-form', 'Kies een dag.');
    expect(knownDetail(worded, 'de')).toBeUndefined();
    expect(detailIn(worded, 'de')).toBe('Kies een dag.');
  });

  test('has the meaning that its sentence has, not only its code', () => {
    expect(detailIn(forbidden(), 'nl')).toBe('Uw rol laat dit niet toe.');
    expect(detailIn(forbidden('This link is for somebody else.'), 'nl')).toBe(
      'Deze link is voor iemand anders.',
    );
  });
});

describe('the page of a problem', () => {
  const reader = {
    language: 'nl',
    words: words.nl,
    person: undefined,
    place: new URL('http://localhost/'),
    demonstration: false,
  } as const;
  const { forbidden: notYours, invalid } = words.nl.problems;
  const cases: [string, Problem, string][] = [
    ['has its own text for a code', forbidden(), notYours.text],
    [
      'says the meaning of a code that has several',
      forbidden('This link is for somebody else.'),
      'Deze link is voor iemand anders.',
    ],
    [
      'says the sentence of a code that it has no text for',
      conflict('earlier-month-open', 'Close {month} first.', { month: '2020-04' }),
      'Sluit eerst de maand 2020-04 af.',
    ],
    ['says what to do about a form', new Problem(422, 'invalid-form', 'Kies een dag.'), invalid.text],
  ];

  test.each(cases)('%s', async (_what, problem, text) => {
    const { content, status } = problemPage(reader, problem, 0);
    expect(status).toBe(problem.status);
    expect(String(await content.body)).toContain(`<p class="lead">${text}</p>`);
  });
});
