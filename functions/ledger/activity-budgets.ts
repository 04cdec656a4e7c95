/**
 * What an Activité has: the balance of the register, and what the plan has posted to its account since. Whoever
 * books an entry on such an account adds the writes of `moveBudgets` to the same transaction.
 */
import { activityOf, type Transfer } from '../../workflows/ledger/transfer.ts';
import type { Activity } from '../../workflows/registers/records.ts';
import type { Deps } from '../platform/deps.ts';
import { keys } from '../platform/keys.ts';
import type { Write } from '../platform/store/port.ts';

interface Posted {
  /** Credits less debits of the ledger's account `activity:<id>`, in cents. */
  readonly postedCents: number;
}

export interface ActivityBudget extends Posted {
  readonly activityId: string;
  /** The register's balance; absent when the register has none. */
  readonly registeredCents?: number;
  /** What can be taken from it; counts a missing balance as zero. */
  readonly availableCents: number;
}

/** The one place that says what an Activité has; an unknown Activité has what the plan posted to it. */
export async function readBudget(deps: Pick<Deps, 'store'>, activityId: string): Promise<ActivityBudget> {
  const [activity, posted] = await Promise.all([
    deps.store.get<Activity>(keys.activity(activityId)),
    deps.store.get<Posted>(keys.activityBudget(activityId)),
  ]);
  const postedCents = posted?.data.postedCents ?? 0;
  const registeredCents = activity?.data.balanceCents;
  return {
    activityId,
    postedCents,
    availableCents: (registeredCents ?? 0) + postedCents,
    ...(registeredCents !== undefined && { registeredCents }),
  };
}

/**
 * The writes that keep the figures in step with these entries: one for each Activité whose account they post to.
 * They fail when somebody else moved the same budget meanwhile, so that no cent is counted on twice.
 */
export async function moveBudgets(
  deps: Pick<Deps, 'store'>,
  transfers: readonly Transfer[],
): Promise<Write[]> {
  const moves = new Map<string, number>();
  const add = (account: string, amountCents: number) => {
    const activityId = activityOf(account);
    if (activityId !== undefined) moves.set(activityId, (moves.get(activityId) ?? 0) + amountCents);
  };
  for (const { kind, debit, credit, amountCents } of transfers) {
    if (kind !== 'direct' && kind !== 'post') continue;
    add(debit, -amountCents);
    add(credit, amountCents);
  }
  return Promise.all([...moves].map(([activityId, cents]) => moveBudget(deps, activityId, cents)));
}

async function moveBudget(deps: Pick<Deps, 'store'>, activityId: string, cents: number): Promise<Write> {
  const key = keys.activityBudget(activityId);
  const item = await deps.store.get<Posted>(key);
  return {
    op: 'put',
    key,
    data: { postedCents: (item?.data.postedCents ?? 0) + cents },
    when: item ? { version: item.version } : 'absent',
  };
}
