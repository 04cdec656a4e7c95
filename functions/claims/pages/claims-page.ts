/** The list of claims: own ones for a member, those of the role for staff; sorted and narrowed by links and a form. */
import { claimStatuses } from '../../../workflows/claim/claim.ts';
import { type Html, html } from '../../web/layout/html.ts';
import { isStaff } from '../../web/layout/menu.ts';
import type { PageContent } from '../../web/layout/page.ts';
import type { Reader } from '../../web/layout/reader.ts';
import type { ClaimSummary } from '../list-claims.ts';
import { claimTexts, claimWords } from '../words/index.ts';
import { claimsTable } from './claims-table.ts';

export const sorts = ['newest', 'oldest', 'amount', 'status'] as const;
export type Sort = (typeof sorts)[number];

export interface ClaimList {
  readonly items: readonly ClaimSummary[];
  readonly sort: Sort;
  readonly status: string | undefined;
  readonly nextCursor?: string | undefined;
}

export function claimsPage(reader: Reader, list: ClaimList): PageContent {
  const { words, person, language } = reader;
  const staff = person !== undefined && isStaff(person);
  const title = staff ? claimWords[language].allTitle : claimWords[language].title;
  const sorted = sortClaims(list.items, list.sort);
  return {
    title,
    body: html`<h1>${title}</h1>
${(staff || list.items.length > 5 || list.status !== undefined) && filterForm(reader, list)}
${sorted.length === 0 ? html`<p>${claimWords[language].none}</p>` : html`${sortLinks(reader, list)}${claimsTable(reader, sorted, true)}`}
${list.nextCursor !== undefined && html`<p><a href="${address(list, { cursor: list.nextCursor })}">${words.layout.more}</a></p>`}`,
  };
}

function sortLinks({ words, language }: Reader, list: ClaimList): Html | undefined {
  if (list.items.length < 2) return undefined;
  const claims = claimWords[language];
  const labels = {
    newest: claims.sortNewest,
    oldest: claims.sortOldest,
    amount: claims.sortAmount,
    status: claims.sortStatus,
  };
  return html`<p class="small">${words.layout.sortBy}: ${sorts.map(
    (sort, position) =>
      html`${position > 0 && ' · '}${
        sort === list.sort
          ? html`<strong>${labels[sort]}</strong>`
          : html`<a href="${address(list, { sort })}">${labels[sort]}</a>`
      }`,
  )}</p>`;
}

function filterForm({ language }: Reader, { status, sort }: ClaimList): Html {
  const option = (value: string, label: string) =>
    html`<option value="${value}"${value === (status ?? '') && html` selected`}>${label}</option>`;
  return html`<form method="get" action="/claims"><div class="field"><label for="status">${claimWords[language].filter}</label>
<select id="status" name="status">${option('', claimWords[language].filterAll)}${claimStatuses.map((one) => option(one, claimTexts[language].statuses[one].name))}</select></div>
<input type="hidden" name="sort" value="${sort}"><p><button class="button secondary">${claimWords[language].filterAction}</button></p></form>`;
}

function address({ sort, status }: ClaimList, change: Readonly<Record<string, string>>): string {
  return `/claims?${new URLSearchParams({ sort, ...(status !== undefined && { status }), ...change })}`;
}

function sortClaims(items: readonly ClaimSummary[], sort: Sort): ClaimSummary[] {
  const newest = items.toSorted((a, b) => (a.filedAt < b.filedAt ? 1 : -1));
  if (sort === 'oldest') return newest.toReversed();
  if (sort === 'amount') return newest.toSorted((a, b) => b.amountCents - a.amountCents);
  if (sort === 'status') {
    return newest.toSorted((a, b) => claimStatuses.indexOf(a.status) - claimStatuses.indexOf(b.status));
  }
  return newest;
}
