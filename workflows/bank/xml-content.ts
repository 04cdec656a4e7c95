/** Takes values out of a bank message's elements, once their shape is known: texts, codes, dates, amounts. */

import { centsOfDecimal } from './amount-text.ts';
import { isCalendarDate } from './calendar-date.ts';
import type { XmlElement } from './xml-reading.ts';
import { invalid } from './xml-shape.ts';

const isoDay = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?$/;

/** The element at the end of a path of names, `Refs/EndToEndId`; undefined where the path ends early. */
export function find(element: XmlElement | undefined, path: string): XmlElement | undefined {
  let found = element;
  for (const name of path.split('/')) found = found?.children.find((child) => child.name === name);
  return found;
}

/** All children of a name, in order. */
export function findAll(element: XmlElement | undefined, name: string): XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

/**
 * The text at a path, without white space around it; undefined when absent or blank. Too long or not text:
 * refused.
 */
export function textAt(element: XmlElement | undefined, path: string, maxLength: number): string | undefined {
  const found = find(element, path);
  return found && textOf(found, maxLength);
}

/** The texts of all children of a name, in order; blank ones are left out. */
export function textsAt(element: XmlElement | undefined, name: string, maxLength: number): string[] {
  return findAll(element, name).flatMap((child) => textOf(child, maxLength) ?? []);
}

/** The text at a path that must be there. */
export function requiredTextAt(element: XmlElement | undefined, path: string, maxLength: number): string {
  const text = textAt(element, path, maxLength);
  if (text === undefined) throw invalid(`${path} is missing or blank`);
  return text;
}

/** The calendar day of an ISO date or date and time, as the bank wrote it. */
export function dayOf(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  if (!isoDay.test(text) || !isCalendarDate(text.slice(0, 10))) throw invalid('A date is not valid');
  return text.slice(0, 10);
}

/** The day of an element that holds `Dt` or `DtTm`. */
export function dayAt(element: XmlElement | undefined, path: string): string | undefined {
  const choice = find(element, path);
  return dayOf(textAt(choice, 'Dt', 40) ?? textAt(choice, 'DtTm', 40));
}

/** An amount in hundredths of its currency. More than two decimals, a sign, or no number: refused. */
export function amountOf(element: XmlElement): { amountCents: number; currency: string } {
  const amountCents = element.children.length > 0 ? undefined : centsOfDecimal(element.text.trim());
  const currency = element.attributes.find(([name]) => name === 'Ccy')?.[1] ?? '';
  if (amountCents === undefined) throw invalid(`${element.name} is no amount with at most two decimals`);
  if (!/^[A-Z]{3}$/.test(currency)) throw invalid(`${element.name} has no currency`);
  return { amountCents, currency };
}

function textOf(element: XmlElement, maxLength: number): string | undefined {
  const text = element.text.trim();
  const tooLong = text.length > maxLength && [...text].length > maxLength;
  if (element.children.length > 0 || element.text === '' || tooLong)
    throw invalid(`${element.name} is no valid text`);
  return text === '' ? undefined : text;
}
