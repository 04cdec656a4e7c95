/** Figures of a policy as people say them: amounts in euro, spans with their unit, days as dates, each with its source. */
import * as z from 'zod';
import {
  fillSentence,
  formatCents,
  formatDate,
  formatNumber,
  type Language,
} from '../../../workflows/language.ts';
import type { Dated } from '../../../workflows/policy/dated.ts';
import { figureTitle, figureUnit } from '../../../workflows/policy/figure-words.ts';
import { isPeriods, isRecord, join } from '../../../workflows/policy/figures.ts';
import { withColon } from '../../../workflows/unbroken-spaces.ts';
import { policyUnits, policyWords } from '../words/index.ts';

/** The measure and the figure: `Hardship aid: Maximum for a household in a quarter`. */
export function figureName(path: string, language: Language): string {
  const [first, measure] = path.split('.');
  const title = figureTitle(path, language);
  return first === 'measures' && measure !== undefined
    ? `${withColon(figureTitle(`measures.${measure}`, language), language)} ${title}`
    : title;
}

/** Whether people type and read it in euro. */
export function isMoney(unit: string | undefined): boolean {
  return unit?.startsWith('cents') === true;
}

/** One value in its unit; a list or a group part by part. */
export function figureText(path: string, value: unknown, language: Language): string {
  const words = policyWords[language];
  if (value === null || value === undefined) return '–';
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'number') return withUnit(path, value, language);
  if (typeof value === 'string') return isDay(value) ? formatDate(value, language) : value;
  if (isPeriods(value)) return value.map((one) => periodText(path, one, language)).join('\n');
  if (Array.isArray(value)) return value.map((one) => figureText(path, one, language)).join(', ');
  if (!isRecord(value)) return String(value);
  return Object.entries(value)
    .map(([name, part]) => {
      const at = join(path, name);
      return `${withColon(figureTitle(at, language), language)} ${figureText(at, part, language)}`;
    })
    .join('; ');
}

function periodText(
  path: string,
  { from, until, value: figure, source }: Dated<unknown>,
  language: Language,
): string {
  const words = policyWords[language];
  const values = {
    from: { date: from },
    value: figureText(path, figure, language),
    source: source === 'house default' ? words.houseDefault : source,
  };
  if (until === undefined) return fillSentence(words.fromOn, values, language);
  return fillSentence(words.fromUntil, { ...values, until: { date: until } }, language);
}

function withUnit(path: string, value: number, language: Language): string {
  const unit = figureUnit(path, z.number()) ?? '';
  const sentences: Readonly<Record<string, string>> = policyUnits[language];
  const sentence = Object.hasOwn(sentences, unit) ? sentences[unit] : undefined;
  if (sentence === undefined) return formatNumber(value, language);
  const amount = formatCents(value, language);
  const shown = unit === 'percent' ? formatNumber(value, language) : value;
  return fillSentence(sentence, { amount, value: shown }, language);
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text);
}
