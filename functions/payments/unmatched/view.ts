/** The list of entries that match nothing, with the receipts that money may be for. */

import { maskIban } from '../../../workflows/bank/iban.ts';
import { outstandingCents } from '../../../workflows/receipts/expected-receipt.ts';
import {
  type Candidate,
  type SuggestionReason,
  suggestReceipts,
} from '../../../workflows/receipts/suggest.ts';
import type { Deps } from '../../platform/deps.ts';
import { problem } from '../../platform/problem.ts';
import { type ExpectedReceipt, listReceipts } from '../../receipts/store.ts';
import { referenceText } from '../../receipts/view-receipts.ts';
import { findCase } from '../../recovery/store.ts';
import type { PageRequest, Person } from '../../registers/store.ts';
import { listUnmatched, type Unmatched } from './store.ts';

export interface SuggestionView {
  readonly receiptId: string;
  readonly reasons: readonly SuggestionReason[];
  readonly kind: ExpectedReceipt['kind'];
  readonly referenceText: string;
  readonly outstandingCents: number;
  readonly payerName?: string;
}

export interface UnmatchedView {
  readonly id: string;
  readonly state: Unmatched['state'];
  readonly why: Unmatched['why'];
  readonly kind: string;
  readonly on: string;
  readonly seenAt: string;
  readonly amountCents?: number;
  /** As the bank wrote it, with its currency, where it is not in euro or cannot be read. */
  readonly amountText?: string;
  readonly endToEndId?: string;
  readonly reference?: string;
  readonly remittance?: string;
  readonly counterpartyName?: string;
  readonly maskedIban?: string;
  readonly resolution?: Unmatched['resolution'];
  /** Receipts that money may be for, where there are some; what else an entry may be is looked for when it is opened. */
  readonly suggestions?: readonly SuggestionView[];
}

/** @throws Problem 403 unless finance or auditor, 400 for a cursor of another list */
export async function unmatchedViews(
  deps: Deps,
  actor: Person,
  { state = 'open', ...page }: PageRequest & { readonly state?: 'open' | 'resolved' | undefined } = {},
): Promise<{ items: UnmatchedView[]; nextCursor: string | null }> {
  if (!actor.roles.some((role) => role === 'finance' || role === 'auditor')) throw problem('forbidden');
  const found = await listUnmatched(deps, state, page);
  const known = state === 'open' ? await candidates(deps) : [];
  return {
    items: found.items.map(({ data }) => viewOfEntry(data, known)),
    nextCursor: found.next ?? null,
  };
}

/** Every open entry, newest first. @throws Problem 403 unless finance or auditor */
export async function openUnmatchedViews(deps: Deps, actor: Person): Promise<UnmatchedView[]> {
  const found: UnmatchedView[] = [];
  let after: string | undefined;
  do {
    const page = await unmatchedViews(deps, actor, { limit: 1000, ...(after !== undefined && { after }) });
    found.push(...page.items);
    after = page.nextCursor ?? undefined;
  } while (after !== undefined);
  return found;
}

interface Known extends Candidate {
  readonly receipt: ExpectedReceipt;
}

/** Receipts that money is still expected under; names are known of clients. */
async function candidates(deps: Deps): Promise<Known[]> {
  const open: ExpectedReceipt[] = [];
  let after: string | undefined;
  do {
    const page = await listReceipts(deps, { limit: 1000, ...(after !== undefined && { after }) });
    for (const { data } of page.items) {
      if (data.state === 'open' || data.state === 'partial' || data.expectedCents === 0) open.push(data);
    }
    after = page.next;
  } while (after !== undefined);
  return Promise.all(open.map(async (receipt) => ({ ...(await candidateOf(deps, receipt)), receipt })));
}

async function candidateOf(deps: Deps, receipt: ExpectedReceipt): Promise<Candidate> {
  const { receiptId, reference, expectedCents } = receipt;
  const recovery = receipt.kind === 'client-payment' ? await findCase(deps, receipt.owner) : undefined;
  const payerName = recovery?.data.clientName ?? receipt.arrivals.at(-1)?.payerName;
  return {
    receiptId,
    reference,
    expectedCents,
    outstandingCents: outstandingCents(receipt),
    ...(payerName !== undefined && { payerName }),
  };
}

export function viewOfEntry(entry: Unmatched, known: readonly Known[]): UnmatchedView {
  const { entryId, state, why, seenAt, resolution, advice } = entry;
  const { kind, on, amountCents, endToEndId, reference, remittance, counterparty } = advice;
  const { name, iban } = counterparty ?? {};
  const suggestions = kind === 'incoming' && state === 'open' ? suggestionsFor(entry, known) : [];
  return {
    id: entryId,
    state,
    why,
    kind,
    on,
    seenAt,
    ...(suggestions.length > 0 && { suggestions }),
    ...(amountCents !== undefined && { amountCents }),
    ...amountTextOf(advice),
    ...(endToEndId !== undefined && { endToEndId }),
    ...(reference !== undefined && { reference }),
    ...(remittance !== undefined && { remittance }),
    ...(name !== undefined && { counterpartyName: name }),
    ...(iban !== undefined && { maskedIban: maskIban(iban) }),
    ...(resolution && { resolution }),
  };
}

/** What the bank wrote, where cents of a euro do not say it. */
export function amountTextOf({ amountCents, written, currency }: Unmatched['advice']): {
  amountText?: string;
} {
  return amountCents === undefined && written !== undefined ? { amountText: `${written} ${currency}` } : {};
}

/** The receipts that one open entry may be for. */
export async function receiptSuggestions(deps: Deps, entry: Unmatched): Promise<readonly SuggestionView[]> {
  return entry.advice.kind === 'incoming' ? suggestionsFor(entry, await candidates(deps)) : [];
}

function suggestionsFor({ advice }: Unmatched, known: readonly Known[]): SuggestionView[] {
  const { amountCents, reference, remittance, counterparty } = advice;
  const money = {
    ...(amountCents !== undefined && { amountCents }),
    ...(reference !== undefined && { reference }),
    ...(remittance !== undefined && { remittance }),
    ...(counterparty?.name !== undefined && { payerName: counterparty.name }),
  };
  const byId = new Map(known.map((one) => [one.receiptId, one]));
  return suggestReceipts(money, known).flatMap(({ receiptId, reasons }) => {
    const one = byId.get(receiptId);
    if (!one) return [];
    return [
      {
        receiptId,
        reasons,
        kind: one.receipt.kind,
        referenceText: referenceText(one.reference),
        outstandingCents: one.outstandingCents,
        ...(one.payerName !== undefined && { payerName: one.payerName }),
      },
    ];
  });
}
