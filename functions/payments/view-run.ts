/** A payment run as finance sees it, and the file that goes to the bank. */

import { maskIban } from '../../workflows/bank/iban.ts';
import { instantOf } from '../../workflows/calendar.ts';
import { executionDay } from '../../workflows/payment/execution-day.ts';
import {
  type Payment,
  type PaymentRun,
  type PaymentState,
  putRun,
  runLines,
  type TakenOut,
} from '../claims/payment-store.ts';
import type { Deps } from '../platform/deps.ts';
import { forEachAtOnce } from '../platform/for-each.ts';
import { indexes, keys } from '../platform/keys.ts';
import { problem } from '../platform/problem.ts';
import { retryOnConflict } from '../platform/retry-on-conflict.ts';
import type { ListPage } from '../platform/store/page-of-list.ts';
import type { Item } from '../platform/store/port.ts';
import { readAll } from '../platform/store/read-all.ts';
import type { Person } from '../registers/store.ts';
import { isPayroll } from './payroll/account.ts';
import { fileOfRun } from './run-file.ts';
import { claimOfPayment } from './view-payment.ts';

export interface RunView {
  readonly id: string;
  readonly paymentRunId: string;
  readonly channel: 'sepa' | 'payroll';
  readonly state: PaymentRun['state'];
  readonly createdAt: string;
  readonly createdBy: string;
  readonly releasedAt?: string;
  readonly releasedBy?: string;
  /** Everybody who has released it so far. */
  readonly releases: PaymentRun['releases'];
  /** Signatures still missing before the run is released. */
  readonly signaturesMissing: number;
  readonly executionDate: string;
  readonly debtorAccount: {
    readonly accountId: string;
    readonly name: string;
    readonly iban: string;
    readonly bank: string;
    readonly format: string;
  };
  /** Changes with every payment taken out before the release. */
  readonly revision: number;
  readonly takenOut: readonly TakenOut[];
  /** Further runs made at the same time, because the bank does not take all in one file. */
  readonly alsoMade?: readonly string[];
  readonly count: number;
  readonly totalCents: number;
  readonly payments: readonly {
    readonly paymentId: string;
    /** Absent for a confidential claim. */
    readonly claimId?: string;
    readonly payeeName: string;
    readonly maskedIban: string;
    readonly amountCents: number;
    readonly state: PaymentState;
    readonly reasonCode?: string;
    /** What the bank found of the payee's name. */
    readonly payeeCheck?: Payment['payeeCheck'];
  }[];
  /** Released, not answered in full, and too late for its execution date: the bank may refuse the file. */
  readonly executionDatePassed?: true;
}

export type RunSummary = Omit<RunView, 'payments'>;

/** People who handle runs: finance; the auditor reads. */
function mayRead(actor: Person): boolean {
  return actor.roles.includes('finance') || actor.roles.includes('auditor');
}

export async function viewRun(deps: Deps, actor: Person, runId: string): Promise<RunView> {
  return viewOfRun(deps, await readableRun(deps, actor, runId));
}

async function readableRun(deps: Deps, actor: Person, runId: string): Promise<PaymentRun> {
  if (!mayRead(actor)) throw problem('forbidden');
  return (await loadRun(deps, runId)).data;
}

/** A page of runs, newest first. */
export async function listRuns(
  deps: Deps,
  actor: Person,
  page: { readonly limit?: number; readonly after?: string },
): Promise<ListPage<RunSummary>> {
  if (!mayRead(actor)) throw problem('forbidden');
  const query = { pk: indexes.paymentRuns, index: true, descending: true };
  const { items, next } = await deps.store.query<PaymentRun>({ ...query, ...page });
  return { items: items.map((item) => summaryOfRun(item.data)), nextCursor: next ?? null };
}

/** Every run, newest first, for lists that are searched and filtered. */
export async function allRuns(deps: Deps, actor: Person): Promise<RunSummary[]> {
  if (!mayRead(actor)) throw problem('forbidden');
  const query = { pk: indexes.paymentRuns, index: true, descending: true };
  return (await readAll<PaymentRun>(deps.store, query)).map((item) => summaryOfRun(item.data));
}

function summaryOfRun(run: PaymentRun): RunSummary {
  const { accountId, name, iban, bank, format } = run.debtor;
  const people = [run.createdBy, ...run.releases.map((one) => one.personId)].filter(
    (one) => one !== 'system',
  ).length;
  const last = run.state === 'released' ? run.releases.at(-1) : undefined;
  return {
    id: run.runId,
    paymentRunId: run.runId,
    channel: isPayroll(run) ? 'payroll' : 'sepa',
    state: run.state,
    createdAt: run.createdAt,
    createdBy: run.createdBy,
    ...(last && { releasedAt: last.at, releasedBy: last.personId }),
    releases: run.releases,
    signaturesMissing: Math.max(0, 2 - people),
    executionDate: run.executionDate,
    debtorAccount: isPayroll(run)
      ? { accountId, name, iban: '', bank, format: 'text/csv' }
      : { accountId, name, iban, bank, format },
    revision: revisionOf(run),
    takenOut: run.takenOut ?? [],
    count: run.count,
    totalCents: run.totalCents,
  };
}

