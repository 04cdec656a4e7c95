/** Whether and until when a claim that ended is kept, and why. */
import { addMonths, dayOfInstant, yearOf } from '../calendar.ts';
import { type Claim, isEnded } from '../claim/claim.ts';
import type { RetentionGround, RetentionPeriod, RetentionPolicy } from '../policy/retention.ts';

export interface Retention {
  readonly ground: RetentionGround;
  readonly source: string;
  /** First day, `YYYY-MM-DD`, on which the data are erased. */
  readonly eraseOn: string;
}

const unpaidStatuses: ReadonlySet<string> = new Set(['ineligible', 'rejected', 'withdrawn', 'expired']);

/**
 * What keeps the claim, and until when; undefined while it has not ended.
 * @param isSocialDocument whether the measure's claims are about contracts of employment
 */
export function retentionOf(
  policy: RetentionPolicy,
  claim: Pick<Claim, 'status' | 'country' | 'filedAt' | 'history' | 'allocations' | 'payments'>,
  isSocialDocument: boolean,
): Retention | undefined {
  if (!isEnded(claim.status)) return undefined;
  const grounds: RetentionGround[] = [
    ...(movedMoney(claim) ? (['accounting'] as const) : []),
    ...(isSocialDocument && claim.status === 'completed' ? (['social-document'] as const) : []),
    unpaidStatuses.has(claim.status) ? 'unpaid' : 'service',
  ];
  const endedOn = dayOfInstant(claim.history.at(-1)?.at ?? claim.filedAt);
  const kept = grounds.map((ground) => {
    const period = policy[ground][claim.country] ?? policy[ground].others;
    return { ground, source: period.source, eraseOn: endOf(period, endedOn) };
  });
  return kept.toSorted((a, b) => (a.eraseOn < b.eraseOn ? 1 : -1))[0];
}

/** Whether money left the fund for it, even if it came back. */
function movedMoney({ allocations, payments }: Pick<Claim, 'allocations' | 'payments'>): boolean {
  return (
    allocations.some((cell) => cell.state === 'posted') ||
    payments.some((one) => one.state === 'settled' || one.state === 'returned')
  );
}

/** The first day after the period. */
function endOf({ months, from }: RetentionPeriod, endedOn: string): string {
  const start = from === 'the-end' ? endedOn : `${yearOf(endedOn) + 1}-01-01`;
  return addMonths(start, months);
}

/** The shortest time, in months, that a claim of this status is kept in any country: younger ones need no look. */
export function shortestMonths(policy: RetentionPolicy, status: string): number {
  const ground = unpaidStatuses.has(status) ? 'unpaid' : status === 'paid' ? 'accounting' : 'service';
  return Math.min(...Object.values(policy[ground]).map(({ months }) => months));
}
