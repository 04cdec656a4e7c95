/** Keeps the engine's timers and the daily schedules in step with the plan's clock, also when it is moved ahead. */
import type { Database } from './database-port.ts';
import type { Engine } from './engine/index.ts';
import { reportFailure } from './report-failure.ts';
import type { Schedule } from './schedules.ts';
import type { VirtualClock } from './virtual-clock.ts';

export interface TimeKeeper {
  /** Moves the clock ahead by milliseconds; resolves once everything that fell due on the way has run. */
  advance(milliseconds: number): Promise<void>;
  /** Runs what is due now. */
  catchUp(): Promise<void>;
  start(): void;
  stop(): void;
}

interface TimeKeeperPorts {
  readonly clock: VirtualClock;
  readonly engine: Pick<Engine, 'nextTimerAt' | 'runTimers'>;
  readonly idle: () => Promise<void>;
  readonly schedules: readonly Schedule[];
  readonly database: Database;
}

const day = 86_400_000;
const hour = 3_600_000;
/** How far real time may run on before due timers are noticed. */
const lookMilliseconds = 250;
const saveEvery = 20;

export function createTimeKeeper({ clock, engine, idle, schedules, database }: TimeKeeperPorts): TimeKeeper {
  const book = openBook(database);
  let busy: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  let looks = 0;

  const nextDue = (): number | undefined => {
    const times = schedules.map((one) => nextRun(one, book.lastRun(one.name) ?? clock.now() - hour));
    const timerAt = engine.nextTimerAt();
    return [...times, ...(timerAt === undefined ? [] : [timerAt])].toSorted((a, b) => a - b)[0];
  };
  const runDue = async (): Promise<void> => {
    for (const schedule of schedules) {
      const last = book.lastRun(schedule.name);
      const due = nextRun(schedule, last ?? clock.now() - hour);
      if (due > clock.now()) continue;
      await schedule.run();
      await book.ran(schedule.name, due);
    }
    await engine.runTimers();
  };
  const runUpTo = async (target: number): Promise<void> => {
    await idle();
    for (let due = nextDue(); due !== undefined && due <= target; due = nextDue()) {
      await clock.moveTo(due);
      await runDue();
      await idle();
    }
  };
  /** One after the other: two callers moving the clock would run the same timers twice. */
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const turn = busy.then(work);
    busy = turn.catch(() => undefined);
    return turn;
  };
  const look = async (): Promise<void> => {
    looks += 1;
    if (looks % saveEvery === 0) await clock.save();
    const due = nextDue();
    if (due !== undefined && due <= clock.now()) await runDue();
  };
  return {
    advance: (milliseconds) =>
      inTurn(async () => {
        const target = clock.now() + milliseconds;
        await runUpTo(target);
        await clock.moveTo(target);
        await idle();
      }),
    catchUp: () => inTurn(() => runUpTo(clock.now())),
    start() {
      timer = setInterval(() => void inTurn(look).catch(reportFailure), lookMilliseconds);
      timer.unref();
    },
    stop() {
      clearInterval(timer);
    },
  };
}

/** The first time after `after` at which the schedule is due. */
function nextRun({ hourUtc }: Schedule, after: number): number {
  const today = Math.floor(after / day) * day + hourUtc * hour;
  return today > after ? today : today + day;
}

/** When each schedule last ran, so that a new start neither skips nor repeats a day. */
function openBook(database: Database) {
  const { sqlite } = database;
  sqlite.exec('CREATE TABLE IF NOT EXISTS schedules (name TEXT PRIMARY KEY, last_run INTEGER NOT NULL)');
  const read = sqlite.prepare('SELECT last_run FROM schedules WHERE name = ?');
  const put = sqlite.prepare(
    'INSERT INTO schedules (name, last_run) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET last_run = excluded.last_run',
  );
  return {
    lastRun(name: string): number | undefined {
      const row = read.get(name);
      return row === undefined ? undefined : Number(row.last_run);
    },
    async ran(name: string, at: number): Promise<void> {
      await database.write(() => put.run(name, at), { savepoint: false });
    },
  };
}
