/** Finance expects public money for an application that was accepted: the reference that the authority is given. */
import * as z from 'zod';
import { instantOf } from '../../workflows/calendar.ts';
import type { Deps } from '../platform/deps.ts';
import { problem } from '../platform/problem.ts';
import { retryOnConflict } from '../platform/retry-on-conflict.ts';
import type { Person } from '../registers/store.ts';
import { findScheme } from './schemes.ts';
import { planReceipt } from './store.ts';
import { type ReceiptView, viewOfReceipt } from './view-receipts.ts';

export const publicReceiptSchema = z.object({
  /** A public aid of the plan, by its id. */
  scheme: z.string().min(1).max(64),
  /** Absent or 0: the amount is not known. */
  expectedCents: z.int().min(0).max(99_999_999_999).default(0),
});
export type PublicReceiptInput = z.infer<typeof publicReceiptSchema>;

/**
 * Opens an expected receipt of public money. What arrives waits on its account until it is shared out.
 * @throws Problem 403 without the finance role, 422 for an aid that is none of the plan
 */
export async function openPublicReceipt(
  deps: Deps,
  actor: Person,
  { scheme, expectedCents }: PublicReceiptInput,
): Promise<ReceiptView> {
  if (!actor.roles.includes('finance')) throw problem('forbidden');
  const aid = findScheme(deps, scheme);
  if (!aid) {
    throw problem('invalid-form.no-such-aid', {}, { errors: [{ path: 'scheme', code: 'unknown' }] });
  }
  const wanted = {
    receiptId: deps.random.id(),
    kind: 'public-aid',
    owner: scheme,
    country: aid.country,
    expectedCents,
    createdAt: instantOf(deps.clock.now()),
  } as const;
  return retryOnConflict(
    async () => {
      const { receipt, writes } = await planReceipt(deps, wanted);
      const view = viewOfReceipt(receipt);
      await deps.store.transact(writes);
      return view;
    },
    () => problem('busy.reference'),
    5,
  );
}
