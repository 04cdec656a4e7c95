/** Claims and their payments against the entries: what is set aside, what was paid, and that it was approved. */
import {
  type Allocation,
  type Claim,
  type ClaimDecision,
  claimStatuses,
} from '../../workflows/claim/claim.ts';
import type { PendingFate } from '../../workflows/ledger/balances.ts';
import type { Transfer } from '../../workflows/ledger/transfer.ts';
import { sumCents } from '../../workflows/money.ts';
import { isErased } from '../../workflows/privacy/erase-claim.ts';
import type { Payment } from '../claims/payment-store.ts';
import { findClaim } from '../claims/store.ts';
import type { Deps } from '../platform/deps.ts';
import { indexes, keys } from '../platform/keys.ts';
import type { Page } from '../platform/store/port.ts';
import type { AuditProblem } from './audit-problem.ts';

/** What the entries of one claim come to. */
interface ClaimEntries {
  /** Ids of what was set aside for it. */
  readonly pendingIds: string[];
  /** What left a bank account for it, or went to payroll, and what came back. */
  leftCents: number;
  backCents: number;
}

export interface ClaimBooks {
  add(entry: Transfer): void;
  readonly claims: ReadonlyMap<string, ClaimEntries>;
}

/** Gathers what each claim's entries come to, while the ledger is read through. */
export function startClaimBooks(): ClaimBooks {
  const claims = new Map<string, ClaimEntries>();
  return {
    claims,
    add({ claimId, kind, transferId, credit, amountCents, reason }) {
      if (claimId === undefined) return;
      const own = claims.get(claimId) ?? { pendingIds: [], leftCents: 0, backCents: 0 };
      claims.set(claimId, own);
      if (kind === 'pending') own.pendingIds.push(transferId);
      // Booked aside until a person has cleared it up: no payment of the claim explains it.
      if ((kind !== 'direct' && kind !== 'post') || reason === 'disputed') return;
      if (credit.startsWith('bank:') || credit.startsWith('payroll:')) own.leftCents += amountCents;
      if (reason === 'return' || reason === 'difference') own.backCents += amountCents;
    },
  };
}

export interface ClaimsFindings {
  readonly claims: number;
  readonly payments: number;
  readonly problems: readonly AuditProblem[];
}

/** Holds every claim against the entries, those in lists and those that only entries tell of. */
export async function checkClaims(
  deps: Pick<Deps, 'store'>,
  books: ClaimBooks,
  pendings: ReadonlyMap<string, PendingFate>,
): Promise<ClaimsFindings> {
  const problems: AuditProblem[] = [];
  const seen = new Set<string>();
  let count = 0;
  const look = async (claims: readonly Claim[]) => {
    const fresh = claims.filter(({ claimId }) => !seen.has(claimId));
    const paid = await Promise.all(fresh.map((claim) => paymentsOf(deps, claim)));
    for (const [at, claim] of fresh.entries()) {
      const payments = paid[at] ?? [];
      seen.add(claim.claimId);
      count += payments.length;
      problems.push(...claimProblems(claim, payments, books.claims.get(claim.claimId), pendings));
    }
  };
  for await (const claims of listedClaims(deps)) await look(claims);
  const unlisted = [...books.claims.keys()].filter((claimId) => !seen.has(claimId));
  for (let first = 0; first < unlisted.length; first += atOnce) {
    const ids = unlisted.slice(first, first + atOnce);
    const found = await Promise.all(ids.map((claimId) => findClaim(deps, claimId)));
    // Entries of a collection of public money are filed under an id that is no claim's.
    await look(found.filter((claim) => claim !== undefined));
  }
  return { claims: seen.size, payments: count, problems };
}

const atOnce = 100;

async function* listedClaims(deps: Pick<Deps, 'store'>): AsyncGenerator<Claim[], void> {
  for (const status of claimStatuses) {
    let after: string | undefined;
    do {
      const query = { pk: indexes.claimsByStatus(status), index: true, limit: atOnce };
      const page: Page<Claim> = await deps.store.query<Claim>({
        ...query,
        ...(after !== undefined && { after }),
      });
      yield page.items.map((item) => item.data);
      after = page.next;
    } while (after !== undefined);
  }
}

