/** The public fund: groups of fewer than ten people are never shown, nor to be had by subtracting what is. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Envelope } from '../../../workflows/ledger/envelope.ts';
import { others } from '../../../workflows/losses/disclosure.ts';
import {
  discloseMoney as disclose,
  type PublicGroup,
} from '../../../workflows/public-fund/disclose-money.ts';
import type { MoneyCell } from '../../../workflows/public-fund/public-money.ts';

function envelope(measure: string, country: string, more: Partial<Envelope> = {}): Envelope {
  const envelopeId = `${measure}-${country}`;
  return {
    envelopeId,
    measure,
    country,
    period: '2020',
    ceilingCents: 100_000,
    shards: 1,
    votes: [],
    ...more,
  };
}

function cell(envelopeId: string, people: number, more: Partial<MoneyCell> = {}): MoneyCell {
  return {
    envelopeId,
    month: '2020-04',
    reservedCents: 100 * people,
    paidCents: 1000 * people,
    waitingCents: 0,
    people: Array.from({ length: Math.min(10, people) }, (_, at) => `${envelopeId}-${at}`),
    ...more,
  };
}

/** With counters that say what the cells say. */
function discloseMoney(cells: readonly MoneyCell[], envelopes: readonly Envelope[], of: typeof terms) {
  const stored = envelopes.map((one) => {
    const own = cells.filter(({ envelopeId }) => envelopeId === one.envelopeId);
    const sum = (cents: (cell: MoneyCell) => number) => own.reduce((all, cell) => all + cents(cell), 0);
    return {
      envelope: one,
      reservedCents: sum(({ reservedCents }) => reservedCents),
      spentCents: sum(({ paidCents }) => paidCents),
    };
  });
  return disclose(cells, stored, of);
}

const terms = { beginsOn: '2020-03-30', today: '2021-12-31', confidential: ['hardship-aid'] };
const names = (groups: readonly PublicGroup[]) => groups.map(({ name }) => name);

describe('the public fund', () => {
  it('lists a measure of ten people, and puts smaller ones and confidential ones together', () => {
    const envelopes = ['expenses', 'hardship-aid', 'loan', 'training'].map((one) => envelope(one, 'BE'));
    const cells = [
      cell('expenses-BE', 10),
      cell('hardship-aid-BE', 30),
      cell('loan-BE', 9),
      cell('training-BE', 2),
    ];
    const { measures, totals, countries } = discloseMoney(cells, envelopes, terms);
    expect(measures).toEqual([
      { name: 'expenses', votedCents: 100_000, reservedCents: 1000, paidCents: 10_000, waitingCents: 0 },
      { name: others, votedCents: 300_000, reservedCents: 4100, paidCents: 41_000, waitingCents: 0 },
    ]);
    expect(totals).toEqual({ votedCents: 400_000, reservedCents: 5100, paidCents: 51_000, waitingCents: 0 });
    expect(names(countries)).toEqual(['BE']);
  });

  it('takes the next smallest along when the small ones are still fewer than ten people', () => {
    const envelopes = [envelope('a', 'BE'), envelope('a', 'FR'), envelope('a', 'LU')];
    const cells = [cell('a-BE', 40), cell('a-FR', 12), cell('a-LU', 3)];
    const { countries } = discloseMoney(cells, envelopes, terms);
    expect(names(countries)).toEqual(['BE', others]);
    expect(countries[1]).toMatchObject({ paidCents: 15_000 });
  });

  it('takes nobody along for envelopes that nobody has asked anything of', () => {
    const envelopes = [envelope('a', 'BE'), envelope('a', 'FR')];
    const { countries } = discloseMoney([cell('a-BE', 12)], envelopes, terms);
    expect(countries).toMatchObject([
      { name: 'BE', paidCents: 12_000 },
      { name: others, paidCents: 0 },
    ]);
  });

  it('shows what was voted alone while all together are fewer than ten people', () => {
    const shown = discloseMoney([cell('a-BE', 9)], [envelope('a', 'BE')], terms);
    expect(shown).toEqual({
      totals: undefined,
      votedCents: 100_000,
      measures: [],
      countries: [],
      months: [],
    });
  });

  it('counts a vote in its month by what it changed, so that the months add up to the ceilings', () => {
    const votes = [
      { motion: 'a', votedOn: '2020-04-20', ceilingCents: 60_000, recordedBy: 'b', recordedAt: '' },
      { motion: 'b', votedOn: '2020-05-04', ceilingCents: 100_000, recordedBy: 'b', recordedAt: '' },
    ];
    const cells = [cell('a-BE', 20), cell('a-BE', 20, { month: '2020-05' })];
    const { months } = discloseMoney(cells, [envelope('a', 'BE', { votes })], terms);
    expect(months).toMatchObject([
      { name: '2020-04', votedCents: 60_000 },
      { name: '2020-05', votedCents: 40_000 },
    ]);
  });

  it('says of measures what their envelopes say, of months what was paid before some of it came back', () => {
    const stored = [{ envelope: envelope('a', 'BE'), reservedCents: 0, spentCents: 9_000 }];
    const { measures, months, totals } = disclose([cell('a-BE', 12)], stored, terms);
    expect(measures).toMatchObject([{ name: 'a', paidCents: 9000 }]);
    expect(totals).toMatchObject({ paidCents: 9000 });
    expect(months.find(({ name }) => name === '2020-04')).toMatchObject({ paidCents: 12_000 });
  });

  it('has ten people in every group and in every difference, and adds up, whatever comes in', () => {
    const groups = fc.array(fc.nat({ max: 25 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(groups, (sizes) => {
        const envelopes = sizes.map((_, at) => envelope(at === 0 ? 'hardship-aid' : `m${at}`, 'BE'));
        const cells = sizes.map((size, at) => cell(envelopes[at]?.envelopeId ?? '', size));
        const { measures, totals } = discloseMoney(cells, envelopes, terms);
        const people = sizes.reduce((sum, size) => sum + size, 0);
        if (people > 0 && people < 10) return measures.length === 0;
        const paid = measures.map(({ paidCents }) => paidCents);
        expect(paid.every((cents) => cents === 0 || cents >= 10_000)).toBe(true);
        expect(paid.reduce((sum, cents) => sum + cents, 0)).toBe(totals?.paidCents);
        return !names(measures).includes('hardship-aid');
      }),
    );
  });
});