export async function viewOfRun(deps: Deps, run: PaymentRun): Promise<RunView> {
  const lines = await runLines(deps, run.runId);
  const payments = new Map<string, Payment>();
  await forEachAtOnce(lines, 64, async ({ paymentId }) => {
    const item = await deps.store.get<Payment>(keys.payment(paymentId));
    if (item) payments.set(paymentId, item.data);
  });
  return {
    ...summaryOfRun(run),
    payments: lines.map(({ paymentId, name, iban, amountCents }) => {
      const payment = payments.get(paymentId);
      const { state = 'in-run', reasonCode, payeeCheck } = payment ?? {};
      const claim = payment ? claimOfPayment(deps, payment) : {};
      const line = { paymentId, ...claim, payeeName: name, maskedIban: maskIban(iban), amountCents, state };
      return {
        ...line,
        ...(reasonCode !== undefined && { reasonCode }),
        ...(payeeCheck && { payeeCheck }),
      };
    }),
    ...(isLate(deps, run, [...payments.values()]) && { executionDatePassed: true as const }),
  };
}

/** Whoever hands the file in now asks for a day that is past. */
function isLate({ clock }: Pick<Deps, 'clock'>, run: PaymentRun, payments: readonly Payment[]): boolean {
  if (run.state !== 'released' || isPayroll(run)) return false;
  const isSilent = payments.some(({ state }) => state === 'in-run');
  return isSilent && executionDay(clock.now(), run.debtor.cutOff) > run.executionDate;
}

/** Nobody can have sent the file before it was taken: its day is renewed when that one has gone by. */
async function taken(deps: Deps, { runId }: PaymentRun): Promise<PaymentRun> {
  return retryOnConflict(
    async () => {
      const { data: run, version } = await loadRun(deps, runId);
      if (run.fileTakenAt !== undefined) return run;
      const now = deps.clock.now();
      const day = executionDay(now, run.debtor.cutOff);
      const isLater = !isPayroll(run) && day > run.executionDate && !(await hasAnswer(deps, run));
      const after: PaymentRun = {
        ...run,
        fileTakenAt: instantOf(now),
        ...(isLater && { executionDate: day }),
      };
      await deps.store.transact([putRun(after, { version })]);
      return after;
    },
    () => problem('busy.payment'),
  );
}

async function hasAnswer(deps: Deps, { runId }: PaymentRun): Promise<boolean> {
  for (const { paymentId } of await runLines(deps, runId)) {
    const payment = await deps.store.get<Payment>(keys.payment(paymentId));
    if (payment && payment.data.state !== 'in-run') return true;
  }
  return false;
}

/** How often the list has changed since the run was made; the file is the one of the last revision. */
export function revisionOf({ takenOut = [] }: PaymentRun): number {
  return takenOut.length;
}

/** @throws Problem 404 */
export async function loadRun(deps: Pick<Deps, 'store'>, runId: string): Promise<Item<PaymentRun>> {
  const item = await deps.store.get<PaymentRun>(keys.paymentRun(runId));
  if (!item) throw problem('not-found');
  return item;
}

export interface RunFile {
  readonly text: string;
  readonly mediaType: 'application/xml' | 'text/csv';
  readonly fileName: string;
}

/**
 * The file of a released run, for the bank or for payroll. The first time that finance takes it, it asks for a day that
 * the bank can still keep; after that it is the same bytes whenever it is asked for.
 * @throws Problem 403, 404, 409 `not-released`, 410 once names and accounts were erased
 */
export async function runFile(deps: Deps, actor: Person, runId: string): Promise<RunFile> {
  const found = await readableRun(deps, actor, runId);
  if (found.state !== 'released') throw problem('not-released');
  const run = actor.roles.includes('finance') ? await taken(deps, found) : found;
  const lines = await runLines(deps, run.runId);
  if (lines.some(({ iban }) => iban === '')) throw problem('erased.payment-file');
  const text = fileOfRun(run, lines);
  return isPayroll(run)
    ? { text, mediaType: 'text/csv', fileName: `payroll-${run.runId}.csv` }
    : { text, mediaType: 'application/xml', fileName: `pain001-${run.runId}.xml` };
}

/** Its text alone. @throws Problem as runFile */
export async function paymentRunFile(deps: Deps, actor: Person, runId: string): Promise<string> {
  return (await runFile(deps, actor, runId)).text;
}
