/** What was voted for an envelope, in the months in which it was: the first ceiling, and by how much each vote changed it. */
import { monthOfDay } from '../calendar.ts';
import type { Envelope } from '../ledger/envelope.ts';
import type { Cents } from '../money.ts';

export interface VotedPart {
  readonly envelopeId: string;
  /** `YYYY-MM`. */
  readonly month: string;
  /** Below zero where a vote lowered the ceiling. */
  readonly cents: Cents;
}

/** They add up to the ceiling of today. @param beginsOn the plan's first day, for what no vote has settled */
export function votedParts({ envelopeId, votes, ceilingCents }: Envelope, beginsOn: string): VotedPart[] {
  if (votes.length === 0) return [{ envelopeId, month: monthOfDay(beginsOn), cents: ceilingCents }];
  return votes.map(({ votedOn, ceilingCents: cents }, at) => ({
    envelopeId,
    month: monthOfDay(votedOn),
    cents: cents - (votes[at - 1]?.ceilingCents ?? 0),
  }));
}
