/**
 * The plan's clock on the embedded runtime: it starts in the plan's period, runs as fast as real time, and can be
 * moved forward; setting the machine's clock does not move it. It never goes back. Kept in the database with
 * everything that is written, so that a new start begins at no earlier instant than any in there.
 */
import type { Clock } from '../../functions/platform/clock.ts';
import type { Database } from './database-port.ts';

export interface VirtualClock extends Clock {
  /** Moves to an instant (milliseconds); going back is refused by staying where it is. Resolves once that is durable. */
  moveTo(milliseconds: number): Promise<void>;
  /** Writes the present instant down; called now and then, and when the program ends. */
  save(): Promise<void>;
}

/** Milliseconds since some moment, whatever the machine's clock is set to; a machine that sleeps does not count them. */
export const steadyTime: Clock = { now: () => Math.floor(performance.now()) };

/** @param elapsed milliseconds since whenever */
export function openVirtualClock(database: Database, elapsed: Clock, startAt: number): VirtualClock {
  const { sqlite } = database;
  sqlite.exec(
    'CREATE TABLE IF NOT EXISTS clock (id INTEGER PRIMARY KEY CHECK (id = 1), now INTEGER NOT NULL)',
  );
  const read = sqlite.prepare('SELECT now FROM clock WHERE id = 1');
  const write = sqlite.prepare(
    'INSERT INTO clock (id, now) VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET now = excluded.now',
  );
  let virtual = Number(read.get()?.now ?? startAt);
  let before = elapsed.now();
  const now = () => {
    const present = elapsed.now();
    virtual += Math.max(0, present - before);
    before = present;
    return virtual;
  };
  database.beforeCommit(() => write.run(now()));
  const keep = async (instant: number) => {
    virtual = Math.max(instant, now());
    await database.write(() => write.run(virtual), { savepoint: false });
  };
  return {
    now,
    moveTo: keep,
    save: () => keep(now()),
  };
}
