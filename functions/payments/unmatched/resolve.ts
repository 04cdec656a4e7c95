/** A person of finance says what an entry is: of a receipt, a run or a payment, or none of ours, with a word of why. */
import * as z from 'zod';
import { instantOf } from '../../../workflows/calendar.ts';
import { type Deps, digest } from '../../platform/deps.ts';
import { keys } from '../../platform/keys.ts';
import { problem } from '../../platform/problem.ts';
import type { ProblemKey } from '../../platform/problem-keys.ts';
import { ConditionFailed, type Item } from '../../platform/store/port.ts';
import { matchIncoming } from '../../receipts/match-incoming.ts';
import { findReceipt } from '../../receipts/store.ts';
import type { Person } from '../../registers/store.ts';
import { moveDispute, whereBooked } from '../move-dispute.ts';
import { reexamine } from '../reexamine.ts';
import { tieToPayment, tieToRun } from '../tie-entry.ts';
import { ignoreFromNowOn } from './ignore.ts';
import { letGo, reserveFor } from './reserve-entry.ts';
import { findUnmatched, putUnmatched, type Unmatched } from './store.ts';
import { type UnmatchedView, viewOfEntry } from './view.ts';

const comment = z.string().trim().max(2000).optional();

const id = z.string().min(1).max(64).optional();

/** `receiptId` may also be `not-ours`; `always` leaves aside whatever this counterparty pays or receives from now on. */
export const resolutionSchema = z
  .object({
    receiptId: id,
    runId: id,
    paymentId: id,
    resolution: z.literal('not-ours').optional(),
    always: z.boolean().optional(),
    comment,
  })
  .transform(({ receiptId, runId, paymentId, resolution, always, comment: words }) => ({
    receiptId: resolution === 'not-ours' || receiptId === 'not-ours' ? undefined : receiptId,
    runId,
    paymentId,
    notOurs: resolution === 'not-ours' || receiptId === 'not-ours',
    always: always === true,
    comment: words === '' ? undefined : words,
  }))
  .refine(
    ({ receiptId, runId, paymentId, notOurs }) =>
      [receiptId, runId, paymentId].filter((one) => one !== undefined).length === (notOurs ? 0 : 1),
    { path: ['receiptId'], error: 'one-of-three' },
  );
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
  if (input.notOurs && input.comment === undefined) throw unfit('comment', 'invalid-form.what-is-it');
  const held = await reserveFor(deps, item, input);
  if (!held) throw problem('not-found');
  if (held.data.state === 'resolved') return same(held.data, input);
  try {
    await tie(deps, actor, held.data, input);
  } catch (error) {
    await letGo(deps, held);
    throw error;
  }
  const { receiptId, runId, paymentId, comment: words } = input;
  const at = instantOf(deps.clock.now());
  const resolution = {
    by: actor.personId,
    at,
    ...(receiptId !== undefined && { receiptId }),
    ...(runId !== undefined && { runId }),
    ...(paymentId !== undefined && { paymentId }),
    ...(words !== undefined && { comment: words }),
  };
  if (input.notOurs && input.always) await ignoreFromNowOn(deps, item.data, resolution);
  const saved = await save(deps, held, { ...item.data, state: 'resolved', resolution }, input);
  if (runId !== undefined || paymentId !== undefined) await reexamine(deps, [], entryId);
  return saved;
}

/** Only once, and for one: another answer at the same moment would book the same money elsewhere. */
async function tie(deps: Deps, actor: Person, entry: Unmatched, input: ResolutionInput): Promise<void> {
  const { advice } = entry;
  const { receiptId, runId, paymentId, comment: words } = input;
  const booked = entry.why === 'contradicts' ? await whereBooked(deps, advice) : 'nowhere';
  const to = runId ?? paymentId;
  if (to !== undefined && booked === 'placed')
    throw unfit(runId === undefined ? 'paymentId' : 'runId', 'invalid-form.contradicts');
  if (receiptId !== undefined) await book(deps, entry, receiptId);
  if (runId !== undefined) await tieToRun(deps, advice, runId, words);
  if (paymentId !== undefined) await tieToPayment(deps, actor, advice, { paymentId, comment: words });
  if (to !== undefined && booked === 'aside') await moveDispute(deps, advice, to);
}

function unfit(path: string, key: ProblemKey) {
  return problem(key, {}, { errors: [{ path, code: 'unfit' }] });
}

/** The same answer again is the same resolution. */
function same(entry: Unmatched, { receiptId, runId, paymentId }: ResolutionInput): UnmatchedView {
  const { resolution: known = { by: '', at: '' } } = entry;
  const alike = known.receiptId === receiptId && known.runId === runId && known.paymentId === paymentId;
  if (alike) return viewOfEntry(entry, []);
  throw problem('already-resolved.resolved');
}

/** As if the payer had written the receipt's reference; exactly once, by the advice's key. */
async function book(deps: Deps, { advice }: Unmatched, receiptId: string): Promise<void> {
  const receipt = (await findReceipt(deps, receiptId))?.data;
  if (!receipt) throw unfit('receiptId', 'invalid-form.no-such-receipt');
  if (advice.kind !== 'incoming') throw unfit('receiptId', 'invalid-form.only-incoming');
  const matched = await matchIncoming(deps, { ...advice, reference: receipt.reference });
  if (matched === 'unknown') throw unfit('receiptId', 'invalid-form.no-euro');
  if (matched === 'received') return;
  const booked = await deps.store.get<{ receiptId: string }>(keys.bankEntry(digest(advice.key)));
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
