/** A payment run as finance sees it, and the file that goes to the bank. */
import { buildCreditTransferFile } from '../../workflows/bank/build-credit-transfer-file.ts';
import { maskIban } from '../claims/view-claim.ts';
import type { Deps } from '../deps.ts';
import { indexes, keys } from '../records/keys.ts';
import { type Payment, type PaymentRun, type PaymentState, runLines } from '../records/payments.ts';
import type { Person } from '../records/registers.ts';
import { conflict, forbidden, notFound, Problem } from '../web/problem.ts';

export interface RunView {
  readonly id: string;
  readonly paymentRunId: string;
  readonly state: PaymentRun['state'];
  readonly createdAt: string;
  readonly createdBy: string;
  readonly releasedAt?: string;
  readonly releasedBy?: string;
  /** Signatures still missing before the run is released. */
  readonly signaturesMissing: number;
  readonly executionDate: string;
  readonly debtorAccount: { readonly accountId: string; readonly name: string; readonly iban: string };
  readonly count: number;
  readonly totalCents: number;
  readonly payments: readonly {
    readonly paymentId: string;
    readonly claimId: string;
    readonly payeeName: string;
    readonly maskedIban: string;
    readonly amountCents: number;
    readonly state: PaymentState;
    readonly reasonCode?: string;
  }[];
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
  if (!mayRead(actor)) throw forbidden();
  const item = await deps.store.get<PaymentRun>(keys.paymentRun(runId));
  if (!item) throw notFound();
  return item.data;
}

/** Newest first. */
export async function listRuns(deps: Deps, actor: Person): Promise<RunSummary[]> {
  if (!mayRead(actor)) throw forbidden();
  const { items } = await deps.store.query<PaymentRun>({
    pk: indexes.paymentRuns,
    index: true,
    descending: true,
    limit: 200,
  });
  return items.map((item) => summaryOfRun(deps, item.data));
}

function summaryOfRun(deps: Deps, run: PaymentRun): RunSummary {
  const account = deps.plan.debtorAccounts.find((one) => one.accountId === run.accountId);
  const people = [run.createdBy, ...run.releases.map((one) => one.personId)].filter(
    (one) => one !== 'system',
  ).length;
  const last = run.state === 'released' ? run.releases.at(-1) : undefined;
  return {
    id: run.runId,
    paymentRunId: run.runId,
    state: run.state,
    createdAt: run.createdAt,
    createdBy: run.createdBy,
    ...(last && { releasedAt: last.at, releasedBy: last.personId }),
    signaturesMissing: Math.max(0, 2 - people),
    executionDate: run.executionDate,
    debtorAccount: { accountId: run.accountId, name: account?.name ?? '', iban: account?.iban ?? '' },
    count: run.count,
    totalCents: run.totalCents,
  };
}

export async function viewOfRun(deps: Deps, run: PaymentRun): Promise<RunView> {
  const lines = await runLines(deps, run.runId);
  const payments = await Promise.all(
    lines.map((line) => deps.store.get<Payment>(keys.payment(line.paymentId))),
  );
  return {
    ...summaryOfRun(deps, run),
    payments: lines.map(({ paymentId, claimId, name, iban, amountCents }, position) => {
      const { state = 'in-run', reasonCode } = payments[position]?.data ?? {};
      const line = { paymentId, claimId, payeeName: name, maskedIban: maskIban(iban), amountCents, state };
      return reasonCode === undefined ? line : { ...line, reasonCode };
    }),
  };
}

/**
 * The pain.001 file of a released run; the same bytes whenever it is asked for.
 * @throws Problem 403, 404, 409 `not-released`, 410 once names and accounts were erased
 */
export async function paymentRunFile(deps: Deps, actor: Person, runId: string): Promise<string> {
  const run = await readableRun(deps, actor, runId);
  if (run.state !== 'released')
    throw conflict('not-released', 'The file is there once a second person has released the run.');
  const lines = await runLines(deps, run.runId);
  if (lines.some(({ iban }) => iban === ''))
    throw new Problem(
      410,
      'erased',
      'The names and accounts in this file were erased when its time was over.',
    );
  return fileOfRun(deps, run, lines);
}

export function fileOfRun(deps: Deps, run: PaymentRun, lines: Awaited<ReturnType<typeof runLines>>): string {
  const account = deps.plan.debtorAccounts.find((one) => one.accountId === run.accountId);
  if (!account) throw new RangeError(`the plan has no account ${run.accountId}`);
  return buildCreditTransferFile({
    version: account.format,
    messageId: run.runId,
    createdAt: run.createdAt,
    initiator: { name: account.name },
    batches: [
      {
        batchId: run.runId,
        executionDate: run.executionDate,
        debtor: {
          name: account.name,
          iban: account.iban,
          ...(account.bic !== undefined && { bic: account.bic }),
        },
        payments: lines.map((line) => ({
          paymentId: line.paymentId,
          amountCents: line.amountCents,
          creditor: { name: line.name, iban: line.iban },
          remittance: { kind: 'unstructured', text: line.remittance },
        })),
      },
    ],
  });
}
