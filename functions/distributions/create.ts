/**
 * Finance records a receipt of public money: its shares are worked out and kept, and the machine is started that
 * asks a second person. Nothing is posted here.
 */
import * as z from 'zod';
import { dayOf, instantOf } from '../../workflows/calendar.ts';
import type { Distribution, ShareBasis } from '../../workflows/distribution/distribution.ts';
import { type Share, shareOut, type Weight } from '../../workflows/distribution/shares.ts';
import type { SentenceValues } from '../../workflows/language.ts';
import type { PublicAid } from '../../workflows/measures/public-aid/aids.ts';
import type { Deps } from '../platform/deps.ts';
import { forEachAtOnce } from '../platform/for-each.ts';
import { keys } from '../platform/keys.ts';
import { problem } from '../platform/problem.ts';
import type { ProblemKey } from '../platform/problem-keys.ts';
import type { Write } from '../platform/store/port.ts';
import { findScheme } from '../receipts/schemes.ts';
import { findReceipt } from '../receipts/store.ts';
import type { Person } from '../registers/store.ts';
import { concernedBy, equalWeights, lostTurnoverWeights } from './concerned.ts';
import { findDistribution, mostShares, putDistribution, readShares, shareParts } from './store.ts';

const identifier = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_.:-]{0,63}$/);

export const distributionSchema = z.object({
  scheme: z.string().min(1).max(60),
  country: z.enum(['BE', 'FR']),
  amountCents: z.int().min(1).max(10_000_000_000),
  receivedOn: z.iso.date(),
  /** By all accepted dossiers (`equal`, `lost-turnover`), or a list. Left out with `sameSharesAs`. */
  shares: z
    .union([
      z.enum(['equal', 'lost-turnover']),
      z
        .array(z.object({ activityId: identifier, weight: z.int().min(0).max(1_000_000_000_000) }))
        .min(1)
        .max(mostShares),
    ])
    .optional(),
  /** An earlier distribution, whose shares count again: for a late receipt. */
  sameSharesAs: z.string().min(1).max(64).optional(),
  /** The receipt whose reference the money came under; absent: it came without one. */
  receiptId: z.string().min(1).max(64).optional(),
  debtorAccount: z.string().max(64).optional(),
  comment: z.string().trim().max(1000).optional(),
});
export type DistributionInput = z.infer<typeof distributionSchema>;

/** @throws Problem 403 without the finance role, 422 naming the field that does not fit */
export async function createDistribution(
  deps: Deps,
  actor: Person,
  input: DistributionInput,
): Promise<Distribution> {
  if (!actor.roles.includes('finance')) throw problem('forbidden');
  const aid = findScheme(deps, input.scheme);
  if (!aid || aid.country !== input.country) throw wrong('scheme', 'invalid-form.no-such-aid-there');
  if (input.receivedOn > dayOf(deps.clock.now())) throw wrong('receivedOn', 'invalid-form.day-to-come');
  const { weights, basis } = await weightsOf(deps, input, aid);
  const shares = sharesOf(input.amountCents, weights);
  const origin = await originOf(deps, input);
  const distribution: Distribution = {
    distributionId: deps.random.id().replaceAll('-', ''),
    scheme: aid.id,
    country: input.country,
    amountCents: input.amountCents,
    receivedOn: input.receivedOn,
    basis,
    state: 'prepared',
    createdAt: instantOf(deps.clock.now()),
    createdBy: actor.personId,
    count: shares.length,
    parts: 0,
    postedLines: 0,
    repaidCents: 0,
    postedCents: 0,
    ...origin.fields,
    ...(input.sameSharesAs !== undefined && { sameSharesAs: input.sameSharesAs }),
    ...(input.comment !== undefined && input.comment !== '' && { comment: input.comment }),
  };
  const { distributionId } = distribution;
  const parts = shareParts(distributionId, shares);
  const stored = { ...distribution, parts: parts.length };
  const start = {
    kind: 'start',
    id: `${distributionId}:start`,
    machine: 'distribution',
    name: distributionId,
    input: { distributionId },
  } as const;
  await deps.store.transact([putDistribution(stored, 'absent'), ...parts, ...origin.writes], [start]);
  return stored;
}

