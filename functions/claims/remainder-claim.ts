/** A claim for what another one did not get: the rest that is appealed, or what a correction adds. */
import type { Claim } from '../../workflows/claim/claim.ts';
import { sumCents } from '../../workflows/money.ts';
import type { Effect, Write } from '../platform/store/port.ts';
import { pointersTo } from './pointers.ts';
import { putClaim } from './store.ts';

/** What the claim got of the cooperative's money, in cents. */
export function paidOf({ amountCents, decision }: Claim): number {
  const outside = (decision?.funding ?? []).filter((line) => line.bearing === 'outside');
  return amountCents - sumCents(outside.map((line) => line.amountCents));
}

/** The same form of the same person, from its first step on; the first claim holds what may be claimed once. */
export function remainderClaim(claim: Claim, claimId: string, at: string, acceptedCents: number): Claim {
  const {
    decision: _decision,
    envelopeId: _envelope,
    seat: _seat,
    waiting: _waiting,
    askedCents: _asked,
    ...kept
  } = claim;
  return {
    ...kept,
    claimId,
    restOf: { claimId: claim.claimId, filedAt: claim.filedAt, acceptedCents },
    filedAt: at,
    fingerprints: [],
    status: 'submitted',
    amountCents: 0,
    allocations: [],
    chain: [],
    approvals: [],
    payments: [],
  };
}

/** Stores it and starts it. */
export function startRemainder(rest: Claim): { readonly writes: Write[]; readonly effects: Effect[] } {
  const { claimId, round } = rest;
  const start: Effect = {
    kind: 'start',
    id: `${claimId}:start:${round}`,
    machine: 'claim',
    name: `${claimId}-${round}`,
    input: { claimId },
  };
  return { writes: [putClaim(rest, 'absent'), ...pointersTo(rest, [])], effects: [start] };
}
