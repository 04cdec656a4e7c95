/** Finance and the bank in the play: runs released by two people, files answered line by line, some of them refused. */
import { Refused } from '../../api-client.ts';
import type { IncomingMoney } from '../../bank/bookings.ts';
import type { PlannedAnswer } from '../../bank/plan.ts';
import { bankAnswers } from '../../bank-simulator.ts';
import { type PlannedPay, payrollAnswers } from '../../payroll-simulator.ts';
import { chanceFor, countUp, type Stage } from './stage.ts';

interface Run {
  readonly id: string;
  readonly channel: Channel;
  readonly state: string;
  readonly payments: readonly { readonly paymentId: string; readonly claimId: string }[];
}

/** Money that comes back, and the day on which the bank says so. */
export interface BankPost {
  readonly day: number;
  readonly xml: string;
}

const people = ['farid', 'fien'] as const;
const returnsAfterDays = 2;

/**
 * Pays what is ready on this day, and hands in what the bank says; resolves with what it will say later.
 * @param incoming what strangers paid in on the same day
 */
export async function payDay(
  stage: Stage,
  day: number,
  incoming: readonly IncomingMoney[] = [],
): Promise<BankPost[]> {
  for (const run of await runsOf(stage, 'payroll')) await payWages(stage, run);
  const posts: BankPost[] = [];
  for (const [at, run] of (await runsOf(stage, 'sepa')).entries()) {
    posts.push(...(await payRun(stage, { run, day, incoming: at === 0 ? incoming : [] })));
  }
  return posts;
}

interface RunDay {
  readonly run: Run;
  readonly day: number;
  readonly incoming: readonly IncomingMoney[];
}

async function payRun(stage: Stage, { run, day, incoming }: RunDay): Promise<BankPost[]> {
  const file = await release(stage, run);
  const answers = bankAnswers(file, { answers: planOf(stage, run), incoming });
  await importFile(stage, answers.statusReport);
  await importFile(stage, answers.statement);
  const { returnStatement } = answers;
  return returnStatement === undefined ? [] : [{ day: day + returnsAfterDays, xml: returnStatement }];
}

/** One line in thirty is refused for something that the person has to say; the second attempt of a claim succeeds. */
async function payWages(stage: Stage, run: Run): Promise<void> {
  const file = await release(stage, run);
  const answers: Record<string, PlannedPay> = {};
  for (const { paymentId, claimId } of run.payments) {
    const claim = stage.claims.get(claimId);
    if (!claim || (claim.counts.get('trouble') ?? 0) > 0) continue;
    const random = chanceFor(stage, claim, `payroll ${countUp(claim, 'payment')}`);
    if (!random.chance(3)) continue;
    answers[paymentId] = { refused: 'le compte est clos' };
    countUp(claim, 'trouble');
  }
  const csv = payrollAnswers(file, { answers });
  await stage.api.send('/api/payroll-files', csv, { as: people[0], type: 'text/csv' });
}

/** Those that the schedule prepared, and one of whatever else is ready. */
async function runsOf(stage: Stage, channel: Channel): Promise<Run[]> {
  const { items } = await stage.api.get<{ items: readonly Run[] }>('/api/payment-runs?limit=100', people[0]);
  const waiting = items.filter((run) => run.channel === channel && run.state === 'prepared');
  const prepared = waiting.map(({ id }) => stage.api.get<Run>(`/api/payment-runs/${id}`, people[0]));
  const made = await createRun(stage, channel);
  return [...(await Promise.all(prepared)), ...(made ? [made] : [])];
}

/** @returns the run's file */
async function release({ api }: Stage, { id }: Run): Promise<string> {
  for (const person of people) {
    await api.post(`/api/payment-runs/${id}/release`, {}, person).catch(unlessSigned);
  }
  return api.getText(`/api/payment-runs/${id}/file`, people[0]);
}

type Channel = 'sepa' | 'payroll';

export async function createRun({ api }: Stage, channel: Channel = 'sepa'): Promise<Run | undefined> {
  try {
    return await api.post<Run>('/api/payment-runs', { channel }, people[0]);
  } catch (error) {
    if (error instanceof Refused && error.code === 'nothing-to-pay') return undefined;
    throw error;
  }
}

/** Whoever made the run has signed it. */
function unlessSigned(error: unknown): void {
  if (!(error instanceof Refused) || error.code !== 'second-person-needed') throw error;
}

/** One payment in twenty-five is refused, one in thirty comes back; the second attempt of a claim succeeds. */
function planOf(stage: Stage, { payments }: Run): Record<string, PlannedAnswer> {
  const plan: Record<string, PlannedAnswer> = {};
  for (const { paymentId, claimId } of payments) {
    const claim = stage.claims.get(claimId);
    if (!claim) continue;
    const random = chanceFor(stage, claim, `payment ${countUp(claim, 'payment')}`);
    const answer = random.weighted<PlannedAnswer>([
      ['accepted', 93],
      [{ rejected: 'AC01' }, 4],
      [{ returned: 'AC04' }, 3],
    ]);
    plan[paymentId] = (claim.counts.get('trouble') ?? 0) > 0 ? 'accepted' : answer;
    if (typeof plan[paymentId] === 'object') countUp(claim, 'trouble');
  }
  return plan;
}

export async function importFile({ api }: Stage, xml: string): Promise<void> {
  await api.send('/api/bank-files', xml, { as: people[0], type: 'application/xml' });
}
