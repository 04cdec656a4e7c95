/** What was typed into a form of a loan, with what is wrong about it. */

import type { ShownError } from '../../web/layout/error-summary.ts';
import type { Viewer } from '../../web/layout/viewer.ts';

export interface LoanDraft {
  readonly values: ReadonlyMap<string, string>;
  readonly errors: readonly ShownError[];
  /** What was just done. */
  readonly done?: string | undefined;
}

/** The path of a field keeps the forms of one page apart: `repay.amountCents`. */
export function fieldOf({ words }: Viewer, { values, errors }: LoanDraft, path: string, label: string) {
  return {
    path,
    label,
    value: values.get(path) ?? '',
    error: errors.find((one) => one.path === path)?.message,
    words,
  };
}
