/** Missing, wrong, absurd and hostile values: one error per field, each with a sentence in every language. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fieldErrorSentence, fieldName, namedErrorSentence } from '../../../workflows/forms/error-texts.ts';
import { type FieldError, fieldAt, parseForm } from '../../../workflows/forms/form.ts';
import { languages } from '../../../workflows/language.ts';
import { cancelledContract } from '../../../workflows/measures/cancelled-contract/index.ts';
import { measures } from '../../../workflows/measures/catalogue.ts';
import { committedExpenses } from '../../../workflows/measures/committed-expenses/index.ts';
import { hardshipAid } from '../../../workflows/measures/hardship-aid/index.ts';
import type { Measure } from '../../../workflows/measures/measure.ts';
import { financing, injection, loanForm } from './activity-cases.ts';
import {
  contract,
  expenses,
  facts,
  line,
  memberIban,
  promise,
  request,
  service,
  unemployment,
} from './cases.ts';

function errorsOf(measure: Measure, body: unknown): readonly FieldError[] {
  const parsed = parseForm(measure.form, body);
  return parsed.ok ? [] : parsed.errors;
}

function expectSaid(measure: Measure, errors: readonly FieldError[]): void {
  for (const error of errors) {
    const spec = fieldAt(measure.form, error.path.split('.'));
    for (const language of languages) {
      const sentence = fieldErrorSentence(error, spec, language, measure.texts[language]);
      expect(sentence, error.code).toMatch(/^[\p{Lu}\p{Nd}].*\.$/su);
      expect(sentence, error.code).not.toMatch(/[{}]|undefined|NaN/);
      const other = fieldErrorSentence(
        { ...error, code: 'no-such-code' },
        spec,
        language,
        measure.texts[language],
      );
      expect(sentence, `${error.code} has no sentence of its own`).not.toBe(other);
    }
  }
}

const honest: Readonly<Record<string, Record<string, unknown>>> = {
  'cancelled-contract': service({ contractId: 'K-1', clientId: 'C-1', cachets: 3, hours: 36.5 }),
  'promised-contract': promise({ clientId: 'C-1', cachets: 3, hours: 36.5 }),
  'temporary-unemployment': unemployment({ iban: memberIban }),
  coaching: { kind: 'sector', sector: 'music', language: 'fr', topic: 'clients', goals: 'Jouer encore' },
  'partner-claim': {
    ...{ memberId: 'M-1', kind: 'cancelled-service', startsOn: '2020-04-01', endsOn: '2020-04-02' },
    ...{ amountCents: 20_000, explanation: 'Abgesagt', iban: memberIban },
  },
  'initiative-grant': {
    title: 'Concerts au balcon',
    proposal: 'Jouer pour le quartier',
    members: [{ memberId: 'M-1' }, { memberId: 'M-2' }, { memberId: 'M-3' }],
    lines: [{ description: 'Sono', amountCents: 90_000 }],
    amountCents: 90_000,
    iban: memberIban,
  },
  'mutual-aid': {
    ...{ direction: 'offer', kind: 'skills', place: 'Liège', language: 'fr' },
    ...{ description: 'Je répare des vélos', validUntil: '2020-06-30' },
  },
  'listening-line': { language: 'fr', phone: '0470 12 34 56', on: '2020-04-02', at: 'noon', words: 'Seul·e' },
  training: { trainingId: 'T-1', motivation: 'Retrouver des commandes' },
  'occasional-contract': { ...service({ contractId: 'K-1', clientId: 'C-1' }), orderId: 'O-1' },
  'hardship-aid': request(),
  'committed-expenses': expenses({ orderId: 'O-1' }),
  'equity-injection': injection({ requestedCents: 1, balanceCents: -1, monthlyCostsCents: 1 }),
  'third-party-financing': financing({ financerEmail: 'canal@example.org', repayOn: '2021-05-01' }),
  'zero-interest-loan': loanForm({ expectedTurnoverCents: 0, balanceCents: -1, monthlyCostsCents: 1 }),
  'client-commitment': {
    ...{ memberId: 'M-9', activityId: 'A-1', clientId: 'C-1', orderId: 'O-1', amountCents: 5_000 },
    ...{ paidClaimId: 'X-1', message: 'Merci !' },
  },
  bulletin: {
    versions: [
      { language: 'fr', title: 'Le plan avance', text: 'Les premières demandes.' },
      { language: 'nl', title: 'Het plan gaat vooruit', text: 'De eerste aanvragen.' },
    ],
  },
  'public-aid': {
    ...{ activityId: 'A-1', region: 'wallonia', legalForm: 'limited', foundedOn: '2010-01-01', sme: false },
    ...{ capital2019Cents: 100, losses2019Cents: 0, reserves2019Cents: 0 },
    ...{ insolvency2019: false, rescueAid2019: false },
    ...{
      capitalNowCents: 100,
      lossesNowCents: 0,
      reservesNowCents: 0,
      insolvencyNow: false,
      rescueAidNow: false,
    },
    years: [{ year: 2019, debtCents: 1, equityCents: -1, ebitdaCents: -1, interestCents: 0 }],
  },
};

const hostile: readonly unknown[] = [
  '',
  null,
  undefined,
  -1,
  1e15,
  Number.MAX_SAFE_INTEGER + 2,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  '1900-01-01',
  '2020-02-30',
  '2100-01-01',
  '=HYPERLINK("http://evil.example","x")',
  '<script>alert(1)</script>',
  'a\u0000b',
  'a\u202eb',
  'x'.repeat(5_000),
  'BE00 0000 0000 0000',
  '../../etc/passwd',
  [],
  {},
  [[]],
  { $gt: '' },
  true,
];

describe.each(measures.map((measure) => [measure.id, measure] as const))('%s', (id, measure) => {
  const body = honest[id] ?? {};

  test('accepts an honest form', () => {
    expect(errorsOf(measure, body)).toEqual([]);
  });

  test('says what is missing, field by field', () => {
    const mandatory = Object.entries(measure.form.fields).filter(([, { spec }]) => !spec.optional);
    const errors = errorsOf(measure, {});
    expect(errors.map((error) => [error.path, error.code])).toEqual(
      mandatory.map(([name]) => [name, 'required']),
    );
    expectSaid(measure, errors);
  });

  test.each(Object.keys(measure.form.fields))('%s: one sentence for whatever stands in it', (name) => {
    for (const value of hostile) {
      const errors = errorsOf(measure, { ...body, [name]: value });
      expect(errors.length, `${name} = ${String(value)}`).toBeLessThanOrEqual(1);
      expect(errors.every((error) => error.path === name || error.path.startsWith(`${name}.`))).toBe(true);
      expectSaid(measure, errors);
    }
  });

  test('says one thing per field for any body at all', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...Object.keys(measure.form.fields)), fc.anything()),
        (any) => {
          const errors = errorsOf(measure, { ...body, ...any });
          expect(new Set(errors.map((error) => error.path)).size).toBe(errors.length);
          expectSaid(measure, errors);
        },
      ),
    );
  });

  test.each([[null], [undefined], ['text'], [[]], [7]])('a body that is %j is no form', (any) => {
    const errors = errorsOf(measure, any);
    expect(errors.length).toBe(1);
    expectSaid(measure, errors);
  });
});

describe('absurd values get the sentence that helps', () => {
  test.each<[string, string, Measure, Record<string, unknown>]>([
    ['grossCents', 'too-small', cancelledContract, { grossCents: -1 }],
    ['grossCents', 'too-large', cancelledContract, { grossCents: 1e15 }],
    ['grossCents', 'not-an-amount', cancelledContract, { grossCents: 10.5 }],
    ['startsOn', 'too-early', cancelledContract, { startsOn: '1900-01-01' }],
    ['startsOn', 'not-a-date', cancelledContract, { startsOn: '2020-02-30' }],
    ['plannedDays', 'too-large', cancelledContract, { plannedDays: 367 }],
    ['plannedDays', 'not-a-whole-number', cancelledContract, { plannedDays: 1.5 }],
    ['hours', 'not-a-number', cancelledContract, { hours: '7' }],
    ['cancellation', 'not-a-choice', cancelledContract, { cancellation: 'lost' }],
    ['function', 'formula', cancelledContract, { function: '=HYPERLINK("x")' }],
    ['place', 'markup', cancelledContract, { place: '<b>Liège</b>' }],
    ['reason', 'too-long', cancelledContract, { reason: 'x'.repeat(2_001) }],
    ['reason', 'control-characters', cancelledContract, { reason: 'a\u0007' }],
    ['activityId', 'not-a-reference', cancelledContract, { activityId: '../A-1' }],
    ['iban', 'not-an-iban', cancelledContract, { iban: 'BE68539007547035' }],
    ['urgent', 'not-yes-or-no', hardshipAid, { urgent: 'yes' }],
    ['householdSize', 'too-small', hardshipAid, { householdSize: 0 }],
    ['lines', 'too-few', committedExpenses, { lines: [] }],
    ['lines', 'too-many', committedExpenses, { lines: Array.from({ length: 51 }, () => line()) }],
    ['lines.1.amountCents', 'too-small', committedExpenses, { lines: [line(), line({ amountCents: 0 })] }],
    ['lines.1', 'not-an-object', committedExpenses, { lines: [line(), 'x'] }],
  ])('%s: %s', (path, code, measure, change) => {
    const errors = errorsOf(measure, { ...honest[measure.id], ...change });
    expect(errors).toMatchObject([{ path, code }]);
    expectSaid(measure, errors);
  });

  test('bounds are written as people write them', () => {
    const spec = fieldAt(cancelledContract.form, ['grossCents']);
    const [error] = errorsOf(cancelledContract, { ...honest['cancelled-contract'], grossCents: 0 });
    expect(error && fieldErrorSentence(error, spec, 'en')).toBe(
      'Enter an amount between €0.01 and €100,000,000.00.',
    );
    const [late] = errorsOf(cancelledContract, { ...honest['cancelled-contract'], endsOn: '2100-01-01' });
    expect(late && fieldErrorSentence(late, fieldAt(cancelledContract.form, ['endsOn']), 'fr')).toBe(
      'Indiquez une date entre le 1er janvier 2000 et le 31 décembre 2099.',
    );
  });
});

describe('errors against the registers', () => {
  test('say what the register holds, as the field writes it', () => {
    const known = facts({ contract: contract() });
    const form = service({
      contractId: 'K-1',
      grossCents: 1,
      startsOn: '2020-04-02',
      place: 'Namur',
      plannedDays: 9,
      cancelledDays: 9,
    });
    const errors = cancelledContract.crossCheck(form, known);
    const said = errors.map((error) =>
      fieldErrorSentence(
        error,
        fieldAt(cancelledContract.form, [error.path]),
        'en',
        cancelledContract.texts.en,
      ),
    );
    expect(said.map((sentence) => /say: (.*?)\. /.exec(sentence)?.[1])).toEqual([
      'Liège',
      '1 April 2020',
      '10',
      '€1,000.00',
    ]);
  });

  const { activity: _activity, client: _client, ...nothingKnown } = facts({ filedBy: 'M-9' });
  const cancelled = [
    service({ contractId: 'K-1' }),
    service({ endsOn: '2020-03-31', clientId: 'C-1' }),
    service({ concludedOn: '2020-05-01', cancelledOn: '2020-05-02', hours: 3_000, cachets: 300 }),
    service({ cancelledOn: '2020-01-31', plannedDays: 31, cancelledDays: 32 }),
    service({ cancellation: 'partly-carried-out' }),
  ];
  const costs = [
    expenses({ lines: [line(), line(), line({ incurredOn: '2020-12-01' })], orderId: 'O-1' }),
    expenses({ orderId: 'O-2', cancelledOn: '2020-01-01', lines: [line({ incurredOn: '2019-12-01' })] }),
  ];

  test('each has a sentence in every language, and a measure has no sentence without its error', () => {
    const order = {
      orderId: 'O-2',
      activityId: 'A-1',
      clientId: 'C-2',
      amountCents: 1,
      orderedOn: '2020-01-15',
      state: 'x',
    };
    const ofContracts = cancelled.flatMap((form) => cancelledContract.crossCheck(form, nothingKnown));
    const ofCosts = costs.flatMap((form) => [
      ...committedExpenses.crossCheck(form, nothingKnown),
      ...committedExpenses.crossCheck(form, facts()),
      ...committedExpenses.crossCheck(form, { ...facts({ filedBy: 'M-9' }), order }),
    ]);
    for (const [measure, errors] of [
      [cancelledContract, ofContracts],
      [committedExpenses, ofCosts],
    ] as const) {
      expectSaid(measure, errors);
      const seen = new Set(errors.map((error) => error.code));
      for (const code of Object.keys(measure.texts.fr.errors ?? {})) expect(seen, code).toContain(code);
    }
  });

  test('name the field, and the line', () => {
    expect(fieldName('grossCents', 'fr', cancelledContract.texts.fr)).toBe('Salaire brut prévu');
    expect(fieldName('lines.1.iban', 'nl', committedExpenses.texts.nl)).toBe(
      'Rekening waarop wij betalen (IBAN), regel 2',
    );
    expect(fieldName('', 'en', cancelledContract.texts.en)).toBe('');
    const error = { path: 'lines.0.amountCents', code: 'required' };
    const spec = fieldAt(committedExpenses.form, ['lines', 0, 'amountCents']);
    expect(namedErrorSentence(error, spec, 'de', committedExpenses.texts.de)).toBe(
      'Betrag, Zeile 1 – Geben Sie einen Betrag an.',
    );
  });
});
