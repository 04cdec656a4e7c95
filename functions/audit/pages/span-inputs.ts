/** From one day to another: the fields of the forms that narrow a page of the ledger. */

import { ledgerWords } from '../../ledger/words/index.ts';
import type { ShownError } from '../../web/layout/error-summary.ts';
import { type Html, html } from '../../web/layout/html.ts';
import { dateInput } from '../../web/layout/inputs.ts';
import type { Viewer } from '../../web/layout/viewer.ts';

export interface ShownSpan {
  readonly from: string;
  readonly until: string;
  readonly errors: readonly ShownError[];
}

export function spanInputs({ words, language }: Viewer, { from, until, errors }: ShownSpan): Html {
  const books = ledgerWords[language];
  const errorOf = (path: string) => errors.find((one) => one.path === path)?.message;
  return html`${dateInput({ path: 'from', label: books.from, value: from, error: errorOf('from'), words })}
${dateInput({ path: 'until', label: books.until, value: until, error: errorOf('until'), words })}
<div class="actions"><button class="button secondary">${books.show}</button></div>`;
}
