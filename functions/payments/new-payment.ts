/** A payment of a claim, ready for the next run: made when the claim is approved, or when its journey releases more. */
import type { Claim } from '../../workflows/claim/claim.ts';
import type { Payee } from '../../workflows/measures/measure.ts';
import { debtorAccountFor } from '../../workflows/policy/plan.ts';
import { type Deps, digest } from '../deps.ts';
import type { Payment } from '../records/payments.ts';

/** The id comes from the claim, the payee and how often that payee was tried: a repeated step makes the same one. */
export function newPayment(deps: Pick<Deps, 'plan'>, claim: Claim, payee: Payee, at: string): Payment {
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
    accountId: debtorAccountFor(deps.plan, claim.country).accountId,
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
  };
}
