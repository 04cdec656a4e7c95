/** The embedded runtime: the whole system in one process on one data folder, wired in one place. */

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { registries } from '../../functions/app/registries.ts';
import { settleArrived } from '../../functions/documents/settle-upload.ts';
import { ensureEnvelopes } from '../../functions/ledger/envelopes-store.ts';
import { openGathering } from '../../functions/mails/gathering/gather.ts';
import { sendAllGathered } from '../../functions/mails/gathering/send.ts';
import { type Clock, systemClock } from '../../functions/platform/clock.ts';
import type { Deps, Random } from '../../functions/platform/deps.ts';
import { TransientFailure } from '../../functions/platform/failures.ts';
import { systemRandom } from '../../functions/platform/random.ts';
import type { Store } from '../../functions/platform/store/port.ts';
import type { Workflow } from '../../functions/platform/workflow/port.ts';
import { withPolicies } from '../../functions/policies/book.ts';
import type { PrivacyDeps } from '../../functions/privacy/privacy-deps.ts';
import { openRegisters } from '../../functions/registers/store.ts';
import { orderScheduled } from '../../functions/reports/order.ts';
import { measures as catalogue } from '../../workflows/measures/catalogue.ts';
import type { Measure } from '../../workflows/measures/measure.ts';
import { corona2020 } from '../../workflows/policy/corona-2020.ts';
import type { Plan } from '../../workflows/policy/plan.ts';
import { loadDemonstration } from '../rehearsal/demo/load.ts';
import { openDatabase } from './database.ts';
import type { Database } from './database-port.ts';
import { type EffectPump, startEffectPump } from './effects.ts';
import { emptyingOfLog } from './empty-log.ts';
import { Engine, type TaskHandler } from './engine/index.ts';
import { engineDatabase } from './engine-database.ts';
import { forgetOwner, noteOwner } from './folder-owner.ts';
import { type LocalFiles, openLocalFiles } from './local-files.ts';
import { invokeTask, loadMachines } from './machines.ts';
import { type Outbox, openOutbox } from './outbox.ts';
import { reportFailure } from './report-failure.ts';
import { dailySchedules, type Schedule } from './schedules.ts';
import { createSqliteStore, type SqliteStore } from './store.ts';
import { createTimeKeeper, type TimeKeeper } from './time-keeper.ts';
import { openVirtualClock, steadyTime, type VirtualClock } from './virtual-clock.ts';

export interface RuntimeOptions {
  /** Where everything is kept; `:memory:` keeps nothing. */
  readonly dataDir: string;
  readonly baseUrl: string;
  /** The plan's clock at the first start, in milliseconds. */
  readonly startAt: number;
  /** `false` leaves the registers empty, with the staff alone. */
  readonly demonstration: boolean;
  readonly plan?: Plan;
  readonly measures?: readonly Measure[];
  readonly random?: Random;
  /** Numbers from 0 to below 1, for the engine. */
  readonly chance?: () => number;
  /** What stands between the functions and the store, such as faults. */
  readonly aroundStore?: (store: Store) => Store;
  readonly realTime?: Clock;
  /** What the plan's clock goes by: milliseconds since whenever. */
  readonly elapsedTime?: Clock;
  readonly smtpUrl?: string | undefined;
  readonly durability?: 'full' | 'normal';
  readonly schedules?: (deps: PrivacyDeps) => readonly Schedule[];
}

export interface Runtime {
  readonly deps: Deps;
  readonly files: LocalFiles;
  readonly database: Database;
  readonly store: SqliteStore;
  readonly engine: Engine;
  readonly clock: VirtualClock;
  readonly realTime: Clock;
  readonly outbox: Outbox;
  readonly effects: EffectPump;
  readonly time: TimeKeeper;
  /** Whether people were loaded just now: the folder was empty. */
  readonly isNew: boolean;
  /** Sends what is gathered before its time: nobody who looks at the outbox waits. */
  readonly mailsOut: () => Promise<void>;
  /** Resolves when nothing goes on by itself any more and everything is durable. */
  idle(): Promise<void>;
  close(): Promise<void>;
}

/** What is under way may end first; what takes longer is taken up at the next start. */
const closingMilliseconds = 2_000;
/** After a group was lost, until its effects are taken up again. */
const recoveryMilliseconds = 1_000;

