/** Any cancelled service that the cross-checks let through. */
import * as fc from 'fast-check';
import { addDays } from '../../../workflows/calendar.ts';
import type { CancelledContractForm } from '../../../workflows/measures/cancelled-contract/form.ts';
import { cancellations } from '../../../workflows/measures/lost-service/lost-service.ts';
import { service } from './cases.ts';

export const services: fc.Arbitrary<CancelledContractForm> = fc
  .record({
    cancellation: fc.constantFrom(...cancellations),
    start: fc.integer({ min: -60, max: 300 }),
    calendarDays: fc.integer({ min: 2, max: 120 }),
    planned: fc.integer({ min: 2, max: 120 }),
    cancelled: fc.integer({ min: 1, max: 120 }),
    grossCents: fc.oneof(fc.integer({ min: 1, max: 3_000_000 }), fc.integer({ min: 1, max: 10_000_000_000 })),
    concluded: fc.integer({ min: -100, max: 0 }),
    cancelledAfter: fc.integer({ min: 0, max: 200 }),
    hours: fc.option(fc.integer({ min: 0, max: 1600 }), { nil: undefined }),
    cachets: fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined }),
  })
  .map((drawn) => {
    const startsOn = addDays('2020-03-01', drawn.start);
    const plannedDays = Math.min(drawn.planned, drawn.calendarDays);
    const most = drawn.cancellation === 'partly-carried-out' ? plannedDays - 1 : plannedDays;
    const concludedOn = addDays(startsOn, drawn.concluded);
    return service({
      cancellation: drawn.cancellation,
      startsOn,
      endsOn: addDays(startsOn, drawn.calendarDays - 1),
      plannedDays,
      cancelledDays: Math.min(drawn.cancelled, most),
      grossCents: drawn.grossCents,
      concludedOn,
      cancelledOn: addDays(concludedOn, drawn.cancelledAfter),
      // At most 16 hours a day, in hundredths.
      ...(drawn.hours !== undefined && { hours: (drawn.hours * plannedDays) / 100 }),
      ...(drawn.cachets !== undefined && { cachets: drawn.cachets * plannedDays }),
    });
  });
