/** What a figure of a policy is called, and what it is counted in. */
import * as z from 'zod';
import type { Language } from '../language.ts';
import { findMeasure } from '../measures/catalogue.ts';
import { peeled } from './figures.ts';
import { figureNames } from './words/index.ts';

/** The title of what stands at a path: by the longest end of it that has a name, else in the words of its name. */
export function figureTitle(path: string, language: Language): string {
  const parts = path.split('.').filter((part) => part !== '*' && !/^\d+$/.test(part));
  for (let start = 0; start < parts.length; start += 1) {
    const found = figureNames[language][parts.slice(start).join('.')];
    if (found !== undefined) return found;
  }
  const last = parts.at(-1) ?? '';
  return findMeasure(last)?.texts[language].title ?? spelledOut(last);
}

function spelledOut(name: string): string {
  const words = name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll('-', ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const unitsByEnding: readonly (readonly [RegExp, string])[] = [
  [/CentsPerDay$/, 'cents per day'],
  [/CentsPerHour$/, 'cents per hour'],
  [/cents$/i, 'cents'],
  [/percent$/i, 'percent'],
  [/hoursPerCachet$/, 'hours per cachet'],
  [/hoursPerDay$/, 'hours per day'],
  [/daysPerMonth$/, 'days per month'],
  [/weeklyHours$/i, 'hours per week'],
  [/(hours|Hour)$/, 'hours'],
  [/days/i, 'days'],
  [/months/i, 'months'],
  [/years/i, 'years'],
  [/hours/i, 'hours'],
  [/tenths$/i, 'tenths'],
  [/characters$/i, 'characters'],
  [/votes/i, 'votes'],
  [/claims$/, 'claims'],
  [/(places|size)$/i, 'people'],
  [/reminders$/, 'reminders'],
];

/** What a number is counted in; undefined for what is no number. */
export function figureUnit(path: string, schema: z.ZodType): string | undefined {
  const inner = peeled(schema);
  if (inner instanceof z.ZodArray) {
    return figureUnit(path, inner.element as z.ZodType);
  }
  if (!(inner instanceof z.ZodNumber)) return isDay(inner) ? 'date' : undefined;
  const name = path.split('.').findLast((part) => part !== '*') ?? '';
  if (/\.points\.|Score$/.test(path)) return 'points';
  return unitsByEnding.find(([pattern]) => pattern.test(name))?.[1] ?? 'number';
}

function isDay(schema: z.ZodType): boolean {
  return schema instanceof z.ZodISODate;
}
