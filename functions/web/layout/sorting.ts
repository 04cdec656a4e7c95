/** Tables in the order that the reader asks for: links above the table, which work without a script and on a phone. */
import { withColon } from '../../../workflows/unbroken-spaces.ts';
import { sortChoice, unknownLabels, unknownNotice } from '../lists/unknown-values.ts';
import { type Html, html } from './html.ts';
import type { Viewer } from './viewer.ts';

export interface Sorting<Key extends string> {
  readonly by: Key;
  readonly descending: boolean;
}

/** From `?sort=amount`, or `?sort=-amount` for the largest first. */
export function readSorting<Key extends string>(
  asked: string | undefined,
  keys: readonly Key[],
  otherwise: Sorting<Key>,
): Sorting<Key> {
  const by = keys.find((key) => key === asked?.replace(/^-/, ''));
  return by === undefined ? otherwise : { by, descending: asked?.startsWith('-') === true };
}

/** Rows with equal values stay in their order. */
export function sortRows<Row, Key extends string>(
  rows: readonly Row[],
  { by, descending }: Sorting<Key>,
  valueAt: (row: Row, key: Key) => string | number,
): Row[] {
  const sign = descending ? -1 : 1;
  return rows.toSorted((a, b) => sign * compare(valueAt(a, by), valueAt(b, by)));
}

function compare(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a) < String(b) ? -1 : String(a) > String(b) ? 1 : 0;
}

/** The one in force turns the order round. `labels` in the order of the links. */
export function sortLinks<Key extends string>(
  { place, words, language }: Viewer,
  { by, descending }: Sorting<Key>,
  labels: Readonly<Record<Key, string>>,
): Html {
  const links = (Object.entries(labels) as [Key, string][]).map(([key, label], position) => {
    const query = new URLSearchParams(place.search);
    query.delete('cursor');
    query.set('sort', key === by && !descending ? `-${key}` : key);
    const link = html`<a href="${place.pathname}?${query.toString()}"${key === by && html` aria-current="true"`}>${label}</a>`;
    const arrow = key === by && html` <span aria-hidden="true">${descending ? '↓' : '↑'}</span>`;
    return html`${position > 0 && ' · '}${link}${arrow}`;
  });
  const unknown = unknownLabels({ place }, [sortChoice({ words }, Object.keys(labels))]);
  return html`${unknownNotice({ words, language }, unknown)}<p class="small">${withColon(words.layout.sortBy, language)} ${links}</p>`;
}
