/** Payment runs: before them approved payments that wait, after them a second person, who releases each run. */

import { instantOf } from '../../workflows/calendar.ts';
import { executionDay } from '../../workflows/payment/execution-day.ts';
import { type PaymentRun, putRun } from '../claims/payment-store.ts';
import { type Deps, digest } from '../platform/deps.ts';
import { indexes, keys } from '../platform/keys.ts';
import { type Problem, problem } from '../platform/problem.ts';
import { requestName } from '../platform/request-store.ts';
import { ConditionFailed, type Item } from '../platform/store/port.ts';
import type { Person } from '../registers/store.ts';
import { collect, isFull } from './collect-run.ts';
import { payrollAccountId, runAccounts } from './payroll/account.ts';
import { readyPayments } from './ready-payments.ts';
import { type RunView, viewOfRun } from './view-run.ts';
import { wakeHeldPayments } from './wake-held.ts';

/** The schedule's own actor, beside the people of finance. */
export type RunActor = Person | 'system';

export const channels = ['sepa', 'payroll'] as const;

interface RunOptions {
  readonly accountId?: string | undefined;
  /** `payroll`: what the payroll office pays; otherwise an account of a bank. */
  readonly channel?: (typeof channels)[number] | undefined;
}

/** Long enough for every payment of the plan; short enough for `<run>-<part>` to be an identifier of the bank's. */
const runIdLength = 28;

/** The ids of the runs that makePaymentRuns makes, at least one. */
export async function createPaymentRuns(
  deps: Deps,
  actor: Person,
  options: RunOptions = {},
): Promise<string[]> {
  return (await makePaymentRuns(deps, actor, options)).map((one) => one.runId);
}

/** The first of them as finance sees it. @throws Problem as makePaymentRuns */
export async function createPaymentRun(
  deps: Deps,
  actor: Person,
  options: RunOptions = {},
): Promise<RunView> {
  const [first, ...further] = await makePaymentRuns(deps, actor, options);
  if (!first) throw nothingToPay();
  const view = await viewOfRun(deps, first);
  return further.length === 0 ? view : { ...view, alsoMade: further.map((one) => one.runId) };
}

/**
 * Takes every ready payment of the account into a run, and what the bank does not take in one file into further
 * runs: a run is one file.
 * @returns at least one run, in order
 * @throws Problem 403 without the finance role, 409 `nothing-to-pay`, 422 `unknown-account`
 */
export async function makePaymentRuns(
  deps: Deps,
  actor: RunActor,
  options: RunOptions = {},
): Promise<PaymentRun[]> {
  if (actor !== 'system' && !actor.roles.includes('finance')) throw problem('forbidden');
  const accountId = accountOf(deps, options);
  let runId = runIdOf(deps);
  const known = await deps.store.get<PaymentRun>(keys.paymentRun(runId));
  if (!known) await wakeHeldPayments(deps, accountId);
  const begun =
    known ??
    (await unfinishedRun(deps, accountId)) ??
    (await adoptScheduled(deps, actor, accountId)) ??
    (await beginRun(deps, actor, { accountId, runId }));
  if (!begun) throw nothingToPay();
  const runs: PaymentRun[] = [];
  for (let next: Item<PaymentRun> | undefined = begun; next; ) {
    const run = await collect(deps, next);
    if (run) runs.push(run);
    runId = digest(`after:${run?.runId ?? runId}`).slice(0, runIdLength);
    next = run && (await isFull(deps, run)) ? await beginRun(deps, actor, { accountId, runId }) : undefined;
  }
  if (runs.length === 0) throw nothingToPay();
  return runs;
}

function accountOf(deps: Deps, { accountId, channel }: RunOptions): string {
  if (channel === 'payroll') return payrollAccountId;
  return accountId ?? deps.plan.debtorAccounts[0]?.accountId ?? '';
}

/** The same request that comes again goes on with the run that it began. */
function runIdOf(deps: Deps): string {
  const name = requestName(deps);
  const id = name === undefined ? deps.random.id().replaceAll('-', '') : digest(`run:${name}`);
  return id.slice(0, runIdLength);
}

function nothingToPay(): Problem {
  return problem('nothing-to-pay');
}

/** The account's latest runs, newest first. */
async function latestRuns(deps: Deps, accountId: string): Promise<Item<PaymentRun>[]> {
  const { items } = await deps.store.query<PaymentRun>({
    pk: indexes.paymentRuns,
    index: true,
    descending: true,
    limit: 20,
  });
  return items.filter((item) => item.data.accountId === accountId);
}

async function unfinishedRun(deps: Deps, accountId: string): Promise<Item<PaymentRun> | undefined> {
  return (await latestRuns(deps, accountId)).find((item) => item.data.state === 'collecting');
}

/** @returns undefined when nothing is ready */
async function beginRun(
  deps: Deps,
  actor: RunActor,
  { accountId, runId }: { readonly accountId: string; readonly runId: string },
): Promise<Item<PaymentRun> | undefined> {
  const debtor = runAccounts(deps.plan).find((one) => one.accountId === accountId);
  if (!debtor) throw problem('unknown-account');
  if ((await readyPayments(deps, accountId, 1)).length === 0) return undefined;
  const now = deps.clock.now();
  const run: PaymentRun = {
    runId,
    accountId,
    debtor,
    state: 'collecting',
    createdAt: instantOf(now),
    createdBy: actor === 'system' ? 'system' : actor.personId,
    executionDate: executionDay(now, debtor.cutOff),
    batches: 0,
    count: 0,
    totalCents: 0,
    releases: [],
  };
  await unlessWritten(deps.store.transact([putRun(run, 'absent')]));
  return deps.store.get<PaymentRun>(keys.paymentRun(runId));
}

/**
 * Whoever asks for a run while the schedule's stands unsigned takes that one on as its first signatory, with what
 * has become ready since.
 */
async function adoptScheduled(
  deps: Deps,
  actor: RunActor,
  accountId: string,
): Promise<Item<PaymentRun> | undefined> {
  if (actor === 'system') return undefined;
  const scheduled = (await latestRuns(deps, accountId)).find(
    ({ data: run }) => run.state === 'prepared' && run.createdBy === 'system' && run.releases.length === 0,
  );
  if (!scheduled) return undefined;
  const adopted: PaymentRun = { ...scheduled.data, createdBy: actor.personId, state: 'collecting' };
  await unlessWritten(deps.store.transact([putRun(adopted, { version: scheduled.version })]));
  const after = await deps.store.get<PaymentRun>(keys.paymentRun(scheduled.data.runId));
  return after?.data.createdBy === actor.personId ? after : undefined;
}

/** Somebody who was there first is as good. */
async function unlessWritten(transaction: Promise<void>): Promise<void> {
  await transaction.catch((error) => {
    if (!(error instanceof ConditionFailed)) throw error;
  });
}
