/**
 * The audit: everything about money recomputed from the entries alone, month by month, and held against the chain,
 * what was recorded when months were closed, the envelopes' counters, the claims and their payments.
 */
import { type AccountBalance, startFold } from '../../workflows/ledger/balances.ts';
import { type BlockEnds, type ChainProblem, checkSequence } from '../../workflows/ledger/chain.ts';
import { loadChainHead } from '../ledger/chain-store.ts';
import { storedEnvelopes } from '../ledger/envelopes-store.ts';
import { type LedgerMonth, listLedgerMonths, recordedBalances } from '../ledger/months-store.ts';
import { ledgerMonths } from '../ledger/store.ts';
import { trialBalanceOf } from '../ledger/trial-balance.ts';
import type { Deps } from '../platform/deps.ts';
import { checkClaims, startClaimBooks } from './audit-claims.ts';
import { envelopeProblems } from './audit-envelopes.ts';
import { type AuditProblem, ofChain } from './audit-problem.ts';
import { checkMonth, type MonthFindings } from './check-month.ts';
import { digestOfBalances } from './months.ts';

export interface LedgerAudit {
  readonly entries: number;
  readonly debitsCents: number;
  readonly creditsCents: number;
  readonly pendingCents: number;
  readonly accounts: number;
  readonly months: readonly AuditedMonth[];
  readonly chain: {
    readonly blocks: number;
    readonly hash: string;
    /** Entries that wait for the next sealing. */
    readonly unsealed: number;
  };
  readonly envelopes: number;
  readonly claims: number;
  readonly payments: number;
  /** Everything that does not fit: entries first, in the order of the chain and the months. */
  readonly problems: readonly AuditProblem[];
}

export interface AuditedMonth {
  readonly month: string;
  readonly state: 'open' | 'closing' | 'closed';
  readonly entries: number;
  readonly turnoverCents: number;
}

type AuditDeps = Pick<Deps, 'store' | 'plan' | 'clock'>;

/**
 * Reads the whole ledger, a month at a time in memory besides what was set aside and what each claim comes to.
 * Whoever calls it has looked at the role of whom it is for. What is booked while it reads may seem to differ.
 * @param told each month once it was read
 */
export async function auditLedger(
  deps: AuditDeps,
  told: (month: AuditedMonth) => void = () => undefined,
): Promise<LedgerAudit> {
  const { head } = await loadChainHead(deps);
  const stored = new Map((await listLedgerMonths(deps)).map((item) => [item.data.month, item.data]));
  const fold = startFold();
  const books = startClaimBooks();
  const months: AuditedMonth[] = [];
  const chainProblems: ChainProblem[] = [];
  const monthProblems: AuditProblem[] = [];
  const blocks: BlockEnds[] = [];
  let unsealed = 0;
  const add = (entry: Parameters<typeof fold.add>[0]) => {
    fold.add(entry);
    books.add(entry);
  };
  for (const month of ledgerMonths(deps)) {
    const found = await checkMonth(deps, month, { add }, head.number);
    const record = stored.get(month);
    chainProblems.push(...found.problems);
    blocks.push(...found.blocks);
    if (record?.state === 'closed')
      monthProblems.push(...(await closedProblems(deps, record, found, fold.result().balances)));
    else unsealed += found.unsealed.count;
    const { entries, turnoverCents } = found;
    const audited = { month, state: record?.state ?? 'open', entries, turnoverCents } as const;
    months.push(audited);
    told(audited);
  }
  chainProblems.push(...checkSequence(blocks, head));
  const { balances, problems: entryProblems } = fold.result();
  const envelopes = await storedEnvelopes(deps);
  const claims = await checkClaims(deps, books, fold.pendings);
  const { debitsCents, creditsCents, pendingCents } = trialBalanceOf('', balances);
  return {
    entries: months.reduce((sum, one) => sum + one.entries, 0),
    debitsCents,
    creditsCents,
    pendingCents,
    accounts: balances.length,
    months,
    chain: { blocks: blocks.length, hash: head.hash, unsealed },
    envelopes: envelopes.length,
    claims: claims.claims,
    payments: claims.payments,
    problems: [
      ...chainProblems.toSorted((a, b) => a.block - b.block).map(ofChain),
      ...entryProblems,
      ...monthProblems,
      ...envelopeProblems(envelopes, balances),
      ...claims.problems,
    ],
  };
}

/** What of a closed month is not as it was recorded, and as the block that closes it has sealed it. */
async function closedProblems(
  deps: AuditDeps,
  record: Extract<LedgerMonth, { state: 'closed' }>,
  { entries, unsealed, closing }: MonthFindings,
  balances: readonly AccountBalance[],
): Promise<AuditProblem[]> {
  const subject = `month ${record.month}`;
  const problems: AuditProblem[] = [];
  if (unsealed.first !== undefined)
    problems.push({ problem: 'not-sealed', subject, transferId: unsealed.first });
  const recorded = await recordedBalances(deps, record);
  const own = digestOfBalances(balances);
  const digests = [record.balancesDigest, closing?.seal.balancesDigest, digestOfBalances(recorded)];
  const sealed = closing?.number === record.block && closing.hash === record.chainHash;
  if (!sealed || record.entries !== entries || digests.some((one) => one !== own)) {
    const other = firstDifference(recorded, balances);
    problems.push({ problem: 'month-differs', subject: other ? `${subject}, ${other}` : subject });
  }
  return problems;
}

/** The account that the two do not agree on, the first by name. */
function firstDifference(
  recorded: readonly AccountBalance[],
  balances: readonly AccountBalance[],
): string | undefined {
  const own = new Map(balances.map((one) => [one.account, digestOfBalances([one])]));
  const others = new Map(recorded.map((one) => [one.account, digestOfBalances([one])]));
  const all = [...new Set([...own.keys(), ...others.keys()])].toSorted();
  return all.find((account) => own.get(account) !== others.get(account));
}
