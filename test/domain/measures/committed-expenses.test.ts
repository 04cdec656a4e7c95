/** Committed expenses: which lines are paid to whom, and what the registers refuse. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type {
  CommittedExpensesForm,
  ExpenseLine,
} from '../../../workflows/measures/committed-expenses/form.ts';
import { committedExpenses } from '../../../workflows/measures/committed-expenses/index.ts';
import { decide } from '../../../workflows/measures/decide.ts';
import { sumCents } from '../../../workflows/money.ts';
import { client, expenses, expensesCase, facts, line, memberIban, order, otherIban } from './cases.ts';

const { settings } = committedExpenses.policy;
const coordinator = facts({ filedBy: 'M-9' });

function decideExpenses(form: Partial<CommittedExpensesForm>) {
  return decide(committedExpenses, settings, expensesCase(expenses(form), coordinator));
}

describe('what is paid', () => {
  const lines = [
    line(),
    line({ description: 'Salle', amountCents: 80_000, refundable: true }),
    line({ supplier: 'Camille Exemple', iban: memberIban, description: 'Train', amountCents: 4_250 }),
  ];

  test('each line that the supplier keeps, to the account of the line', () => {
    // 250.00 + 42.50 = 292.50; the 800.00 that the supplier refunds stay out.
    const decision = decideExpenses({ lines });
    expect(decision).toMatchObject({
      outcome: 'eligible',
      amountCents: 29_250,
      funding: [{ source: 'solidarity-fund', bearing: 'envelope', amountCents: 29_250 }],
      envelopeId: 'committed-expenses-BE-2020',
    });
    expect(decision.payees).toEqual([
      {
        payeeId: 'line-1',
        name: 'Imprimerie du Parc',
        iban: otherIban,
        amountCents: 25_000,
        remittance: 'Entraide 2020-02-20 Affiches',
      },
      {
        payeeId: 'line-3',
        name: 'Camille Exemple',
        iban: memberIban,
        amountCents: 4_250,
        remittance: 'Entraide 2020-02-20 Train',
      },
    ]);
    expect(decision.rules.find((rule) => rule.id === 'refunded-left-out')).toMatchObject({
      outcome: 'met',
      values: { numbers: '2', amount: { cents: 80_000 } },
    });
  });

  test('nothing when the supplier refunds everything', () => {
    const decision = decideExpenses({ lines: [line({ refundable: true })] });
    expect(decision).toMatchObject({ outcome: 'ineligible', amountCents: 0, funding: [], payees: [] });
  });

  test.each([
    ['2020-02-29', 'ineligible'],
    ['2020-03-01', 'eligible'],
    ['2021-12-31', 'eligible'],
    ['2022-01-01', 'ineligible'],
  ])('cancelled on %s: %s', (cancelledOn, outcome) => {
    expect(decideExpenses({ cancelledOn }).outcome).toBe(outcome);
  });

  test.each([
    [99_999, ['adviser']],
    [100_000, ['adviser', 'finance']],
    [499_999, ['adviser', 'finance']],
    [500_000, ['adviser', 'finance', 'board-delegate']],
  ])('%d cents are approved by %j', (amountCents, approvals) => {
    expect(decideExpenses({ lines: [line({ amountCents })] }).approvals).toEqual(approvals);
  });

  const anyLines = fc.array(
    fc.record({ amountCents: fc.integer({ min: 1, max: 10_000_000_000 }), refundable: fc.boolean() }),
    { minLength: 1, maxLength: 50 },
  );

  test('transfers add up to the amount, and a refunded line changes nothing', () => {
    fc.assert(
      fc.property(anyLines, (drawn) => {
        const all = drawn.map((one, position) => line({ ...one, description: `Ticket ${position}` }));
        const decision = decideExpenses({ lines: all });
        expect(sumCents(decision.payees.map((payee) => payee.amountCents))).toBe(decision.amountCents);
        expect(decision.amountCents).toBe(
          sumCents(all.filter((one) => !one.refundable).map((one) => one.amountCents)),
        );
        const withRefunded = decideExpenses({ lines: [...all, line({ refundable: true })] });
        expect(withRefunded.payees).toEqual(decision.payees);
      }),
    );
  });
});

describe('what the registers refuse', () => {
  const { activity: _activity, ...noActivity } = coordinator;
  const { client: _client, ...noClient } = coordinator;
  const withOrder = { ...coordinator, order };

  test.each<[string, Partial<CommittedExpensesForm>, typeof coordinator, object[]]>([
    ['an unknown Activité', {}, noActivity, [{ path: 'activityId', code: 'unknown' }]],
    [
      'an Activité of someone else, telling nothing more',
      { orderId: 'O-1', clientId: 'C-7' },
      { ...withOrder, filedBy: 'M-1' },
      [{ path: 'activityId', code: 'not-your-activity' }],
    ],
    ['an unknown client', {}, noClient, [{ path: 'clientId', code: 'unknown' }]],
    ['an unknown order', { orderId: 'O-9' }, coordinator, [{ path: 'orderId', code: 'unknown' }]],
    [
      'an order of another Activité, which reads as unknown',
      { orderId: 'O-1' },
      { ...coordinator, order: { ...order, activityId: 'A-2' } },
      [{ path: 'orderId', code: 'unknown' }],
    ],
    [
      'an order of another client',
      { orderId: 'O-1', clientId: 'C-2' },
      { ...withOrder, client: { ...client, clientId: 'C-2' } },
      [{ path: 'clientId', code: 'contradicts-register', values: { registered: 'C-1' } }],
    ],
    [
      'a cancellation before the order',
      { orderId: 'O-1', cancelledOn: '2020-01-14', lines: [line({ incurredOn: '2020-01-10' })] },
      withOrder,
      [{ path: 'cancelledOn', code: 'cancelled-before-ordered', values: { orderedOn: '2020-01-15' } }],
    ],
  ])('%s', (_name, form, known, expected) => {
    expect(committedExpenses.crossCheck(expenses(form), known)).toEqual(expected);
  });

  test('accepts an order that fits, on the day it was placed', () => {
    const form = expenses({
      orderId: 'O-1',
      cancelledOn: '2020-01-15',
      lines: [line({ incurredOn: '2020-01-15' })],
    });
    expect(committedExpenses.crossCheck(form, withOrder)).toEqual([]);
  });
});

describe('what the lines say of each other', () => {
  test('a cost is committed by the day of the cancellation', () => {
    const lines = [line({ incurredOn: '2020-03-16' }), line({ incurredOn: '2020-03-17' })];
    expect(committedExpenses.crossCheck(expenses({ lines }), coordinator)).toEqual([
      {
        path: 'lines.1.incurredOn',
        code: 'incurred-after-cancellation',
        values: { cancelledOn: '2020-03-16' },
      },
    ]);
  });

  test('the same document twice names its twin, whatever its capitals', () => {
    const lines = [line({ description: 'Salle' }), line(), line({ description: ' AFFICHES ' }), line()];
    expect(committedExpenses.crossCheck(expenses({ lines }), coordinator)).toEqual([
      { path: 'lines.2.description', code: 'duplicate-line', values: { line: 2 } },
      { path: 'lines.3.description', code: 'duplicate-line', values: { line: 2 } },
    ]);
  });

  test.each<[string, Partial<ExpenseLine>]>([
    ['another amount', { amountCents: 25_001 }],
    ['another day', { incurredOn: '2020-02-21' }],
    ['another account', { iban: memberIban }],
    ['other words', { description: 'Affiches, deuxième lot' }],
  ])('%s is another document', (_name, change) => {
    expect(committedExpenses.crossCheck(expenses({ lines: [line(), line(change)] }), coordinator)).toEqual(
      [],
    );
  });

  test('paid lines are recognised when they come again, refunded ones may come again', () => {
    const form = expenses({ lines: [line(), line({ description: 'Salle', refundable: true })] });
    expect(committedExpenses.fingerprints(form, coordinator)).toEqual([
      `expense:${otherIban}:25000:2020-02-20:affiches`,
    ]);
  });
});
