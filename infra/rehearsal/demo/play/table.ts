/** The tables at the end of the play, as text: claims by measure and outcome, euro by source, envelopes. */
import type { Played } from './play.ts';

export interface EnvelopeView {
  readonly envelopeId: string;
  readonly ceilingCents: number;
  readonly reservedCents: number;
  readonly spentCents: number;
}

type Row = readonly (string | number)[];

/** One row per measure, one column per outcome that occurred, and the sums. */
export function outcomeTable({ claims, refusals }: Played): string {
  const found = [
    ...claims.map(({ measure, view }) => ({ measure, outcome: view.status })),
    ...refusals.map(({ measure, refused }) => ({ measure, outcome: refused.code })),
  ];
  const outcomes = [...new Set(found.map(({ outcome }) => outcome))].toSorted();
  const measures = [...new Set(found.map(({ measure }) => measure))];
  const rowOf = (name: string, those: typeof found): Row => [
    name,
    ...outcomes.map((outcome) => those.filter((one) => one.outcome === outcome).length || ''),
    those.length,
  ];
  return textTable([
    ['measure', ...outcomes, 'all'],
    ...measures.map((measure) =>
      rowOf(
        measure,
        found.filter((one) => one.measure === measure),
      ),
    ),
    rowOf('all', found),
  ]);
}

/** What each source has paid, and what it is expected to bear. */
export function sourceTable({ claims }: Played): string {
  const sums = new Map<string, { posted: number; reserved: number; expected: number }>();
  for (const { source, state, amountCents } of claims.flatMap(({ view }) => view.funding ?? [])) {
    const sum = sums.get(source) ?? { posted: 0, reserved: 0, expected: 0 };
    if (state === 'posted' || state === 'reserved' || state === 'expected') sum[state] += amountCents;
    sums.set(source, sum);
  }
  const rows = [...sums].map(([source, { posted, reserved, expected }]): Row => {
    return [source, euro(posted), euro(reserved), euro(expected)];
  });
  return textTable([['source', 'paid', 'reserved', 'from outside'], ...rows]);
}

export function envelopeTable(envelopes: readonly EnvelopeView[]): string {
  const used = envelopes.filter(({ reservedCents, spentCents }) => reservedCents + spentCents > 0);
  return textTable([
    ['envelope', 'ceiling', 'reserved', 'spent', 'used'],
    ...used.map(({ envelopeId, ceilingCents, reservedCents, spentCents }): Row => {
      const percent = Math.round((100 * (reservedCents + spentCents)) / Math.max(1, ceilingCents));
      return [envelopeId, euro(ceilingCents), euro(reservedCents), euro(spentCents), `${percent}%`];
    }),
  ]);
}

const euroFormat = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'EUR' });

export function euro(amountCents: number): string {
  return euroFormat.format(amountCents / 100);
}

/** Columns as wide as their widest cell; the first to the left, the others to the right. */
export function textTable(rows: readonly Row[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => String(row[column] ?? '').length)),
  );
  const line = (row: Row) =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return column === 0 ? String(cell).padEnd(width) : String(cell).padStart(width);
      })
      .join('  ');
  const [head = [], ...body] = rows;
  return [line(head), '─'.repeat(line(head).length), ...body.map(line)].join('\n');
}
