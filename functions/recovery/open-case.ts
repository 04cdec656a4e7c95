/** Makes a recovery case of a claim: of staff's question to a client, or of costs that were paid for a client's order. */
import { instantOf } from '../../workflows/calendar.ts';
import type { Claim } from '../../workflows/claim/claim.ts';
import { outstandingAdvancesCents } from '../../workflows/ledger/advances.ts';
import { clientCommitment } from '../../workflows/measures/client-commitment/index.ts';
import { changeCase, isClosed, type RecoveryCase } from '../../workflows/recovery/recovery-case.ts';
import type { Client } from '../../workflows/registers/records.ts';
import { findClaim } from '../claims/store.ts';
import { loadAdvances } from '../ledger/advances.ts';
import type { Deps } from '../platform/deps.ts';
import { PermanentFailure } from '../platform/failures.ts';
import { ConditionFailed } from '../platform/store/port.ts';
import { update } from '../platform/update.ts';
import { readableLanguage } from '../registers/store.ts';
import { pledgesFor } from './pledges.ts';
import { caseIdOf, caseRecord, findCase, pledgeWrites, putCase } from './store.ts';

/**
 * The case of the claim, made when it is not there yet; undefined when nothing is to be asked of a client: none is
 * known, nothing was advanced, or another open case for the same order takes the claim in.
 */
export async function openCase(deps: Deps, claimId: string): Promise<RecoveryCase | undefined> {
  const known = await findCase(deps, caseIdOf(claimId));
  if (known) return known.data;
  const claim = await findClaim(deps, claimId);
  if (!claim) throw new PermanentFailure(`there is no claim ${claimId}`);
  const asked = await whatToAsk(deps, claim);
  if (!asked || asked.amountCents <= 0) return undefined;
  if (await attach(deps, asked)) return undefined;
  try {
    await deps.store.transact([putCase(asked, 'absent'), ...(await pledgeWrites(deps, asked, 'invited'))]);
    return asked;
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error;
    return (await findCase(deps, caseIdOf(claimId)))?.data;
  }
}

async function whatToAsk(deps: Deps, claim: Claim): Promise<RecoveryCase | undefined> {
  const text = (name: string) => {
    const value = claim.form[name];
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const contractId = text('contractId');
  const orderId = text('orderId');
  const contract = contractId === undefined ? undefined : await deps.registers.contract(contractId);
  const clientId = text('clientId') ?? contract?.clientId;
  const client = clientId === undefined ? undefined : await deps.registers.client(clientId);
  const activity =
    claim.activityId === undefined ? undefined : await deps.registers.activity(claim.activityId);
  if (!client || !activity) return undefined;
  const asks = claim.measure === clientCommitment.id;
  const paidClaimId = asks ? text('paidClaimId') : claim.claimId;
  const message = asks ? text('message') : undefined;
  return {
    ...newCase(deps, claim, client),
    activityId: activity.activityId,
    activityName: activity.name,
    amountCents: asks ? claim.amountCents : await recoverableCents(deps, claim, orderId),
    paidClaimIds: paidClaimId === undefined ? [] : [paidClaimId],
    ...(contractId !== undefined && { contractId }),
    // A pledge is for an order or for a contract, not for both.
    ...(orderId !== undefined && contractId === undefined && { orderId }),
    ...(message !== undefined && { message }),
  };
}

function newCase(deps: Deps, claim: Claim, client: Client) {
  const at = instantOf(deps.clock.now());
  return {
    caseId: caseIdOf(claim.claimId),
    claimId: claim.claimId,
    country: claim.country,
    clientId: client.clientId,
    clientName: client.name,
    language: readableLanguage(client.language, claim.country),
    status: 'opened',
    openedAt: at,
    openedBy: claim.filedBy,
    receivedCents: 0,
    absorbedCents: 0,
    linkDigests: [],
    history: [{ at, actor: claim.filedBy, event: 'opened' }],
    ...(client.email !== undefined && { clientEmail: client.email }),
  } as const;
}

/** What the fund and the client's own pledge have borne; public schemes pay their part themselves. */
async function recoverableCents(deps: Deps, claim: Claim, orderId: string | undefined): Promise<number> {
  const { advances, returned } = await loadAdvances(deps, claim);
  const own = advances.filter(
    ({ account }) => account.startsWith('envelope:') || account.startsWith('receivable:client'),
  );
  const cents = outstandingAdvancesCents(own, returned);
  const order = orderId === undefined ? undefined : await deps.registers.order(orderId);
  return order && order.amountCents > 0 ? Math.min(cents, order.amountCents) : cents;
}

/** The client was asked about this order already: what they pay is for this claim too. */
async function attach(deps: Deps, asked: RecoveryCase): Promise<boolean> {
  const subject =
    asked.contractId === undefined ? { orderId: asked.orderId } : { contractId: asked.contractId };
  const pledges = await pledgesFor(deps, {
    ...(subject.contractId !== undefined && { contractId: subject.contractId }),
    ...(subject.orderId !== undefined && { orderId: subject.orderId }),
  });
  for (const { pledgeId, clientId } of pledges) {
    const other = clientId === asked.clientId ? (await findCase(deps, pledgeId))?.data : undefined;
    if (!other || isClosed(other) || other.caseId === asked.caseId) continue;
    await update(deps, caseRecord, other.caseId, (current) => {
      const added = asked.paidClaimIds.filter((id) => !current.paidClaimIds.includes(id));
      if (added.length === 0) return { result: undefined };
      const at = instantOf(deps.clock.now());
      const recovery = changeCase(current, {
        paidClaimIds: [...current.paidClaimIds, ...added],
        events: [{ at, actor: 'system', event: 'attached' }],
      });
      return { recovery, result: undefined };
    });
    return true;
  }
  return false;
}
