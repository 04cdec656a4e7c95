/**
 * A small schema language for the part of a bank message that we read: which elements follow each other, and
 * how often. It is what stands between well-formed XML and a reader that may take the first of two amounts
 * for granted.
 */

import { BankFileRejected } from './bank-file.ts';
import type { XmlElement } from './xml-reading.ts';

interface Place {
  readonly names: readonly string[];
  readonly required: boolean;
  readonly many: boolean;
}

/** What stands inside an element: other elements in order, no text. */
export interface Shape {
  readonly places: readonly Place[];
  /** Which place a name has. */
  readonly order: ReadonlyMap<string, number>;
  readonly inside: ReadonlyMap<string, Shape>;
}

/**
 * The shape of a sequence written as the names in order: `Name` exactly once, `Name?` at most once, `Name*`
 * any number, `Name+` at least one, `One|Other` either. `inside` gives the shapes of those whose content is
 * read; what it does not name is not looked into.
 */
export function sequence(text: string, inside: Record<string, Shape> = {}): Shape {
  const places = text.split(' ').map((place) => ({
    names: place.replace(/[?*+]$/, '').split('|'),
    required: !/[?*]$/.test(place),
    many: /[*+]$/.test(place),
  }));
  const order = new Map(places.flatMap(({ names }, index) => names.map((name) => [name, index] as const)));
  return { places, order, inside: new Map(Object.entries(inside)) };
}

/** Throws BankFileRejected (`invalid-for-schema`) unless the element and what is inside it have the shape. */
export function requireShape(element: XmlElement, shape: Shape): void {
  if (!/^\s*$/.test(element.text)) throw invalid(`${element.name} must hold elements alone`);
  let last = -1;
  for (const child of element.children) {
    const index = shape.order.get(child.name);
    if (index === undefined || index < last || (index === last && !shape.places[index]?.many))
      throw invalid(`${element.name} holds an element that does not belong there`);
    requireNone(shape, last + 1, index, element.name);
    last = index;
    const inside = shape.inside.get(child.name);
    if (inside) requireShape(child, inside);
  }
  requireNone(shape, last + 1, shape.places.length, element.name);
}

/** The places that a sequence leaves out must be ones that it may leave out. */
function requireNone(shape: Shape, from: number, to: number, parent: string): void {
  for (let index = from; index < to; index += 1) {
    const place = shape.places[index];
    if (place?.required) throw invalid(`${parent} lacks ${place.names.join(' or ')}`);
  }
}

export function invalid(message: string): BankFileRejected {
  return new BankFileRejected('invalid-for-schema', message);
}
