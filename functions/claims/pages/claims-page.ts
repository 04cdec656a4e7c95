/** The list of claims: own ones for a member, those of the role for staff; sorted and narrowed by links and a form. */
import { claimStatuses } from '../../../workflows/claim/claim.ts';
import { type Html, html } from '../../web/layout/html.ts';
import { isStaff } from '../../web/layout/menu.ts';
import type { PageContent } from '../../web/layout/page.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import type { ClaimSort } from '../claim-order.ts';
import type { ClaimSummary } from '../list-claims.ts';
import { claimTexts, claimWords } from '../words/index.ts';
import { claimsTable } from './claims-table.ts';

const sorts: readonly ClaimSort[] = ['newest', 'oldest', 'amount', 'status'];

export interface ClaimList {
  readonly items: readonly ClaimSummary[];
  readonly sort: ClaimSort;
  readonly status: string | undefined;
  readonly nextCursor?: string | undefined;
}

export function claimsPage(viewer: Viewer, list: ClaimList): PageContent {
  const { words, person, language } = viewer;
  const staff = person !== undefined && isStaff(person);
  const title = staff ? claimWords[language].allTitle : claimWords[language].title;
  return {
    title,
    body: html`<h1>${title}</h1>
${(staff || list.items.length > 5 || list.status !== undefined) && filterForm(viewer, list)}
${list.items.length === 0 ? html`<p>${claimWords[language].none}</p>` : html`${sortLinks(viewer, list)}${claimsTable(viewer, list.items, true)}`}
${list.nextCursor !== undefined && html`<p><a href="${address(list, { cursor: list.nextCursor })}">${words.layout.more}</a></p>`}`,
  };
}

function sortLinks({ words, language }: Viewer, list: ClaimList): Html | undefined {
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

function filterForm({ language }: Viewer, { status, sort }: ClaimList): Html {
  const option = (value: string, label: string) =>
    html`<option value="${value}"${value === (status ?? '') && html` selected`}>${label}</option>`;
  return html`<form method="get" action="/claims"><div class="field"><label for="status">${claimWords[language].filter}</label>
<select id="status" name="status">${option('', claimWords[language].filterAll)}${claimStatuses.map((one) => option(one, claimTexts[language].statuses[one].name))}</select></div>
<input type="hidden" name="sort" value="${sort}"><p><button class="button secondary">${claimWords[language].filterAction}</button></p></form>`;
}

function address({ sort, status }: ClaimList, change: Readonly<Record<string, string>>): string {
  return `/claims?${new URLSearchParams({ sort, ...(status !== undefined && { status }), ...change })}`;
}