function wrong(path: string, key: ProblemKey, values?: SentenceValues) {
  return problem(key, values, { errors: [{ path, code: 'unfit' }] });
}

function sharesOf(amountCents: number, weights: readonly Weight[]): Share[] {
  if (weights.every(({ weight }) => weight === 0)) {
    throw wrong('shares', 'invalid-form.no-share');
  }
  if (weights.length > mostShares)
    throw wrong('shares', 'invalid-form.too-many-shares', { count: mostShares });
  return shareOut(amountCents, weights);
}

async function weightsOf(
  deps: Deps,
  { shares, sameSharesAs }: DistributionInput,
  aid: PublicAid,
): Promise<{ weights: readonly Weight[]; basis: ShareBasis }> {
  if (sameSharesAs !== undefined) {
    if (shares !== undefined) throw wrong('shares', 'invalid-form.two-ways');
    return { weights: await earlierWeights(deps, sameSharesAs, aid), basis: 'same' };
  }
  if (shares === undefined) throw wrong('shares', 'invalid-form.no-way');
  if (shares === 'equal') return { weights: equalWeights(await concernedBy(deps, aid)), basis: 'equal' };
  if (shares === 'lost-turnover') {
    return { weights: await lostTurnoverWeights(deps, await concernedBy(deps, aid)), basis: 'lost-turnover' };
  }
  await checkList(deps, shares, aid);
  return { weights: shares, basis: 'given' };
}

async function earlierWeights(deps: Deps, distributionId: string, aid: PublicAid): Promise<Weight[]> {
  const earlier = (await findDistribution(deps, distributionId))?.data;
  if (!earlier || earlier.country !== aid.country || earlier.state === 'rejected') {
    throw wrong('sameSharesAs', 'invalid-form.no-such-distribution');
  }
  const shares = await readShares(deps, earlier, 0, earlier.count);
  return shares.map(({ activityId, weight }) => ({ activityId, weight }));
}

async function checkList(deps: Deps, list: readonly Weight[], aid: PublicAid): Promise<void> {
  const seen = new Set<string>();
  for (const [at, { activityId }] of list.entries()) {
    if (seen.has(activityId))
      throw wrong(`shares.${at}.activityId`, 'invalid-form.activity-twice', { id: activityId });
    seen.add(activityId);
  }
  await forEachAtOnce(list.entries(), 32, async ([at, { activityId }]) => {
    const activity = await deps.registers.activity(activityId);
    if (activity?.country !== aid.country) {
      throw wrong(`shares.${at}.activityId`, 'invalid-form.no-such-activity', { id: activityId });
    }
  });
}

/** Where the money is now: on a bank account, or on the account of the receipt that it came under. */
async function originOf(
  deps: Deps,
  { receiptId, debtorAccount, amountCents }: DistributionInput,
): Promise<{ fields: Pick<Distribution, 'accountId' | 'receiptId'>; writes: Write[] }> {
  if (receiptId === undefined) {
    const accounts = deps.plan.debtorAccounts;
    const account = accounts.find((one) => one.accountId === (debtorAccount ?? accounts[0]?.accountId));
    if (!account) throw wrong('debtorAccount', 'invalid-form.no-such-account');
    return { fields: { accountId: account.accountId }, writes: [] };
  }
  const receipt = (await findReceipt(deps, receiptId))?.data;
  const shared = await deps.store.get<{ sharedCents: number }>(keys.receiptShared(receiptId));
  const already = shared?.data.sharedCents ?? 0;
  if (receipt?.kind !== 'public-aid') throw wrong('receiptId', 'invalid-form.no-public-money');
  if (receipt.receivedCents - already < amountCents) {
    throw wrong('amountCents', 'invalid-form.not-that-much');
  }
  return { fields: { receiptId }, writes: [shareReceipt(receiptId, already + amountCents, shared?.version)] };
}

/** Its version keeps two distributions from sharing the same money. */
export function shareReceipt(receiptId: string, sharedCents: number, version: number | undefined): Write {
  const when = version === undefined ? 'absent' : { version };
  return { op: 'put', key: keys.receiptShared(receiptId), data: { sharedCents }, when };
}
