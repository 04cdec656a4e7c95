/** Plain claims of hardship aid from submission to paid, and what one costs by the pieces that AWS bills. */

import { effectWindowSeconds } from '../../aws/effect-window.ts';
import { openRuntime } from '../../embedded/runtime.ts';
import { bankAnswers } from '../bank-simulator.ts';
import type { BenchClient } from './bench-client.ts';
import { createMeter } from './capacity.ts';
import { type BenchClaim, makeBenchClaims } from './claims.ts';
import { inProcessClient } from './in-process-client.ts';
import { type ListPrice, listPriceOf } from './list-price.ts';
import { rounded } from './measurement.ts';

export interface PlainClaimCost {
  readonly writeUnitsPerClaim: number;
  readonly readUnitsPerClaim: number;
  /** Of its machine: every state that is entered. */
  readonly transitionsOfPlainClaim: number;
  /** Beside HTTP, on the day of the announcement: the steps, and a share of those that carry effects out. */
  readonly lambdaCallsPerClaim: number;
  /** The same for a claim that is alone, so that nothing else is carried out by the same call. */
  readonly lambdaCallsPerLoneClaim: number;
  readonly mailsPerClaim: number;
  readonly listPricePer1000Claims: ListPrice;
}

/** On the day of the announcement: 10,000 in one hour are expected. */
const filingsPerSecond = 10_000 / 3_600;
/** A table on demand begins with so many shards; each hands over what came within its window by one call. */
const streamShards = 4;
/** Calls that carry effects out, for each claim at that pace. */
const sharedCalls = streamShards / (filingsPerSecond * effectWindowSeconds);

/** @param count claims that are paid in one run; the run and the bank's file are counted with them */
export async function costOfPlainClaims(count = 20): Promise<PlainClaimCost> {
  const meter = createMeter();
  const runtime = await openRuntime({
    dataDir: ':memory:',
    baseUrl: 'http://localhost:3000',
    startAt: Date.parse('2020-04-01T07:00:00Z'),
    demonstration: true,
    aroundStore: meter.around,
  });
  try {
    const client = await inProcessClient(runtime);
    const claims = makeBenchClaims(count * 3).filter(({ measure }) => measure === 'hardship-aid');
    await runtime.idle();
    const countNow = () => {
      const { calls, transitionsOf } = runtime.engine.stats();
      const transitions = transitionsOf.get('claim') ?? 0;
      return { ...meter.read(), calls, transitions, mails: runtime.outbox.messages().length };
    };
    const before = countNow();
    await takeToPaid(client, claims);
    const after = countNow();
    const each = (name: keyof typeof after) => (after[name] - before[name]) / claims.length;
    const cost = {
      writeUnits: each('writeUnits'),
      readUnits: each('readUnits'),
      transitions: each('transitions'),
      lambdaCalls: each('calls') + Math.min(sharedCalls, each('transactionsWithEffects')),
      mails: each('mails'),
    };
    return {
      writeUnitsPerClaim: rounded(cost.writeUnits),
      readUnitsPerClaim: rounded(cost.readUnits),
      transitionsOfPlainClaim: rounded(cost.transitions),
      lambdaCallsPerClaim: rounded(cost.lambdaCalls),
      lambdaCallsPerLoneClaim: rounded(each('calls') + each('transactionsWithEffects')),
      mailsPerClaim: rounded(cost.mails),
      listPricePer1000Claims: listPriceOf(cost),
    };
  } finally {
    await runtime.close();
  }
}

/** @throws when one of them is not paid in the end */
async function takeToPaid(client: BenchClient, claims: readonly BenchClaim[]): Promise<void> {
  const filed = [];
  for (const claim of claims) filed.push({ claim, claimId: await client.file(claim) });
  await client.settle();
  for (let links = await client.newLinks(); links.length > 0; links = await client.newLinks()) {
    for (const link of links) await client.approve(link);
    await client.settle();
  }
  const run = await client.pay();
  if (run) await client.importBankFile(bankAnswers(run.file).statement);
  await client.settle();
  for (const { claim, claimId } of filed) {
    const status = await client.status(claim, claimId);
    if (status !== 'paid') throw new Error(`the claim ${claimId} is ${status}, not paid`);
  }
}
