/** The ledger at the door: balances and the check, both folded from the entries themselves. */
import { dayOf } from '../../workflows/days.ts';
import { type AccountBalance, foldTransfers, type LedgerProblem } from '../../workflows/ledger/balances.ts';
import { accounts, type Transfer } from '../../workflows/ledger/transfer.ts';
import { sumCents } from '../../workflows/money.ts';
import { claimFor } from '../claims/access.ts';
import type { Deps } from '../deps.ts';
import { listEnvelopes } from '../records/envelopes.ts';
import { allTransfers, transfersOfClaim } from '../records/ledger.ts';
import type { Person } from '../records/registers.ts';
import { forbidden } from '../web/problem.ts';
import { type LedgerMonthView, listMonths } from './ledger-months.ts';
import { mayReadLedger } from './roles.ts';

async function everyTransfer(deps: Deps): Promise<Transfer[]> {
  return allTransfers(deps, dayOf(deps.clock.now()).slice(0, 7));
}

/** @throws Problem 403 without a role that reads the ledger */
export async function accountBalances(deps: Deps, actor: Person): Promise<AccountBalance[]> {
  if (!mayReadLedger(actor)) throw forbidden();
  return foldTransfers(await everyTransfer(deps)).balances;
}

/** @throws Problem 404 when the claim is not theirs to see */
export async function transfersFor(
  deps: Deps,
  actor: Person,
  claimId: string | undefined,
): Promise<Transfer[]> {
  if (claimId === undefined) {
    if (!mayReadLedger(actor)) throw forbidden();
    return everyTransfer(deps);
  }
  if (!mayReadLedger(actor)) await claimFor(deps, actor, claimId);
  return transfersOfClaim(deps, claimId);
}

/** @throws Problem 403 without a role that reads the ledger */
export async function monthsFor(deps: Deps, actor: Person): Promise<LedgerMonthView[]> {
  if (!mayReadLedger(actor)) throw forbidden();
  return listMonths(deps);
}

export interface LedgerCheck {
  readonly debitsCents: number;
  readonly creditsCents: number;
  readonly pendingCents: number;
  readonly entries: number;
  readonly balanced: boolean;
  readonly problems: readonly LedgerProblem[];
  /** Envelopes whose entries come to more than their ceiling. */
  readonly envelopesOverspent: readonly string[];
  /** Envelopes whose counters differ from what the entries come to. */
  readonly countersDiffer: readonly string[];
}

export async function checkLedger(deps: Deps, actor: Person): Promise<LedgerCheck> {
  if (!mayReadLedger(actor)) throw forbidden();
  const transfers = await everyTransfer(deps);
  const { balances, problems } = foldTransfers(transfers);
  const debitsCents = sumCents(balances.map((one) => one.debitsCents));
  const creditsCents = sumCents(balances.map((one) => one.creditsCents));
  const envelopes = await envelopeFindings(deps, balances);
  return {
    debitsCents,
    creditsCents,
    pendingCents: sumCents(balances.map((one) => one.pendingDebitsCents)),
    entries: transfers.length,
    balanced: debitsCents === creditsCents && problems.length === 0,
    problems,
    ...envelopes,
  };
}

async function envelopeFindings(deps: Deps, balances: readonly AccountBalance[]) {
  const byAccount = new Map(balances.map((one) => [one.account, one]));
  const envelopesOverspent: string[] = [];
  const countersDiffer: string[] = [];
  for (const { envelope, shards } of await listEnvelopes(deps)) {
    const balance = byAccount.get(accounts.envelope(envelope.envelopeId));
    const spent = (balance?.debitsCents ?? 0) - (balance?.creditsCents ?? 0);
    const reserved = (balance?.pendingDebitsCents ?? 0) - (balance?.pendingCreditsCents ?? 0);
    if (spent + reserved > envelope.ceilingCents) envelopesOverspent.push(envelope.envelopeId);
    const counted = {
      spent: sumCents(shards.map((one) => one.spentCents)),
      reserved: sumCents(shards.map((one) => one.reservedCents)),
    };
    if (counted.spent !== spent || counted.reserved !== reserved) countersDiffer.push(envelope.envelopeId);
  }
  return { envelopesOverspent, countersDiffer };
}
