/** Payment runs: ready payments are taken into a run, a second person releases it, the bank's file is made from it. */

import { targetDayOnOrAfter } from '../../workflows/bank/bank-days.ts';
import { type ClaimPayment, changeClaim } from '../../workflows/claim/claim.ts';
import { dayOf, instantOf } from '../../workflows/days.ts';
import { ConditionFailed, type Item } from '../adapters/store/port.ts';
import type { Deps } from '../deps.ts';
import { forEachAtOnce } from '../for-each.ts';
import { updateClaim } from '../records/claims.ts';
import { indexes, keys } from '../records/keys.ts';
import {
  type Payment,
  type PaymentRun,
  putPayment,
  putRun,
  putRunBatch,
  type RunLine,
  runLines,
} from '../records/payments.ts';
import type { Person } from '../records/registers.ts';
import { conflict, forbidden, notFound, Problem } from '../web/problem.ts';
import { type RunView, viewOfRun } from './view-run.ts';

/** Two writes per payment and two for the run stay within one transaction. */
const paymentsPerBatch = 40;

/** The schedule's own actor, beside the people of finance. */
export type RunActor = Person | 'system';

/**
 * Takes every ready payment of the account into one run.
 * @throws Problem 403 without the finance role, 409 `nothing-to-pay`
 */
export async function createPaymentRun(
  deps: Deps,
  actor: RunActor,
  { accountId = deps.plan.debtorAccounts[0]?.accountId ?? '' }: { accountId?: string | undefined } = {},
): Promise<RunView> {
  if (actor !== 'system' && !actor.roles.includes('finance')) throw forbidden();
  const begun = (await unfinishedRun(deps, accountId)) ?? (await beginRun(deps, actor, accountId));
  const run = await collect(deps, begun);
  return viewOfRun(deps, run);
}

async function unfinishedRun(deps: Deps, accountId: string): Promise<Item<PaymentRun> | undefined> {
  const { items } = await deps.store.query<PaymentRun>({
    pk: indexes.paymentRuns,
    index: true,
    descending: true,
    limit: 20,
  });
  return items.find((item) => item.data.state === 'collecting' && item.data.accountId === accountId);
}

async function beginRun(deps: Deps, actor: RunActor, accountId: string): Promise<Item<PaymentRun>> {
  if (!deps.plan.debtorAccounts.some((one) => one.accountId === accountId)) {
    throw new Problem(422, 'unknown-account', 'The plan has no such account.');
  }
  if ((await readyPayments(deps, accountId, 1)).length === 0) {
    const scheduled = actor === 'system' ? undefined : await unsignedRun(deps, accountId);
    if (scheduled && actor !== 'system') return adopt(deps, scheduled, actor);
    throw conflict('nothing-to-pay', 'No approved payment is waiting for a run.');
  }
  const now = deps.clock.now();
  const run: PaymentRun = {
    runId: deps.random.id().replaceAll('-', ''),
    accountId,
    state: 'collecting',
    createdAt: instantOf(now),
    createdBy: actor === 'system' ? 'system' : actor.personId,
    executionDate: targetDayOnOrAfter(dayOf(now)),
    batches: 0,
    count: 0,
    totalCents: 0,
    releases: [],
  };
  await deps.store.transact([putRun(run, 'absent')]);
  return loadRun(deps, run.runId);
}

/** A run that the schedule prepared and nobody has signed yet. */
async function unsignedRun(deps: Deps, accountId: string): Promise<Item<PaymentRun> | undefined> {
  const { items } = await deps.store.query<PaymentRun>({
    pk: indexes.paymentRuns,
    index: true,
    descending: true,
    limit: 20,
  });
  return items.find(
    ({ data: run }) =>
      run.state === 'prepared' &&
      run.createdBy === 'system' &&
      run.accountId === accountId &&
      run.releases.length === 0,
  );
}

/** Whoever asks for a run that the schedule has prepared already takes it on as its first signatory. */
async function adopt(deps: Deps, item: Item<PaymentRun>, actor: Person): Promise<Item<PaymentRun>> {
  await deps.store.transact([putRun({ ...item.data, createdBy: actor.personId }, { version: item.version })]);
  return loadRun(deps, item.data.runId);
}

/** The first payments waiting for the account, read again by key because the index may lag. */
export async function readyPayments(deps: Deps, accountId: string, limit: number): Promise<Item<Payment>[]> {
  const pk = indexes.payments(`ready#${accountId}`);
  const { items } = await deps.store.query<Payment>({ pk, index: true, limit });
  const fresh = await Promise.all(
    items.map((item) => deps.store.get<Payment>(keys.payment(item.data.paymentId))),
  );
  return fresh.filter((item) => item?.data.state === 'ready').filter((item) => item !== undefined);
}

