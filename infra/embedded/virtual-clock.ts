/**
 * The plan's clock on the embedded home: it starts in the plan's period, runs as fast as real time, and can be
 * moved forward. Kept in the database, so that a new start goes on where the last one was.
 */
import type { Clock } from '../../functions/adapters/clock.ts';
import type { Database } from './database.ts';

export interface VirtualClock extends Clock {
  /** Moves to an instant (milliseconds); going back is refused by staying where it is. Resolves once that is durable. */
  moveTo(milliseconds: number): Promise<void>;
  /** Writes the present instant down; called now and then, and when the program ends. */
  save(): Promise<void>;
}

export function openVirtualClock(database: Database, realTime: Clock, startAt: number): VirtualClock {
  const { sqlite } = database;
  sqlite.exec(
    'CREATE TABLE IF NOT EXISTS clock (id INTEGER PRIMARY KEY CHECK (id = 1), now INTEGER NOT NULL)',
  );
  const read = sqlite.prepare('SELECT now FROM clock WHERE id = 1');
  const write = sqlite.prepare(
    'INSERT INTO clock (id, now) VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET now = excluded.now',
  );
  let virtual = Number(read.get()?.now ?? startAt);
  let real = realTime.now();
  // A real clock that is set back must not take the plan back: time then stands until it is caught up.
  const now = () => virtual + Math.max(0, realTime.now() - real);
  const keep = async (instant: number) => {
    virtual = instant;
    real = realTime.now();
    await database.write(() => write.run(instant), { savepoint: false });
  };
  return {
    now,
    moveTo: (milliseconds) => keep(Math.max(milliseconds, now())),
    save: () => keep(now()),
  };
}
