/** Sets the money of an eligible claim aside: pending transfers, one for each part of a source and payee. */
import { preferredShard, type ShardCounters, type ShardPart, takeFromShards } from '../ledger/envelope.ts';
import { accounts, type Transfer } from '../ledger/transfer.ts';
import { sumCents } from '../money.ts';
import { paySums } from '../payroll/wage.ts';
import type { Allocation, Claim, ClaimFunding } from './claim.ts';

/** What must be taken from the envelope for the claim, in cents. */
export function envelopeCents(claim: Pick<Claim, 'decision'>): number {
  const lines = claim.decision?.funding ?? [];
  const shares = lines.filter((line) => line.bearing === 'envelope').map((line) => line.amountCents);
  return sumCents([...shares, onTopCents(claim)]);
}

/** What the employer bears beside gross pay, which the envelope bears whoever pays the rest. */
export function onTopCents({ decision }: Pick<Claim, 'decision'>): number {
  return paySums(decision?.payees ?? [])?.onTopCents ?? 0;
}

/** Money set aside in this round already: the step ran before, or an operator sent the claim round again. */
export function hasReservation({ allocations, round }: Pick<Claim, 'allocations' | 'round'>): boolean {
  return allocations.some((cell) => cell.round === round && cell.state !== 'voided');
}

/**
 * The claim's allocations of this round, or undefined when the envelope does not hold enough. Sources are laid
 * against payees in order, so that every payee's cents have a source and every source's cents a payee.
 * `credit`: the account that the money will leave from, or go to when it stays inside the cooperative.
 */
export function planAllocations(
  claim: Claim,
  shards: readonly ShardCounters[],
  credit: string,
): Allocation[] | undefined {
  const parts = takeFromShards(shards, envelopeCents(claim), preferredShard(claim.claimId, shards.length));
  if (!parts) return undefined;
  const supplies = allSupplies(claim, parts);
  const cells: Allocation[] = [];
  const take = (payeeId: string, wanted: number, from: readonly Supply[], source?: string) => {
    for (let missing = wanted; missing > 0; ) {
      const supply = from.find((one) => one.left > 0);
      if (!supply) throw new RangeError(`claim ${claim.claimId}: payees get more than the sources give`);
      const amountCents = Math.min(missing, supply.left);
      supply.left -= amountCents;
      missing -= amountCents;
      cells.push({
        transferId: `${claim.claimId}:${claim.round}:${payeeId}:${cells.length}`,
        payeeId,
        source: source ?? supply.source,
        debit: supply.debit,
        credit,
        amountCents,
        state: 'reserved',
        round: claim.round,
        ...(supply.shard !== undefined && { shard: supply.shard }),
      });
    }
  };
  const ofEnvelope = supplies.filter((one) => one.shard !== undefined);
  for (const { payeeId, amountCents, wage } of claim.decision?.payees ?? []) {
    take(payeeId, amountCents, supplies);
    take(payeeId, wage?.onTopCents ?? 0, ofEnvelope, employerSource);
  }
  return cells;
}

/** What the envelope bears of the employer's contributions and holiday pay. */
export const employerSource = 'employer-contributions';

interface Supply {
  source: string;
  debit: string;
  left: number;
  shard?: number;
}

/** In the order of the funding; the envelope comes last where no line of the funding takes from it. */
function allSupplies(claim: Claim, parts: readonly ShardPart[]): Supply[] {
  const lines = claim.decision?.funding ?? [];
  const supplies = lines.flatMap((line) => suppliesOf(claim, line, parts));
  if (lines.some((line) => line.bearing === 'envelope')) return supplies;
  const rest = { source: employerSource, bearing: 'envelope', amountCents: onTopCents(claim) } as const;
  return [...supplies, ...suppliesOf(claim, rest, parts)];
}

function suppliesOf(claim: Claim, line: ClaimFunding, parts: readonly ShardPart[]): Supply[] {
  if (line.bearing === 'outside') return [];
  if (line.bearing === 'advanced') {
    return [
      { source: line.source, debit: accounts.receivable(line.source, claim.country), left: line.amountCents },
    ];
  }
  if (line.bearing === 'reserves') {
    return [{ source: line.source, debit: accounts.reserves(claim.country), left: line.amountCents }];
  }
  const debit = accounts.envelope(claim.envelopeId ?? '');
  return parts.map((part) => ({ source: line.source, debit, left: part.amountCents, shard: part.shard }));
}

export function pendingTransfer(claim: Claim, cell: Allocation, at: string): Transfer {
  return {
    transferId: cell.transferId,
    kind: 'pending',
    debit: cell.debit,
    credit: cell.credit,
    amountCents: cell.amountCents,
    at,
    claimId: claim.claimId,
    reason: 'reservation',
  };
}
