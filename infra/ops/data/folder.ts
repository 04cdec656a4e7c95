/** What stands in the folder of an export. */
import type { RawItem } from '../table-items.ts';

/** One item of the table a line, as DynamoDB writes items down. */
export const itemsFile = 'items.jsonl';
export const documentsFile = 'documents.json';

/** Sessions and counted guesses end by themselves, and are nobody's data. */
const passing = ['SESSION#', 'THROTTLE#'];

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
