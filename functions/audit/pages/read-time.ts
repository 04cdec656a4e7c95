/** Moments and days that people ask the ledger's pages for, in an address or a form. */

import * as z from 'zod';
import { brusselsInstant, dayOf, instantOf } from '../../../workflows/calendar.ts';
import type { Span } from '../../ledger/journal.ts';
import { ledgerWords } from '../../ledger/words/index.ts';
import type { Clock } from '../../platform/clock.ts';
import { shownErrors } from '../../web/forms/localised-form.ts';
import { readDay } from '../../web/forms/read-date.ts';
import type { ShownError } from '../../web/layout/error-summary.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import { journalForm, readJournalWish } from '../journal-form.ts';

export interface AskedMoment {
  /** ISO 8601; absent when it could not be read. */
  readonly moment?: string;
  readonly errors: readonly ShownError[];
}

const clockTime = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Now, when nothing is asked; the end of the minute or of the day that is. */
export function readMoment(
  { language }: Viewer,
  clock: Clock,
  { on, time }: { readonly on: string; readonly time: string },
): AskedMoment {
  const books = ledgerWords[language];
  const now = clock.now();
  if (on === '' && time === '') return { moment: instantOf(now), errors: [] };
  const day = on === '' ? dayOf(now) : readDay(on);
  const shortTime = time
    .trim()
    .replace(/^(\d):/, '0$1:')
    .replace('h', ':');
  const errors = [
    ...(z.iso.date().safeParse(day).success ? [] : [{ path: 'on', name: books.on, message: books.wrongDay }]),
    ...(shortTime === '' || clockTime.test(shortTime)
      ? []
      : [{ path: 'time', name: books.time, message: books.wrongTime }]),
  ];
  if (errors.length > 0) return { errors };
  const minute = brusselsInstant(day, shortTime === '' ? '23:59' : shortTime);
  if (minute > now && day !== dayOf(now)) {
    return { errors: [{ path: 'on', name: books.on, message: books.future }] };
  }
  return { moment: instantOf(Math.min(now, minute + 59_999)), errors: [] };
}

/** The days asked for; of what cannot be read, as it was typed. */
export function readSpan(
  { language }: Viewer,
  clock: Clock,
  query: Readonly<Record<string, string>>,
): Span & { readonly errors: readonly ShownError[] } {
  const from = readDay(query.from ?? '');
  const until = readDay(query.until ?? '');
  try {
    const span = readJournalWish({ from, until }, language, clock);
    return { from: span.from, until: span.until, errors: [] };
  } catch (error) {
    return { from, until, errors: shownErrors(journalForm, error, language) };
  }
}
