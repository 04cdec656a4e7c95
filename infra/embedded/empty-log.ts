/** Once a day what was erased leaves the database's log as well; the pages of the file were overwritten already. */
import type { Database } from './database-port.ts';
import type { Schedule } from './schedules.ts';

/** With the payments, so that a clock that is moved ahead stops once a day. */
const hourUtc = 4;
/** Somebody writes nearly always; the next day comes. */
const mostTries = 20;

export function emptyingOfLog(database: Database): Schedule {
  return {
    name: 'empty-log',
    hourUtc,
    run: async () => {
      for (let tries = 0; tries < mostTries && !database.emptyLog(); tries += 1) await database.flushed();
    },
  };
}
