/** Between what browsers send and the body that the API takes. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bodyOf, specsOf, valuesOf } from '../../../functions/web/forms/form-values.ts';
import { rowNumbers, withRowAdded, withRowRemoved } from '../../../functions/web/forms/rows.ts';
import { parseForm } from '../../../workflows/forms/form.ts';
import { committedExpenses } from '../../../workflows/measures/committed-expenses/index.ts';
import { hardshipAid } from '../../../workflows/measures/hardship-aid/index.ts';
import { publicAid } from '../../../workflows/measures/public-aid/index.ts';

const words = fc.stringMatching(/^[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ0-9 ,.;-]{0,60}[A-Za-zÀ-ÿ0-9]$/);
const cents = fc.integer({ min: 1, max: 10_000_000_000 });
const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const iban = fc.constantFrom('BE68539007547034', 'FR1420041010050500013M02606', 'DE89370400440532013000');

const hardship = fc.record({
  need: fc.constantFrom('rent', 'food', 'health', 'other'),
  incomeBeforeCents: cents,
  incomeNowCents: fc.nat(1_000_000),
  householdSize: fc.integer({ min: 1, max: 20 }),
  otherAidCents: fc.nat(1_000_000),
  amountCents: cents,
  explanation: words,
  urgent: fc.boolean(),
});

const line = fc.record({
  supplier: words,
  iban,
  description: words,
  amountCents: cents,
  incurredOn: day,
  refundable: fc.boolean(),
});
const expenses = fc.record({
  activityId: fc.constant('act-1'),
  clientId: fc.constant('cli-1'),
  cancelledOn: day,
  reason: words,
  lines: fc.array(line, { minLength: 1, maxLength: 12 }),
});

describe('a form filled in by hand', () => {
  test('shows a body, and gives the same body back', () => {
    const specs = specsOf(committedExpenses.form);
    fc.assert(
      fc.property(expenses, (body) => {
        const back = bodyOf(specs, valuesOf(specs, body));
        expect(back).toEqual(body);
        expect(parseForm(committedExpenses.form, back).ok).toBe(true);
      }),
    );
  });

  test('the same for single fields', () => {
    const specs = specsOf(hardshipAid.form);
    fc.assert(
      fc.property(hardship, (body) => {
        expect(bodyOf(specs, valuesOf(specs, body))).toEqual(body);
      }),
    );
  });

  test('never throws, and never makes up a field, whatever is sent', () => {
    const specs = specsOf(committedExpenses.form);
    const path = fc.oneof(
      fc.constantFrom(
        'lines.0.iban',
        'lines.7.amountCents',
        'lines.999.supplier',
        'lines',
        'reason',
        '__proto__',
      ),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(path, fc.string())), (sent) => {
        const body = bodyOf(specs, new Map(sent));
        expect(Object.keys(body).every((name) => name in specs)).toBe(true);
        parseForm(committedExpenses.form, body);
      }),
    );
  });

  test('what is typed beside a list wins over the list', () => {
    const specs = specsOf(committedExpenses.form);
    const values = new Map([
      ['activityId', 'act-listed'],
      ['activityId.other', ' act-typed '],
    ]);
    expect(bodyOf(specs, values).activityId).toBe('act-typed');
  });

  test('what cannot be read stays as it was typed', () => {
    const values = new Map([
      ['amountCents', 'beaucoup'],
      ['householdSize', 'quatre'],
      ['urgent', 'maybe'],
    ]);
    const body = bodyOf(specsOf(hardshipAid.form), values);
    expect(body).toEqual({ amountCents: 'beaucoup', householdSize: 'quatre', urgent: 'maybe' });
  });
});

describe('rows', () => {
  const specs = specsOf(committedExpenses.form);
  const sent = (rows: Readonly<Record<number, string>>) =>
    new Map(Object.entries(rows).map(([row, text]) => [`lines.${row}.supplier`, text]));

  test('empty ones are left out, the others keep their order', () => {
    const { lines } = bodyOf(specs, sent({ 0: 'A', 1: ' ', 4: 'B' }));
    expect(lines).toEqual([{ supplier: 'A' }, { supplier: 'B' }]);
  });

  test('when all are empty the first is asked for', () => {
    expect(bodyOf(specs, new Map()).lines).toEqual([{}]);
  });

  test('of a list that may be left out are left out when all are empty', () => {
    const { years } = bodyOf(specsOf(publicAid.form), new Map([['years.0.year', ' ']]));
    expect(years).toBeUndefined();
  });

  test('one is added after the last, one is removed from the middle', () => {
    const three = sent({ 0: 'A', 1: 'B', 2: 'C' });
    expect(rowNumbers(withRowAdded(three, 'lines', 'supplier'), 'lines')).toEqual([0, 1, 2, 3]);
    expect([...withRowRemoved(three, 'lines', 1)]).toEqual([
      ['lines.0.supplier', 'A'],
      ['lines.1.supplier', 'C'],
    ]);
  });
});
