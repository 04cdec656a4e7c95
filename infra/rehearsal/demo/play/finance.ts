/** Finance and the bank in the play: runs released by two people, files answered line by line, some of them refused. */
import { Refused } from '../../api-client.ts';
import type { IncomingMoney } from '../../bank/bookings.ts';
import type { PlannedAnswer } from '../../bank/plan.ts';
import { bankAnswers } from '../../bank-simulator.ts';
import { type PlannedPay, payrollAnswers } from '../../payroll-simulator.ts';
import { chanceFor, countUp, type Stage } from './stage.ts';

interface Run {
  readonly id: string;
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
  await payWages(stage);
  const run = await createRun(stage);
  if (!run) return [];
  for (const person of people) {
    await stage.api.post(`/api/payment-runs/${run.id}/release`, {}, person).catch(unlessSigned);
  }
  const file = await stage.api.getText(`/api/payment-runs/${run.id}/file`, people[0]);
  const answers = bankAnswers(file, { answers: planOf(stage, run), incoming });
  await importFile(stage, answers.statusReport);
  await importFile(stage, answers.statement);
  const { returnStatement } = answers;
  return returnStatement === undefined ? [] : [{ day: day + returnsAfterDays, xml: returnStatement }];
}

/** One line in thirty is refused for something that the person has to say; the second attempt of a claim succeeds. */
async function payWages(stage: Stage): Promise<void> {
  const run = await createRun(stage, 'payroll');
  if (!run) return;
  for (const person of people) {
    await stage.api.post(`/api/payment-runs/${run.id}/release`, {}, person).catch(unlessSigned);
  }
  const file = await stage.api.getText(`/api/payment-runs/${run.id}/file`, people[0]);
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

export async function createRun(
  { api }: Stage,
  channel: 'sepa' | 'payroll' = 'sepa',
): Promise<Run | undefined> {
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
