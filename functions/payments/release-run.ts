/** A second person lets a prepared run go; from then on there is a file for the bank. */

import { instantOf } from '../../workflows/calendar.ts';
import type { ClaimPayment } from '../../workflows/claim/claim.ts';
import { changeClaim } from '../../workflows/claim/transitions.ts';
import { executionDay } from '../../workflows/payment/execution-day.ts';
import { type PaymentRun, putRun, type RunLine, runLines } from '../claims/payment-store.ts';
import { claimRecord, findClaim } from '../claims/store.ts';
import type { Deps } from '../platform/deps.ts';
import { forEachAtOnce } from '../platform/for-each.ts';
import { problem } from '../platform/problem.ts';
import { retryOnConflict } from '../platform/retry-on-conflict.ts';
import { update } from '../platform/update.ts';
import type { Person } from '../registers/store.ts';
import { problemsOfLines } from './run-file.ts';
import { loadRun, type RunView, revisionOf, viewOfRun } from './view-run.ts';

const signaturesNeeded = 2;
/**
 * Whoever made the run cannot release it; a run made by the schedule needs two people. Releasing what is released
 * already changes nothing. `revision`: the one that the person has looked at; without it, the run as it stands.
 * @throws Problem 403 `second-person-needed`, 404, 409 `not-prepared` while it is being made, `nothing-to-pay` when
 *   every payment was taken out, `changed-meanwhile` when it is not the revision any more, `cannot-be-written` when the bank could not read it;
 *   403 for a run that pays oneself
 */
export async function releasePaymentRun(
  deps: Deps,
  actor: Person,
  runId: string,
  revision?: number,
): Promise<RunView> {
  if (!actor.roles.includes('finance')) throw problem('forbidden');
  const run = await retryOnConflict(
    () => sign(deps, actor, runId, revision),
    () => problem('busy.signing'),
    10,
  );
  if (run.state === 'released') await markPaying(deps, run);
  return viewOfRun(deps, run);
}

/** @returns the run as it stands then */
async function sign(
  deps: Deps,
  actor: Person,
  runId: string,
  revision: number | undefined,
): Promise<PaymentRun> {
  const { data: run, version } = await loadRun(deps, runId);
  if (run.state === 'collecting') throw problem('not-prepared');
  if (run.state === 'dropped') throw problem('nothing-to-pay.run');
  if (run.state === 'released') return run;
  if (revision !== undefined && revision !== revisionOf(run)) throw problem('changed-meanwhile');
  const people = [run.createdBy, ...run.releases.map((one) => one.personId)].filter(
    (one) => one !== 'system',
  );
  if (people.includes(actor.personId)) {
    throw problem('second-person-needed.run');
  }
  const lines = await runLines(deps, runId);
  await refuseOwn(deps, actor, lines);
  if (problemsOfLines(run, lines).length > 0) throw problem('cannot-be-written');
  const signed = withSignature(deps, run, actor, people.length + 1 >= signaturesNeeded);
  await deps.store.transact([putRun(signed, { version })]);
  return signed;
}

/** Whoever is paid by a run leaves it to others. */
async function refuseOwn(deps: Deps, actor: Person, lines: readonly RunLine[]): Promise<void> {
  if (!(await deps.registers.member(actor.personId))) return;
  const claimIds = new Set(lines.map((line) => line.claimId));
  await forEachAtOnce(claimIds, 64, async (claimId) => {
    const claim = await findClaim(deps, claimId);
    if (claim?.memberId === actor.personId) throw problem('second-person-needed.own-payment');
  });
}

/** A bank refuses a day that is past: what is released late is executed late. */
function withSignature(deps: Deps, run: PaymentRun, actor: Person, last: boolean): PaymentRun {
  const now = deps.clock.now();
  const releases = [...run.releases, { personId: actor.personId, at: instantOf(now) }];
  if (!last) return { ...run, releases };
  const soonest = executionDay(now, run.debtor.cutOff);
  const executionDate = soonest > run.executionDate ? soonest : run.executionDate;
  return { ...run, releases, executionDate, state: 'released' };
}

/** Tells the claims of a released run; begun again by a repeated release when it stopped half-way. */
async function markPaying(deps: Deps, run: PaymentRun): Promise<void> {
  const lines = await runLines(deps, run.runId);
  const paid = new Set(lines.map((line) => line.paymentId));
  const claimIds = [...new Set(lines.map((line) => line.claimId))];
  await forEachAtOnce(claimIds, 64, (claimId) =>
    update(deps, claimRecord, claimId, (claim) => {
      if (!claim.payments.some((one) => one.state === 'ready' && paid.has(one.paymentId)))
        return { result: undefined };
      const payments = claim.payments.map(
        (one): ClaimPayment =>
          one.state === 'ready' && paid.has(one.paymentId) ? { ...one, state: 'in-run' } : one,
      );
      const at = instantOf(deps.clock.now());
      const status = claim.status === 'approved' ? 'paying' : claim.status;
      const changed = changeClaim(claim, {
        status,
        payments,
        events: [{ at, actor: 'system', event: 'payment-released' }],
      });
      return { claim: changed, result: undefined };
    }),
  );
}
