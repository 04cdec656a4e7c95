/** A released run in a store of its own, with its claim, its reservations and its file: what the bank then answers to. */

import { createHash } from 'node:crypto';
import { registries } from '../../../functions/app/registries.ts';
import {
  type Payment,
  type PaymentRun,
  putPayment,
  putRun,
  putRunBatch,
} from '../../../functions/claims/payment-store.ts';
import { findClaim, putClaim } from '../../../functions/claims/store.ts';
import { bookTransfer, transfersOfClaim } from '../../../functions/ledger/store.ts';
import { importBankFile } from '../../../functions/payments/bank-file.ts';
import { fileOfRun } from '../../../functions/payments/run-file.ts';
import { keys } from '../../../functions/platform/keys.ts';
import { withPolicies } from '../../../functions/policies/book.ts';
import { openRegisters, type Person } from '../../../functions/registers/store.ts';
import { openDatabase } from '../../../infra/embedded/database.ts';
import { createSqliteStore } from '../../../infra/embedded/store.ts';
import type { Claim } from '../../../workflows/claim/claim.ts';
import { pendingTransfer } from '../../../workflows/claim/reserve-funds.ts';
import { foldTransfers } from '../../../workflows/ledger/balances.ts';
import { measures } from '../../../workflows/measures/catalogue.ts';
import { corona2020 } from '../../../workflows/policy/corona-2020.ts';
import { allocation, decisionOn, givenClaim, payee } from '../../domain/claim/given-claims.ts';

const [debtor] = corona2020.debtorAccounts;
if (!debtor) throw new Error('the plan has an account');
export const debtorAccount = debtor;

const envelopeId = 'env';
export const now = Date.parse('2020-04-01T08:00:00Z');
const at = new Date(now).toISOString();

export const farid: Person = {
  personId: 'farid',
  name: 'Farid',
  email: 'farid@example.org',
  language: 'fr',
  roles: ['finance'],
};

export async function openBank() {
  const store = createSqliteStore(openDatabase(':memory:'));
  await store.transact([
    {
      op: 'put',
      key: keys.envelopeShard(envelopeId, 0),
      data: {},
      counters: { available: 0, reserved: 1_000_000_000, spent: 0 },
      when: 'absent',
    },
  ]);
  let time = now;
  const deps = withPolicies({
    store,
    registers: openRegisters(store),
    clock: { now: () => time },
    random: { id: () => 'random', secret: () => 's' },
    plan: corona2020,
    measures,
    baseUrl: 'https://plan.example',
    envelopeShards: 1,
    ...registries,
  });
  return {
    deps,
    pass: (days: number) => {
      time += days * 86_400_000;
    },
    importFile: (xml: string) => importBankFile(deps, farid, xml),
  };
}

export type Bank = Awaited<ReturnType<typeof openBank>>;

export interface ReleasedRun {
  readonly claimId: string;
  readonly paymentIds: readonly string[];
  readonly file: string;
}

let runs = 0;

/** As chance makes them: letters and figures, the same in every test run. */
function idOf(number: number, length: number): string {
  return createHash('sha256').update(`${length} ${number}`).digest('hex').slice(0, length);
}

/** One claim with so many payees, all in one released run: the first gets 100.01 €, the next a cent more each. */
export async function releasedRun({ deps: { store } }: Bank, count: number): Promise<ReleasedRun> {
  runs += 1;
  const claimId = `claim-${runs}`;
  const runId = idOf(runs, 28);
  const payees = Array.from({ length: count }, (_, at) => payee(`p${at}`, 10_001 + at));
  const allocations = payees.map(({ payeeId, amountCents }) =>
    allocation(payeeId, amountCents, {
      transferId: `${claimId}:1:${payeeId}`,
      debit: `envelope:${envelopeId}`,
      credit: `bank:${debtorAccount.accountId}`,
    }),
  );
  const payments = payees.map(
    ({ payeeId, name, iban, amountCents, remittance }): Payment => ({
      paymentId: idOf(runs, 26) + payeeId.replace('p', '').padStart(6, '0'),
      claimId,
      payeeId,
      name,
      iban,
      amountCents,
      remittance,
      accountId: debtorAccount.accountId,
      envelopeId,
      state: 'in-run',
      runId,
      batch: 0,
      createdAt: at,
      cells: allocations.filter((cell) => cell.payeeId === payeeId),
    }),
  );
  const claim: Claim = givenClaim({
    claimId,
    envelopeId,
    status: 'paying',
    decision: decisionOn(payees),
    allocations,
    payments: payments.map(({ paymentId, payeeId, amountCents }) => ({
      paymentId,
      payeeId,
      amountCents,
      state: 'in-run',
    })),
    waiting: { for: 'bank', since: at, taskToken: `token-${claimId}` },
  });
  const run: PaymentRun = {
    runId,
    accountId: debtorAccount.accountId,
    debtor: debtorAccount,
    state: 'released',
    createdAt: at,
    createdBy: 'farid',
    executionDate: '2020-04-01',
    batches: 1,
    count,
    totalCents: payments.reduce((sum, one) => sum + one.amountCents, 0),
    releases: [{ personId: 'fien', at }],
  };
  await store.transact([
    putClaim(claim, 'absent'),
    putRun(run, 'absent'),
    putRunBatch(runId, 0, payments),
    ...payments.map((one) => putPayment(one, 'absent')),
    ...allocations.flatMap((cell) => bookTransfer(pendingTransfer(claim, cell, at))),
  ]);
  return { claimId, paymentIds: payments.map((one) => one.paymentId), file: fileOfRun(run, payments) };
}

/** What the books say of the claim: what left the bank, what came back, what is still set aside, what is disputed. */
export async function booksOf({ deps }: Bank, claimId: string) {
  const { balances, problems } = foldTransfers(await transfersOfClaim(deps, claimId));
  const of = (nature: string) => balances.filter((one) => one.account.startsWith(`${nature}:`));
  const net = (nature: string) =>
    of(nature).reduce((sum, one) => sum + one.creditsCents - one.debitsCents, 0);
  const borne = (nature: string) =>
    of(nature).reduce((sum, one) => sum + one.debitsCents - one.creditsCents, 0);
  return {
    problems: problems.length,
    paidCents: net('bank'),
    waitingCents: net('returned'),
    disputedCents: borne('disputed'),
    borneCents: borne('envelope'),
    reservedCents: of('envelope').reduce((sum, one) => sum + one.pendingDebitsCents, 0),
  };
}

export async function claimOf({ deps }: Bank, claimId: string): Promise<Claim> {
  const claim = await findClaim(deps, claimId);
  if (!claim) throw new Error(`there is no claim ${claimId}`);
  return claim;
}

export async function paymentOf({ deps }: Bank, paymentId: string): Promise<Payment> {
  const item = await deps.store.get<Payment>(keys.payment(paymentId));
  if (!item) throw new Error(`there is no payment ${paymentId}`);
  return item.data;
}
