/** Dates in their order, and quantities that fit into each other: what no register is needed for. */
import { daysBetween } from '../../calendar.ts';
import type { FieldError } from '../../forms/form.ts';
import type { LostService } from './lost-service.ts';

/** A day has so many hours, and nobody is paid more cachets for one. */
const hoursPerDay = 24;
const cachetsPerDay = 3;

export function plausibilityErrors(form: LostService): FieldError[] {
  return [...dateErrors(form), ...quantityErrors(form)];
}

function dateErrors({ startsOn, endsOn, concludedOn, cancelledOn }: LostService): FieldError[] {
  return [
    ...(endsOn < startsOn ? [{ path: 'endsOn', code: 'ends-before-start', values: { startsOn } }] : []),
    ...(concludedOn > endsOn
      ? [{ path: 'concludedOn', code: 'concluded-after-end', values: { endsOn } }]
      : []),
    ...(cancelledOn < concludedOn
      ? [{ path: 'cancelledOn', code: 'cancelled-before-concluded', values: { concludedOn } }]
      : []),
  ];
}

function quantityErrors(form: LostService): FieldError[] {
  const { plannedDays, cancelledDays } = form;
  const calendarDays = daysBetween(form.startsOn, form.endsOn) + 1;
  const hours = hoursPerDay * plannedDays;
  const cachets = cachetsPerDay * plannedDays;
  return [
    ...(calendarDays > 0 && plannedDays > calendarDays
      ? [
          {
            path: 'plannedDays',
            code: 'more-days-than-calendar',
            values: { calendarDays, startsOn: form.startsOn, endsOn: form.endsOn },
          },
        ]
      : []),
    ...(cancelledDays > plannedDays
      ? [{ path: 'cancelledDays', code: 'more-days-than-planned', values: { plannedDays } }]
      : []),
    ...(form.cancellation === 'partly-carried-out' && cancelledDays === plannedDays
      ? [{ path: 'cancelledDays', code: 'nothing-carried-out', values: { plannedDays } }]
      : []),
    ...((form.hours ?? 0) > hours
      ? [{ path: 'hours', code: 'more-hours-than-days', values: { max: hours } }]
      : []),
    ...((form.cachets ?? 0) > cachets
      ? [{ path: 'cachets', code: 'more-cachets-than-days', values: { max: cachets } }]
      : []),
  ];
}
