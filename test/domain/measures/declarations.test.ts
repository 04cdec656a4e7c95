/** What the employer declares for lost jobs: days, hours and money as a specialist counts them, with the forms' numbers. */
import { describe, expect, test } from 'vitest';
import { cancelledContract } from '../../../workflows/measures/cancelled-contract/index.ts';
import { promisedContract } from '../../../workflows/measures/promised-contract/index.ts';
import { filedTable, type Table } from '../../../workflows/measures/table.ts';
import { temporaryUnemployment } from '../../../workflows/measures/temporary-unemployment/index.ts';
import {
  activity,
  cancelledCase,
  facts,
  factsIn,
  member,
  promise,
  promisedCase,
  service,
  unemployment,
  unemploymentCase,
} from './cases.ts';

function linesOf(tables: readonly Table[] = []) {
  const found = tables.find(({ id }) => id === 'declaration');
  if (!found) return [];
  const { columns, rows } = filedTable(found);
  return rows.map((row) => Object.fromEntries(columns.map(({ id }, at) => [id, row[at]])));
}

const identified = facts({
  member: member({ nationalId: '85.07.30-033.28', birthDate: '1985-07-30' }),
  activity: activity({ employerNo: '0123456789', jointCommittee: '304' }),
});

describe('in Belgium (DRS scenario 5, DmfA code 77; days × 6/5 to the half day)', () => {
  test('12 of 22 days of 3,200.00 in April 2020: 91.2 h, 14.5 days at 79.80', () => {
    const form = service({
      plannedDays: 22,
      cancelledDays: 12,
      grossCents: 320_000,
      cancellation: 'partly-carried-out',
      cancelledOn: '2020-04-15',
    });
    expect(linesOf(cancelledContract.tables?.(cancelledCase(form, identified), 'en'))).toMatchObject([
      {
        worker: 'Camille Exemple',
        declaration: 'DRS 5',
        month: '2020-04',
        quarter: '2020/2',
        dmfa_code: 77,
        suspended_hours: 9_120,
        benefit_days: 14.5,
        lost_gross: 174_545,
        benefit_estimate: 115_710,
        niss: '85073003328',
        birth_date: '1985-07-30',
        onss: '0123456789',
        joint_committee: '304',
        q: '',
        s: '',
        period_from: '2020-04-15',
        period_until: '2020-04-30',
        unemployment_type: '004',
        day_nature: '5.4',
      },
    ]);
  });

  test('a promise across two months: a line for each, whole days in both', () => {
    // 28 May to 3 June: 4 and 3 of 7 days; 5 days: 3 and 2, 5 × 6/5 … 3.6 → 3.5 and 2.4 → 2.5.
    const form = promise({
      startsOn: '2020-05-28',
      endsOn: '2020-06-03',
      plannedDays: 5,
      grossCents: 75_000,
    });
    expect(
      linesOf(promisedContract.tables?.(promisedCase(form, identified), 'fr')).map((line) => [
        line.month,
        line.suspended_hours,
        line.benefit_days,
        line.lost_gross,
      ]),
    ).toEqual([
      ['2020-05', 2_280, 3.5, 45_000],
      ['2020-06', 1_520, 2.5, 30_000],
    ]);
  });

  test('a job of the Activité: Q from the form, S from the policy', () => {
    const job = facts({ ...identified, member: member({ employment: 'permanent' }) });
    const form = unemployment({ weeklyHours: 30 });
    expect(linesOf(temporaryUnemployment.tables?.(unemploymentCase(form, job), 'nl'))).toMatchObject([
      { q: '30', s: '38', period_from: '2020-04-01', period_until: '2020-04-30' },
    ]);
  });
});

describe('in France (request to the State; DSN reason 602)', () => {
  test('ten days of 140.00 in April 2020: 70 h at 14.00', () => {
    const known = factsIn('FR', { nationalId: '285057511600109' });
    const [line] = linesOf(
      cancelledContract.tables?.(cancelledCase(service({ grossCents: 140_000 }), known), 'en'),
    );
    expect(line).toMatchObject({
      declaration: 'activité partielle',
      suspended_hours: 7_000,
      indemnity: 98_000,
      refund: 98_000,
      remainder: 0,
      nir: '285057511600109',
      dsn_suspension: '602',
    });
  });

  test('signed from 17 March on: nothing to declare', () => {
    const later = service({ concludedOn: '2020-03-17' });
    expect(linesOf(cancelledContract.tables?.(cancelledCase(later, factsIn('FR')), 'en'))).toEqual([]);
  });
});
