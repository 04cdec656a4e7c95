/** A person of finance says what an entry is: money for a receipt, or none of ours, with a word of why. */
import * as z from 'zod';
import { instantOf } from '../../workflows/days.ts';
import { type Deps, digest } from '../platform/deps.ts';
import { keys } from '../platform/keys.ts';
import { problem } from '../platform/problem.ts';
import type { ProblemKey } from '../platform/problem-keys.ts';
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
  if (!actor.roles.includes('finance')) throw problem('forbidden');
  const item = await findUnmatched(deps, entryId);
  if (!item) throw problem('not-found');
  if (item.data.state === 'resolved') return same(item.data, input);
  if (input.receiptId === undefined) {
    if (input.comment === undefined) throw unfit('comment', 'invalid-form.what-is-it');
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

function unfit(path: string, key: ProblemKey) {
  return problem(key, {}, { errors: [{ path, code: 'unfit' }] });
}

/** The same answer again is the same resolution. */
function same(entry: Unmatched, { receiptId }: ResolutionInput): UnmatchedView {
  if (entry.resolution?.receiptId === receiptId) return viewOfEntry(entry, []);
  throw problem('already-resolved.resolved');
}

/** As if the payer had written the receipt's reference; exactly once, by the reading's key. */
async function book(deps: Deps, { reading }: Unmatched, receiptId: string): Promise<void> {
  const receipt = (await findReceipt(deps, receiptId))?.data;
  if (!receipt) throw unfit('receiptId', 'invalid-form.no-such-receipt');
  if (reading.kind !== 'incoming') throw unfit('receiptId', 'invalid-form.only-incoming');
  const matched = await matchIncoming(deps, { ...reading, reference: receipt.reference });
  if (matched === 'unknown') throw unfit('receiptId', 'invalid-form.no-euro');
  if (matched === 'received') return;
  const booked = await deps.store.get<{ receiptId: string }>(keys.bankEntry(digest(reading.key)));
  if (booked?.data.receiptId !== receiptId) {
    throw problem('already-resolved.other-receipt');
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
    if (!now) throw problem('not-found');
    return same(now.data, input);
  }
}
