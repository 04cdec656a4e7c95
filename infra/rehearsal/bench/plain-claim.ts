/** Plain claims of hardship aid from submission to paid, and what one costs by the pieces that AWS bills. */
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
  /** Beside HTTP: the steps, and whoever carries effects out. */
  readonly lambdaCallsPerClaim: number;
  readonly mailsPerClaim: number;
  readonly listPricePer1000Claims: ListPrice;
}

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
    const countNow = () => ({
      ...meter.read(),
      ...runtime.engine.stats(),
      mails: runtime.outbox.messages().length,
    });
    const before = countNow();
    await takeToPaid(client, claims);
    const after = countNow();
    const each = (name: keyof typeof after) => (after[name] - before[name]) / claims.length;
    const cost = {
      writeUnits: each('writeUnits'),
      readUnits: each('readUnits'),
      transitions: each('transitions'),
      lambdaCalls: each('calls') + each('transactionsWithEffects'),
      mails: each('mails'),
    };
    return {
      writeUnitsPerClaim: rounded(cost.writeUnits),
      readUnitsPerClaim: rounded(cost.readUnits),
      lambdaCallsPerClaim: rounded(cost.lambdaCalls),
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