async function collect(deps: Deps, begun: Item<PaymentRun>): Promise<PaymentRun> {
  let item = begun;
  while (item.data.state === 'collecting') {
    const ready = await readyPayments(deps, item.data.accountId, paymentsPerBatch);
    const run =
      ready.length === 0 ? { ...item.data, state: 'prepared' as const } : withBatch(item.data, ready);
    const writes = [
      putRun(run, { version: item.version }),
      ...ready.map((one) =>
        putPayment({ ...one.data, state: 'in-run', runId: run.runId }, { version: one.version }),
      ),
      ...(ready.length > 0
        ? [
            putRunBatch(
              run.runId,
              item.data.batches,
              ready.map((one) => lineOf(one.data)),
            ),
          ]
        : []),
    ];
    try {
      await deps.store.transact(writes);
    } catch (error) {
      if (!(error instanceof ConditionFailed)) throw error;
    }
    item = await loadRun(deps, run.runId);
  }
  return item.data;
}

function withBatch(run: PaymentRun, ready: readonly Item<Payment>[]): PaymentRun {
  const added = ready.reduce((sum, one) => sum + one.data.amountCents, 0);
  return {
    ...run,
    batches: run.batches + 1,
    count: run.count + ready.length,
    totalCents: run.totalCents + added,
  };
}

function lineOf({ paymentId, claimId, name, iban, amountCents, remittance }: Payment): RunLine {
  return { paymentId, claimId, name, iban, amountCents, remittance };
}

/** @throws Problem 404 */
export async function loadRun(deps: Pick<Deps, 'store'>, runId: string): Promise<Item<PaymentRun>> {
  const item = await deps.store.get<PaymentRun>(keys.paymentRun(runId));
  if (!item) throw notFound();
  return item;
}

/**
 * A second person lets the run go: whoever made it cannot release it; a run made by the schedule needs two people.
 * Releasing what is released already changes nothing.
 * @throws Problem 403 `second-person-needed`, 404, 409 when the run is still being made
 */
export async function releasePaymentRun(deps: Deps, actor: Person, runId: string): Promise<RunView> {
  if (!actor.roles.includes('finance')) throw forbidden();
  const item = await loadRun(deps, runId);
  const run = item.data;
  if (run.state === 'collecting') throw conflict('not-prepared', 'This run is still being made.');
  const signed = [run.createdBy, ...run.releases.map((one) => one.personId)];
  if (run.state === 'prepared') {
    if (signed.includes(actor.personId)) {
      throw new Problem(
        403,
        'second-person-needed',
        'You made or signed this run; another person of finance releases it.',
      );
    }
    const releases = [...run.releases, { personId: actor.personId, at: instantOf(deps.clock.now()) }];
    const people = [run.createdBy, ...releases.map((one) => one.personId)].filter(
      (one) => one !== 'system',
    ).length;
    await deps.store.transact([
      putRun({ ...run, releases, state: people >= 2 ? 'released' : 'prepared' }, { version: item.version }),
    ]);
  }
  const after = (await loadRun(deps, runId)).data;
  if (after.state === 'released') await markPaying(deps, after);
  return viewOfRun(deps, after);
}

/** Tells the claims of a released run; begun again by a repeated release when it stopped half-way. */
async function markPaying(deps: Deps, run: PaymentRun): Promise<void> {
  const lines = await runLines(deps, run.runId);
  const paid = new Set(lines.map((line) => line.paymentId));
  const claimIds = [...new Set(lines.map((line) => line.claimId))];
  await forEachAtOnce(claimIds, 64, (claimId) =>
    updateClaim(deps, claimId, (claim) => {
      if (!claim.payments.some((one) => one.state === 'ready' && paid.has(one.paymentId)))
        return { result: undefined };
      const payments = claim.payments.map(
        (one): ClaimPayment =>
          one.state === 'ready' && paid.has(one.paymentId) ? { ...one, state: 'in-run' } : one,
      );
      const at = instantOf(deps.clock.now());
      const status = claim.status === 'approved' ? 'paying' : claim.status;
      const changed = changeClaim(claim, {
        status,
        payments,
        events: [{ at, actor: 'system', event: 'payment-released' }],
      });
      return { claim: changed, result: undefined };
    }),
  );
}
