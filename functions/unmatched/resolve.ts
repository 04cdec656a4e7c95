/** A person of finance says what an entry is: money for a receipt, or none of ours, with a word of why. */
import * as z from 'zod';
import { instantOf } from '../../workflows/days.ts';
import { type Deps, digest } from '../platform/deps.ts';
import { keys } from '../platform/keys.ts';
import { conflict, forbidden, notFound, unprocessable } from '../platform/problem.ts';
import { ConditionFailed, type Item } from '../platform/store/port.ts';
import { matchIncoming } from '../receipts/match-incoming.ts';
import { findReceipt } from '../receipts/store.ts';
import type { Person } from '../registers/store.ts';
import { findUnmatched, putUnmatched, type Unmatched } from './store.ts';
import { type UnmatchedView, viewOfEntry } from './view.ts';

const comment = z.string().trim().max(2000).optional();

/** `receiptId` may also be `not-ours`. */
export const resolutionSchema = z
  .object({
    receiptId: z.string().min(1).max(64).optional(),
    resolution: z.literal('not-ours').optional(),
    comment,
  })
  .transform(({ receiptId, resolution, comment: words }) => ({
    receiptId: resolution === 'not-ours' || receiptId === 'not-ours' ? undefined : receiptId,
    notOurs: resolution === 'not-ours' || receiptId === 'not-ours',
    comment: words === '' ? undefined : words,
  }))
  .refine(({ receiptId, notOurs }) => notOurs || receiptId !== undefined, {
    path: ['receiptId'],
    error: 'a receipt, or not-ours',
  });
export type ResolutionInput = z.infer<typeof resolutionSchema>;

/**
 * @throws Problem 403 without the finance role, 404, 409 when it was resolved otherwise, 422 when the entry cannot be
 *   booked under the receipt, or the comment is missing
 */
export async function resolveUnmatched(
  deps: Deps,
  actor: Person,
  entryId: string,
  input: ResolutionInput,
): Promise<UnmatchedView> {
  if (!actor.roles.includes('finance')) throw forbidden();
  const item = await findUnmatched(deps, entryId);
  if (!item) throw notFound();
  if (item.data.state === 'resolved') return same(item.data, input);
  if (input.receiptId === undefined) {
    if (input.comment === undefined)
      throw unfit('comment', 'Write a few words: what is it, if it is not ours?');
  } else {
    await book(deps, item.data, input.receiptId);
  }
  const resolution = {
    by: actor.personId,
    at: instantOf(deps.clock.now()),
    ...(input.receiptId !== undefined && { receiptId: input.receiptId }),
    ...(input.comment !== undefined && { comment: input.comment }),
  };
  return save(deps, item, { ...item.data, state: 'resolved', resolution }, input);
}

function unfit(path: string, message: string) {
  return unprocessable('invalid-form', message, [{ path, code: 'unfit', message }]);
}

/** The same answer again is the same resolution. */
function same(entry: Unmatched, { receiptId }: ResolutionInput): UnmatchedView {
  if (entry.resolution?.receiptId === receiptId) return viewOfEntry(entry, []);
  throw conflict('already-resolved', 'This entry was resolved already.');
}

/** As if the payer had written the receipt's reference; exactly once, by the reading's key. */
async function book(deps: Deps, { reading }: Unmatched, receiptId: string): Promise<void> {
  const receipt = (await findReceipt(deps, receiptId))?.data;
  if (!receipt) throw unfit('receiptId', 'There is no such expected receipt.');
  if (reading.kind !== 'incoming') throw unfit('receiptId', 'Only money that came in can be for a receipt.');
  const matched = await matchIncoming(deps, { ...reading, reference: receipt.reference });
  if (matched === 'unknown')
    throw unfit('receiptId', 'This entry has no amount in euro on an account of ours.');
  if (matched === 'received') return;
  const booked = await deps.store.get<{ receiptId: string }>(keys.bankEntry(digest(reading.key)));
  if (booked?.data.receiptId !== receiptId) {
    throw conflict('already-resolved', 'This entry was booked under another receipt.');
  }
}

async function save(
  deps: Deps,
  item: Item<Unmatched>,
  entry: Unmatched,
  input: ResolutionInput,
): Promise<UnmatchedView> {
  try {
    await deps.store.transact([putUnmatched(entry, { version: item.version })]);
    return viewOfEntry(entry, []);
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error;
    const now = await findUnmatched(deps, entry.entryId);
    if (!now) throw notFound();
    return same(now.data, input);
  }
}
