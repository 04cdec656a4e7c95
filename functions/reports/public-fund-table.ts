/** The public fund as one table for a data file: each group once, with what it is a group of. */
import type { Table } from '../../workflows/measures/table.ts';
import type { PublicFundView } from './public-fund.ts';

/** The columns' names are a promise to whoever reads the file. */
export function publicFundTable({ measures, countries, months }: PublicFundView): Table {
  const euros = (id: string) => ({ id, label: id, kind: 'cents' as const });
  const text = (id: string) => ({ id, label: id, kind: 'text' as const });
  const groups = { measure: measures, country: countries, month: months };
  return {
    id: 'public-fund',
    title: 'public-fund',
    columns: [
      ...[text('by'), text('name')],
      ...['voted_eur', 'reserved_eur', 'paid_eur', 'waiting_eur'].map(euros),
    ],
    rows: Object.entries(groups).flatMap(([by, rows]) =>
      rows.map(({ name, votedCents, reservedCents, paidCents, waitingCents }) => [
        ...[by, name],
        ...[votedCents, reservedCents, paidCents, waitingCents],
      ]),
    ),
  };
}
