/** A document as it is drawn: its sections and their tables. */
import type { Language } from '../../workflows/language.ts';

export interface SectionTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Positions of the columns whose values stand at the right. */
  readonly numeric: readonly number[];
}

export interface Section {
  readonly heading: string;
  readonly paragraphs?: readonly string[];
  readonly items?: readonly string[];
  readonly table?: SectionTable;
}

export interface Composition {
  readonly title: string;
  /** On top of every page; the title where there is none. */
  readonly header?: string;
  readonly language: Language;
  readonly lead: readonly string[];
  readonly sections: readonly Section[];
}
