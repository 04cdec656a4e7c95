/** A payment of a claim, ready for the next run: made when the claim is approved, or when its journey releases more. */
import type { Claim, ClaimPayment, HistoryEntry } from '../../workflows/claim/claim.ts';
import { formatInstant } from '../../workflows/language.ts';
import type { Payee } from '../../workflows/measures/measure.ts';
import type { AccountWait } from '../../workflows/payment/hold.ts';
import type { Wage } from '../../workflows/payroll/wage.ts';
import { debtorAccountFor } from '../../workflows/policy/plan.ts';
import { isConfidential } from '../claims/access.ts';
import type { Payment, PayrollPart } from '../claims/payment-store.ts';
import { claimReference } from '../mails/claim-reference.ts';
import { type Deps, digest } from '../platform/deps.ts';
import { accountWaitOf } from './account-wait.ts';
import { payrollAccountId } from './payroll/account.ts';

export interface PlannedPayment {
  readonly payment: Payment;
  /** As it stands in the claim. */
  readonly listed: ClaimPayment;
  readonly events: readonly HistoryEntry[];
}

/**
 * The id comes from the claim, the payee and how often that payee was tried: a repeated step makes the same one.
 * A payment to an account that has just changed is held until its cooling-off has passed and somebody confirmed it.
 */
export async function planPayment(
  deps: Pick<Deps, 'plan' | 'measures' | 'registers' | 'clock'>,
  claim: Claim,
  payee: Payee,
  at: string,
): Promise<PlannedPayment> {
  const accountWait = await accountWaitOf(deps, claim, payee.iban);
  const member = await deps.registers.member(claim.memberId);
  const toRegistered = payee.iban !== '' && member?.iban === payee.iban;
  const payment: Payment = {
    ...newPayment(deps, claim, payee, at),
    ...(toRegistered && { toRegistered }),
  };
  const { paymentId, payeeId, amountCents } = payment;
  const listed: ClaimPayment = { paymentId, payeeId, amountCents, state: 'ready' };
  if (!accountWait) return { payment, listed, events: [] };
  const { until } = accountWait;
  const note = { at, by: 'system', event: 'account-waits' } as const;
  return {
    payment: { ...payment, state: 'held', accountWait, trail: [note] },
    listed: { ...listed, held: { why: 'changed-account', until } },
    events: [waitsEvent(claim, accountWait, at)],
  };
}

function waitsEvent({ language }: Claim, { until }: AccountWait, at: string): HistoryEntry {
  return { at, actor: 'system', event: 'account-waits', values: { until: formatInstant(until, language) } };
}

function newPayment(deps: Pick<Deps, 'plan' | 'measures'>, claim: Claim, payee: Payee, at: string): Payment {
  const tries = claim.payments.filter((one) => one.payeeId === payee.payeeId).length;
  const cells = claim.allocations.filter(
    (cell) => cell.payeeId === payee.payeeId && cell.state === 'reserved',
  );
  return {
    paymentId: digest(`${claim.claimId}:${claim.round}:${payee.payeeId}:${tries}`).slice(0, 32),
    claimId: claim.claimId,
    payeeId: payee.payeeId,
    name: payee.name,
    iban: payee.iban,
    amountCents: payee.amountCents,
    remittance: payee.remittance,
    ...(payee.reference !== undefined && { reference: payee.reference }),
    accountId: payee.wage ? payrollAccountId : debtorAccountFor(deps.plan, claim.country).accountId,
    state: 'ready',
    createdAt: at,
    cells: cells.map(({ transferId, debit, credit, amountCents, shard }) => ({
      transferId,
      debit,
      credit,
      amountCents,
      ...(shard !== undefined && { shard }),
    })),
    ...(claim.envelopeId !== undefined && { envelopeId: claim.envelopeId }),
    ...(isPartlyConfidential(deps, claim) && { confidential: isConfidential(deps, claim) }),
    ...(payee.wage && { payroll: payrollPart(claim, payee.wage) }),
  };
}

function isPartlyConfidential({ measures }: Pick<Deps, 'measures'>, { measure }: Claim): boolean {
  return measures.some((one) => one.id === measure && one.confidentialWhen !== undefined);
}

function payrollPart(claim: Claim, wage: Wage): PayrollPart {
  const { contractId } = claim.form;
  return {
    wage,
    memberId: claim.memberId,
    ...(typeof contractId === 'string' && { contractId }),
    ...(claim.activityId !== undefined && { activityId: claim.activityId }),
    claimRef: claimReference(claim.claimId),
    policy: claim.policyVersion,
  };
}
