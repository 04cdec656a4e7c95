/** Figures of a case as rows and columns: shown beside its decision, printed in its documents, handed out as CSV. */

export interface TableColumn {
  /** The column's name in a data file. */
  readonly id: string;
  readonly label: string;
  /**
   * `cents` are written as euro, `hundredths` as a number with two decimals. A `quarter` is `2020/2`; `spans` are days
   * such as `2020-04-10/2020-04-14`, several with a space between.
   */
  readonly kind: 'text' | 'date' | 'month' | 'quarter' | 'spans' | 'number' | 'hundredths' | 'cents';
  /** What people read for a value that programs know by another name. */
  readonly names?: Readonly<Record<string, string>>;
}

export interface Table {
  readonly id: string;
  readonly title: string;
  /** What a reader has to know of the figures: approximations, what is left out. */
  readonly note?: string;
  readonly columns: readonly TableColumn[];
  /** One value per column. */
  readonly rows: readonly (readonly (string | number)[])[];
}

/** A table with further columns for a data file alone: what identifies people and employers, which no page shows. */
export interface FiledTable extends Table {
  readonly fileColumns: readonly TableColumn[];
  /** One value per column and row. */
  readonly fileRows: Table['rows'];
}

/** As a data file has it. */
export function filedTable(table: Table | FiledTable): Table {
  if (!('fileColumns' in table)) return table;
  const { fileColumns, fileRows, columns, rows, ...named } = table;
  return {
    ...named,
    columns: [...columns, ...fileColumns],
    rows: rows.map((row, at) => [...row, ...(fileRows[at] ?? [])]),
  };
}

/** As pages and printed documents show it. */
export function shownTable(table: Table | FiledTable): Table {
  if (!('fileColumns' in table)) return table;
  const { fileColumns: _columns, fileRows: _rows, ...shown } = table;
  return shown;
}