/** In the order of the claim's list; undefined where there is none. */
export function paymentsOf(deps: Pick<Deps, 'store'>, { payments }: Claim): Promise<(Payment | undefined)[]> {
  return Promise.all(
    payments.map(async ({ paymentId }) => (await deps.store.get<Payment>(keys.payment(paymentId)))?.data),
  );
}

/** @param payments of the claim, in the order of its list; undefined where there is none */
export function claimProblems(
  claim: Claim,
  payments: readonly (Payment | undefined)[],
  entries: ClaimEntries | undefined,
  pendings: ReadonlyMap<string, PendingFate>,
): AuditProblem[] {
  const subject = `claim ${claim.claimId}`;
  const known = new Set(claim.allocations.map(({ transferId }) => transferId));
  return [
    ...claim.allocations
      .filter((cell) => !fits(cell, pendings.get(cell.transferId)))
      .map(({ transferId }) => ({ problem: 'allocation-differs' as const, subject, transferId })),
    ...(entries?.pendingIds ?? [])
      .filter((transferId) => !known.has(transferId))
      .map((transferId) => ({ problem: 'allocation-unknown' as const, subject, transferId })),
    ...claim.payments.flatMap((listed, at) => paymentProblems(listed, payments[at], pendings)),
    ...paidProblems(claim, payments, entries, subject),
  ];
}

/** What went back to its source had been posted; going back is an entry of its own. */
function fits(cell: Allocation, fate: PendingFate | undefined): boolean {
  if (fate?.state !== (cell.state === 'given-back' ? 'posted' : cell.state)) return false;
  const { amountCents, debit, credit } = fate.entry;
  return amountCents === cell.amountCents && debit === cell.debit && credit === cell.credit;
}

function paymentProblems(
  { paymentId, amountCents }: Claim['payments'][number],
  payment: Payment | undefined,
  pendings: ReadonlyMap<string, PendingFate>,
): AuditProblem[] {
  const subject = `payment ${paymentId}`;
  if (!payment) return [{ problem: 'payment-missing', subject }];
  if (payment.amountCents !== amountCents) {
    return [
      {
        problem: 'payment-differs',
        subject,
        entriesCents: amountCents,
        recordedCents: payment.amountCents,
      },
    ];
  }
  const settled = payment.state === 'settled' || payment.settledAt !== undefined;
  const open = settled
    ? payment.cells.find(({ transferId }) => pendings.get(transferId)?.state !== 'posted')
    : undefined;
  return open ? [{ problem: 'payment-not-posted', subject, transferId: open.transferId }] : [];
}

/** What left the bank for the claim, and did not come back, is what its settled payments say, and was approved. */
function paidProblems(
  claim: Claim,
  payments: readonly (Payment | undefined)[],
  entries: ClaimEntries | undefined,
  subject: string,
): AuditProblem[] {
  const settled = payments.filter((one) => one?.state === 'settled');
  const recordedCents = sumCents(settled.map((one) => one?.costCents ?? one?.amountCents ?? 0));
  const entriesCents = (entries?.leftCents ?? 0) - (entries?.backCents ?? 0);
  const approvedCents = sumCents((claim.decision?.payees ?? []).map(boundOf)) + takenCents(claim);
  const problems: AuditProblem[] = [];
  if (entriesCents !== recordedCents)
    problems.push({ problem: 'paid-differs', subject, entriesCents, recordedCents });
  // Of an erased claim nobody knows any more what was approved.
  if (entriesCents > approvedCents && !isErased(claim)) {
    problems.push({
      problem: 'paid-above-approved',
      subject,
      entriesCents,
      recordedCents: approvedCents,
    });
  }
  return problems;
}

/** What the payee is approved to cost: of wages also what the employer was expected to bear. */
function boundOf({ amountCents, wage }: ClaimDecision['payees'][number]): number {
  return amountCents + (wage?.onTopCents ?? 0);
}

/** What payroll cost beyond that, within the policy's tolerance or with a second person's yes. */
function takenCents({ allocations }: Claim): number {
  const more = allocations.filter(({ transferId }) => transferId.includes(':more:'));
  return sumCents(more.map(({ amountCents }) => amountCents));
}
