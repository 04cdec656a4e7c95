/**
 * A small schema language for the part of a bank message that we read: which elements follow each other, and how
 * often. It is what stands between well-formed XML and a reader that may take the first of two amounts for granted.
 */

import { BankFileRejected } from './bank-file.ts';
import type { XmlElement } from './xml-reading.ts';

interface Place {
  readonly names: readonly string[];
  readonly least: 0 | 1;
  readonly many: boolean;
}

/** What stands inside an element: other elements in order, no text. */
export interface Shape {
  readonly places: readonly Place[];
  readonly inside: Readonly<Record<string, Shape>>;
}

/**
 * The shape of a sequence written as the names in order: `Name` exactly once, `Name?` at most once, `Name*` any number,
 * `Name+` at least one, `One|Other` either. `inside` gives the shapes of those whose content is read; what it does not
 * name is not looked into.
 */
export function sequence(places: string, inside: Record<string, Shape> = {}): Shape {
  return {
    places: places.split(' ').map((place) => ({
      names: place.replace(/[?*+]$/, '').split('|'),
      least: /[?*]$/.test(place) ? 0 : 1,
      many: /[*+]$/.test(place),
    })),
    inside,
  };
}

/** Throws BankFileRejected (`invalid-for-schema`) unless the element and what is inside it have the shape. */
export function requireShape(element: XmlElement, shape: Shape): void {
  if (!/^\s*$/.test(element.text)) throw invalid(`${element.name} must hold elements alone`);
  let index = 0;
  let seen = 0;
  for (const child of element.children) {
    while (!shape.places[index]?.names.includes(child.name) || (seen > 0 && !shape.places[index]?.many)) {
      requireEnough(shape.places[index], seen, element.name);
      index += 1;
      seen = 0;
    }
    seen += 1;
    const inside = shape.inside[child.name];
    if (inside) requireShape(child, inside);
  }
  for (; index < shape.places.length; index += 1, seen = 0)
    requireEnough(shape.places[index], seen, element.name);
}

function requireEnough(place: Place | undefined, seen: number, parent: string): void {
  if (!place) throw invalid(`${parent} holds an element that does not belong there`);
  if (seen < place.least) throw invalid(`${parent} lacks ${place.names.join(' or ')}`);
}

export function invalid(message: string): BankFileRejected {
  return new BankFileRejected('invalid-for-schema', message);
}
