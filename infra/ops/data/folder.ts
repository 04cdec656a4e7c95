/** What stands in the folder of an export. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';
import { STORED_FORMAT } from '../../aws/stored-format.ts';
import { formatKey, requireFormat } from '../stored-format.ts';
import type { RawItem } from '../table-items.ts';
import { UsageError } from '../usage-error.ts';

/** One item of the table a line, as DynamoDB writes items down. */
export const itemsFile = 'items.jsonl';
export const documentsFile = 'documents.json';
/** What the folder is, in the clear: written last, so that an export that stopped half-way has none. */
const exportFile = 'export.json';

const exportSchema = z.object({ format: z.int(), items: z.int().min(0), documents: z.int().min(0) });
export type ExportNote = Omit<z.infer<typeof exportSchema>, 'format'>;

export async function noteExport(folder: string, counts: ExportNote): Promise<void> {
  const text = JSON.stringify({ format: STORED_FORMAT, ...counts }, null, 2);
  await writeFile(path.join(folder, exportFile), `${text}\n`, { mode: 0o600 });
}

/**
 * @returns how much there is in the folder
 * @throws OtherFormat when another version made it; UsageError when it is no whole export
 */
export async function readExportNote(folder: string): Promise<ExportNote> {
  const text = await readFile(path.join(folder, exportFile), 'utf8').catch(() => undefined);
  if (text === undefined)
    throw new UsageError(
      `${folder} holds no ${exportFile}: the export stopped half-way, or an earlier version made it, which can put it back`,
    );
  const { format, ...counts } = exportSchema.parse(JSON.parse(text));
  requireFormat(`the export in ${folder}`, format);
  return counts;
}

/** Sessions and counted guesses end by themselves, and are nobody's data; a table notes its own format. */
const passing = ['SESSION#', 'THROTTLE#', formatKey.pk];

export function isOfThePlan(item: RawItem): boolean {
  return !passing.some((prefix) => item.pk?.S?.startsWith(prefix));
}

/** One line of the list of items: JSON as DynamoDB has it on the wire, with bytes in base64. */
export function lineOf(item: RawItem): string {
  const values = Object.entries(item).map(([name, value]) => [
    name,
    value.B ? { B: Buffer.from(value.B).toString('base64') } : value,
  ]);
  return JSON.stringify(Object.fromEntries(values));
}

export function itemOfLine(line: string): RawItem {
  const item = JSON.parse(line) as Record<string, RawItem[string] | { readonly B: string }>;
  const values = Object.entries(item).map(([name, value]) => [
    name,
    typeof value.B === 'string' ? { B: new Uint8Array(Buffer.from(value.B, 'base64')) } : value,
  ]);
  return Object.fromEntries(values);
}
