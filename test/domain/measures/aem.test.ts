/** The monthly declarations of French artists and technicians, worked out by hand. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AemService, aemLines } from '../../../workflows/measures/cancelled-contract/aem.ts';
import { aemTables } from '../../../workflows/measures/cancelled-contract/aem-table.ts';
import { addWork, noWork } from '../../../workflows/measures/cancelled-contract/aem-work.ts';
import { monthsOf } from '../../../workflows/measures/lost-service/months.ts';
import { filedTable } from '../../../workflows/measures/table.ts';
import { cancelledCase, factsIn, service } from './cases.ts';
import { services } from './services.ts';

function artist(changes: Parameters<typeof service>[0], honouredDays?: number): AemService {
  const form = service(changes);
  return {
    memberId: 'M-1',
    employment: 'artist',
    service: form,
    honouredDays: honouredDays ?? form.cancelledDays,
  };
}

describe('one line per worker and month', () => {
  test('a service in one month is declared as planned', () => {
    const lines = aemLines([artist({ cachets: 5, hours: 60 })]);
    const work = { cachets: 5, hourHundredths: 6_000, grossCents: 100_000 };
    expect(lines).toEqual([
      {
        memberId: 'M-1',
        month: '2020-04',
        annexe: 10,
        periods: [{ from: '2020-04-01', until: '2020-04-30' }],
        planned: work,
        declared: work,
        indemnified: noWork,
      },
    ]);
  });

  test('a service across two months is cut by calendar days', () => {
    // 22 April to 6 May: 9 and 6 of 15 days. 1,000.00 → 600.00 and 400.00; 5 cachets → 3 and 2; 60 h → 36 and 24.
    const lines = aemLines([artist({ startsOn: '2020-04-22', endsOn: '2020-05-06', cachets: 5, hours: 60 })]);
    expect(lines.map((line) => [line.month, line.declared])).toEqual([
      ['2020-04', { cachets: 3, hourHundredths: 3_600, grossCents: 60_000 }],
      ['2020-05', { cachets: 2, hourHundredths: 2_400, grossCents: 40_000 }],
    ]);
  });

  test('what went ahead stays in the months before the cancellation', () => {
    // 1 March to 30 April, cancelled from 1 April on, 6 of 10 days lost, none honoured:
    // planned 400.00 in March and 600.00 in April; declared 400.00 and nothing.
    const changes = {
      startsOn: '2020-03-01',
      cancelledOn: '2020-04-01',
      cancellation: 'partly-carried-out',
      cancelledDays: 6,
      cachets: 10,
    } as const;
    const lines = aemLines([artist(changes, 0)]);
    expect(lines.map((line) => [line.month, line.planned.grossCents, line.declared.grossCents])).toEqual([
      ['2020-03', 40_000, 40_000],
      ['2020-04', 60_000, 0],
    ]);
    expect(lines.map((line) => [line.planned.cachets, line.declared.cachets])).toEqual([
      [4, 4],
      [6, 0],
    ]);
  });

  test('half of the lost days honoured: half of the lost work declared', () => {
    // 1,000.00 and 60 h over April, all 10 days lost, 5 honoured: 500.00 and 30 h.
    expect(aemLines([artist({ hours: 60 }, 5)]).map((line) => line.declared)).toEqual([
      { cachets: 0, hourHundredths: 3_000, grossCents: 50_000 },
    ]);
  });

  test('services of one worker in one month are one line, other workers have their own', () => {
    const technician = { ...artist({ hours: 10 }), memberId: 'M-0', employment: 'technician' as const };
    const second = artist({
      startsOn: '2020-04-10',
      endsOn: '2020-04-12',
      plannedDays: 2,
      cancelledDays: 2,
      cachets: 2,
    });
    const lines = aemLines([artist({ cachets: 5 }), technician, second]);
    expect(
      lines.map((line) => [line.memberId, line.annexe, line.declared.cachets, line.declared.grossCents]),
    ).toEqual([
      ['M-0', 8, 0, 100_000],
      ['M-1', 10, 7, 200_000],
    ]);
    expect(lines[1]?.periods).toEqual([
      { from: '2020-04-01', until: '2020-04-30' },
      { from: '2020-04-10', until: '2020-04-12' },
    ]);
  });
});

/** The AEM of a French claim, month by month, by column. */
function tableOf(form: Parameters<typeof service>[0], employment: 'artist' | 'technician' = 'artist') {
  const known = factsIn('FR', { employment, nationalId: '2 85 05 75 116 001 09' }, 'theatre');
  const [table] = aemTables(cancelledCase(service(form), known), 'en');
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

describe('properties', () => {
  const aemServices = fc.array(
    fc.record({
      memberId: fc.constantFrom('M-1', 'M-2'),
      employment: fc.constantFrom('artist' as const, 'technician' as const),
      service: services,
      honouredShare: fc.nat({ max: 100 }),
    }),
    { minLength: 1, maxLength: 6 },
  );

  test('planned adds up to the services; declared lies between what went ahead and what was planned', () => {
    fc.assert(
      fc.property(aemServices, (drawn) => {
        const given = drawn.map(({ honouredShare, ...one }) => ({
          ...one,
          honouredDays: Math.floor((one.service.cancelledDays * honouredShare) / 100),
        }));
        const lines = aemLines(given);
        const planned = lines.map((line) => line.planned).reduce(addWork, noWork);
        expect(planned.grossCents).toBe(given.reduce((sum, one) => sum + one.service.grossCents, 0));
        expect(planned.cachets).toBe(given.reduce((sum, one) => sum + (one.service.cachets ?? 0), 0));
        for (const line of lines) {
          for (const quantity of ['cachets', 'hourHundredths', 'grossCents'] as const) {
            expect(line.declared[quantity]).toBeLessThanOrEqual(line.planned[quantity]);
            expect(line.declared[quantity]).toBeGreaterThanOrEqual(0);
          }
        }
        expect(new Set(lines.map((line) => `${line.memberId} ${line.month} ${line.annexe}`)).size).toBe(
          lines.length,
        );
      }),
    );
  });

  test('a cachet’s pay never parts from it', () => {
    const whole = services.filter(({ cachets = 0, cancelledDays, plannedDays }) => {
      return cachets > 0 && cancelledDays === plannedDays;
    });
    fc.assert(
      fc.property(whole, fc.integer({ min: 1, max: 100_000 }), (form, each) => {
        const { cachets = 0 } = form;
        const given = { ...form, grossCents: cachets * each };
        const lines = aemLines([
          { memberId: 'M-1', employment: 'artist', service: given, honouredDays: given.cancelledDays },
        ]);
        for (const { planned } of lines) expect(planned.grossCents).toBe(planned.cachets * each);
      }),
    );
  });

  test('honoured in full is declared as planned', () => {
    fc.assert(
      fc.property(services, (form) => {
        const whole = { memberId: 'M-1', employment: 'artist' as const, service: form };
        for (const line of aemLines([{ ...whole, honouredDays: form.cancelledDays }])) {
          expect(line.declared).toEqual(line.planned);
        }
      }),
    );
  });
});

test('months end on their last day, leap years too', () => {
  expect(monthsOf('2020-01-31', '2020-03-01')).toEqual([
    { month: '2020-01', from: '2020-01-31', until: '2020-01-31', days: 1 },
    { month: '2020-02', from: '2020-02-01', until: '2020-02-29', days: 29 },
    { month: '2020-03', from: '2020-03-01', until: '2020-03-01', days: 1 },
  ]);
  expect(monthsOf('2020-12-15', '2021-01-02').map(({ month, days }) => [month, days])).toEqual([
    ['2020-12', 17],
    ['2021-01', 2],
  ]);
});
