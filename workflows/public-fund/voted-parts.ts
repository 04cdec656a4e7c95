/** What was voted for an envelope, in the months in which it was: the first ceiling, and by how much each vote changed it. */
import { monthOfDay } from '../calendar.ts';
import { actingVotes, type Envelope } from '../ledger/envelope.ts';
import type { Cents } from '../money.ts';

export interface VotedPart {
  readonly envelopeId: string;
  /** `YYYY-MM`. */
  readonly month: string;
  /** Below zero where a vote lowered the ceiling. */
  readonly cents: Cents;
}

/**
 * They add up to the ceiling of today, in the order of the votes' own days: what waits for its day, or for a second
 * delegate, is not counted.
 * @param beginsOn the plan's first day, for what no vote has settled
 */
export function votedParts(
  { envelopeId, votes, ceilingCents }: Envelope,
  { beginsOn, today }: { readonly beginsOn: string; readonly today: string },
): VotedPart[] {
  const acting = actingVotes(votes, today).toSorted((a, b) => (a.votedOn < b.votedOn ? -1 : 1));
  if (acting.length === 0) return [{ envelopeId, month: monthOfDay(beginsOn), cents: ceilingCents }];
  return acting.map(({ votedOn, ceilingCents: cents }, at) => ({
    envelopeId,
    month: monthOfDay(votedOn),
    cents: (at === acting.length - 1 ? ceilingCents : cents) - (acting[at - 1]?.ceilingCents ?? 0),
  }));
}
