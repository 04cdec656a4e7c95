/**
 * What staff do with a recovery case: acknowledge a pledge, invite again, declare it irrecoverable, ask for a
 * write-off and decide on one. Nobody with a stake in the Activité does any of it.
 */

import { instantOf } from '../../workflows/calendar.ts';
import { withoutWait } from '../../workflows/journey/without-wait.ts';
import { outstandingOf } from '../../workflows/ledger/advances.ts';
import { accounts } from '../../workflows/ledger/transfer.ts';
import { sumCents } from '../../workflows/money.ts';
import { stopExpecting } from '../../workflows/receipts/expected-receipt.ts';
import { changeCase, isClosed, type RecoveryCase } from '../../workflows/recovery/recovery-case.ts';
import type { Role } from '../../workflows/registers/records.ts';
import { approverFacts } from '../approvals/approvers.ts';
import { type ClaimAdvances, repaymentWrites } from '../ledger/advances.ts';
import { bookTransfer } from '../ledger/store.ts';
import type { Deps } from '../platform/deps.ts';
import { problem } from '../platform/problem.ts';
import type { Write } from '../platform/store/port.ts';
import { update } from '../platform/update.ts';
import { findReceipt, putReceipt } from '../receipts/store.ts';
import type { Person } from '../registers/store.ts';
import { mailToPeople } from './case-mails.ts';
import { advancesOfCase } from './client-money.ts';
import { resumeEffects } from './resume.ts';
import { type CaseChange, caseRecord, findCase, pledgeWrites } from './store.ts';

type Decide = (
  recovery: RecoveryCase,
  at: string,
) => Promise<CaseChange<RecoveryCase>> | CaseChange<RecoveryCase>;

/** @throws Problem 404, 403 without the role or with a stake in the Activité */
async function act(deps: Deps, actor: Person, caseId: string, roles: readonly Role[], decide: Decide) {
  if (!actor.roles.some((role) => roles.includes(role))) throw problem('forbidden');
  const found = (await findCase(deps, caseId))?.data;
  if (!found) throw problem('not-found');
  const { activityIds } = await approverFacts(deps, actor);
  if (activityIds.includes(found.activityId)) throw problem('forbidden.stake-in-activity');
  return update(deps, caseRecord, caseId, (recovery) => decide(recovery, instantOf(deps.clock.now())));
}

/** The adviser takes note of what the client pledged. Repeated, it changes nothing. */
export function acknowledgePledge(deps: Deps, actor: Person, caseId: string): Promise<RecoveryCase> {
  return act(deps, actor, caseId, ['adviser'], (recovery, at) => {
    const { pledge } = recovery;
    if (!pledge) throw problem('nothing-pledged');
    if (pledge.acknowledgedAt !== undefined) return { result: recovery };
    const acknowledged = changeCase(recovery, {
      pledge: { ...pledge, acknowledgedAt: at, acknowledgedBy: actor.personId },
      events: [{ at, actor: actor.personId, event: 'acknowledged' }],
    });
    return { recovery: acknowledged, result: acknowledged };
  });
}

/** Another invitation, at another address where one is given. */
export function inviteAgain(
  deps: Deps,
  actor: Person,
  caseId: string,
  { email }: { readonly email?: string | undefined },
): Promise<RecoveryCase> {
  return act(deps, actor, caseId, ['adviser', 'finance'], (before, at) => {
    if (isClosed(before)) throw problem('closed.recovery');
    if (before.pledge) throw problem('pledged');
    if (before.status === 'opened' && before.clientEmail !== undefined) return { result: before };
    const clientEmail = email ?? before.clientEmail;
    if (clientEmail === undefined) throw problem('no-address');
    const invited = changeCase(before, {
      status: 'opened',
      clientEmail,
      events: [{ at, actor: actor.personId, event: 'invited-again' }],
    });
    const recovery = withoutWait(invited);
    return { recovery, effects: resumeEffects(before, invited), result: recovery };
  });
}

/**
 * The client cannot pay: the cooperative bears it. What sources had advanced stays with them; what the Activité
 * itself was to get is credited to it.
 * @throws Problem 403 `second-person-needed` for whoever opened the case, 409 when it is closed
 */
export function declareIrrecoverable(
  deps: Deps,
  actor: Person,
  caseId: string,
  reason: string,
): Promise<RecoveryCase> {
  return act(deps, actor, caseId, ['finance'], async (before, at) => {
    if (before.status === 'irrecoverable') return { result: before };
    if (isClosed(before)) throw problem('closed.recovery');
    if (before.openedBy === actor.personId) {
      throw problem('second-person-needed.case');
    }
    const advances = await advancesOfCase(deps, before);
    const lostCents = Math.max(0, before.amountCents - before.receivedCents);
    const credited = Math.max(0, lostCents - stillAdvancedCents(advances));
    const owed = await absorbWrites(before, advances, at);
    return close(deps, before, {
      recovery: changeCase(before, {
        status: 'irrecoverable',
        reason,
        absorbedCents: before.absorbedCents + credited + owed.absorbedCents,
        events: [{ at, actor: actor.personId, event: 'irrecoverable', values: { reason } }],
      }),
      writes: [...owed.writes, ...creditActivity(before, credited, at)],
    });
  });
}

