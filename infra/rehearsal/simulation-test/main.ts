/** `npm run simulation`: lives random histories of the whole program, and checks the fund after every step. */
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { type HistoryEnd, liveHistory } from './history.ts';
import { shorten } from './shorten.ts';

const nightlyHistories = 100;

const help = `Lives random histories of the fund: people file, answer, approve, vote, pay, repay; the bank answers in any
order, twice, late; the store fails, the program is cut off and started again; days pass. After every step the books
are held against what must always be true. The same seed is the same history.

Usage: npm run simulation -- [options]

  --seed N        the first history's seed (1)
  --steps N       steps of each history (10000)
  --histories N   how many histories, of this seed and those that follow (1)
  --nightly       a million steps: ${nightlyHistories} histories of 10000
  --only LIST     these steps of the history alone, such as 3,17,40-52: what a failure prints
  --told          a line for every step
  --help

Ends with an error, the step, and the shortest history found that fails in the same way.
`;

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    steps: { type: 'string', default: '10000' },
    histories: { type: 'string', default: '1' },
    nightly: { type: 'boolean', default: false },
    only: { type: 'string' },
    told: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false, short: 'h' },
  },
});

if (values.help) console.log(help);
else await shake();

function whole(name: string, text: string): number {
  const value = Number(text);
  if (Number.isSafeInteger(value) && value > 0) return value;
  console.error(`--${name} is a whole number above 0, not ${text}`);
  process.exit(2);
}

async function shake(): Promise<void> {
  const first = whole('seed', values.seed);
  const histories = values.nightly ? nightlyHistories : whole('histories', values.histories);
  const count = values.nightly ? 10_000 : whole('steps', values.steps);
  const steps = values.only === undefined ? range(1, count) : listed(values.only);
  console.log(`${histories} × ${steps.length} steps, ${availableParallelism()} cores`);
  const begun = performance.now();
  let taken = 0;
  for (let seed = first; seed < first + histories; seed += 1) {
    const end = await liveOne(seed, steps);
    taken += end.taken;
    const perSecond = Math.round((1000 * taken) / (performance.now() - begun));
    console.log(`seed ${seed}: ${summary(end)}; ${taken} steps in all, ${perSecond} a second`);
    if (!end.failure) continue;
    await tellFailure(seed, steps, end.failure);
    process.exitCode = 1;
    return;
  }
}

function liveOne(seed: number, steps: readonly number[]): Promise<HistoryEnd> {
  const every = Math.max(1, Math.floor(steps.length / 4));
  return liveHistory({
    seed,
    steps,
    told: (step, what) => {
      if (values.told) console.log(`${step} ${what}`);
      else if (step % every === 0 && values.only === undefined) console.log(`  step ${step} of seed ${seed}`);
    },
  });
}

function summary({ taken, claims, entries, files, counts }: HistoryEnd): string {
  const statuses = [...claims]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, count]) => `${count} ${name}`);
  const cuts = counts.get('cuts') ?? 0;
  const done = [`${taken} steps`, `${entries} entries`, `${files.length} bank files`, `${cuts} cuts`];
  return `${done.join(', ')}; claims: ${statuses.join(', ')}`;
}

async function tellFailure(
  seed: number,
  steps: readonly number[],
  failure: NonNullable<HistoryEnd['failure']>,
): Promise<void> {
  console.error(`\nseed ${seed} fails at step ${failure.step}: ${failure.error.stack}`);
  console.error(`Again: npm run simulation -- --seed ${seed} --only 1-${failure.step} --told`);
  if (values.only !== undefined) return;
  console.error('Looking for a shorter history…');
  const shortest = await shorten({ seed, steps, failure, most: 100 });
  console.error(`${shortest.length} steps are enough:`);
  console.error(`npm run simulation -- --seed ${seed} --told --only ${inRanges(shortest)}`);
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}

function listed(text: string): number[] {
  return text.split(',').flatMap((part) => {
    const [from = '', to = from] = part.split('-');
    return range(whole('only', from), whole('only', to));
  });
}

function inRanges(steps: readonly number[]): string {
  const parts: [number, number][] = [];
  for (const step of steps) {
    const last = parts.at(-1);
    if (last && last[1] === step - 1) last[1] = step;
    else parts.push([step, step]);
  }
  return parts.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(',');
}
