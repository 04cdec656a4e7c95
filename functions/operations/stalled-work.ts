/**
 * What needs a person by now, counted and named: claims that do not move, approvals that are late, runs that nobody
 * released, envelopes that are nearly empty. Before it the clock or an operator; after it alarms, a page, a command.
 */
import { daysInMilliseconds } from '../../workflows/calendar.ts';
import type { Claim, ClaimStatus } from '../../workflows/claim/claim.ts';
import { totals } from '../../workflows/ledger/envelope.ts';
import type { PaymentRun } from '../claims/payment-store.ts';
import { storedEnvelopes } from '../ledger/envelopes-store.ts';
import type { Deps } from '../platform/deps.ts';
import { indexes } from '../platform/keys.ts';
import { pagesOf, readAll } from '../platform/store/read-all.ts';

export interface StalledClaim {
  readonly claimId: string;
  readonly measure: string;
  readonly status: ClaimStatus;
  /** Instant of its last event, ISO 8601. */
  readonly since: string;
}

export interface StalledWork {
  /** A technical failure was told to the operators. */
  readonly underReview: readonly StalledClaim[];
  /** Nothing has happened for longer than the state takes, and nobody is waited for. */
  readonly silent: readonly StalledClaim[];
  /** The approver was asked longer ago than the plan has somebody else asked. */
  readonly overdue: readonly StalledClaim[];
  readonly unreleasedRuns: readonly { readonly runId: string; readonly createdAt: string }[];
  /** Of the ceiling, reserved or spent: eighty per cent or more. */
  readonly fullEnvelopes: readonly { readonly envelopeId: string; readonly percent: number }[];
}

/** How long a state may take in which no person is waited for, in milliseconds. */
const patience = {
  submitted: 3_600_000,
  approved: daysInMilliseconds(5),
  paying: daysInMilliseconds(10),
} as const satisfies Partial<Record<ClaimStatus, number>>;
/** A run waits over a weekend, not longer. */
const runPatience = daysInMilliseconds(3);
const nearlyFull = 80;

export async function stalledWork(deps: Deps): Promise<StalledWork> {
  const now = deps.clock.now();
  const late = daysInMilliseconds(deps.plan.waits.approvalReassignDays + 1);
  const [underReview, submitted, approved, paying, awaiting, unreleasedRuns, envelopes] = await Promise.all([
    filedBefore(deps, 'under-review', now),
    filedBefore(deps, 'submitted', now - patience.submitted),
    filedBefore(deps, 'approved', now - patience.approved),
    filedBefore(deps, 'paying', now - patience.paying),
    filedBefore(deps, 'awaiting-approval', now - late),
    unreleased(deps, now),
    storedEnvelopes(deps),
  ]);
  return {
    underReview: underReview.map(still),
    silent: [
      ...submitted.filter((claim) => lastAt(claim) + patience.submitted < now),
      ...approved.filter((claim) => lastAt(claim) + patience.approved < now),
      ...paying.filter((claim) => lastAt(claim) + patience.paying < now),
    ].map(still),
    overdue: awaiting.filter((claim) => askedAt(claim) + late < now).map(still),
    unreleasedRuns,
    fullEnvelopes: envelopes
      .map(({ envelope: { envelopeId, ceilingCents }, shards }) => {
        const { reservedCents, spentCents } = totals(shards);
        const percent =
          ceilingCents === 0 ? 0 : Math.floor(((reservedCents + spentCents) * 100) / ceilingCents);
        return { envelopeId, percent };
      })
      .filter(({ percent }) => percent >= nearlyFull),
  };
}

/** In the order of filing; what was filed after an instant cannot have waited since before it. */
async function filedBefore({ store }: Deps, status: ClaimStatus, instant: number): Promise<Claim[]> {
  const found: Claim[] = [];
  const pk = indexes.claimsByStatus(status);
  for await (const page of pagesOf<Claim>(store, { pk, index: true })) {
    const old = page.filter(({ data }) => Date.parse(data.filedAt) < instant);
    found.push(...old.map(({ data }) => data));
    if (old.length < page.length) break;
  }
  return found;
}

async function unreleased({ store }: Deps, now: number) {
  const items = await readAll<PaymentRun>(store, { pk: indexes.paymentRuns, index: true, descending: true });
  return items
    .map(({ data: { runId, state, createdAt } }) => ({ runId, state, createdAt }))
    .filter(({ state, createdAt }) => state !== 'released' && Date.parse(createdAt) + runPatience < now)
    .map(({ runId, createdAt }) => ({ runId, createdAt }));
}

function still(claim: Claim): StalledClaim {
  const { claimId, measure, status, history, filedAt } = claim;
  return { claimId, measure, status, since: history.at(-1)?.at ?? filedAt };
}

function lastAt({ history, filedAt }: Claim): number {
  return Date.parse(history.at(-1)?.at ?? filedAt);
}

function askedAt(claim: Claim): number {
  const open = claim.approvals.findLast((one) => one.state === 'open');
  return open ? Date.parse(open.askedAt) : lastAt(claim);
}
