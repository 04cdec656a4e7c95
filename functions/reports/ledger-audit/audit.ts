/**
 * The audit of the books in steps: the ledger month by month with its chain, then claims, then envelopes. It comes to
 * what `npm run audit` comes to; where blocks do not follow each other it says so of the chain, and that command which.
 */
import { monthOf, monthOfDay, monthsFrom } from '../../../workflows/calendar.ts';
import type { Transfer } from '../../../workflows/ledger/transfer.ts';
import { envelopeProblems } from '../../audit/audit-envelopes.ts';
import type { AuditedMonth } from '../../audit/audit-ledger.ts';
import type { AuditProblem } from '../../audit/audit-problem.ts';
import { sealProblems } from '../../audit/confidential-entries.ts';
import { loadChainHead } from '../../ledger/chain-store.ts';
import { storedEnvelopes } from '../../ledger/envelopes-store.ts';
import type { Deps } from '../../platform/deps.ts';
import { indexes } from '../../platform/keys.ts';
import type { Page } from '../../platform/store/port.ts';
import { claimSources, type Gathering } from '../sources.ts';
import { checkClaims } from './check-claims.ts';
import { readMonth } from './read-month.ts';
import { type AuditWork, addEntry, isOneChain, note, startWork } from './work.ts';

export interface LedgerAuditResult {
  readonly entries: number;
  readonly debitsCents: number;
  readonly creditsCents: number;
  readonly pendingCents: number;
  readonly months: readonly AuditedMonth[];
  readonly chain: { readonly blocks: number; readonly hash: string; readonly unsealed: number };
  readonly envelopes: number;
  readonly claims: number;
  readonly payments: number;
  /** The first that do not fit; of confidential claims without a name. */
  readonly differences: readonly AuditProblem[];
  /** All that do not fit. */
  readonly differenceCount: number;
}

export const ledgerAudit: Gathering<AuditWork, LedgerAuditResult> = {
  begin: async (deps) => startWork((await loadChainHead(deps)).head, monthOfDay(deps.plan.startsOn)),
  sources: (deps, report) => [
    ...monthsFrom(monthOfDay(deps.plan.startsOn), monthOfDay(report.today)).map(readMonth),
    ...claimSources(deps, report, checkClaims),
  ],
  async finish(deps, _report, gathered) {
    const { work, envelopes } = await withEnvelopes(deps, gathered);
    if (!isOneChain(work)) note(work, [{ problem: 'block-moved', subject: 'chain' }]);
    return {
      entries: work.entries,
      debitsCents: work.postedCents,
      creditsCents: work.postedCents,
      pendingCents: work.pendingCents,
      months: work.months,
      chain: { blocks: work.blocks, hash: work.head.hash, unsealed: work.unsealed },
      envelopes,
      claims: work.claims,
      payments: work.payments,
      differences: await sealProblems(deps, work.problems),
      differenceCount: work.problemCount,
    };
  },
};

/** What is booked between two readings seems to differ until it is read again. */
const looks = 3;

/** Holds the counters of now against the entries of now: what was booked since the months were read is read as well. */
async function withEnvelopes(
  deps: Deps,
  gathered: AuditWork,
): Promise<{ work: AuditWork; envelopes: number }> {
  for (let look = 1; ; look += 1) {
    const envelopes = await storedEnvelopes(deps);
    const work = structuredClone(gathered);
    for await (const entry of bookedSince(deps, work)) addEntry(work, entry);
    const problems = envelopeProblems(envelopes, Object.values(work.envelopes));
    if (problems.length > 0 && look < looks) continue;
    note(work, problems);
    return { work, envelopes: envelopes.length };
  }
}

async function* bookedSince(deps: Deps, { readTo }: AuditWork): AsyncGenerator<Transfer, void> {
  for (const month of monthsFrom(readTo.month, monthOf(deps.clock.now()))) {
    let after = month === readTo.month ? readTo.cursor : undefined;
    do {
      const query = { pk: indexes.ledger(month), index: true, limit: 1_000 };
      const page: Page<Transfer> = await deps.store.query<Transfer>({
        ...query,
        ...(after !== undefined && { after }),
      });
      for (const { data } of page.items) yield data;
      after = page.next;
    } while (after !== undefined);
  }
}
