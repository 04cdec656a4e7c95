/** The effects of the embedded store: in memory while their group is open, in a table from its commit on. */
import type { DatabaseSync } from 'node:sqlite';
import type { Effect } from '../../functions/platform/store/port.ts';

/** A done effect keeps its row without a body, so that its id is never carried out again. */
const SCHEMA = `
  CREATE TABLE IF NOT EXISTS effects (seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, body TEXT) STRICT;
`;

export function prepareEffects(sqlite: DatabaseSync) {
  sqlite.exec(SCHEMA);
  const find = sqlite.prepare('SELECT body IS NOT NULL AS pending FROM effects WHERE id = ?');
  const insert = sqlite.prepare('INSERT INTO effects (id, body) VALUES (?, ?)');
  const finish = sqlite.prepare('UPDATE effects SET body = NULL WHERE id = ?');
  const pending = sqlite.prepare('SELECT body FROM effects WHERE body IS NOT NULL ORDER BY seq');
  /** Of the open group, with the effect unless it is done already. */
  const fresh = new Map<string, Effect | undefined>();

  function flush(): void {
    for (const [id, effect] of fresh) insert.run(id, effect ? JSON.stringify(effect) : null);
    fresh.clear();
  }
  return {
    flush,
    /** False when the effect is there already, pending or done. */
    add(effect: Effect): boolean {
      if (fresh.has(effect.id) || find.get(effect.id)) return false;
      fresh.set(effect.id, effect);
      return true;
    },
    finish(id: string): void {
      if (fresh.has(id)) fresh.set(id, undefined);
      else finish.run(id);
    },
    isPending: (id: string): boolean =>
      fresh.has(id) ? fresh.get(id) !== undefined : find.get(id)?.pending === 1,
    pending(): Effect[] {
      const stored = pending.all().map((row) => JSON.parse(String(row.body)) as Effect);
      return [...stored, ...fresh.values().filter((effect) => effect !== undefined)];
    },
    /** Forgets what the open group held. */
    clear: (): void => fresh.clear(),
  };
}
