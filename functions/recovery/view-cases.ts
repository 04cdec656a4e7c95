/** Recovery cases as people see them: the list with its totals and ages, and one case with its history. */
import { dayOf, dayOfInstant, daysInclusive } from '../../workflows/calendar.ts';
import { formatCents, formatDate, type Language } from '../../workflows/language.ts';
import { accounts } from '../../workflows/ledger/transfer.ts';
import { isClosed, openCents, type RecoveryCase } from '../../workflows/recovery/recovery-case.ts';
import type { Role } from '../../workflows/registers/records.ts';
import { transfersOfClaim } from '../ledger/store.ts';
import type { Deps } from '../platform/deps.ts';
import { problem } from '../platform/problem.ts';
import { findReceipt } from '../receipts/store.ts';
import { referenceText } from '../receipts/view-receipts.ts';
import type { Person } from '../registers/store.ts';
import { eventText, statusText } from './labels.ts';
import { findCase, listCases } from './store.ts';

/** Who reads every case. */
export const caseRoles: readonly Role[] = ['adviser', 'finance', 'board-delegate', 'operator', 'auditor'];

export interface CaseSummary {
  readonly caseId: string;
  readonly claimId: string;
  readonly clientName: string;
  readonly activityId: string;
  readonly activityName: string;
  readonly country: RecoveryCase['country'];
  readonly status: RecoveryCase['status'];
  readonly statusText: string;
  readonly amountCents: number;
  readonly pledgedCents: number;
  readonly receivedCents: number;
  readonly openCents: number;
  readonly openedAt: string;
  /** Whole days since the case was opened. */
  readonly ageDays: number;
}

export interface CaseView extends CaseSummary {
  readonly clientId: string;
  readonly orderId?: string;
  readonly contractId?: string;
  /** The order or the job as people know it, without ids; absent when the registers do not know it. */
  readonly workText?: string;
  readonly reason?: string;
  readonly pledge?: RecoveryCase['pledge'];
  readonly writeOff?: RecoveryCase['writeOff'];
  readonly receiptId?: string;
  readonly reference?: string;
  readonly referenceText?: string;
  readonly absorbedCents: number;
  readonly paidClaimIds: readonly string[];
  readonly arrivals: readonly { readonly amountCents: number; readonly on: string }[];
  /** Where what came in went: accounts of the ledger. */
  readonly returns: readonly {
    readonly account: string;
    readonly amountCents: number;
    readonly at: string;
  }[];
  readonly history: readonly {
    readonly at: string;
    readonly actor: string;
    readonly event: string;
    readonly text: string;
  }[];
}

function mayRead(actor: Person): boolean {
  return actor.roles.some((role) => caseRoles.includes(role));
}

/** @throws Problem 404 unless the person's role reads cases, or they coordinate the Activité */
export async function viewCase(
  deps: Deps,
  actor: Person,
  caseId: string,
  language: Language,
): Promise<CaseView> {
  const recovery = (await findCase(deps, caseId))?.data;
  if (!recovery) throw problem('not-found');
  if (!mayRead(actor)) {
    const activity = await deps.registers.activity(recovery.activityId);
    if (!activity?.coordinatorIds.includes(actor.personId)) throw problem('not-found');
  }
  return presentCase(deps, recovery, language);
}

export async function presentCase(deps: Deps, recovery: RecoveryCase, language: Language): Promise<CaseView> {
  const { orderId, contractId, reason, pledge, writeOff, receiptId, reference } = recovery;
  const receipt = receiptId === undefined ? undefined : (await findReceipt(deps, receiptId))?.data;
  const workText = await workTextOf(deps, recovery, language);
  return {
    ...summaryOf(deps, recovery, language),
    clientId: recovery.clientId,
    absorbedCents: recovery.absorbedCents,
    paidClaimIds: recovery.paidClaimIds,
    arrivals: (receipt?.arrivals ?? []).map(({ amountCents, on }) => ({ amountCents, on })),
    returns: await returnsOf(deps, recovery),
    history: recovery.history.map((entry) => ({
      at: entry.at,
      actor: entry.actor,
      event: entry.event,
      text: eventText(entry, language),
    })),
    ...(orderId !== undefined && { orderId }),
    ...(contractId !== undefined && { contractId }),
    ...(workText !== undefined && { workText }),
    ...(reason !== undefined && { reason }),
    ...(pledge && { pledge }),
    ...(writeOff && { writeOff }),
    ...(receiptId !== undefined && { receiptId }),
    ...(reference !== undefined && { reference, referenceText: referenceText(reference) }),
  };
}

