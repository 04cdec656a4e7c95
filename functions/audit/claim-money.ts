/** Everything about the money of one claim: what was set aside, booked, paid, answered by the bank, and what came back. */

import { maskIban } from '../../workflows/bank/iban.ts';
import type { Claim } from '../../workflows/claim/claim.ts';
import { outstandingOf } from '../../workflows/ledger/advances.ts';
import type { Transfer } from '../../workflows/ledger/transfer.ts';
import { sumCents } from '../../workflows/money.ts';
import { isConfidential, maySee } from '../claims/access.ts';
import type { Payment, PaymentState } from '../claims/payment-store.ts';
import { findClaim } from '../claims/store.ts';
import { loadAdvances } from '../ledger/advances.ts';
import { mayReadLedger } from '../ledger/roles.ts';
import { transfersOfClaim } from '../ledger/store.ts';
import { claimReference } from '../mails/claim-reference.ts';
import type { Deps } from '../platform/deps.ts';
import { keys } from '../platform/keys.ts';
import { problem } from '../platform/problem.ts';
import type { Person } from '../registers/store.ts';

export interface PaymentMoney {
  readonly paymentId: string;
  /** Absent for those who may not see whose claim it is. */
  readonly payeeName?: string;
  readonly maskedIban?: string;
  readonly amountCents: number;
  readonly state: PaymentState;
  readonly createdAt?: string;
  readonly runId?: string;
  readonly settledAt?: string;
  readonly returnedAt?: string;
  readonly reasonCode?: string;
}

export interface AdvanceMoney {
  readonly account: string;
  readonly at: string;
  readonly amountCents: number;
  readonly returnedCents: number;
  readonly outstandingCents: number;
}

export interface ClaimMoney {
  readonly claimId: string;
  readonly reference: string;
  readonly measure: string;
  readonly status: Claim['status'];
  readonly amountCents: number;
  /** Settled by the bank, or posted inside the cooperative, and not come back. */
  readonly paidCents: number;
  readonly returnedCents: number;
  /** Whether the reader may see the claim itself. */
  readonly maySeeClaim: boolean;
  readonly funding: readonly {
    readonly source: string;
    readonly bearing: string;
    readonly amountCents: number;
  }[];
  readonly allocations: Claim['allocations'];
  /** Oldest first. */
  readonly entries: readonly Transfer[];
  readonly payments: readonly PaymentMoney[];
  readonly advances: readonly AdvanceMoney[];
}

/** @throws Problem 403 without a role that reads the ledger, 404 when there is no such claim for this person */
export async function claimMoney(deps: Deps, actor: Person, claimId: string): Promise<ClaimMoney> {
  if (!mayReadLedger(actor)) throw problem('forbidden');
  const claim = await findClaim(deps, claimId);
  if (!claim) throw problem('not-found');
  const maySeeClaim = maySee(deps, claim, actor);
  if (!maySeeClaim && isConfidential(deps, claim)) throw problem('not-found');
  const [entries, payments, { advances, returned }] = await Promise.all([
    transfersOfClaim(deps, claimId),
    Promise.all(claim.payments.map((one) => paymentMoney(deps, one, maySeeClaim))),
    loadAdvances(deps, claim),
  ]);
  const shown = advances.map((advance): AdvanceMoney => {
    const outstandingCents = outstandingOf(advance, returned);
    const { account, at, amountCents } = advance;
    return { account, at, amountCents, outstandingCents, returnedCents: amountCents - outstandingCents };
  });
  const { measure, status, amountCents, decision, allocations } = claim;
  return {
    claimId,
    reference: claimReference(claimId),
    measure,
    status,
    amountCents,
    paidCents: paidOf(claim),
    returnedCents: sumCents(shown.map((one) => one.returnedCents)),
    maySeeClaim,
    funding: decision?.funding ?? [],
    allocations,
    entries: entries.toSorted((a, b) => (`${a.at}#${a.transferId}` < `${b.at}#${b.transferId}` ? -1 : 1)),
    payments,
    advances: shown,
  };
}

/** What stays inside the books has no payment: there it is what was posted. */
function paidOf({ payments, allocations }: Claim): number {
  if (payments.length === 0) {
    return sumCents(allocations.filter((one) => one.state === 'posted').map((one) => one.amountCents));
  }
  return sumCents(payments.filter((one) => one.state === 'settled').map((one) => one.amountCents));
}

async function paymentMoney(
  deps: Deps,
  { paymentId, amountCents, state }: Claim['payments'][number],
  named: boolean,
): Promise<PaymentMoney> {
  const stored = (await deps.store.get<Payment>(keys.payment(paymentId)))?.data;
  if (!stored) return { paymentId, amountCents, state };
  const { name, iban, createdAt, runId, settledAt, returnedAt, reasonCode } = stored;
  return {
    paymentId,
    ...(named && { payeeName: name, maskedIban: maskIban(iban) }),
    amountCents,
    state: stored.state,
    createdAt,
    ...(runId !== undefined && { runId }),
    ...(settledAt !== undefined && { settledAt }),
    ...(returnedAt !== undefined && { returnedAt }),
    ...(reasonCode !== undefined && { reasonCode }),
  };
}
