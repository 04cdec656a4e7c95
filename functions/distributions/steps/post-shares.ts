/**
 * State PostShares: posts the next shares of a distribution, some hundreds at once, and says whether more are left.
 * Each transaction moves the head's `postedLines` on, so that a stop anywhere is taken up where it was.
 */
import { instantOf } from '../../../workflows/calendar.ts';
import { postShares as contract } from '../../../workflows/distribution/contracts.ts';
import type { Distribution, PostedShare } from '../../../workflows/distribution/distribution.ts';
import type { Share } from '../../../workflows/distribution/shares.ts';
import type { Repayment } from '../../../workflows/ledger/advances.ts';
import { accounts } from '../../../workflows/ledger/transfer.ts';
import { sumCents } from '../../../workflows/money.ts';
import { wakeFirst } from '../../claims/queue.ts';
import { counterWrites, planRepayments, repaymentWrites, replenished } from '../../ledger/advances.ts';
import { bookTransfer, closingParts } from '../../ledger/store.ts';
import type { Deps } from '../../platform/deps.ts';
import { PermanentFailure, TransientFailure } from '../../platform/failures.ts';
import { retryOnConflict } from '../../platform/retry-on-conflict.ts';
import { MAX_WRITES } from '../../platform/store/limits.ts';
import type { Item, Write } from '../../platform/store/port.ts';
import { defineTask } from '../../platform/task.ts';
import { ownReceivable, paidClaims, publicAdvances, transferPrefix } from '../advanced.ts';
import { loadDistribution, putDistribution, putPosted, readShares } from '../store.ts';

/** Shares per call: well within a function's time. */
const sharesPerCall = 1_000;
/** Below the store's limit, with room for the head, what was posted, the receipt, and the marks of closed months. */
const writesPerBatch = MAX_WRITES - 3 - closingParts;

export const postShares = defineTask(contract, async (deps, { distributionId }) => {
  const begun = await loadDistribution(deps, distributionId);
  if (begun.data.state !== 'approved' && begun.data.state !== 'distributed') {
    throw new PermanentFailure(`distribution ${distributionId} is not approved`);
  }
  const until = Math.min(begun.data.count, begun.data.postedLines + sharesPerCall);
  const claims = await paidClaims(deps);
  const first = begun.data.postedLines;
  const shares = await readShares(deps, begun.data, first, until - first);
  const postBatch = async () => {
    const item = await loadDistribution(deps, distributionId);
    if (item.data.postedLines >= until) return false;
    const batch = await planBatch(deps, item, shares.slice(item.data.postedLines - first), claims);
    await deps.store.transact(batch.writes, batch.effects);
    return true;
  };
  const busy = () => new TransientFailure('advances are being repaid by too many at once');
  while (await retryOnConflict(postBatch, busy));
  return { distributionId, route: until < begun.data.count ? 'more' : 'done' };
});

interface Line {
  readonly posted: PostedShare;
  readonly writes: readonly Write[];
  readonly repayments: readonly Repayment[];
}

async function planBatch(
  deps: Deps,
  item: Item<Distribution>,
  shares: readonly Share[],
  claims: Map<string, string[]>,
) {
  const { data: distribution, version } = item;
  const at = instantOf(deps.clock.now());
  const lines: Line[] = [];
  let writes = 0;
  for (const [offset, share] of shares.entries()) {
    const line = await planLine(deps, distribution, share, {
      place: distribution.postedLines + offset,
      claimIds: claims.get(share.activityId) ?? [],
      at,
    });
    if (lines.length > 0 && writes + writesOf(line) > writesPerBatch) break;
    lines.push(line);
    writes += writesOf(line);
  }
  const repayments = lines.flatMap((line) => line.repayments);
  const after: Distribution = {
    ...distribution,
    postedLines: distribution.postedLines + lines.length,
    repaidCents: distribution.repaidCents + sumCents(lines.map((line) => line.posted.repaidCents)),
    postedCents: distribution.postedCents + sumCents(lines.map((line) => line.posted.postedCents)),
  };
  const cause = `distribution:${distribution.distributionId}:${distribution.postedLines}`;
  const wakes = await Promise.all(replenished(repayments).map((id) => wakeFirst(deps, id, cause)));
  return {
    writes: [
      putDistribution(after, { version }),
      putPosted(
        distribution.distributionId,
        distribution.postedLines,
        lines.map((line) => line.posted),
      ),
      ...(distribution.postedLines === 0 ? collect(distribution, at) : []),
      ...lines.flatMap((line) => line.writes),
      ...counterWrites(repayments),
    ],
    effects: wakes.flat(),
  };
}

/** What it adds to the transaction, with a counter for each repayment, and without its looks at closed months. */
function writesOf({ writes, repayments }: Line): number {
  return writes.filter(({ op }) => op !== 'check').length + repayments.length;
}

/** The whole receipt, from where it arrived to where it is shared out from. */
function collect(distribution: Distribution, at: string): Write[] {
  const { distributionId, receiptId, accountId, amountCents } = distribution;
  return bookTransfer({
    transferId: `${distributionId}:collected`,
    kind: 'direct',
    debit: receiptId === undefined ? accounts.bank(accountId ?? '') : accounts.expected(receiptId),
    credit: accounts.collected(distributionId),
    amountCents,
    at,
    reason: 'public-aid',
  });
}

/** What was advanced for the Activité is repaid, the oldest first; the rest is its own. */
async function planLine(
  deps: Deps,
  distribution: Distribution,
  { activityId, amountCents }: Share,
  {
    place,
    claimIds,
    at,
  }: { readonly place: number; readonly claimIds: readonly string[]; readonly at: string },
): Promise<Line> {
  const debit = accounts.collected(distribution.distributionId);
  const prefix = transferPrefix(distribution, place);
  const advances = await publicAdvances(deps, claimIds, distribution);
  const own = ownReceivable(distribution);
  const of = (isOwn: boolean) =>
    advances.map((one) => ({
      ...one,
      advances: one.advances.filter(({ account }) => (account === own) === isOwn),
    }));
  // What the scheme owed by itself, then what the fund paid besides.
  const owed = planRepayments(of(true), amountCents);
  const { repayments: besides, restCents } = planRepayments(of(false), owed.restCents);
  const repayments = [...owed.repayments, ...besides];
  const rest: Write[] =
    restCents === 0
      ? []
      : bookTransfer({
          transferId: `${prefix}:activity`,
          kind: 'direct',
          debit,
          credit: accounts.activity(activityId),
          amountCents: restCents,
          at,
          reason: 'public-aid',
        });
  return {
    posted: { activityId, repaidCents: amountCents - restCents, postedCents: restCents },
    writes: [...repaymentWrites(advances, repayments, { debit, prefix, at, reason: 'public-aid' }), ...rest],
    repayments,
  };
}
