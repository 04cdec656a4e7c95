/** Payment runs: ready payments are taken into a run, a second person releases it, the bank's file is made from it. */

import { targetDayOnOrAfter } from '../../workflows/bank/bank-days.ts';
import { type ClaimPayment, changeClaim } from '../../workflows/claim/claim.ts';
import { dayOf, instantOf } from '../../workflows/days.ts';
import { ConditionFailed, type Item, type Write } from '../adapters/store/port.ts';
import { type Deps, digest } from '../deps.ts';
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
const signaturesNeeded = 2;
const attempts = 10;

/** The schedule's own actor, beside the people of finance. */
export type RunActor = Person | 'system';

interface RunOptions {
  readonly accountId?: string | undefined;
  /** The same person with the same key gets the same run, however often they ask. */
  readonly idempotencyKey?: string | undefined;
}

/**
 * Takes every ready payment of the account into one run.
 * @throws Problem 403 without the finance role, 409 `nothing-to-pay`
 */
export async function createPaymentRun(
  deps: Deps,
  actor: RunActor,
  { accountId = deps.plan.debtorAccounts[0]?.accountId ?? '', idempotencyKey }: RunOptions = {},
): Promise<RunView> {
  if (actor !== 'system' && !actor.roles.includes('finance')) throw forbidden();
  const runId = runIdOf(deps, actor, idempotencyKey);
  const begun =
    (await deps.store.get<PaymentRun>(keys.paymentRun(runId))) ??
    (await unfinishedRun(deps, accountId)) ??
    (await adoptScheduled(deps, actor, accountId)) ??
    (await beginRun(deps, actor, { accountId, runId }));
  const run = await collect(deps, begun);
  if (!run) throw nothingToPay();
  return viewOfRun(deps, run);
}

function runIdOf(deps: Deps, actor: RunActor, idempotencyKey: string | undefined): string {
  if (idempotencyKey === undefined || actor === 'system') return deps.random.id().replaceAll('-', '');
  return digest(`run:${actor.personId}:${idempotencyKey}`).slice(0, 32);
}

function nothingToPay(): Problem {
  return conflict('nothing-to-pay', 'No approved payment is waiting for a run.');
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

async function beginRun(
  deps: Deps,
  actor: RunActor,
  { accountId, runId }: { readonly accountId: string; readonly runId: string },
): Promise<Item<PaymentRun>> {
  if (!deps.plan.debtorAccounts.some((one) => one.accountId === accountId)) {
    throw new Problem(422, 'unknown-account', 'The plan has no such account.');
  }
  if ((await readyPayments(deps, accountId, 1)).length === 0) throw nothingToPay();
  const now = deps.clock.now();
  const run: PaymentRun = {
    runId,
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
  await unlessWritten(deps.store.transact([putRun(run, 'absent')]));
  return loadRun(deps, runId);
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

/**
 * Whoever asks for a run while the schedule's stands unsigned takes that one on as its first signatory, with what
 * has become ready since.
 */
async function adoptScheduled(
  deps: Deps,
  actor: RunActor,
  accountId: string,
): Promise<Item<PaymentRun> | undefined> {
  const scheduled = actor === 'system' ? undefined : await unsignedRun(deps, accountId);
  if (!scheduled || actor === 'system') return undefined;
  const adopted: PaymentRun = { ...scheduled.data, createdBy: actor.personId, state: 'collecting' };
  await unlessWritten(deps.store.transact([putRun(adopted, { version: scheduled.version })]));
  const after = await loadRun(deps, scheduled.data.runId);
  return after.data.createdBy === actor.personId ? after : undefined;
}

/** Somebody who was there first is as good. */
async function unlessWritten(transaction: Promise<void>): Promise<void> {
  await transaction.catch((error) => {
    if (!(error instanceof ConditionFailed)) throw error;
  });
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

/** @returns undefined when others took every payment first: the run is taken back */
async function collect(deps: Deps, begun: Item<PaymentRun>): Promise<PaymentRun | undefined> {
  let item: Item<PaymentRun> | undefined = begun;
  while (item?.data.state === 'collecting') {
    const ready = await readyPayments(deps, item.data.accountId, paymentsPerBatch);
    try {
      await deps.store.transact(ready.length === 0 ? [endCollecting(item)] : takeIn(item, ready));
    } catch (error) {
      if (!(error instanceof ConditionFailed)) throw error;
    }
    item = await deps.store.get<PaymentRun>(keys.paymentRun(begun.data.runId));
  }
  return item?.data;
}

function endCollecting({ data: run, version }: Item<PaymentRun>): Write {
  const when = { version };
  if (run.count === 0) return { op: 'delete', key: keys.paymentRun(run.runId), when };
  return putRun({ ...run, state: 'prepared' }, when);
}

function takeIn({ data: run, version }: Item<PaymentRun>, ready: readonly Item<Payment>[]): Write[] {
  const lines = ready.map((one) => lineOf(one.data));
  return [
    putRun(withBatch(run, ready), { version }),
    putRunBatch(run.runId, run.batches, lines),
    ...ready.map((one) =>
      putPayment({ ...one.data, state: 'in-run', runId: run.runId }, { version: one.version }),
    ),
  ];
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
  let run = await sign(deps, actor, runId);
  for (let attempt = 1; !run && attempt < attempts; attempt += 1) run = await sign(deps, actor, runId);
  if (!run) throw conflict('busy', 'Others are signing this run right now. Please try again.');
  if (run.state === 'released') await markPaying(deps, run);
  return viewOfRun(deps, run);
}

/** @returns the run as it stands then; undefined when somebody else wrote it meanwhile */
async function sign(deps: Deps, actor: Person, runId: string): Promise<PaymentRun | undefined> {
  const { data: run, version } = await loadRun(deps, runId);
  if (run.state === 'collecting') throw conflict('not-prepared', 'This run is still being made.');
  if (run.state === 'released') return run;
  const people = [run.createdBy, ...run.releases.map((one) => one.personId)].filter(
    (one) => one !== 'system',
  );
  if (people.includes(actor.personId)) {
    throw new Problem(
      403,
      'second-person-needed',
      'You made or signed this run; another person of finance releases it.',
    );
  }
  const releases = [...run.releases, { personId: actor.personId, at: instantOf(deps.clock.now()) }];
  const state = people.length + 1 >= signaturesNeeded ? 'released' : 'prepared';
  const signed: PaymentRun = { ...run, releases, state };
  try {
    await deps.store.transact([putRun(signed, { version })]);
    return signed;
  } catch (error) {
    if (error instanceof ConditionFailed) return undefined;
    throw error;
  }
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
