/** French partial activity, worked out by hand. */
import { describe, expect, test } from 'vitest';
import type { CancelledContractForm } from '../../../workflows/measures/cancelled-contract/form.ts';
import { cancelledContract } from '../../../workflows/measures/cancelled-contract/index.ts';
import {
  partialActivityCents,
  qualifiesForPartialActivity,
} from '../../../workflows/measures/cancelled-contract/partial-activity.ts';
import { decide } from '../../../workflows/measures/decide.ts';
import type { Employment } from '../../../workflows/registers/records.ts';
import { cancelledCase, factsIn, service } from './cases.ts';

interface Row {
  readonly who: string;
  readonly employment?: Employment;
  readonly sector?: string;
  readonly form: Partial<CancelledContractForm>;
  readonly lostCents: number;
  readonly refundCents: number;
  readonly fundCents: number;
}

/** 25 May to 7 June 2020: seven calendar days before 1 June, seven from it on. */
const acrossJune = { startsOn: '2020-05-25', endsOn: '2020-06-07' } as const;
const inJune = { startsOn: '2020-06-01', endsOn: '2020-06-30' } as const;

// An hour's refund: 70% of gross ÷ hours, at least 8.03 and at most 31.97 (4.5 SMIC, mesalertes.fr). A day counts at most
// 7 h, a cachet 7 (decree 2020-435, dvlog.fr).
const rows: readonly Row[] = [
  {
    // 10 days = 70 h; 710.50 / 70 = 10.15 (SMIC); 70% = 7.11, raised to 8.03; × 70 = 562.10. Fund: 148.40.
    who: 'low pay: the floor',
    form: { grossCents: 71_050 },
    lostCents: 71_050,
    refundCents: 56_210,
    fundCents: 14_840,
  },
  {
    // 490.00 / 70 h = 7.00; the floor would give 562.10, more than the 490.00 lost: 490.00.
    who: 'very low pay: never above what was lost',
    form: { grossCents: 49_000 },
    lostCents: 49_000,
    refundCents: 49_000,
    fundCents: 0,
  },
  {
    // 1,400.00 / 70 h = 20.00; 70% = 14.00; × 70 = 980.00. Fund: 420.00.
    who: 'middle pay',
    form: { grossCents: 140_000 },
    lostCents: 140_000,
    refundCents: 98_000,
    fundCents: 42_000,
  },
  {
    // 2,100.00 / 35 h = 60.00; 70% = 42.00, held at 31.97; × 35 = 1,118.95. Fund: 981.05.
    who: 'capped pay',
    form: { grossCents: 210_000, plannedDays: 5, cancelledDays: 5 },
    lostCents: 210_000,
    refundCents: 111_895,
    fundCents: 98_105,
  },
  {
    // 3 cachets = 21 h; 540.00 / 21 = 25.71; 70% = 18.00; × 21 = 378.00. Fund: 162.00.
    who: 'an artist paid by the cachet',
    employment: 'artist',
    form: { grossCents: 54_000, plannedDays: 3, cancelledDays: 3, cachets: 3 },
    lostCents: 54_000,
    refundCents: 37_800,
    fundCents: 16_200,
  },
  {
    // 610.00 / 30.5 h = 20.00; 4 days of at most 7 h = 28 h; 2 of 4 days: 305.00 and 14 h; 14.00 × 14 = 196.00. Fund: 109.00.
    who: 'part of a month, more than 7 h a day',
    employment: 'technician',
    form: { grossCents: 61_000, plannedDays: 4, cancelledDays: 2, hours: 30.5 },
    lostCents: 30_500,
    refundCents: 19_600,
    fundCents: 10_900,
  },
  {
    // 20.00 an hour; 35 h at 14.00 = 490.00, then 35 h at 12.00 = 420.00: 910.00. Fund: 490.00.
    who: 'across 1 June: 70%, then 60%',
    form: { ...acrossJune, grossCents: 140_000 },
    lostCents: 140_000,
    refundCents: 91_000,
    fundCents: 49_000,
  },
  {
    // An artist keeps 70%: 70 h at 14.00 = 980.00.
    who: 'across 1 June, an artist',
    employment: 'artist',
    form: { ...acrossJune, grossCents: 140_000 },
    lostCents: 140_000,
    refundCents: 98_000,
    fundCents: 42_000,
  },
  {
    // So does everyone in a protected sector.
    who: 'across 1 June, in the performing arts',
    sector: 'performing-arts',
    form: { ...acrossJune, grossCents: 140_000 },
    lostCents: 140_000,
    refundCents: 98_000,
    fundCents: 42_000,
  },
  {
    // 60.00 an hour; 60% = 36.00, held at 4.5 × 10.15 × 60% = 27.41; × 35 = 959.35. Fund: 1,140.65.
    who: 'capped pay in June',
    form: { ...inJune, grossCents: 210_000, plannedDays: 5, cancelledDays: 5 },
    lostCents: 210_000,
    refundCents: 95_935,
    fundCents: 114_065,
  },
  {
    // January 2021: 60.00 an hour; 60% = 36.00, held at 4.5 × 10.25 × 60% = 27.68; × 35 = 968.80 (legisocial.fr, 2021).
    who: 'capped pay in January 2021',
    form: {
      startsOn: '2021-01-11',
      endsOn: '2021-01-15',
      plannedDays: 5,
      cancelledDays: 5,
      grossCents: 210_000,
    },
    lostCents: 210_000,
    refundCents: 96_880,
    fundCents: 113_120,
  },
  {
    // June 2021: 20.00 an hour; refunded at 52% = 10.40; × 70 = 728.00 (legisocial.fr, 2021).
    who: 'middle pay in June 2021',
    form: { startsOn: '2021-06-07', endsOn: '2021-06-18', grossCents: 140_000 },
    lostCents: 140_000,
    refundCents: 72_800,
    fundCents: 67_200,
  },
  {
    // July 2021: 36% = 7.20, raised to 7.30; × 70 = 511.00 (decree 2021-674).
    who: 'middle pay in July 2021: the floor of the refund at 36%',
    form: { startsOn: '2021-07-05', endsOn: '2021-07-16', grossCents: 140_000 },
    lostCents: 140_000,
    refundCents: 51_100,
    fundCents: 88_900,
  },
  {
    // An artist keeps 70%, refunded at 60% = 12.00; × 70 = 840.00 (decree 2021-674).
    who: 'an artist in July 2021',
    employment: 'artist',
    form: { startsOn: '2021-07-05', endsOn: '2021-07-16', grossCents: 140_000 },
    lostCents: 140_000,
    refundCents: 84_000,
    fundCents: 56_000,
  },
  {
    // 31 July at 60% = 12.00, 1 August at 52% = 10.40; a day of 7 h each (decree 2021-674).
    who: 'an artist across 1 August 2021',
    employment: 'artist',
    form: {
      startsOn: '2021-07-31',
      endsOn: '2021-08-01',
      plannedDays: 2,
      cancelledDays: 2,
      grossCents: 28_000,
    },
    lostCents: 28_000,
    refundCents: 15_680,
    fundCents: 12_320,
  },
  {
    // November 2021: 733.60 / 70 h = 10.48 (SMIC); 36% is under the floor of 7.47; × 70 = 522.90 (legisocial.fr, 2021).
    who: 'low pay in November 2021',
    form: { startsOn: '2021-11-08', endsOn: '2021-11-19', grossCents: 73_360 },
    lostCents: 73_360,
    refundCents: 52_290,
    fundCents: 21_070,
  },
  {
    // From 25 May on 7 days lie in May and 7 in June; the service had begun on 1 May, and 5 of 20 days are lost:
    // 700.00 and 35 h of 140 h at 20.00. Whole days: 3 in May, 21 h at 14.00 = 294.00; 2 in June, 14 h at 12.00 = 168.00: 462.00.
    who: 'partly carried out, the rest across 1 June',
    form: {
      startsOn: '2020-05-01',
      endsOn: '2020-06-07',
      plannedDays: 20,
      cancelledDays: 5,
      grossCents: 280_000,
      cancellation: 'partly-carried-out',
      cancelledOn: '2020-05-25',
    },
    lostCents: 70_000,
    refundCents: 46_200,
    fundCents: 23_800,
  },
];

