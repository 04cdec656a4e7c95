/** Claims that were found, as a table for a spreadsheet or a program; the columns' names are a promise. */
import { dayOfInstant } from '../../../workflows/calendar.ts';
import type { Table } from '../../../workflows/measures/table.ts';
import type { ClaimSummary } from '../list-claims.ts';

/** A file is made while somebody waits for it. */
export const mostInFile = 2000;

export function claimsFileTable(claims: readonly ClaimSummary[]): Table {
  const column = (id: string, kind: Table['columns'][number]['kind'] = 'text') => ({ id, label: id, kind });
  return {
    id: 'claims',
    title: 'claims',
    columns: [
      ...[column('reference'), column('member'), column('measure'), column('title')],
      ...[column('status'), column('filed_on', 'date'), column('waits_for'), column('amount_eur', 'cents')],
    ],
    rows: claims.map((one) => [
      ...[one.reference, one.memberName, one.measureTitle, one.title],
      ...[one.status, dayOfInstant(one.filedAt), one.waitingFor?.name ?? '', one.amountCents],
    ]),
  };
}
