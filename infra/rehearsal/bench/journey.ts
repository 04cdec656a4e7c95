/**
 * Plays everybody whom claims need on their way from submission to paid: members who file, approvers who follow
 * the links in their mails, finance and the bank. Before it the claims to file, after it how long each one took.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { hardshipAid } from '../../../workflows/measures/hardship-aid/index.ts';
import { bankAnswers } from '../bank-simulator.ts';
import { payrollAnswers } from '../payroll-simulator.ts';
import type { BenchClient } from './bench-client.ts';
import type { BenchClaim } from './claims.ts';

export interface Journey {
  /** From the first submission until the last claim was paid and everything had come to rest. */
  readonly seconds: number;
  /** Per claim, from submission to paid. */
  readonly milliseconds: readonly number[];
}

interface Awaited {
  readonly claim: BenchClaim;
  readonly paid: () => void;
}

/** How long a person looks elsewhere when there was nothing to do. */
const restMilliseconds = 2;
/** After so long without anything to pay, a claim must have gone elsewhere. */
const patienceMilliseconds = 60_000;

/** @throws when a claim cannot be filed, decided or paid */
export async function playClaims(
  client: BenchClient,
  claims: readonly BenchClaim[],
  concurrency: number,
): Promise<Journey> {
  const awaited = new Map<string, Awaited>();
  const day = { over: false };
  const milliseconds: number[] = [];
  const begun = performance.now();
  const others = Promise.all([approveAll(client, day), payAll(client, day, awaited)]);
  const members = fileAll(client, claims, concurrency, awaited, milliseconds);
  await Promise.race([members, others]);
  await members;
  day.over = true;
  await others;
  await client.settle();
  return { seconds: (performance.now() - begun) / 1000, milliseconds };
}

/** So many claims at once: the next one is filed when one of them is paid. */
async function fileAll(
  client: BenchClient,
  claims: readonly BenchClaim[],
  concurrency: number,
  awaited: Map<string, Awaited>,
  milliseconds: number[],
): Promise<void> {
  const left = claims.values();
  const member = async () => {
    for (const claim of left) {
      const filedAt = performance.now();
      const claimId = await client.file(claim);
      await new Promise<void>((paid) => awaited.set(claimId, { claim, paid }));
      milliseconds.push(performance.now() - filedAt);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, member));
}

async function approveAll(client: BenchClient, day: { readonly over: boolean }): Promise<void> {
  while (!day.over) {
    const links = await client.newLinks();
    await Promise.all(links.map((link) => client.approve(link)));
    if (links.length === 0) await sleep(restMilliseconds);
  }
}

/** Finance pays whatever is ready, again and again; the bank and payroll carry everything out. */
async function payAll(
  client: BenchClient,
  day: { readonly over: boolean },
  awaited: Map<string, Awaited>,
): Promise<void> {
  let quietSince = performance.now();
  while (!day.over) {
    const transfers = await client.pay();
    const run = transfers ?? (await client.pay('payroll'));
    if (run) {
      if (transfers) await client.importBankFile(bankAnswers(run.file).statement);
      else await client.importPayrollFile(payrollAnswers(run.file));
      const known = new Set(run.claimIds.filter((claimId) => claimId !== undefined));
      const hidden = run.claimIds.filter((claimId) => claimId === undefined).length;
      await Promise.all([
        ...[...known].map((claimId) => confirm(client, awaited, claimId)),
        confirmHidden(client, awaited, hidden),
      ]);
      quietSince = performance.now();
    } else if (performance.now() - quietSince > patienceMilliseconds) throw await stuck(client, awaited);
    else await sleep(restMilliseconds);
  }
}

/** What a claim waits for that is not paid, though nothing is left to pay. */
async function stuck(client: BenchClient, awaited: ReadonlyMap<string, Awaited>): Promise<Error> {
  const [[claimId, waiting] = []] = awaited;
  const status = claimId && waiting && (await client.status(waiting.claim, claimId));
  return new Error(
    `nothing is left to pay, and ${awaited.size} claims are not paid: ${claimId} is ${status}`,
  );
}

/** A claim with several payments may need another run. @returns whether it is paid now */
async function confirm(
  client: BenchClient,
  awaited: Map<string, Awaited>,
  claimId: string,
): Promise<boolean> {
  const waiting = awaited.get(claimId);
  if (!waiting || (await client.status(waiting.claim, claimId)) !== 'paid') return false;
  awaited.delete(claimId);
  waiting.paid();
  return true;
}

/** So many confidential claims were paid, finance does not know which: those who wait longest look first. */
async function confirmHidden(
  client: BenchClient,
  awaited: Map<string, Awaited>,
  count: number,
): Promise<void> {
  const waiting = [...awaited].flatMap(([id, { claim }]) => (claim.measure === hardshipAid.id ? [id] : []));
  for (let left = count; left > 0 && waiting.length > 0; ) {
    const asked = waiting.splice(0, left);
    const paid = await Promise.all(asked.map((claimId) => confirm(client, awaited, claimId)));
    left -= paid.filter(Boolean).length;
  }
}