/** `Concert, Namur, 20 April 2020`; of an order `€4,000.00, 1 February 2020`. */
async function workTextOf(
  { registers }: Deps,
  { contractId, orderId }: RecoveryCase,
  language: Language,
): Promise<string | undefined> {
  if (contractId !== undefined) {
    const contract = await registers.contract(contractId);
    return contract && `${contract.function}, ${contract.place}, ${formatDate(contract.startsOn, language)}`;
  }
  const order = orderId === undefined ? undefined : await registers.order(orderId);
  return order && `${formatCents(order.amountCents, language)}, ${formatDate(order.orderedOn, language)}`;
}

async function returnsOf(deps: Deps, recovery: RecoveryCase): Promise<CaseView['returns']> {
  if (recovery.receiptId === undefined) return [];
  const debit = accounts.expected(recovery.receiptId);
  const claimIds = new Set([recovery.claimId, ...recovery.paidClaimIds]);
  const all = await Promise.all([...claimIds].map((claimId) => transfersOfClaim(deps, claimId)));
  return all
    .flat()
    .filter((one) => one.debit === debit)
    .map(({ credit, amountCents, at }) => ({ account: credit, amountCents, at }));
}

function summaryOf(deps: Deps, recovery: RecoveryCase, language: Language): CaseSummary {
  const {
    caseId,
    claimId,
    clientName,
    activityId,
    activityName,
    country,
    status,
    amountCents,
    receivedCents,
    openedAt,
  } = recovery;
  return {
    caseId,
    claimId,
    clientName,
    activityId,
    activityName,
    country,
    status,
    statusText: statusText(status, language),
    amountCents,
    pledgedCents: recovery.pledge?.amountCents ?? 0,
    receivedCents,
    openCents: openCents(recovery),
    openedAt,
    ageDays: daysInclusive(dayOfInstant(openedAt), dayOf(deps.clock.now())) - 1,
  };
}

export interface CaseFilter {
  readonly status?: RecoveryCase['status'] | undefined;
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
  readonly language: Language;
}

export interface CaseTotals {
  readonly count: number;
  readonly askedCents: number;
  readonly pledgedCents: number;
  readonly receivedCents: number;
  readonly openCents: number;
}

/** By how long open cases have been open. */
export interface CaseAge {
  readonly fromDays: number;
  readonly untilDays?: number;
  readonly count: number;
  readonly openCents: number;
}

/** Newest first. @throws Problem 403, 400 for a cursor of another list */
export async function listRecoveryCases(deps: Deps, actor: Person, filter: CaseFilter) {
  if (!mayRead(actor)) throw problem('forbidden');
  const { status, language } = filter;
  const limit = Math.min(Math.max(filter.limit ?? 100, 1), 1000);
  const items: CaseSummary[] = [];
  let after = filter.cursor;
  do {
    const page = await listCases(deps, {
      limit: limit - items.length,
      ...(after !== undefined && { after }),
    });
    for (const { data } of page.items) {
      if (status === undefined || data.status === status) items.push(summaryOf(deps, data, language));
    }
    after = page.next;
  } while (after !== undefined && items.length < limit);
  return { items, nextCursor: after ?? null };
}

const ageBounds = [0, 15, 30, 60, 90] as const;

/** Totals of all cases, and the ages of the open ones. @throws Problem 403 */
export async function recoveryTotals(
  deps: Deps,
  actor: Person,
): Promise<{ totals: CaseTotals; ages: CaseAge[] }> {
  if (!mayRead(actor)) throw problem('forbidden');
  const totals = { count: 0, askedCents: 0, pledgedCents: 0, receivedCents: 0, openCents: 0 };
  const ages = ageBounds.map((fromDays, at) => {
    const next = ageBounds[at + 1];
    return { fromDays, ...(next !== undefined && { untilDays: next - 1 }), count: 0, openCents: 0 };
  });
  let after: string | undefined;
  do {
    const page = await listCases(deps, { limit: 1000, ...(after !== undefined && { after }) });
    for (const { data } of page.items) {
      const summary = summaryOf(deps, data, 'en');
      totals.count += 1;
      totals.askedCents += summary.amountCents;
      totals.pledgedCents += summary.pledgedCents;
      totals.receivedCents += summary.receivedCents;
      totals.openCents += summary.openCents;
      const age = ages.findLast((one) => one.fromDays <= summary.ageDays);
      if (age && !isClosed(data)) {
        age.count += 1;
        age.openCents += summary.openCents;
      }
    }
    after = page.next;
  } while (after !== undefined);
  return { totals, ages };
}
