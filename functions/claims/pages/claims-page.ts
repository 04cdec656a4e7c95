/** The list of claims: own ones for a member; for staff those of the role, searched, filtered, summed, as files. */

import { type ClaimStatus, claimStatuses } from '../../../workflows/claim/claim.ts';
import { fillSentence } from '../../../workflows/language.ts';
import { type Country, countries } from '../../../workflows/registers/records.ts';
import { withColon } from '../../../workflows/unbroken-spaces.ts';
import { amount } from '../../web/layout/components.ts';
import { type Html, html } from '../../web/layout/html.ts';
import { icon } from '../../web/layout/icon.ts';
import { isStaff } from '../../web/layout/menu.ts';
import type { PageContent } from '../../web/layout/page.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import { addressWith } from '../../web/lists/pager.ts';
import { unknownLabels, unknownNotice } from '../../web/lists/unknown-values.ts';
import type { ClaimSort } from '../claim-order.ts';
import type { ClaimSummary, ClaimTotal } from '../list-claims.ts';
import { claimTexts, claimWords } from '../words/index.ts';
import { mostInFile } from './claims-file.ts';
import { claimsTable } from './claims-table.ts';
import { statusTones } from './status-tone.ts';

const sorts: readonly ClaimSort[] = ['newest', 'oldest', 'amount', 'status'];

/** What the address asks for. */
export interface AskedClaims {
  readonly q?: string | undefined;
  readonly measure?: string | undefined;
  readonly status?: ClaimStatus | undefined;
  readonly country?: Country | undefined;
  readonly sort: ClaimSort;
  readonly cursor?: string | undefined;
}

export interface ClaimList {
  readonly items: readonly ClaimSummary[];
  readonly asked: AskedClaims;
  readonly nextCursor: string | null;
  /** For staff. */
  readonly totals?: readonly ClaimTotal[];
  readonly measures: readonly { readonly id: string; readonly title: string }[];
}

export function claimsPage(viewer: Viewer, list: ClaimList): PageContent {
  const { words, person, language, place } = viewer;
  const staff = person !== undefined && isStaff(person);
  const title = staff ? claimWords[language].allTitle : claimWords[language].title;
  const { items, nextCursor, asked } = list;
  const isFiltered = [asked.q, asked.measure, asked.status, asked.country].some((one) => one !== undefined);
  return {
    title,
    body: html`<h1>${title}</h1>${unknownNotice(viewer, unknownIn(viewer, list, staff))}
${(staff || items.length > 5 || isFiltered) && filterForm(viewer, list, staff)}
${staff && list.totals && statusTiles(viewer, list.totals, asked)}
${items.length === 0 ? html`<p>${isFiltered ? words.layout.lists.none : claimWords[language].none}</p>` : html`${sortLinks(viewer, list)}<div class="rows">${claimsTable(viewer, items, { named: staff, totals: !staff })}</div>`}
${(nextCursor !== null || staff) && html`<div class="pager"><p>${nextCursor !== null && html`<a href="${addressWith(place, { cursor: nextCursor })}">${words.layout.more}</a>`}</p>${staff && files(viewer, list.totals ?? [])}</div>`}`,
  };
}

function unknownIn(viewer: Viewer, { measures }: ClaimList, staff: boolean): string[] {
  const { lists } = viewer.words.layout;
  const claims = claimWords[viewer.language];
  return unknownLabels(viewer, [
    { name: 'status', label: claims.status, values: claimStatuses },
    { name: 'sort', label: lists.order, values: sorts },
    { name: 'measure', label: lists.measure, values: measures.map(({ id }) => id) },
    { name: 'country', label: lists.country, values: countries },
    ...(staff ? [{ name: 'format', label: lists.file, values: [] }] : []),
  ]);
}

/** How many of each status were found and what they come to: never one sum of what is paid and what was refused. */
function statusTiles(
  { language, place }: Viewer,
  totals: readonly ClaimTotal[],
  { status }: AskedClaims,
): Html | undefined {
  if (totals.length === 0) return undefined;
  return html`<ul class="tiles">${totals.map((one) => {
    const href = addressWith(place, {
      status: one.status === status ? undefined : one.status,
      cursor: undefined,
    });
    return html`<li><a class="tile ${statusTones[one.status]}" href="${href}"${one.status === status && html` aria-current="true"`}><span>${claimTexts[language].statuses[one.status].name}</span><b>${one.count}</b><span class="quiet small">${amount(one.amountCents, language)}</span></a></li>`;
  })}</ul>`;
}

function files({ place, words, language }: Viewer, totals: readonly ClaimTotal[]): Html {
  const count = totals.reduce((sum, one) => sum + one.count, 0);
  if (count > mostInFile)
    return html`<p>${fillSentence(words.layout.lists.tooMany, { count: mostInFile }, language)}</p>`;
  const file = (format: string) =>
    html`<a href="${addressWith(place, { format, cursor: undefined })}">${format.toUpperCase()}</a> `;
  return html`<p>${icon('download')} ${words.layout.lists.files} ${file('csv')}${file('xlsx')}</p>`;
}

function sortLinks({ words, language, place }: Viewer, { items, asked }: ClaimList): Html | undefined {
  if (items.length < 2) return undefined;
  const claims = claimWords[language];
  const labels = {
    newest: claims.sortNewest,
    oldest: claims.sortOldest,
    amount: claims.sortAmount,
    status: claims.sortStatus,
  };
  return html`<p class="small">${withColon(words.layout.sortBy, language)} ${sorts.map(
    (sort, position) =>
      html`${position > 0 && ' · '}${
        sort === asked.sort
          ? html`<strong>${labels[sort]}</strong>`
          : html`<a href="${addressWith(place, { sort, cursor: undefined })}">${labels[sort]}</a>`
      }`,
  )}</p>`;
}

type Options = readonly (readonly [value: string, label: string])[];

function filterForm({ language, words }: Viewer, { asked, measures }: ClaimList, staff: boolean): Html {
  const claims = claimWords[language];
  const { lists } = words.layout;
  const regions = new Intl.DisplayNames([language], { type: 'region' });
  const select = (name: 'status' | 'measure' | 'country', label: string, options: Options) =>
    html`<div><label for="${name}">${label}</label><select id="${name}" name="${name}"><option value="">${lists.all}</option>${options.map(
      ([value, text]) =>
        html`<option value="${value}"${asked[name] === value && html` selected`}>${text}</option>`,
    )}</select></div>`;
  return html`<form method="get" action="/claims" class="filters" role="search">
${staff && html`<div class="wide"><label for="q">${lists.search}</label><input type="text" id="q" name="q" value="${asked.q ?? ''}" autocomplete="off"></div>`}
${select(
  'status',
  claims.status,
  claimStatuses.map((one) => [one, claimTexts[language].statuses[one].name]),
)}
${
  staff &&
  select(
    'measure',
    lists.measure,
    measures.map(({ id, title }) => [id, title]),
  )
}
${
  staff &&
  select(
    'country',
    lists.country,
    countries.map((one) => [one, regions.of(one) ?? one]),
  )
}
<input type="hidden" name="sort" value="${asked.sort}"><div><button class="button secondary">${claims.filterAction}</button></div></form>`;
}
