/** What no single figure shows: periods of one figure against each other, days and amounts that must be in order. */
import { addDays } from '../calendar.ts';
import type { Measure } from '../measures/measure.ts';
import { checkMeasure } from './check-measure.ts';
import { type Dated, meetsInTime } from './dated.ts';
import type { PolicyDocument } from './document.ts';
import { isPeriods, isRecord, join, mapFigures } from './figures.ts';
import type { PolicyError } from './policy-error.ts';
import { policyShape } from './policy-shape.ts';

/** @param document one that fits its schema */
export function checkDocument(document: PolicyDocument, measures: readonly Measure[]): PolicyError[] {
  return [
    ...overlapsIn(document, ''),
    ...gapsIn(document, measures),
    ...reversedIn(document),
    ...ordersIn(document),
    ...measures.flatMap((measure) => checkMeasure(document, measure)),
  ];
}

/** Periods of one figure end after they begin and do not overlap: else it would have two values on one day. */
function overlapsIn(value: unknown, path: string): PolicyError[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.entries(value).flatMap(([name, part]) => overlapsIn(part, join(path, name)));
  return isPeriods(value) ? [...inner, ...checkPeriods(value, path)] : inner;
}

function checkPeriods(periods: readonly Dated<unknown>[], path: string): PolicyError[] {
  const sorted = inOrder(periods);
  return sorted.flatMap(({ from, until, at }, place): PolicyError[] => {
    const next = sorted[place + 1];
    if (until !== undefined && until < from) return [reversed(`${path}.${at}.until`)];
    if (!next || (until !== undefined && until < next.from)) return [];
    return [
      { path: `${path}.${next.at}.from`, code: 'overlaps', detail: `another period covers ${next.from}` },
    ];
  });
}

function inOrder(periods: readonly Dated<unknown>[]) {
  return periods.map((period, at) => ({ ...period, at })).toSorted((a, b) => (a.from < b.from ? -1 : 1));
}

/** A figure that the program needs on every day has a value on every day from its first one on. */
function gapsIn(document: PolicyDocument, measures: readonly Measure[]): PolicyError[] {
  const errors: PolicyError[] = [];
  mapFigures(policyShape(measures), document, (value, path) => {
    if (isPeriods(value)) errors.push(...gapsOf(value, path));
    return value;
  });
  return errors;
}

function gapsOf(periods: readonly Dated<unknown>[], path: string): PolicyError[] {
  const sorted = inOrder(periods);
  return sorted.flatMap(({ until, at }, place): PolicyError[] => {
    const next = sorted[place + 1];
    if (until === undefined || (next && next.from <= addDays(until, 1))) return [];
    const day = addDays(until, 1);
    const hint = { key: 'no-value-from', days: [day] } as const;
    return [{ path: `${path}.${at}.until`, code: 'gap', detail: `there is no value from ${day} on`, hint }];
  });
}

function reversedIn(document: PolicyDocument): PolicyError[] {
  const { startsOn, endsOn } = document;
  const plan = endsOn < startsOn ? [reversed('endsOn')] : [];
  const all = Object.entries(document.measures).flatMap(([id, { settings }]) => {
    const path = `measures.${id}.settings`;
    return [
      ...(settings.closesOn < settings.opensOn ? [reversed(`${path}.closesOn`)] : []),
      ...settings.envelopes.flatMap(({ from, until }, at) =>
        until < from ? [reversed(`${path}.envelopes.${at}.until`)] : [],
      ),
      ...twiceOpen(settings.envelopes, `${path}.envelopes`),
    ];
  });
  return [...plan, ...all];
}

/** On one day a country has one envelope of a measure, and no two of them have one name. */
function twiceOpen(
  envelopes: PolicyDocument['measures'][string]['settings']['envelopes'],
  path: string,
): PolicyError[] {
  return envelopes.flatMap((one, at) => {
    const other = envelopes
      .slice(0, at)
      .find((before) => before.country === one.country && meets(before, one));
    return other
      ? [
          {
            path: `${path}.${at}.from`,
            code: 'overlaps' as const,
            detail: `${one.country} has another envelope then`,
          },
        ]
      : [];
  });
}

function meets(
  a: { readonly from: string; readonly until: string; readonly period: string },
  b: { readonly from: string; readonly until: string; readonly period: string },
): boolean {
  return a.period === b.period || (a.from <= b.until && b.from <= a.until);
}

function reversed(path: string): PolicyError {
  return { path, code: 'ends-before-it-begins', detail: 'ends before it begins' };
}

/** Figures of one object of which the first may not be more than the second. */
const ordered: readonly (readonly [string, string])[] = [
  ['approvalReminderDays', 'approvalReassignDays'],
  ['approvalReassignDays', 'approvalExpiryDays'],
  ['memberReminderDays', 'memberExpiryDays'],
  ['minimumMonths', 'maximumMonths'],
  ['graceMonths', 'maximumMonths'],
  ['beginsFrom', 'beginsUntil'],
  ['identityFromCents', 'maximumCents'],
  ['originFromCents', 'maximumCents'],
  ['retryDays', 'slowRetryDays'],
  ['reminderDays', 'reportDays'],
  ['remindDays', 'reassignDays'],
  ['reassignDays', 'lapseDays'],
  ['floorCentsPerDay', 'ceilingCentsPerDay'],
  ['floorCentsPerHour', 'ceilingCentsPerHour'],
];

function ordersIn(value: unknown, path = ''): PolicyError[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.entries(value).flatMap(([name, part]) => ordersIn(part, join(path, name)));
  if (!isRecord(value)) return inner;
  const own = ordered.flatMap(([low, high]) =>
    isAbove(value[low], value[high])
      ? [
          {
            path: join(path, low),
            code: 'out-of-order' as const,
            detail: `is more than ${high}`,
            hint: { key: 'more-than' as const, figure: join(path, high) },
          },
        ]
      : [],
  );
  return [...inner, ...own];
}

/** Whether the one is above the other on any day, as values or as periods of them. */
function isAbove(low: unknown, high: unknown): boolean {
  if (isPeriods(low) && isPeriods(high)) {
    return low.some((one) =>
      high.some((other) => meetsInTime(one, other) && isAbove(one.value, other.value)),
    );
  }
  if (typeof low === 'number' && typeof high === 'number') return low > high;
  return typeof low === 'string' && typeof high === 'string' && low > high;
}
