/** What problems say: each key has a sentence in every language, with the status and the code that programs rely on. */
import { describe, expect, test } from 'vitest';
import { type Problem, problem, refusalOf } from '../../../functions/platform/problem.ts';
import { problemStatuses } from '../../../functions/platform/problem-keys.ts';
import { detailIn, problemBody } from '../../../functions/web/problem-detail.ts';
import { problemPage } from '../../../functions/web/problem-page.ts';
import { words } from '../../../functions/web/words/index.ts';

test('a program is told the code, whatever the meaning', () => {
  expect(problem('forbidden.votes')).toMatchObject({ code: 'forbidden', status: 403 });
  expect(problem('too-large.vote-document')).toMatchObject({ code: 'too-large', status: 413 });
});

test('a meaning can have another status than the rest of its code', () => {
  expect(problem('expired').status).toBe(409);
  expect(problem('expired.ticket')).toMatchObject({ code: 'expired', status: 403 });
  expect(problem('refused.request', {}, { status: 405 })).toMatchObject({ code: 'refused', status: 405 });
});

test('every status is one of a refusal or a failure', () => {
  for (const status of Object.values(problemStatuses)) {
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(600);
  }
});

describe('a problem', () => {
  const values = { amount: { cents: 123_450 } };
  const tooLow = problem('below-reserved', values, { errors: [{ path: 'a', code: 'b' }] });

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
  });

  test('that is worded already stays as it is, field by field', () => {
    const localised = refusalOf('invalid-form', [{ path: 'on', code: 'required', message: 'Kies een dag.' }]);
    expect(detailIn(localised, 'de')).toBe('Kies een dag.');
    expect(problemBody(localised, 'de')).toEqual({
      type: 'urn:entraide:problem:invalid-form',
      title: 'invalid-form',
      status: 422,
      code: 'invalid-form',
      detail: 'Kies een dag.',
      errors: [{ path: 'on', code: 'required', message: 'Kies een dag.' }],
    });
  });

  test('has the meaning that its key has, not only its code', () => {
    expect(detailIn(problem('forbidden'), 'nl')).toBe('Uw rol laat dit niet toe.');
    expect(detailIn(problem('forbidden.link'), 'nl')).toBe('Deze link is voor iemand anders.');
  });
});

describe('the page of a problem', () => {
  const viewer = {
    language: 'nl',
    words: words.nl,
    person: undefined,
    place: new URL('http://localhost/'),
    demonstration: false,
  } as const;
  const { forbidden: notYours, invalid } = words.nl.problems;
  const cases: [string, Problem, string][] = [
    ['has its own text for a code', problem('forbidden'), notYours.text],
    [
      'says the meaning of a code that has several',
      problem('forbidden.link'),
      'Deze link is voor iemand anders.',
    ],
    [
      'says the sentence of a code that it has no text for',
      problem('earlier-month-open', { month: '2020-04' }),
      'Sluit eerst de maand 2020-04 af.',
    ],
    ['says what to do about a form', refusalOf('invalid-form', [], 'Kies een dag.'), invalid.text],
  ];

  test.each(cases)('%s', async (_what, thrown, text) => {
    const { content, status } = problemPage(viewer, thrown, 0);
    expect(status).toBe(thrown.status);
    expect(String(await content.body)).toContain(`<p class="lead">${text}</p>`);
  });
});
