/** The ledger as routes show it: balances and the check, both folded from the entries themselves. */
import { instantOf } from '../../workflows/calendar.ts';
import { type AccountBalance, type LedgerProblem, ledgerProblems } from '../../workflows/ledger/balances.ts';
import type { Transfer } from '../../workflows/ledger/transfer.ts';
import { claimFor, isConfidential } from '../claims/access.ts';
import { findClaim } from '../claims/store.ts';
import { loadChainHead } from '../ledger/chain-store.ts';
import { pageOfAll } from '../ledger/entries-page.ts';
import { ensureEnvelopes } from '../ledger/envelopes-store.ts';
import { mayReadLedger } from '../ledger/roles.ts';
import { transfersOfClaim } from '../ledger/store.ts';
import { type TrialBalance, trialBalanceAt } from '../ledger/trial-balance.ts';
import type { Deps } from '../platform/deps.ts';
import { keys } from '../platform/keys.ts';
import { problem } from '../platform/problem.ts';
import type { PageRequest } from '../platform/registers.ts';
import type { ListPage } from '../platform/store/page-of-list.ts';
import type { Person } from '../registers/store.ts';
import { auditLedger, type LedgerAudit } from './audit-ledger.ts';
import type { AuditProblem } from './audit-problem.ts';
import { entrySealer, sealAccounts, sealProblems } from './confidential-entries.ts';
import { type LedgerMonthView, listMonths } from './months.ts';

/** Those of now. @throws Problem 403 without a role that reads the ledger */
export async function accountBalances(deps: Deps, actor: Person): Promise<readonly AccountBalance[]> {
  return (await balanceFor(deps, actor, instantOf(deps.clock.now()))).accounts;
}

/**
 * A page of all entries, oldest first; a thousand unless told.
 * @throws Problem 403 without a role that reads the ledger; WrongCursor
 */
export async function transfersPage(
  deps: Deps,
  actor: Person,
  page: PageRequest,
): Promise<ListPage<Transfer>> {
  if (!mayReadLedger(actor)) throw problem('forbidden');
  const { entries, nextCursor } = await pageOfAll(deps, page);
  return { items: await entrySealer(deps)(entries), nextCursor };
}

/** @throws Problem 404 when the claim is not theirs to see */
export async function transfersFor(deps: Deps, actor: Person, claimId: string): Promise<Transfer[]> {
  const claim = await findClaim(deps, claimId);
  const ownWay = !mayReadLedger(actor) || (claim && isConfidential(deps, claim));
  if (ownWay) await claimFor(deps, actor, claimId);
  else if (!claim) throw problem('not-found');
  return transfersOfClaim(deps, claimId);
}

/** @throws Problem 403 without a role that reads the ledger */
export async function monthsFor(deps: Deps, actor: Person): Promise<LedgerMonthView[]> {
  if (!mayReadLedger(actor)) throw problem('forbidden');
  return listMonths(deps);
}

type Figures = Omit<LedgerAudit, 'problems' | 'accounts'> & Partial<Pick<LedgerAudit, 'accounts'>>;

export interface LedgerCheck extends Figures {
  /** Of a ledger that no request reads through: when the last audit began; what was booked later is not in it. */
  readonly asOf?: string;
  readonly balanced: boolean;
  /** Entries that do not fit the entries before them. */
  readonly problems: readonly LedgerProblem[];
  /** Envelopes whose entries come to more than their ceiling. */
  readonly envelopesOverspent: readonly string[];
  /** Envelopes whose counters differ from what the entries come to. */
  readonly countersDiffer: readonly string[];
  /** Everything that does not fit, those above included; empty when the audit finds nothing. */
  readonly differences: readonly AuditProblem[];
}

/** What is booked between two readings seems to differ until it is read again. */
const looks = 3;

/** As many entries as a request reads through well within its time; of more the last audit in steps tells. */
const entriesInRequest = 50_000;

/**
 * The audit as routes show it.
 * @param most entries that are read for it
 * @throws Problem 403 without a role that reads the ledger
 */
export async function checkLedger(deps: Deps, actor: Person, most = entriesInRequest): Promise<LedgerCheck> {
  if (!mayReadLedger(actor)) throw problem('forbidden');
  const known = (await loadChainHead(deps)).head.entries > most ? await lastAudit(deps) : undefined;
  if (known) {
    const { differences, differenceCount: _count, ...figures } = known.result;
    return { ...checkOf(figures, differences), asOf: known.askedAt };
  }
  await ensureEnvelopes(deps);
  let audit = await auditLedger(deps);
  for (let look = 1; look < looks && audit.problems.length > 0; look += 1) audit = await auditLedger(deps);
  const { problems: found, ...figures } = audit;
  return checkOf(figures, await sealProblems(deps, found));
}

/** The audit in steps that was finished last. */
async function lastAudit(deps: Pick<Deps, 'store'>): Promise<FinishedAudit | undefined> {
  return (await deps.store.get<FinishedAudit>(keys.publishedReport('audit')))?.data;
}

interface FinishedAudit {
  readonly askedAt: string;
  readonly result: Figures & {
    readonly differences: readonly AuditProblem[];
    readonly differenceCount: number;
  };
}

function checkOf(figures: Figures, differences: readonly AuditProblem[]): LedgerCheck {
  const problems = differences.flatMap(asLedgerProblem);
  const balanced = figures.debitsCents === figures.creditsCents && problems.length === 0;
  return {
    ...figures,
    balanced,
    problems,
    envelopesOverspent: envelopesWith(differences, ['overspent']),
    countersDiffer: envelopesWith(differences, [
      'reserved-differs',
      'spent-differs',
      'available-differs',
      'ceiling-differs',
    ]),
    differences,
  };
}

function asLedgerProblem({ problem, transferId }: AuditProblem): LedgerProblem[] {
  const own = ledgerProblems.find((one) => one === problem);
  return own && transferId !== undefined ? [{ transferId, problem: own }] : [];
}

function envelopesWith(
  differences: readonly AuditProblem[],
  wanted: readonly AuditProblem['problem'][],
): string[] {
  const found = differences.filter((one) => wanted.includes(one.problem));
  return [...new Set(found.map(({ subject = '' }) => subject.replace('envelope ', '')))];
}

/** @throws Problem 403 without a role that reads the ledger */
export async function balanceFor(deps: Deps, actor: Person, instant: string): Promise<TrialBalance> {
  if (!mayReadLedger(actor)) throw problem('forbidden');
  const balance = await trialBalanceAt(deps, instant);
  return { ...balance, accounts: await sealAccounts(deps, balance.accounts) };
}
