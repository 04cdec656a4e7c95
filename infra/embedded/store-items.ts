/** The items table of the embedded store and its statements: between the store's transactions and SQLite. */
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { decodeCursor, encodeCursor } from '../../functions/adapters/store/cursor.ts';
import type { Item, Key, Page, Query, Write } from '../../functions/adapters/store/port.ts';

/** With row ids: a page then holds keys alone, and a new row goes to the end, which writes far less than rows in key order. */
const SCHEMA = `
  CREATE TABLE IF NOT EXISTS items (
    pk TEXT NOT NULL, sk TEXT NOT NULL, version INTEGER NOT NULL, data TEXT NOT NULL, counters TEXT,
    ipk TEXT, isk TEXT, expires_at INTEGER, PRIMARY KEY (pk, sk)
  ) STRICT;
  CREATE INDEX IF NOT EXISTS items_by_index ON items (ipk, isk, pk, sk) WHERE ipk IS NOT NULL;
  CREATE INDEX IF NOT EXISTS items_by_expiry ON items (expires_at) WHERE expires_at IS NOT NULL;
`;

const PURGED_AT_ONCE = 1_000;

type Counters = Readonly<Record<string, number>>;

/** What the conditions of a write are tested against. */
interface Head {
  readonly version: number;
  readonly counters: Counters;
}

interface Row {
  readonly pk: string;
  readonly sk: string;
  readonly version: number;
  readonly data: string;
  readonly counters: string | null;
  readonly ipk: string | null;
  readonly isk: string | null;
  readonly expires_at: number | null;
}

export function prepareItems(sqlite: DatabaseSync) {
  sqlite.exec(SCHEMA);
  const findHead = sqlite.prepare('SELECT version, counters FROM items WHERE pk = ? AND sk = ?');
  const findRow = sqlite.prepare('SELECT * FROM items WHERE pk = ? AND sk = ?');
  const insert = sqlite.prepare(
    'INSERT INTO items (pk, sk, version, data, counters, ipk, isk, expires_at) VALUES (?, ?, 1, ?, ?, ?, ?, ?)',
  );
  const replace = sqlite.prepare(
    'UPDATE items SET version = version + 1, data = ?, ipk = ?, isk = ?, expires_at = ? WHERE pk = ? AND sk = ?',
  );
  const recount = sqlite.prepare(
    'UPDATE items SET version = version + 1, counters = ? WHERE pk = ? AND sk = ?',
  );
  const remove = sqlite.prepare('DELETE FROM items WHERE pk = ? AND sk = ?');
  const purge = sqlite.prepare(
    `DELETE FROM items WHERE rowid IN
       (SELECT rowid FROM items WHERE expires_at <= ? ORDER BY expires_at LIMIT ${PURGED_AT_ONCE})`,
  );
  const pages = preparePages(sqlite);

  return {
    get(key: Key): Item | undefined {
      const row = findRow.get(key.pk, key.sk) as Row | undefined;
      return row && toItem(row);
    },

    /** One page of at most `size` items. */
    query(query: Query, size: number): Page {
      // One more than asked for tells whether anything follows.
      const rows = pages(query, size + 1);
      const items = rows.slice(0, size).map(toItem);
      const last = items.at(-1);
      return rows.length > size && last ? { items, next: encodeCursor(query, last) } : { items };
    },

    find(key: Key): Head | undefined {
      const row = findHead.get(key.pk, key.sk) as Pick<Row, 'version' | 'counters'> | undefined;
      return row && { version: row.version, counters: parseCounters(row.counters) };
    },

    /** Whether the write's condition holds for what stands at its key. */
    allows(write: Write, head: Head | undefined): boolean {
      if (write.op === 'add') {
        return (
          head !== undefined && Object.values(addUp(head.counters, write.counters)).every((sum) => sum >= 0)
        );
      }
      return write.when === 'absent' ? head === undefined : head?.version === write.when.version;
    },

    /** Carries out a write that is allowed; `data` is the JSON of a put. */
    apply(write: Write, head: Head | undefined, data: string): void {
      const { pk, sk } = write.key;
      if (write.op === 'put') {
        const place = [write.index?.pk ?? null, write.index?.sk ?? null, write.expiresAt ?? null];
        if (head) replace.run(data, ...place, pk, sk);
        else insert.run(pk, sk, data, write.counters ? JSON.stringify(write.counters) : null, ...place);
      } else if (write.op === 'add') {
        recount.run(
          JSON.stringify({ ...head?.counters, ...addUp(head?.counters ?? {}, write.counters) }),
          pk,
          sk,
        );
      } else if (write.op === 'delete') remove.run(pk, sk);
    },

    purge: (nowSeconds: number): number => Number(purge.run(nowSeconds).changes),
  };
}

/** The counters that `added` names, after the addition. */
function addUp(counters: Counters, added: Counters): Counters {
  return Object.fromEntries(
    Object.entries(added).map(([name, amount]) => [name, (counters[name] ?? 0) + amount]),
  );
}

/** A statement for each kind of page, prepared when first asked for. */
function preparePages(sqlite: DatabaseSync) {
  const statements = new Map<string, StatementSync>();
  return (query: Query, limit: number): Row[] => {
    const position = decodeCursor(query);
    const sql = pageSql(query, position !== undefined);
    const statement = statements.get(sql) ?? sqlite.prepare(sql);
    statements.set(sql, statement);
    const prefix = query.prefix ?? '';
    return statement.all(query.pk, prefix, prefix, ...(position ?? []), limit) as unknown as Row[];
  };
}

function pageSql(query: Query, continued: boolean): string {
  const [pk, sk, order] = query.index ? ['ipk', 'isk', ['isk', 'pk', 'sk']] : ['pk', 'sk', ['sk']];
  const [direction, beyond] = query.descending ? ['DESC', '<'] : ['ASC', '>'];
  // The plus keeps SQLite from seeking to the bound of the prefix where the cursor is the nearer one.
  const lower = continued && !query.descending ? `+${sk}` : sk;
  const upper = continued && query.descending ? `+${sk}` : sk;
  // 0xFF is in no UTF-8 text, so it ends the range of every text that begins with the prefix.
  const range = `${pk} = ? AND ${lower} >= ? AND ${upper} < ? || CAST(x'FF' AS TEXT)`;
  const rest = continued ? ` AND (${order.join(', ')}) ${beyond} (${order.map(() => '?').join(', ')})` : '';
  const sorting = order.map((column) => `${column} ${direction}`).join(', ');
  return `SELECT * FROM items WHERE ${range}${rest} ORDER BY ${sorting} LIMIT ?`;
}

function toItem(row: Row): Item {
  return {
    pk: row.pk,
    sk: row.sk,
    version: row.version,
    data: JSON.parse(row.data),
    counters: parseCounters(row.counters),
    ...(row.ipk !== null && row.isk !== null ? { index: { pk: row.ipk, sk: row.isk } } : {}),
    ...(row.expires_at !== null ? { expiresAt: row.expires_at } : {}),
  };
}

function parseCounters(json: string | null): Counters {
  return json === null ? {} : (JSON.parse(json) as Counters);
}
