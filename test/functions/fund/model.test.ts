/**
 * The fund's services against a sheet of paper, with a store that fails, steps that repeat, and people who meet.
 * More and others: `MODEL_RUNS=1000 MODEL_SEED=7`.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fault } from '../../../infra/rehearsal/simulation-test/faulty-store.ts';
import { apply, chosenFor, type Fund, type Op, openFund, summaryOf } from './model-fund.ts';
import { type Conditions, RealFund } from './real-fund.ts';

const claimCount = 6;
const shards = 3;
const ceilingCents = 1_000;

/** What somebody wants to do; to whose claim is seen when it is done. */
type Wish =
  | { readonly kind: Exclude<Op['kind'], 'vote'>; readonly pick: number; readonly amountCents: number }
  | Extract<Op, { kind: 'vote' }>;

const kinds = fc.oneof(
  { weight: 8, arbitrary: fc.constant('arrive' as const) },
  { weight: 6, arbitrary: fc.constantFrom('pay' as const, 'settle' as const) },
  { weight: 2, arbitrary: fc.constantFrom('withdraw' as const, 'recover' as const) },
  { weight: 3, arbitrary: fc.constantFrom('reject' as const, 'return' as const, 'expire' as const) },
);
const wish: fc.Arbitrary<Wish> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: kinds,
      pick: fc.nat({ max: 5 }),
      amountCents: fc.integer({ min: 1, max: 700 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('vote' as const), ceilingCents: fc.nat({ max: 2_500 }) }),
  },
);

function opOf(fund: Fund, one: Wish): Op | undefined {
  if (one.kind === 'vote') return one;
  const claim = chosenFor(fund, one.kind, one.pick);
  if (claim === undefined) return undefined;
  return one.kind === 'recover'
    ? { kind: 'recover', claim, amountCents: one.amountCents }
    : { kind: one.kind, claim };
}

const fault = fc.constantFrom<Fault>('none', 'refused', 'answer-lost', 'overtaken');
const conditions: fc.Arbitrary<Conditions> = fc.record({
  faults: fc.array(fault, { maxLength: 8 }),
  turns: fc.array(fc.nat({ max: 3 }), { maxLength: 5 }),
});

interface Box {
  fund: Fund;
}

/** How often each was done, over all lists. */
const done = new Map<string, number>();

/** One operation or two at once; two leave the fund as one of their two orders would. */
class Perform implements fc.AsyncCommand<Box, RealFund> {
  readonly wishes: readonly Wish[];
  readonly conditions: Conditions;
  readonly times: number;
  #told = 'not possible';

  constructor(wishes: readonly Wish[], under: Conditions, times: number) {
    this.wishes = wishes;
    this.conditions = under;
    this.times = times;
  }

  check({ fund }: Readonly<Box>): boolean {
    const ops = this.wishes.map((one) => opOf(fund, one));
    const claims = ops.flatMap((one) => (one && 'claim' in one ? [one.claim] : []));
    return ops.every((one) => one !== undefined) && new Set(claims).size === claims.length;
  }

  async run(box: Box, real: RealFund): Promise<void> {
    const ops = this.wishes.flatMap((one) => opOf(box.fund, one) ?? []);
    this.#told = JSON.stringify(ops);
    for (const { kind } of ops) done.set(kind, (done.get(kind) ?? 0) + 1);
    await real.perform(ops, this.conditions, this.times);
    const orders = ops.length === 2 ? [ops, ops.toReversed()] : [ops];
    const possible = orders.map((one) => one.reduce(apply, box.fund));
    const seen = await real.summary();
    const found = possible.find((fund) => JSON.stringify(summaryOf(fund)) === JSON.stringify(order(seen)));
    if (!found) expect(order(seen)).toEqual(possible[0] && summaryOf(possible[0]));
    expect(await real.complaints()).toEqual({ balanced: true, wrong: [] });
    box.fund = found ?? box.fund;
  }

  toString(): string {
    return `${this.#told} × ${this.times} under ${JSON.stringify(this.conditions)}`;
  }
}

/** In the model's order of names, to be compared as text. */
function order(seen: Awaited<ReturnType<RealFund['summary']>>) {
  const { ceilingCents: ceiling, reservedCents, spentCents, availableCents, queue, states, ...rest } = seen;
  const { bankCents, activityCents } = rest;
  const sums = { ceilingCents: ceiling, reservedCents, spentCents, availableCents };
  return { ...sums, queue, states, bankCents: bankCents + 0, activityCents: activityCents + 0 };
}

const once = fc.tuple(wish, conditions).map(([one, under]) => new Perform([one], under, 1));
const repeated = fc.tuple(wish, conditions).map(([one, under]) => new Perform([one], under, 2));
const together = fc
  .tuple(wish, wish, conditions)
  .map(([one, other, under]) => new Perform([one, other], under, 1));

describe('the fund', () => {
  it('comes to what one gets by doing one thing after another on paper', { timeout: 120_000 }, async () => {
    const amounts = fc.array(fc.integer({ min: 1, max: 600 }), {
      minLength: claimCount,
      maxLength: claimCount,
    });
    const commands = fc.commands([once, repeated, together], { maxCommands: 40, size: '+1' });
    await fc.assert(
      fc.asyncProperty(amounts, commands, async (cents, list) => {
        const real = new RealFund(cents, shards);
        await real.open(ceilingCents);
        await fc.asyncModelRun(() => ({ model: { fund: openFund(ceilingCents, cents) }, real }), list);
      }),
      {
        seed: Number(process.env.MODEL_SEED ?? 2020),
        numRuns: Number(process.env.MODEL_RUNS ?? 40),
        interruptAfterTimeLimit: 100_000,
        markInterruptAsFailure: true,
      },
    );
    for (const kind of [
      'arrive',
      'withdraw',
      'pay',
      'settle',
      'reject',
      'return',
      'expire',
      'recover',
      'vote',
    ])
      expect(done.get(kind), kind).toBeGreaterThan(0);
  });
});
