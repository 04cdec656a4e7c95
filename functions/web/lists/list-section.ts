/** A list on a page: search and filters, what was found with its sums, the page of it, files of all of it. */
import { fillSentence } from '../../../workflows/language.ts';
import { sumCents } from '../../../workflows/money.ts';
import { amount } from '../layout/components.ts';
import { type Html, html } from '../layout/html.ts';
import { icon } from '../layout/icon.ts';
import { type Column, table } from '../layout/table.ts';
import type { Viewer } from '../layout/viewer.ts';
import { findRows, type List, type ListColumn, type ListQuery, readListQuery, rowsPerPage } from './list.ts';
import { addressWith, pager } from './pager.ts';
import { boxColumn, type Pick, withPicked } from './pick.ts';
import { sortChoice, unknownLabels, unknownNotice } from './unknown-values.ts';

/** @param pick what can be done with several rows at once */
export function listSection<Row>(
  viewer: Viewer,
  list: List<Row>,
  rows: readonly Row[],
  pick?: Pick<Row>,
): Html {
  const query = readListQuery(list, viewer.place.searchParams);
  const found = findRows(list, rows, query);
  const last = Math.max(1, Math.ceil(found.length / rowsPerPage));
  const page = Math.min(query.page, last);
  const shown = found.slice((page - 1) * rowsPerPage, page * rowsPerPage);
  const pages = found.length > 0 && pager(viewer, { page, last, count: found.length, shown: shown.length });
  const rowsTable = () => listTableOf(viewer, list, { found, shown, query }, pick);
  return html`<div class="rows">${unknownNotice(viewer, unknownIn(viewer, list, last))}${filterForm(viewer, list, query)}
${found.length === 0 ? html`<p class="empty">${viewer.words.layout.lists.none}</p>` : withPicked(pick, rowsTable(), pages)}</div>`;
}

function unknownIn<Row>(viewer: Viewer, { filters, columns }: List<Row>, last: number): string[] {
  const { lists } = viewer.words.layout;
  const values = Array.from({ length: last }, (_, at) => String(at + 1));
  return unknownLabels(viewer, [
    ...filters.map(({ name, label, options }) => ({
      name,
      label,
      values: options.map(({ value }) => value),
    })),
    sortChoice(
      viewer,
      columns.map(({ id }) => id),
    ),
    { name: 'page', label: lists.page, values },
    { name: 'format', label: lists.file, values: [] },
  ]);
}

function filterForm<Row>({ place, words }: Viewer, list: List<Row>, query: ListQuery): Html {
  const { lists } = words.layout;
  const own = ['q', 'page', ...list.filters.map(({ name }) => name)];
  const kept = [...place.searchParams].filter(([name]) => !own.includes(name));
  const filters = list.filters.map(
    ({ name, label, options }) =>
      html`<div><label for="filter-${name}">${label}</label><select id="filter-${name}" name="${name}"><option value="">${lists.all}</option>${options.map(
        ({ value, label: text }) =>
          html`<option value="${value}"${query.filters[name] === value && html` selected`}>${text}</option>`,
      )}</select></div>`,
  );
  return html`<form method="get" action="${place.pathname}" class="filters" role="search">${kept.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<div class="wide"><label for="q">${lists.search}</label><input type="text" id="q" name="q" value="${query.q}" autocomplete="off"></div>
${filters}
<div><button class="button secondary">${icon('funnel')}${lists.filter}</button></div></form>`;
}

interface Found<Row> {
  readonly found: readonly Row[];
  readonly shown: readonly Row[];
  readonly query: ListQuery;
}

function listTableOf<Row>(
  viewer: Viewer,
  list: List<Row>,
  { found, shown, query }: Found<Row>,
  pick: Pick<Row> | undefined,
): Html {
  const { language, words } = viewer;
  const columns = list.columns.map((column, at): Column<Row> => {
    const sums = column.kind === 'cents' && {
      total: amount(sumCents(found.map((row) => Number(column.value(row)))), language),
    };
    const total = at === 0 && {
      total: fillSentence(words.layout.lists.found, { count: found.length }, language),
    };
    return {
      header: sortLink(viewer, column, query),
      label: column.header,
      ...(column.names && { names: true }),
      ...(column.kind === 'cents' && { number: true }),
      cell: column.cell,
      ...total,
      ...sums,
    };
  });
  return table<Row>(list.caption, pick ? boxColumn(viewer, columns, pick) : columns, shown);
}

function sortLink<Row>(
  { place }: Viewer,
  { id, header }: ListColumn<Row>,
  { by, descending }: ListQuery,
): Html {
  const isBy = id === by;
  const href = addressWith(place, { sort: isBy && !descending ? `-${id}` : id, page: undefined });
  return html`<a href="${href}"${isBy && html` aria-current="true"`}>${header}${isBy && html` <span aria-hidden="true">${descending ? '↓' : '↑'}</span>`}</a>`;
}
