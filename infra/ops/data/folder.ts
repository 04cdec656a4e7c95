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
