/**
 * The database as the engine writes to it: told at once, with the tasks and the effects of the same turn, so that a
 * claim goes through several steps in one commit. Before it the engine, after it the database.
 *
 * When a group is lost, whatever was worked out from it must not be written after it: the engine's writes are refused
 * until the turn is over, and the executions concerned go on from what is on disk.
 */
import { TransientFailure } from '../../functions/platform/failures.ts';
import type { Database } from './database-port.ts';
import type { EngineDatabase } from './engine/index.ts';

export function engineDatabase(database: Database): EngineDatabase {
  let isTurnLost = false;
  database.onLost(() => {
    isTurnLost = true;
    setImmediate(() => {
      isTurnLost = false;
    });
  });
  return {
    sqlite: database.sqlite,
    flushed: () => database.flushed(),
    write(work, options) {
      if (isTurnLost) throw new TransientFailure('What this was worked out from was taken back');
      const result = database.stage(work, options);
      return database.flushed().then(() => result);
    },
  };
}
