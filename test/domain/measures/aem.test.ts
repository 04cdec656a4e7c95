/** The AEM, one line per worker and month. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AemService, aemLines } from '../../../workflows/measures/lost-service/aem.ts';
import { addWork, noWork } from '../../../workflows/measures/lost-service/aem-work.ts';
import { service } from './cases.ts';
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
