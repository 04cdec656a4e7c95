/** Filters that several lists have: by country, and by how long something has been there. */
import { dayOf, dayOfInstant, daysBetween } from '../../../workflows/calendar.ts';
import { countries } from '../../../workflows/registers/records.ts';
import type { Viewer } from '../layout/viewer.ts';
import type { ListFilter } from './list.ts';

export function countryFilter<Row>({ words, language }: Viewer, of: ListFilter<Row>['of']): ListFilter<Row> {
  const regions = new Intl.DisplayNames([language], { type: 'region' });
  return {
    name: 'country',
    label: words.layout.lists.country,
    options: countries.map((value) => ({ value, label: regions.of(value) ?? value })),
    of,
  };
}

const ages = ['week', 'month', 'older'] as const;

/** @param now of the plan's clock, in milliseconds @param since the instant (ISO 8601) from which a row counts */
export function ageFilter<Row>({ words }: Viewer, now: number, since: (row: Row) => string): ListFilter<Row> {
  const { lists } = words.layout;
  const ageOf = (days: number) => (days < 7 ? 'week' : days <= 31 ? 'month' : 'older');
  return {
    name: 'age',
    label: lists.age,
    options: ages.map((value) => ({ value, label: lists.ages[value] })),
    of: (row) => ageOf(daysBetween(dayOfInstant(since(row)), dayOf(now))),
  };
}

/** A choice among values that have a word each. */
export function choiceFilter<Row, Value extends string>(
  { name, label, labels }: { name: string; label: string; labels: Readonly<Record<Value, string>> },
  of: (row: Row) => Value,
): ListFilter<Row> {
  const options = Object.entries<string>(labels).map(([value, text]) => ({ value, label: text }));
  return { name, label, options, of };
}
