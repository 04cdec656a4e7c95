/** Votes whose day has come move their envelope's ceiling, and whoever waits for it goes on. */
import { dayOf } from '../../../workflows/calendar.ts';
import { wakeQueue } from '../../claims/queue.ts';
import { loadEnvelope, storedEnvelopes } from '../../ledger/envelopes-store.ts';
import type { Deps } from '../../platform/deps.ts';
import { TransientFailure } from '../../platform/failures.ts';
import { retryOnConflict } from '../../platform/retry-on-conflict.ts';
import { moveDueCeiling } from '../move-ceiling.ts';

/** @returns the ids of the envelopes whose ceiling moved */
export async function countVotes(deps: Deps): Promise<readonly string[]> {
  const today = dayOf(deps.clock.now());
  const moved: string[] = [];
  for (const { envelope } of await storedEnvelopes(deps)) {
    if (await countVotesOf(deps, envelope.envelopeId, today)) moved.push(envelope.envelopeId);
  }
  return moved;
}

async function countVotesOf(deps: Deps, envelopeId: string, today: string): Promise<boolean> {
  const done = await retryOnConflict(
    async () => {
      const move = await moveDueCeiling(deps, await loadEnvelope(deps, envelopeId), today);
      if (move) await deps.store.transact(move.writes, move.effects);
      return move !== undefined;
    },
    () => new TransientFailure(`envelope ${envelopeId} is busy`),
  );
  if (done) await wakeQueue(deps, envelopeId, `due:${today}`);
  return done;
}
