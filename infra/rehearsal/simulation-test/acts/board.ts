/** The board: votes that raise a ceiling, and some that lower it to what is used or below. */
import { voteCeiling } from '../../../../functions/fund/vote.ts';
import { dayOf } from '../../../../workflows/calendar.ts';
import { personOf } from '../world.ts';
import { type Act, type NamedAct, pickOf } from './act.ts';

const vote: Act = async (world, random) => {
  const { followed, queues } = world.books.records;
  const waitedFor = [...queues].filter(([line, queue]) => queue.size > 0 && followed.ENVELOPE.has(line));
  const used = [...followed.ENVELOPE.values()].filter(({ envelopeId }) => {
    const { reserved, spent } = world.books.records.countersOf(envelopeId);
    return reserved + spent > 0;
  });
  const line = random.chance(60) ? pickOf(random, waitedFor)?.[0] : undefined;
  const envelope = line === undefined ? pickOf(random, used) : followed.ENVELOPE.get(line);
  if (!envelope) return undefined;
  const { reserved, spent } = world.books.records.countersOf(envelope.envelopeId);
  const ceilingCents = Math.max(
    0,
    reserved +
      spent +
      random.weighted([
        [0, 10],
        [-1, 5],
        [random.integer(1, 50_000), 45],
        [random.integer(50_000, 2_000_000), 40],
      ]),
  );
  const actor = await personOf(world, random.chance(97) ? 'bruno' : 'farid');
  const motion = `Motion ${envelope.votes.length + 1}`;
  const votedOn = dayOf(world.runtime.clock.now());
  await voteCeiling(world.runtime.deps, actor, envelope.envelopeId, {
    body: { motion, votedOn, ceilingCents },
    language: 'en',
  });
  return `${actor.personId}: ${envelope.envelopeId} has ${ceilingCents} cents now`;
};

export const boardActs: readonly NamedAct[] = [{ name: 'vote', weight: 6, act: vote }];
