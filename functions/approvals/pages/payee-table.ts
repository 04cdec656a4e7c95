/** Who would be paid, where and how much. */
import { claimWords } from '../../claims/words/index.ts';
import { amount } from '../../web/layout/components.ts';
import { type Html, html } from '../../web/layout/html.ts';
import { table } from '../../web/layout/table.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import { approvalWords } from '../words/index.ts';

export interface ShownPayee {
  readonly name: string;
  readonly maskedIban: string;
  readonly amountCents: number;
}

export function payeeTable({ words, language }: Viewer, payees: readonly ShownPayee[]): Html {
  const claims = claimWords[language];
  const total = payees.reduce((sum, one) => sum + one.amountCents, 0);
  return table<ShownPayee>(
    approvalWords[language].payeesTitle,
    [
      {
        header: claims.payee,
        names: true,
        cell: ({ name, maskedIban }) =>
          html`${name}${maskedIban !== '' && html`<span class="quiet small block">${maskedIban}</span>`}`,
        total: words.layout.total,
      },
      {
        header: claims.amount,
        number: true,
        cell: (one) => amount(one.amountCents, language),
        total: amount(total, language),
      },
    ],
    payees,
  );
}
