/** The items table of the embedded store and its statements: between the items in memory and SQLite. */
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { decodeCursor } from '../../functions/platform/store/cursor.ts';
import type { Key, Query } from '../../functions/platform/store/port.ts';

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

/** An item as its row holds it. */
export interface StoredRow extends Content {
  readonly rowid: number;
  readonly pk: string;
  readonly sk: string;
}

export interface Content {
  readonly version: number;
  /** As JSON. */
  readonly data: string;
  readonly counters: string | null;
  readonly ipk: string | null;
  readonly isk: string | null;
  readonly expires_at: number | null;
}

export function prepareItems(sqlite: DatabaseSync) {
  sqlite.exec(SCHEMA);
  const find = sqlite.prepare('SELECT rowid, * FROM items WHERE pk = ? AND sk = ?');
  const findSome = sqlite.prepare('SELECT rowid, * FROM items WHERE pk = ? ORDER BY sk LIMIT ?');
  const insert = sqlite.prepare(
    'INSERT INTO items (pk, sk, version, data, counters, ipk, isk, expires_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const replace = sqlite.prepare(
    'UPDATE items SET version = ?, data = ?, counters = ?, ipk = ?, isk = ?, expires_at = ? WHERE rowid = ?',
  );
  // Leaves the indexes alone.
  const rewrite = sqlite.prepare('UPDATE items SET version = ?, data = ?, counters = ? WHERE rowid = ?');
  const recount = sqlite.prepare('UPDATE items SET version = ?, counters = ? WHERE rowid = ?');
  const remove = sqlite.prepare('DELETE FROM items WHERE rowid = ?');
  const purge = sqlite.prepare(
    `DELETE FROM items WHERE rowid IN
       (SELECT rowid FROM items WHERE expires_at <= ? ORDER BY expires_at LIMIT ${PURGED_AT_ONCE})`,
  );
  return {
    find: ({ pk, sk }: Key): StoredRow | undefined => find.get(pk, sk) as StoredRow | undefined,
    /** The first rows of a partition. */
    findSome: (pk: string, limit: number): StoredRow[] => findSome.all(pk, limit) as unknown as StoredRow[],
    page: preparePages(sqlite),
    /** @returns its rowid */
    insert({ pk, sk }: Key, { version, data, counters, ipk, isk, expires_at }: Content): number {
      return Number(insert.run(pk, sk, version, data, counters, ipk, isk, expires_at).lastInsertRowid);
    },
    replace(rowid: number, { version, data, counters, ipk, isk, expires_at }: Content): void {
      replace.run(version, data, counters, ipk, isk, expires_at, rowid);
    },
    rewrite(rowid: number, { version, data, counters }: Omit<Content, 'ipk' | 'isk' | 'expires_at'>): void {
      rewrite.run(version, data, counters, rowid);
    },
    recount(rowid: number, { version, counters }: Pick<Content, 'version' | 'counters'>): void {
      recount.run(version, counters, rowid);
    },
    remove: (rowid: number): void => void remove.run(rowid),
    purge: (nowSeconds: number): number => Number(purge.run(nowSeconds).changes),
  };
}

export type ItemsTable = ReturnType<typeof prepareItems>;

/** A statement for each kind of page, prepared when first asked for. */
function preparePages(sqlite: DatabaseSync) {
  const statements = new Map<string, StatementSync>();
  return (query: Query, limit: number): StoredRow[] => {
    const position = decodeCursor(query);
    const sql = pageSql(query, position !== undefined);
    const statement = statements.get(sql) ?? sqlite.prepare(sql);
    statements.set(sql, statement);
    const prefix = query.prefix ?? '';
    return statement.all(query.pk, prefix, prefix, ...(position ?? []), limit) as unknown as StoredRow[];
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
  return `SELECT rowid, * FROM items WHERE ${range}${rest} ORDER BY ${sorting} LIMIT ?`;
}
