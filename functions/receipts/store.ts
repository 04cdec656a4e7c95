/** Expected receipts in the store: made with a reference of their own, found by it. */
import { makeBelgianReference } from '../../workflows/bank/belgian-reference.ts';
import { makeCreditorReference } from '../../workflows/bank/creditor-reference.ts';
import type { ExpectedReceipt } from '../../workflows/receipts/expected-receipt.ts';
import { type Deps, digest } from '../platform/deps.ts';
import { indexes, keys } from '../platform/keys.ts';
import type { Condition, Item, Page, Write } from '../platform/store/port.ts';
import { putRecord, type StoredRecord } from '../platform/update.ts';
import type { PageRequest } from '../registers/store.ts';

export type { ExpectedReceipt } from '../../workflows/receipts/expected-receipt.ts';

export type WantedReceipt = Pick<
  ExpectedReceipt,
  'receiptId' | 'kind' | 'owner' | 'country' | 'expectedCents' | 'createdAt'
> & { readonly claimId?: string; readonly payer?: string };

/**
 * The receipt under `receiptId` and the writes that make it; none when it is there already, whatever it expects.
 * The writes join the caller's transaction; they fail there when the reference was taken in between.
 */
export async function planReceipt(
  deps: Pick<Deps, 'store'>,
  wanted: WantedReceipt,
): Promise<{ receipt: ExpectedReceipt; writes: Write[] }> {
  const known = await findReceipt(deps, wanted.receiptId);
  if (known) return { receipt: known.data, writes: [] };
  const reference = await freeReference(deps, wanted);
  const receipt: ExpectedReceipt = { ...wanted, reference, receivedCents: 0, state: 'open', arrivals: [] };
  const pointer: Write = {
    op: 'put',
    key: keys.receiptReference(reference),
    data: { receiptId: receipt.receiptId },
    when: 'absent',
  };
  return { receipt, writes: [putReceipt(receipt, 'absent'), pointer] };
}

/** Drawn from the id, so that a repeated step finds the same one; the next draw when two ids fall together. */
async function freeReference(deps: Pick<Deps, 'store'>, wanted: WantedReceipt): Promise<string> {
  for (let draw = 0; ; draw += 1) {
    const hash = digest(`${wanted.receiptId}:${draw}`);
    const reference =
      wanted.country === 'BE'
        ? makeBelgianReference(Number(BigInt(`0x${hash.slice(0, 16)}`) % 10_000_000_000n))
        : makeCreditorReference(hash.slice(0, 16));
    if (!(await deps.store.get(keys.receiptReference(reference)))) return reference;
  }
}

export const receiptRecord: StoredRecord<'receipt', ExpectedReceipt> = {
  name: 'receipt',
  key: (id) => keys.expectedReceipt(id),
  idOf: (data) => data.receiptId,
  index: ({ createdAt, receiptId }) => ({ pk: indexes.expectedReceipts, sk: `${createdAt}#${receiptId}` }),
};

export function putReceipt(receipt: ExpectedReceipt, when: Condition): Write {
  return putRecord(receiptRecord, receipt, when);
}

export async function findReceipt(
  deps: Pick<Deps, 'store'>,
  receiptId: string,
): Promise<Item<ExpectedReceipt> | undefined> {
  return deps.store.get<ExpectedReceipt>(keys.expectedReceipt(receiptId));
}

export async function findReceiptByReference(
  deps: Pick<Deps, 'store'>,
  reference: string,
): Promise<Item<ExpectedReceipt> | undefined> {
  const pointer = await deps.store.get<{ receiptId: string }>(keys.receiptReference(reference));
  return pointer && findReceipt(deps, pointer.data.receiptId);
}

/** A page of all receipts, newest first. */
export async function listReceipts(
  deps: Pick<Deps, 'store'>,
  page: PageRequest,
): Promise<Page<ExpectedReceipt>> {
  return deps.store.query<ExpectedReceipt>({
    pk: indexes.expectedReceipts,
    index: true,
    descending: true,
    ...page,
  });
}
