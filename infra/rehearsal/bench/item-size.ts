/** How many bytes an item has in the table, as DynamoDB counts them: names and values of all its attributes. */
import { packJson } from '../../../functions/platform/store/packed-json.ts';
import type { Item, Key } from '../../../functions/platform/store/port.ts';

/** A number costs about a byte for two digits, and one more. */
const numberBytes = (value: number): number => Math.ceil(String(value).length / 2) + 1;
const transactionBytes = 'transaction'.length + 36;

export function itemBytes({
  pk,
  sk,
  data,
  index,
  counters,
  expiresAt,
}: Omit<Item, 'version' | 'counters'> & Partial<Item>) {
  const packed = packJson(JSON.stringify(data));
  const key = Buffer.byteLength(`pk${pk}sk${sk}`);
  const place = index ? Buffer.byteLength(`ipk${index.pk}isk${index.sk}`) : 0;
  const counted = Object.entries(counters ?? {}).reduce(
    (sum, [name, value]) => sum + 2 + Buffer.byteLength(name) + numberBytes(value),
    0,
  );
  const expiry = expiresAt === undefined ? 0 : 'expiresAt'.length + numberBytes(expiresAt);
  return (
    key + 'version'.length + 2 + 'data'.length + packed.length + transactionBytes + place + counted + expiry
  );
}

/** Writes are billed by the kilobyte that was begun. */
export function writeUnits(bytes: number): number {
  return Math.max(1, Math.ceil(bytes / 1024));
}

/** Consistent reads are billed by four kilobytes that were begun; those of the index at half of it. */
export function readUnits(bytes: number): number {
  return Math.max(1, Math.ceil(bytes / 4096));
}

export function sameKey(one: Key | undefined, other: Key | undefined): boolean {
  return one?.pk === other?.pk && one?.sk === other?.sk;
}
