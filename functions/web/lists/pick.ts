/** Rows of a list that are picked, for something that is done with several at once: a box beside each, a form below. */
import { type Html, html } from '../layout/html.ts';
import type { Column } from '../layout/table.ts';
import type { Viewer } from '../layout/viewer.ts';

export interface Pick<Row> {
  /** Where the form is sent to. */
  readonly action: string;
  /** The name of the boxes. */
  readonly name: string;
  /** What a picked row sends; undefined for one that cannot be picked. */
  value(row: Row): string | undefined;
  /** What the box is for, for those who do not see the row. */
  label(row: Row): string;
  readonly picked?: ReadonlySet<string>;
  /** The id of the first box, where an error leads to. */
  readonly firstId?: string;
  /** What is asked about those picked, with its button. */
  readonly form: Html;
}

/** The columns, with a box before the first. */
export function boxColumn<Row>(
  { words }: Viewer,
  columns: readonly Column<Row>[],
  pick: Pick<Row>,
): Column<Row>[] {
  const { name, value, label, picked, firstId } = pick;
  let at = 0;
  const cell = (row: Row) => {
    const sent = value(row);
    if (sent === undefined) return '';
    const id = at === 0 && firstId !== undefined ? firstId : `${name}-${at}`;
    at += 1;
    return html`<span class="radio"><input type="checkbox" id="${id}" name="${name}" value="${sent}"${picked?.has(sent) && html` checked`}><label for="${id}"><span class="hidden-visually">${label(row)}</span></label></span>`;
  };
  return [
    {
      header: html`<span class="hidden-visually">${words.layout.lists.pick}</span>`,
      label: words.layout.lists.pick,
      cell,
    },
    ...columns,
  ];
}

/** The table within its form, so that the boxes are sent; its pages and files stand between. */
export function withPicked<Row>(pick: Pick<Row> | undefined, table: Html, pages: Html | false): Html {
  if (!pick) return html`${table}${pages}`;
  return html`<form method="post" action="${pick.action}" novalidate>${table}${pages}${pick.form}</form>`;
}
