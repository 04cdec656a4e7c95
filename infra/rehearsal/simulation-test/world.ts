/**
 * The whole program in one process, on a clock and a chance that belong to the history: it can be cut off at any
 * transaction and opened again on what the disk had then.
 */
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Person } from '../../../functions/registers/store.ts';
import { openRuntime, type Runtime } from '../../embedded/runtime.ts';
import { type Cooperative, makeCooperative } from '../demo/cooperative.ts';
import type { Random } from '../demo/random.ts';
import { Books } from './books.ts';
import { calm, type Fault, faultyStore, type Weather } from './faulty-store.ts';
import { seededChance, seededIdentifiers } from './seeded.ts';
import { Violation } from './violation.ts';

/** What the bank will still say. */
export interface Letter {
  readonly xml: string;
  /** Handed in so often. */
  times: number;
}

export interface World {
  readonly seed: number;
  readonly cooperative: Cooperative;
  runtime: Runtime;
  books: Books;
  /** How the store behaves now. */
  weather: Weather;
  /** Files that the bank has made and nobody, or not everybody, has handed in. */
  readonly letters: Letter[];
  /** By run, what went to the bank; by payment, in which run. */
  readonly files: Map<string, string>;
  readonly sentIn: Map<string, string>;
  /** Links that were mailed to clients. */
  readonly clientLinks: { readonly caseId: string; readonly secret: string }[];
  /** How many claims of each measure were filed. */
  readonly filed: Map<string, number>;
  readonly counts: Map<string, number>;
  lastMail: number;
  /** Cuts the program off when so many transactions have begun; undefined: not. */
  cutAfter: number | undefined;
  /** Cut off: what the disk had then. */
  image: string | undefined;
  readonly folder: string;
  lives: number;
}

const startAt = Date.parse('2020-04-01T07:00:00Z');
/** Time passes only when the history moves it. */
const standing = { now: () => startAt };
const databaseName = 'entraide.sqlite';

export async function openWorld(seed: number): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), 'entraide-shake-'));
  const world: Omit<World, 'runtime' | 'books'> = {
    seed,
    cooperative: makeCooperative(),
    weather: calm,
    letters: [],
    files: new Map(),
    sentIn: new Map(),
    clientLinks: [],
    filed: new Map(),
    counts: new Map(),
    lastMail: 0,
    cutAfter: undefined,
    image: undefined,
    folder,
    lives: 0,
  };
  const open: World = Object.assign(world, { books: new Books() }) as World;
  const instant = { now: () => open.runtime?.clock.now() ?? startAt };
  identifiers.set(open, seededIdentifiers(seed, instant.now));
  chances.set(open, seededChance(seed));
  await begin(open, join(folder, '0'));
  return open;
}

const identifiers = new WeakMap<World, ReturnType<typeof seededIdentifiers>>();
const chances = new WeakMap<World, () => number>();

async function begin(world: World, dataDir: string): Promise<void> {
  const random = identifiers.get(world);
  const chance = chances.get(world);
  if (!random || !chance) throw new RangeError('a world that was not opened');
  mkdirSync(dataDir, { recursive: true });
  let ticket = 0;
  const life = { books: undefined as Books | undefined };
  world.runtime = await openRuntime({
    dataDir,
    baseUrl: 'http://localhost:3000',
    startAt,
    demonstration: true,
    durability: 'normal',
    realTime: standing,
    elapsedTime: standing,
    random,
    chance,
    aroundStore: (store) =>
      faultyStore(
        {
          ...store,
          async transact(writes, effects) {
            ticket += 1;
            const own = ticket;
            await store.transact(writes, effects);
            life.books?.gather(own, writes);
          },
        },
        () => world.weather,
        () => cutIfDue(world, dataDir),
      ),
  });
  world.runtime.time.stop();
  await world.runtime.time.catchUp();
  await world.runtime.idle();
  world.books = Books.fromTables(world.runtime.database.sqlite);
  life.books = world.books;
}

/** Keeps what the disk has at this instant, as a power cut would leave it; the life goes on and comes to nothing. */
function cutIfDue(world: World, dataDir: string): void {
  if (world.cutAfter === undefined || world.image !== undefined) return;
  world.cutAfter -= 1;
  if (world.cutAfter > 0) return;
  world.lives += 1;
  const image = join(world.folder, String(world.lives));
  mkdirSync(image);
  for (const name of [databaseName, `${databaseName}-wal`]) {
    const from = join(dataDir, name);
    if (existsSync(from)) copyFileSync(from, join(image, name));
  }
  world.image = image;
}

/** Opens the program again on what was kept when it was cut off. @returns whether it was cut off */
export async function reopenIfCut(world: World): Promise<boolean> {
  const { image } = world;
  world.cutAfter = undefined;
  if (image === undefined) return false;
  world.weather = calm;
  await world.runtime.close();
  world.image = undefined;
  await begin(world, image);
  const { sqlite } = world.runtime.database;
  const last = Number(sqlite.prepare('SELECT max(number) AS last FROM outbox').get()?.last ?? 0);
  world.lastMail = Math.min(world.lastMail, last);
  return true;
}

export async function closeWorld(world: World): Promise<void> {
  await world.runtime.close();
  rmSync(world.folder, { recursive: true, force: true });
}

export async function personOf({ runtime }: World, personId: string): Promise<Person> {
  const person = await runtime.deps.registers.person(personId);
  if (!person) throw new Violation(`${personId} is not in the registers`);
  return person;
}

/** Bad weather of a step: a few transactions in a hundred fail, and calls take turns in any order. */
export function badWeather(random: Random): Weather {
  return {
    fault: () =>
      random.weighted<Fault>([
        ['none', 88],
        ['refused', 4],
        ['answer-lost', 4],
        ['overtaken', 4],
      ]),
    turns: () => random.integer(0, 2),
  };
}

export function countUp(world: World, what: string): void {
  world.counts.set(what, (world.counts.get(what) ?? 0) + 1);
}