function stillAdvancedCents(all: readonly ClaimAdvances[]): number {
  return sumCents(
    all.flatMap(({ advances, returned }) => advances.map((one) => outstandingOf(one, returned))),
  );
}

function creditActivity(
  { caseId, claimId, country, activityId }: RecoveryCase,
  amountCents: number,
  at: string,
): Write[] {
  if (amountCents === 0) return [];
  const debit = accounts.absorbed(country);
  const credit = accounts.activity(activityId);
  const transferId = `${caseId}:absorbed`;
  const base = { kind: 'direct', debit, credit, amountCents, at, claimId, reason: 'absorption' } as const;
  return bookTransfer({ ...base, transferId });
}

/** What the client owed the cooperative by an earlier pledge will not come: it is no receivable any more. */
async function absorbWrites(recovery: RecoveryCase, all: readonly ClaimAdvances[], at: string) {
  const repayments = all.flatMap(({ advances, returned }) =>
    advances
      .filter(({ account }) => account.startsWith('receivable:client'))
      .map((advance) => ({ advance, amountCents: outstandingOf(advance, returned) }))
      .filter(({ amountCents }) => amountCents > 0),
  );
  const debit = accounts.absorbed(recovery.country);
  const origin = { debit, prefix: `${recovery.caseId}:lost`, at, reason: 'absorption' };
  return {
    writes: repaymentWrites(all, repayments, origin),
    absorbedCents: sumCents(repayments.map((one) => one.amountCents)),
  };
}

/** Nobody waits for the money any more; what comes all the same is still booked. */
async function close(
  deps: Deps,
  before: RecoveryCase,
  { recovery, writes }: { recovery: RecoveryCase; writes: readonly Write[] },
): Promise<CaseChange<RecoveryCase>> {
  const receipt = before.receiptId === undefined ? undefined : await findReceipt(deps, before.receiptId);
  const after = withoutWait(recovery);
  return {
    recovery: after,
    writes: [
      ...writes,
      ...(receipt
        ? [putReceipt(stopExpecting(receipt.data, 'cancelled'), { version: receipt.version })]
        : []),
      ...(await pledgeWrites(deps, recovery, 'lapsed')),
    ],
    effects: resumeEffects(before, recovery),
    result: after,
  };
}

/** Finance asks; the board's delegates are told. Asked twice for the same reason, it is asked once. */
export function askWriteOff(
  deps: Deps,
  actor: Person,
  caseId: string,
  reason: string,
): Promise<RecoveryCase> {
  return act(deps, actor, caseId, ['finance'], async (before, at) => {
    if (isClosed(before)) throw problem('closed.recovery');
    if (before.writeOff && before.writeOff.decision === undefined) return { result: before };
    const recovery = changeCase(before, {
      writeOff: { askedBy: actor.personId, askedAt: at, reason },
      events: [{ at, actor: actor.personId, event: 'write-off-asked', values: { reason } }],
    });
    const delegates = await deps.registers.staffWithRole('board-delegate');
    const occasion = `write-off:${recovery.history.length}`;
    const effects = mailToPeople(deps, recovery, delegates, {
      kind: 'write-off-request',
      occasion,
      values: { reason },
    });
    return { recovery, effects, result: recovery };
  });
}

/** A delegate of the board who did not ask decides. @throws Problem 403, 409 when nothing is asked */
export function decideWriteOff(
  deps: Deps,
  actor: Person,
  caseId: string,
  { decision, comment }: { readonly decision: 'approve' | 'reject'; readonly comment?: string | undefined },
): Promise<RecoveryCase> {
  return act(deps, actor, caseId, ['board-delegate'], async (before, at) => {
    const { writeOff } = before;
    if (before.status === 'written-off' && decision === 'approve') return { result: before };
    if (isClosed(before)) throw problem('closed.recovery');
    if (!writeOff || writeOff.decision !== undefined) throw problem('nothing-asked.write-off');
    if ([writeOff.askedBy, before.openedBy].includes(actor.personId)) {
      throw problem('second-person-needed.write-off');
    }
    const decided = { ...writeOff, decision, decidedBy: actor.personId, decidedAt: at };
    if (decision === 'reject') {
      const values = { reason: comment ?? '–' };
      const events = [{ at, actor: actor.personId, event: 'write-off-refused', values } as const];
      const recovery = changeCase(before, { writeOff: decided, events });
      return { recovery, result: recovery };
    }
    const owed = await absorbWrites(before, await advancesOfCase(deps, before), at);
    const recovery = changeCase(before, {
      status: 'written-off',
      writeOff: decided,
      absorbedCents: before.absorbedCents + owed.absorbedCents,
      events: [{ at, actor: actor.personId, event: 'written-off' }],
    });
    return close(deps, before, { recovery, writes: owed.writes });
  });
}
