/** The AEM beside partial activity. */
import { describe, expect, test } from 'vitest';
import { cancelledContract } from '../../../workflows/measures/cancelled-contract/index.ts';
import { filedTable } from '../../../workflows/measures/table.ts';
import { cancelledCase, factsIn, service } from './cases.ts';

/** The AEM of a French claim, month by month, by column. */
function tableOf(form: Parameters<typeof service>[0], employment: 'artist' | 'technician' = 'artist') {
  const known = factsIn('FR', { employment, nationalId: '2 85 05 75 116 001 09' }, 'theatre');
  const tables = cancelledContract.tables?.(cancelledCase(service(form), known), 'en') ?? [];
  const table = tables.find(({ id }) => id === 'aem');
  const { columns, rows } = filedTable(table ?? { id: '', title: '', columns: [], rows: [] });
  return rows.map((row) => Object.fromEntries(columns.map(({ id }, at) => [id, row[at]])));
}

/** 25 May to 7 June: seven calendar days in each month. */
const acrossJune = { startsOn: '2020-05-25', endsOn: '2020-06-07' } as const;

describe('beside partial activity (decree 2020-435: 7 h for a cachet; Pôle emploi: 7 h, from June 2020 on 5 h)', () => {
  test.each([
    {
      // 28 May to 4 June: 4 and 4 of 8 days. 8 cachets of 200.00: 4 and 4, 800.00 each; 28 h at 200/7 = 28.57 × 70% = 20.00: 560.00.
      who: 'musician, 8 cachets of 200.00 across 1 June, signed before 17 March: nothing declared',
      form: {
        startsOn: '2020-05-28',
        endsOn: '2020-06-04',
        plannedDays: 8,
        cancelledDays: 8,
        cachets: 8,
        grossCents: 160_000,
      },
      months: [
        {
          month: '2020-05',
          planned_cachets: 4,
          planned_gross: 80_000,
          declared_cachets: 0,
          declared_gross: 0,
          indemnified_cachets: 4,
          indemnity_hours: 2_800,
          indemnity: 56_000,
          reported_hours: 28,
        },
        {
          month: '2020-06',
          planned_cachets: 4,
          planned_gross: 80_000,
          declared_cachets: 0,
          declared_gross: 0,
          indemnified_cachets: 4,
          indemnity_hours: 2_800,
          indemnity: 56_000,
          reported_hours: 20,
        },
      ],
    },
    {
      // 30 May to 6 June: 2 and 6 of 8 days: 2 cachets = 400.00 and 6 = 1,200.00, never 400.01 or a part of one.
      who: 'the same, signed on 17 March: declared as planned, each cachet with its pay',
      form: {
        startsOn: '2020-05-30',
        endsOn: '2020-06-06',
        plannedDays: 8,
        cancelledDays: 8,
        cachets: 8,
        grossCents: 160_000,
        concludedOn: '2020-03-17',
      },
      months: [
        {
          month: '2020-05',
          planned_cachets: 2,
          declared_cachets: 2,
          declared_gross: 40_000,
          indemnity: 0,
          reported_hours: 0,
        },
        {
          month: '2020-06',
          planned_cachets: 6,
          declared_cachets: 6,
          declared_gross: 120_000,
          indemnity: 0,
          reported_hours: 0,
        },
      ],
    },
    {
      // 7 cachets over seven and seven calendar days: 4 and 3, 1,000.00 and 750.00.
      who: 'an odd number of cachets: whole ones, the pay with them',
      form: {
        ...acrossJune,
        plannedDays: 7,
        cancelledDays: 7,
        cachets: 7,
        grossCents: 175_000,
        concludedOn: '2020-03-20',
      },
      months: [
        { month: '2020-05', declared_cachets: 4, declared_gross: 100_000 },
        { month: '2020-06', declared_cachets: 3, declared_gross: 75_000 },
      ],
    },
    {
      // FR-3: 10 h at 20.00; 7 h × 14.00 = 98.00 of indemnity; no hours on the AEM, 7 h to report.
      who: 'technician, one day of 10 h = 200.00 in April',
      employment: 'technician' as const,
      form: {
        startsOn: '2020-04-20',
        endsOn: '2020-04-20',
        plannedDays: 1,
        cancelledDays: 1,
        hours: 10,
        grossCents: 20_000,
      },
      months: [
        {
          month: '2020-04',
          annexe: 8,
          planned_hours: 1_000,
          declared_hours: 0,
          declared_gross: 0,
          indemnity_hours: 700,
          indemnity: 9_800,
          reported_hours: 7,
        },
      ],
    },
    {
      // 1 to 30 April, 4 of 10 cachets of 250.00 went ahead before 13 April: they are declared, the 6 lost are not.
      who: 'artist, partly carried out',
      form: {
        plannedDays: 10,
        cancelledDays: 6,
        cachets: 10,
        grossCents: 250_000,
        cancellation: 'partly-carried-out' as const,
        cancelledOn: '2020-04-13',
      },
      months: [
        {
          month: '2020-04',
          planned_cachets: 10,
          declared_cachets: 4,
          declared_gross: 100_000,
          indemnified_cachets: 6,
          indemnity_hours: 4_200,
          indemnity: 105_000,
          reported_hours: 42,
        },
      ],
    },
  ])('$who', ({ form, months, employment }) => {
    expect(tableOf(form, employment)).toMatchObject(months);
  });

  test('the data file names person, employer, show and contract; what no register holds is empty', () => {
    expect(tableOf({ cachets: 10 })[0]).toMatchObject({
      nir: '285057511600109',
      birth_date: '',
      siret: '',
      job: 'Musicien',
      contract_from: '2020-04-01',
      contract_until: '2020-04-30',
    });
  });
});
