/** The menu as it stands on the page: what fits into a line or two of a phone, the rest behind “More”. */
import { type Html, html } from './html.ts';
import { type MenuItem, menuOf } from './menu.ts';
import type { Viewer } from './viewer.ts';

const shownAtOnce = 5;

/** The page that one is on is always among those shown. */
export function siteMenu(viewer: Viewer): Html {
  const { words, place } = viewer;
  const { shown, folded } = foldMenu(menuOf(viewer), place.pathname);
  const items = shown.map((item) => html`<li>${menuLink(item, place.pathname)}</li>`);
  const more = html`<li><details><summary>${words.layout.moreItems}</summary>
<ul>${folded.map((item) => html`<li>${menuLink(item, place.pathname)}</li>`)}</ul></details></li>`;
  return html`<nav aria-label="${words.layout.siteNavigation}"><ul>${items}${folded.length > 0 && more}</ul></nav>`;
}

export function foldMenu(items: readonly MenuItem[], path: string) {
  if (items.length <= shownAtOnce) return { shown: items, folded: [] };
  const first = items.slice(0, shownAtOnce - 1);
  const here = items.slice(shownAtOnce - 1).filter(({ href }) => isHere(path, href));
  const shown = here.length > 0 ? [...first.slice(0, -1), ...here] : first;
  return { shown, folded: items.filter((item) => !shown.includes(item)) };
}

function menuLink({ href, label }: MenuItem, path: string): Html {
  return html`<a href="${href}"${isHere(path, href) && html` aria-current="page"`}>${label}</a>`;
}

function isHere(path: string, href: string): boolean {
  return href === '/' ? path === '/' : path === href || path.startsWith(`${href}/`);
}
