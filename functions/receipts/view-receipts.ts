/** Expected receipts as routes show them: what is still to come, under which reference, and what has come. */
import { formatBelgianReference } from '../../workflows/bank/belgian-reference.ts';
import { formatCreditorReference } from '../../workflows/bank/creditor-reference.ts';
import { maskIban } from '../../workflows/bank/iban.ts';
import { outstandingCents } from '../../workflows/receipts/expected-receipt.ts';
import { claimFor } from '../claims/access.ts';
import type { Deps } from '../platform/deps.ts';
import { problem } from '../platform/problem.ts';
import type { PageRequest, Person } from '../registers/store.ts';
import { type ExpectedReceipt, findReceipt, listReceipts } from './store.ts';

export interface ReceiptView extends Omit<ExpectedReceipt, 'arrivals' | 'waiting'> {
  /** As people copy it onto a transfer. */
  readonly referenceText: string;
  readonly outstandingCents: number;
  readonly arrivals: readonly {
    readonly amountCents: number;
    readonly on: string;
    readonly payerName?: string;
    readonly maskedIban?: string;
  }[];
}

function mayReadAll(actor: Person): boolean {
  return actor.roles.some((role) => role === 'finance' || role === 'auditor' || role === 'board-delegate');
}

/** @throws Problem 403 without a role that reads the money's ways, 400 when the cursor is none */
export async function receiptViews(
  deps: Deps,
  actor: Person,
  page: PageRequest = {},
): Promise<{ items: ReceiptView[]; nextCursor: string | null }> {
  if (!mayReadAll(actor)) throw problem('forbidden');
  const { items, next } = await listReceipts(deps, page);
  return { items: items.map((item) => viewOfReceipt(item.data)), nextCursor: next ?? null };
}

/** Every receipt, newest first. @throws Problem 403 without a role that reads the money's ways */
export async function allReceiptViews(deps: Deps, actor: Person): Promise<ReceiptView[]> {
  const found: ReceiptView[] = [];
  let after: string | undefined;
  do {
    const page = await receiptViews(deps, actor, { limit: 1000, ...(after !== undefined && { after }) });
    found.push(...page.items);
    after = page.nextCursor ?? undefined;
  } while (after !== undefined);
  return found;
}

/** @throws Problem 404 when there is none, or its claim is not theirs to see */
export async function viewReceipt(deps: Deps, actor: Person, receiptId: string): Promise<ReceiptView> {
  const receipt = (await findReceipt(deps, receiptId))?.data;
  if (!receipt) throw problem('not-found');
  if (!mayReadAll(actor)) {
    if (receipt.claimId === undefined) throw problem('not-found');
    await claimFor(deps, actor, receipt.claimId);
  }
  return viewOfReceipt(receipt);
}

export function viewOfReceipt({ waiting: _waiting, ...receipt }: ExpectedReceipt): ReceiptView {
  return {
    ...receipt,
    referenceText: referenceText(receipt.reference),
    outstandingCents: outstandingCents(receipt),
    arrivals: receipt.arrivals.map(({ amountCents, on, payerName, payerIban }) => ({
      amountCents,
      on,
      ...(payerName !== undefined && { payerName }),
      ...(payerIban !== undefined && { maskedIban: maskIban(payerIban) }),
    })),
  };
}

export function referenceText(reference: string): string {
  return reference.startsWith('RF') ? formatCreditorReference(reference) : formatBelgianReference(reference);
}
