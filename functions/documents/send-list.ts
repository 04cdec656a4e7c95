/** Hands out as a file what a list has found: all of it, as the address filters and sorts it. */

import type { Viewer } from '../web/layout/viewer.ts';
import { findRows, type List, listTable, readListQuery } from '../web/lists/list.ts';
import type { PageContext } from '../web/page-app.ts';
import { sendDownload } from '../web/send-download.ts';
import { type TableFormat, tableFile } from './table-file.ts';

export interface ListFile<Row> {
  readonly list: List<Row>;
  readonly rows: readonly Row[];
  readonly format: TableFormat;
}

export async function sendList<Row>(
  c: PageContext,
  { place }: Viewer,
  { list, rows, format }: ListFile<Row>,
): Promise<Response> {
  const found = findRows(list, rows, readListQuery(list, place.searchParams));
  return sendDownload(c, await tableFile(listTable(list, found), format));
}
