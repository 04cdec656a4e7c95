/** One step of a history: somebody does something, in good or bad weather, and everything that follows from it ends. */
import { TransientFailure } from '../../../functions/platform/failures.ts';
import { Problem } from '../../../functions/platform/problem.ts';
import type { Random } from '../demo/random.ts';
import type { Act, NamedAct } from './acts/act.ts';
import { approversActs } from './acts/approvers.ts';
import { boardActs } from './acts/board.ts';
import { financeActs, sendFile } from './acts/finance.ts';
import { lendingActs } from './acts/lending.ts';
import { membersActs } from './acts/members.ts';
import { reconcilingActs } from './acts/reconciling.ts';
import { recoveryActs } from './acts/recovery.ts';
import { timeActs } from './acts/time.ts';
import { calm } from './faulty-store.ts';
import { chanceOfStep } from './seeded.ts';
import { must } from './violation.ts';
import { badWeather, countUp, reopenIfCut, type World } from './world.ts';

const acts: readonly NamedAct[] = [
  ...membersActs,
  ...approversActs,
  ...boardActs,
  ...financeActs,
  ...reconcilingActs,
  ...lendingActs,
  ...recoveryActs,
  ...timeActs,
];

/** @returns what happened, in a line @throws Violation, or what the program should never throw at anybody */
export async function takeStep(world: World, step: number): Promise<string> {
  const random = chanceOfStep(world.seed, step);
  const bad = random.chance(25);
  if (bad) world.weather = badWeather(random);
  if (random.chance(1)) world.cutAfter = random.integer(1, 12);
  const count = random.chance(12) ? 2 : 1;
  const chosen = Array.from({ length: count }, () => random.weighted(acts.map((one) => [one, one.weight])));
  const said = await Promise.all(chosen.map((one) => attempt(world, one, random)));
  await world.runtime.idle();
  world.weather = calm;
  const cut = await reopenIfCut(world);
  if (cut) countUp(world, 'cuts');
  await restAndLook(world, random);
  const weather = bad ? ' (bad weather)' : '';
  return `${said.join('; ')}${weather}${cut ? ' — cut off, and started again' : ''}`;
}

/** Everything has ended: the books are settled, the mails read, and files of released runs go to the bank. */
export async function restAndLook(world: World, random: Random): Promise<void> {
  await world.runtime.idle();
  world.books.settle();
  const { setAside } = world.runtime.effects;
  must(setAside.size === 0, () => `an effect can never succeed: ${[...setAside].join(' ')}`);
  readMails(world);
  for (const runId of world.books.takeReleased()) await sendFile(world, random, runId);
}

async function attempt(world: World, { name, act }: NamedAct, random: Random): Promise<string> {
  const said = await tried(world, act, random);
  countUp(world, said === undefined ? 'nothing to do' : name);
  return `${name}: ${said ?? '–'}`;
}

/** Who is told to try again does so, mostly; a second time is enough for most. */
async function tried(world: World, act: Act, random: Random): Promise<string | undefined> {
  for (let attempts = 0; ; attempts += 1) {
    try {
      return await act(world, random);
    } catch (error) {
      if (error instanceof Problem && error.status < 500) {
        countUp(world, `refused: ${error.code}`);
        return `refused, ${error.code}`;
      }
      if (!(error instanceof TransientFailure)) throw error;
      countUp(world, 'failed for now');
      if (attempts === 2 || !random.chance(80)) return 'failed for now';
    }
  }
}

function readMails(world: World): void {
  const { sqlite } = world.runtime.database;
  const rows = sqlite
    .prepare("SELECT mail FROM outbox WHERE number > ? AND mail LIKE '%/clients/%' ORDER BY number")
    .all(world.lastMail);
  for (const { mail } of rows) {
    const [, caseId, secret] = /\/clients\/([^?\s"]+)\?token=([\w-]+)/.exec(String(mail)) ?? [];
    if (caseId !== undefined && secret !== undefined) world.clientLinks.push({ caseId, secret });
  }
  world.lastMail = Number(sqlite.prepare('SELECT max(number) AS last FROM outbox').get()?.last ?? 0);
}
