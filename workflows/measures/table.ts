/** Figures of a case as rows and columns: shown beside its decision, printed in its documents, handed out as CSV. */

export interface TableColumn {
  /** The column's name in a data file. */
  readonly id: string;
  readonly label: string;
  /** `cents` are written as euro, `hundredths` as a number with two decimals. */
  readonly kind: 'text' | 'date' | 'month' | 'number' | 'hundredths' | 'cents';
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
