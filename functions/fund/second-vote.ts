/** The word of a second delegate on a vote that is too large for one. */
import { dayOf, instantOf } from '../../workflows/calendar.ts';
import type { Language } from '../../workflows/language.ts';
import { type SecondWord, voteState } from '../../workflows/ledger/envelope.ts';
import { queueLength, wakeQueue } from '../claims/queue.ts';
import { findEnvelope } from '../ledger/envelopes-store.ts';
import { mayVote } from '../ledger/roles.ts';
import type { Deps } from '../platform/deps.ts';
import { problem } from '../platform/problem.ts';
import { retryOnConflict } from '../platform/retry-on-conflict.ts';
import type { Person } from '../registers/store.ts';
import { type EnvelopeView, envelopeView } from './envelopes.ts';
import { moveCeiling } from './move-ceiling.ts';
import { belowReserved } from './vote.ts';

/** What the second delegate can say, as the last part of an address and as it is kept. */
export const secondWords = [
  ['confirm', 'confirmed'],
  ['refuse', 'refused'],
] as const;

interface Word {
  readonly envelopeId: string;
  readonly voteId: string;
  readonly decision: SecondWord['decision'];
  readonly language: Language;
}

/**
 * Confirms or refuses a vote; a confirmed one acts from its day on.
 * @throws Problem 403 for anybody but a delegate other than the one who recorded it, 404, 409 when it was decided, 422
 *   `below-reserved`
 */
export async function secondVote(
  deps: Deps,
  actor: Person,
  { envelopeId, voteId, decision, language }: Word,
): Promise<EnvelopeView> {
  if (!mayVote(actor)) throw problem('forbidden.votes');
  return retryOnConflict(
    async () => {
      const stored = await findEnvelope(deps, envelopeId);
      const vote = stored?.envelope.votes.find((one) => one.voteId === voteId);
      if (!stored || !vote) throw problem('not-found');
      const today = dayOf(deps.clock.now());
      if (voteState(vote, today) !== 'proposed') throw problem('already-decided.vote');
      if (vote.recordedBy === actor.personId) throw problem('second-person-needed.vote');
      const second: SecondWord = { decision, by: actor.personId, at: instantOf(deps.clock.now()) };
      const votes = stored.envelope.votes.map((one) => (one === vote ? { ...one, second } : one));
      const moved = await moveCeiling(deps, stored, { ...stored.envelope, votes }, today);
      if (!moved) throw belowReserved(stored.shards, language);
      const view = envelopeView(moved.after, await queueLength(deps, envelopeId), today);
      await deps.store.transact(moved.writes, moved.effects);
      await wakeQueue(deps, envelopeId, `confirmed:${voteId}`);
      return view;
    },
    () => problem('busy.envelope'),
    20,
  );
}