describe('what partial activity refunds', () => {
  test.each(rows)(
    '$who',
    ({ employment = 'fixed-term', sector, form, lostCents, refundCents, fundCents }) => {
      const decision = decide(
        cancelledContract,
        cancelledContract.policy.settings,
        cancelledCase(service(form), factsIn('FR', { employment }, sector)),
      );
      const scheme = { source: 'partial-activity', bearing: 'advanced', amountCents: refundCents };
      const fund = { source: 'solidarity-fund', bearing: 'envelope', amountCents: fundCents };
      expect(decision.amountCents).toBe(lostCents);
      expect(decision.funding).toEqual([scheme, fund].filter((line) => line.amountCents > 0));
      expect(decision.payees.reduce((sum, payee) => sum + payee.amountCents, 0)).toBe(lostCents);
    },
  );
});

describe('when it applies', () => {
  test.each<[string, Partial<CancelledContractForm>, boolean]>([
    ['a contract of 16 March', { concludedOn: '2020-03-16' }, true],
    ['a contract of 17 March', { concludedOn: '2020-03-17' }, false],
    ['a promise of 16 March', { concludedOn: '2020-03-16', cancellation: 'agreed' }, true],
    ['a promise of 17 March', { concludedOn: '2020-03-17', cancellation: 'agreed' }, false],
    ['cancelled on 29 February', { cancelledOn: '2020-02-29' }, false],
    ['cancelled on 1 March', { cancelledOn: '2020-03-01' }, true],
  ])('%s: %s', (_name, form, expected) => {
    expect(qualifiesForPartialActivity(cancelledCase(service(form), factsIn('FR')))).toBe(expected);
  });

  test('31 May is refunded at 70%, 1 June at 60%', () => {
    const day = { plannedDays: 1, cancelledDays: 1, grossCents: 14_000 };
    const may = service({ ...day, startsOn: '2020-05-31', endsOn: '2020-05-31' });
    const june = service({ ...day, startsOn: '2020-06-01', endsOn: '2020-06-01' });
    // 7 h at 20.00: 7 × 14.00 and 7 × 12.00.
    expect(partialActivityCents(cancelledCase(may, factsIn('FR')))).toBe(9_800);
    expect(partialActivityCents(cancelledCase(june, factsIn('FR')))).toBe(8_400);
  });

  test('nowhere but in France', () => {
    expect(partialActivityCents(cancelledCase(service(), factsIn('BE')))).toBe(0);
  });
});
