/**
 * Takes values out of a bank message's elements by their names, whatever else stands beside them: texts, codes, dates,
 * amounts. What is there twice where one is meant is refused, never guessed.
 */

import { centsOfDecimal } from './amount-text.ts';
import { BankFileRejected } from './bank-file.ts';
import { bookingDay } from './booking-day.ts';
import type { XmlElement } from './xml-reading.ts';

/** Longer than any field of these messages; banks that write more into one are read as far as this. */
const longestText = 500;

/** The one element at the end of a path of names, `Refs/EndToEndId`; undefined where the path ends early. */
export function find(element: XmlElement | undefined, path: string): XmlElement | undefined {
  let found = element;
  for (const name of path.split('/')) found = onlyChild(found, name);
  return found;
}

function onlyChild(element: XmlElement | undefined, name: string): XmlElement | undefined {
  let found: XmlElement | undefined;
  for (const child of element?.children ?? []) {
    if (child.name !== name) continue;
    if (found) throw invalid(`${element?.name} holds more than one ${name}`);
    found = child;
  }
  return found;
}

/** All children of a name, in order. */
export function findAll(element: XmlElement | undefined, name: string): XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

/** The text at a path, without white space around it; undefined when absent or blank. Elements there: refused. */
export function textAt(element: XmlElement | undefined, path: string): string | undefined {
  const found = find(element, path);
  return found && textOf(found);
}

/** The texts of all children of a name, in order; blank ones are left out. */
export function textsAt(element: XmlElement | undefined, name: string): string[] {
  return findAll(element, name).flatMap((child) => textOf(child) ?? []);
}

/** The text at a path that must be there. */
export function requiredTextAt(element: XmlElement | undefined, path: string): string {
  const text = textAt(element, path);
  if (text === undefined) throw invalid(`${path} is missing or blank`);
  return text;
}

/** The day in Brussels of an ISO date or date and time. */
export function dayOf(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const day = bookingDay(text);
  if (day === undefined) throw invalid('A date is not valid');
  return day;
}

/** The day of an element that holds `Dt` or `DtTm`, or is a date itself. */
export function dayAt(element: XmlElement | undefined, path: string): string | undefined {
  const choice = find(element, path);
  if (!choice) return undefined;
  const [date, instant] = [textAt(choice, 'Dt'), textAt(choice, 'DtTm')];
  if (date !== undefined && instant !== undefined) throw invalid(`${path} holds two dates`);
  return dayOf(date ?? instant ?? (choice.children.length === 0 ? textOf(choice) : undefined));
}

/** An amount as the bank wrote it, and in cents where it is one of the euro's or another currency's hundredths. */
export interface WrittenAmount {
  readonly amountCents?: number;
  readonly currency: string;
  readonly written: string;
}

/** Zeros behind the cents are harmless; a part of a euro cent, a sign, or no number at all is refused. */
export function amountOf(element: XmlElement): WrittenAmount {
  const written = element.children.length > 0 ? '' : element.text.trim();
  const currency = element.attributes.find(([name]) => name === 'Ccy')?.[1]?.trim() ?? '';
  if (!/^\+?(?:\d+\.?\d*|\.\d+)$/.test(written) || written.length > 25)
    throw invalid(`${element.name} is no amount`);
  if (!/^[A-Z]{3}$/.test(currency)) throw invalid(`${element.name} has no currency`);
  const amountCents = centsOfDecimal(written.replace(/(\.\d\d)0+$/, '$1'));
  if (amountCents !== undefined) return { amountCents, currency, written };
  if (currency === 'EUR') throw invalid(`${element.name} is no amount in whole cents`);
  return { currency, written };
}

export function invalid(message: string): BankFileRejected {
  return new BankFileRejected('invalid-for-schema', message);
}

function textOf(element: XmlElement): string | undefined {
  if (element.children.length > 0) throw invalid(`${element.name} is no text`);
  const text = element.text.trim();
  if (text === '') return undefined;
  return text.length > longestText ? [...text].slice(0, longestText).join('') : text;
}
