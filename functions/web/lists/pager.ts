/** Below a list: which of its rows are shown, the pages beside, and files of all that was found. */
import { fillSentence } from '../../../workflows/language.ts';
import { type Html, html } from '../layout/html.ts';
import { icon } from '../layout/icon.ts';
import type { Viewer } from '../layout/viewer.ts';
import { rowsPerPage } from './list.ts';

interface Pages {
  readonly page: number;
  readonly last: number;
  readonly count: number;
  readonly shown: number;
}

export function pager({ place, words, language }: Viewer, { page, last, count, shown }: Pages): Html {
  const { lists } = words.layout;
  const from = (page - 1) * rowsPerPage + 1;
  const link = (to: number, label: string) =>
    html`<a href="${addressWith(place, { page: String(to) })}">${label}</a> `;
  const file = (format: string) =>
    html`<a href="${addressWith(place, { format, page: undefined })}">${format.toUpperCase()}</a> `;
  return html`<div class="pager"><p>${fillSentence(lists.shown, { from, to: from + shown - 1, count }, language)}</p>
<p>${page > 1 && link(page - 1, lists.previous)}${page < last && link(page + 1, lists.next)}</p>
<p>${icon('download')} ${lists.files} ${file('csv')}${file('xlsx')}</p></div>`;
}

/** The address of the page with other values in it; undefined takes one out. */
export function addressWith(place: URL, values: Readonly<Record<string, string | undefined>>): string {
  const query = new URLSearchParams(place.search);
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) query.delete(name);
    else query.set(name, value);
  }
  const text = query.toString();
  return text === '' ? place.pathname : `${place.pathname}?${text}`;
}
