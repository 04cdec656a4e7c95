/** The formats in which reports are answered: JSON unless told, CSV files for tables. */
import * as z from 'zod';
import type { Table } from '../../workflows/measures/table.ts';
import { csvOf } from '../documents/csv.ts';
import type { WebContext } from '../web/context.ts';

export const formatQuery = z.object({
  format: z.enum(['json', 'csv']).default('json').describe('`json` unless told.'),
});
export const csvFile = { type: 'text/csv', description: 'With `format=csv`.' };

export function csvAnswer(c: WebContext, table: Table): Response {
  return c.body(new Uint8Array(csvOf(table)), 200, {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': `attachment; filename="${table.id}.csv"`,
  });
}
