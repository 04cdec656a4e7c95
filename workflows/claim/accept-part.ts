/** A part of a claim is accepted: what was set aside beyond it is released, and the rest may be appealed. */
import { type Cents, sumCents } from '../money.ts';
import { withAmount } from '../payroll/scale-wage.ts';
import type { Allocation, Claim, ClaimDecision } from './claim.ts';
import { employerSource } from './reserve-funds.ts';

export interface AcceptedPart {
  /** The claim with what is left of its decision and of its reservations. */
  readonly claim: Claim;
  /** Reservations to void, and what is reserved anew of the last of them. */
  readonly released: readonly Allocation[];
  readonly reserved: readonly Allocation[];
}

/** What is set aside of the amount in this round; what the employer bears on top of it follows from it. */
function amountCells({ allocations, round }: Pick<Claim, 'allocations' | 'round'>): Allocation[] {
  return allocations.filter(
    (cell) => cell.round === round && cell.state === 'reserved' && cell.source !== employerSource,
  );
}

/** The least that a part may come to: more than what sources outside pay themselves. */
export function leastPartCents(claim: Claim): Cents {
  return claim.amountCents - sumCents(amountCells(claim).map((cell) => cell.amountCents)) + 1;
}

/**
 * Sources and payees are laid against each other in order, so that cutting from the end takes from the last ones of
 * both. Approvals of the whole count for the part.
 * @param amountCents below what was decided, at least `leastPartCents`
 * @throws RangeError when it is neither
 */
export function acceptPart(claim: Claim, amountCents: Cents): AcceptedPart {
  if (amountCents >= claim.amountCents || amountCents < leastPartCents(claim)) {
    throw new RangeError(`claim ${claim.claimId}: ${amountCents} cents are no part of it`);
  }
  const cuts = new Map<Allocation, Cents>();
  cut(cuts, amountCells(claim), claim.amountCents - amountCents);
  const decision = claim.decision && lessCuts(claim.decision, cuts);
  for (const payee of claim.decision?.payees ?? []) {
    const left = decision?.payees.find((one) => one.payeeId === payee.payeeId);
    const less = (payee.wage?.onTopCents ?? 0) - (left?.wage?.onTopCents ?? 0);
    cut(cuts, onTopCells(claim, payee.payeeId), less);
  }
  const released = [...cuts.keys()];
  const reserved = released.flatMap((cell): Allocation[] => {
    const kept = cell.amountCents - (cuts.get(cell) ?? 0);
    return kept === 0 ? [] : [{ ...cell, transferId: `${cell.transferId}:part`, amountCents: kept }];
  });
  const allocations = claim.allocations.map((cell) =>
    cuts.has(cell) ? { ...cell, state: 'voided' as const } : cell,
  );
  const after: Claim = {
    ...claim,
    amountCents,
    askedCents: claim.askedCents ?? claim.amountCents,
    allocations: [...allocations, ...reserved],
    ...(decision && { decision }),
  };
  return { claim: after, released, reserved };
}

/** Takes so many cents off the last of the cells. */
function cut(cuts: Map<Allocation, Cents>, cells: readonly Allocation[], cents: Cents): void {
  let left = cents;
  for (const cell of cells.toReversed()) {
    if (left === 0) return;
    const taken = Math.min(left, cell.amountCents);
    cuts.set(cell, taken);
    left -= taken;
  }
}

function onTopCells({ allocations, round }: Claim, payeeId: string): Allocation[] {
  return allocations.filter(
    (cell) =>
      cell.round === round &&
      cell.state === 'reserved' &&
      cell.source === employerSource &&
      cell.payeeId === payeeId,
  );
}

function lessCuts(decision: ClaimDecision, cuts: ReadonlyMap<Allocation, Cents>): ClaimDecision {
  const cutFrom = (key: 'source' | 'payeeId', value: string) =>
    sumCents([...cuts].filter(([cell]) => cell[key] === value).map(([, cents]) => cents));
  const funding = decision.funding.map((line) =>
    line.bearing === 'outside'
      ? line
      : { ...line, amountCents: line.amountCents - cutFrom('source', line.source) },
  );
  const payees = decision.payees.map((payee) =>
    withAmount(payee, payee.amountCents - cutFrom('payeeId', payee.payeeId)),
  );
  return {
    ...decision,
    funding: funding.filter((line) => line.amountCents > 0),
    payees: payees.filter((payee) => payee.amountCents > 0),
  };
}

/** What was asked for and not accepted, in cents; undefined for a claim that was accepted whole, or not at all. */
export function refusedRestCents({ askedCents, amountCents }: Claim): Cents | undefined {
  return askedCents === undefined || askedCents <= amountCents ? undefined : askedCents - amountCents;
}