/** Opens the data folder, takes up whatever was going on, and loads the people into an empty one. */
export async function openRuntime(options: RuntimeOptions): Promise<Runtime> {
  const { dataDir, realTime = systemClock, chance = Math.random, aroundStore = (one) => one } = options;
  const path = dataDir === ':memory:' ? dataDir : join(makeFolder(dataDir), 'entraide.sqlite');
  const database = openDatabase(path, { durability: options.durability ?? 'full' });
  if (dataDir !== ':memory:') noteOwner(path);
  const store = createSqliteStore(database);
  const clock = openVirtualClock(database, options.elapsedTime ?? steadyTime, options.startAt);
  const seen = aroundStore(store);
  const deps: Deps = withPolicies({
    store: seen,
    registers: openRegisters(seen),
    clock,
    random: options.random ?? systemRandom,
    plan: options.plan ?? corona2020,
    measures: options.measures ?? catalogue,
    baseUrl: options.baseUrl,
    envelopeShards: 1,
    ...registries,
  });
  // What tasks do ends in the engine's checkpoint, which is in the same file: they need not wait for the disk.
  const seenAhead = aroundStore(store.ahead);
  const ahead: Deps = { ...deps, store: seenAhead, registers: openRegisters(seenAhead) };
  const engine = new Engine({
    database: engineDatabase(database),
    clock,
    random: chance,
    ...(options.random && { ids: options.random.id }),
    resources: {
      'arn:aws:states:::lambda:invoke': unlessLost(
        database,
        invokeTask(() => ahead),
      ),
    },
    answersAt: 'written',
    onError: reportFailure,
  });
  for (const machine of loadMachines()) engine.register(machine);
  const outbox = openOutbox(database, {
    clock,
    smtpUrl: options.smtpUrl,
    from: 'Entraide <entraide@localhost>',
  });
  const gathering = openGathering(store.ahead, clock);
  const effects = startEffectPump({ store, workflow: workflowOn(engine), mailer: outbox, gathering });
  const idle = async () => {
    do {
      await effects.idle();
      await engine.idle();
      await database.flushed();
    } while (!(await isQuiet(effects, engine)));
  };
  const mailsOut = async () => {
    await idle();
    await sendAllGathered(deps);
    await idle();
  };
  // What has arrived is looked at here at once: no page says that it is awaited once its sender was told that it came.
  const onStored = (key: string) => settleArrived({ ...deps, files: files.files }, key).catch(reportFailure);
  const files = openLocalFiles({ dataDir, baseUrl: options.baseUrl, clock, onStored });
  const everyDay = (jobs: PrivacyDeps) => [...dailySchedules(jobs), emptyingOfLog(database)];
  const schedules = (options.schedules ?? everyDay)({ ...deps, files: files.files });
  const time = createTimeKeeper({ clock, engine, idle, schedules, database });
  const isNew = await loadDemonstration(store, { staffOnly: !options.demonstration });
  await ensureEnvelopes(deps);
  // The demonstration shows figures before its first Monday.
  if (isNew && options.demonstration) await orderScheduled(deps, ['losses', 'forecast']);
  effects.recover();
  database.onLost(() => setTimeout(effects.recover, recoveryMilliseconds).unref());
  await engine.recover();
  time.start();
  const close = async () => {
    time.stop();
    effects.stop();
    await Promise.race([idle(), sleep(closingMilliseconds, undefined, { ref: false })]);
    await clock.save();
    await database.flushed();
    database.close();
    files.close();
    if (dataDir !== ':memory:') forgetOwner(path);
  };
  return {
    deps,
    files,
    database,
    store,
    engine,
    clock,
    realTime,
    outbox,
    effects,
    time,
    isNew,
    idle,
    mailsOut,
    close,
  };
}

function makeFolder(dataDir: string): string {
  try {
    mkdirSync(dataDir, { recursive: true });
    return dataDir;
  } catch (error) {
    throw new Error(`The data folder ${dataDir} cannot be made: ${(error as Error).message}`, {
      cause: error,
    });
  }
}

/** A task that began before a group was lost may have read or written what does not stand: it is called again. */
function unlessLost(database: Database, handler: TaskHandler): TaskHandler {
  return async (call) => {
    const { lostGroups } = database;
    const result = await handler(call);
    if (database.lostGroups === lostGroups) return result;
    throw new TransientFailure('What the task did may have been taken back');
  };
}

/** Nothing new began while the other half was being waited for. */
async function isQuiet(effects: EffectPump, engine: Engine): Promise<boolean> {
  const before = engine.stats().transitions;
  await effects.idle();
  await engine.idle();
  return engine.stats().transitions === before && engine.stats().callsUnderWay === 0;
}

function workflowOn(engine: Engine): Workflow {
  return {
    async start(machine, name, input) {
      await engine.start(machine, name, input);
    },
    resume: (taskToken, output) => engine.sendTaskSuccess(taskToken, output),
    fail: (taskToken, error) => engine.sendTaskFailure(taskToken, { error }),
  };
}
