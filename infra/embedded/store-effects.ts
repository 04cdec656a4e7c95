/** The effects table of the embedded store: written with a transaction's items, emptied as effects are done. */
import type { DatabaseSync } from 'node:sqlite';
import type { Effect } from '../../functions/adapters/store/port.ts';

/** A done effect keeps its row without a body, so that its id is never carried out again. */
const SCHEMA = `
  CREATE TABLE IF NOT EXISTS effects (seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, body TEXT) STRICT;
`;

export function prepareEffects(sqlite: DatabaseSync) {
  sqlite.exec(SCHEMA);
  const insert = sqlite.prepare('INSERT INTO effects (id, body) VALUES (?, ?) ON CONFLICT (id) DO NOTHING');
  const finish = sqlite.prepare('UPDATE effects SET body = NULL WHERE id = ?');
  const pending = sqlite.prepare('SELECT body FROM effects WHERE body IS NOT NULL ORDER BY seq');
  return {
    /** The effect as a later start would read it back; nothing when it is there already, pending or done. */
    insert: (id: string, body: string): Effect[] =>
      insert.run(id, body).changes === 1 ? [JSON.parse(body) as Effect] : [],
    finish: (id: string): void => void finish.run(id),
    pending: (): Effect[] => pending.all().map((row) => JSON.parse(String(row.body)) as Effect),
  };
}
