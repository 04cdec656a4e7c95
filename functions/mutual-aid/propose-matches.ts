/** Brings an open entry together with those that it fits: a match each, and a mail to both with a link of their own. */
import { instantOf } from '../../workflows/calendar.ts';
import {
  fitsEntry,
  type MutualAidEntry,
  type MutualAidMatch,
} from '../../workflows/mutual-aid/mutual-aid.ts';
import { type Deps, digest } from '../platform/deps.ts';
import { TransientFailure } from '../platform/failures.ts';
import { retryOnConflict } from '../platform/retry-on-conflict.ts';
import type { Item } from '../platform/store/port.ts';
import { aidMail } from './aid-mails.ts';
import { entryIdsAt, findAidEntry, findAidMatch, putAidEntry, putAidMatch } from './store.ts';

/** More at once are no help to anybody. */
const mostMatches = 20;

export async function proposeMatches(deps: Deps, entryId: string): Promise<void> {
  const entry = (await findAidEntry(deps, entryId))?.data;
  if (!entry) return;
  for (const otherId of await entryIdsAt(deps, entry)) {
    if (otherId !== entryId) await proposeMatch(deps, entryId, otherId);
  }
}

async function proposeMatch(deps: Deps, oneId: string, otherId: string): Promise<void> {
  return retryOnConflict(
    async () => {
      const [one, other] = await Promise.all([findAidEntry(deps, oneId), findAidEntry(deps, otherId)]);
      if (!one || !other || !fitsEntry(one.data, other.data)) return;
      if ([one, other].some(({ data }) => data.matchIds.length >= mostMatches)) return;
      const [offer, need] = one.data.direction === 'offer' ? [one, other] : [other, one];
      if (await findAidMatch(deps, matchIdOf(offer.data, need.data))) return;
      return await storeMatch(deps, offer, need);
    },
    () => new TransientFailure(`entry ${oneId} is being changed by too many at once`),
  );
}

function matchIdOf(offer: MutualAidEntry, need: MutualAidEntry): string {
  return digest(`${offer.entryId}:${need.entryId}`).slice(0, 32);
}

async function storeMatch(
  deps: Deps,
  offer: Item<MutualAidEntry>,
  need: Item<MutualAidEntry>,
): Promise<void> {
  const matchId = matchIdOf(offer.data, need.data);
  const secrets = { offer: deps.random.secret(), need: deps.random.secret() };
  const match: MutualAidMatch = {
    matchId,
    offerId: offer.data.entryId,
    needId: need.data.entryId,
    proposedAt: instantOf(deps.clock.now()),
    state: 'proposed',
    answers: {},
    links: { offer: digest(secrets.offer), need: digest(secrets.need) },
  };
  const tell = (to: MutualAidEntry, about: MutualAidEntry) =>
    aidMail(deps, to.memberId, {
      id: `${matchId}:mail:${to.direction}`,
      kind: 'aid-match',
      path: `/mutual-aid/matches/${matchId}?token=${secrets[to.direction]}`,
      values: { description: about.description, place: about.place },
    });
  const mails = [...(await tell(offer.data, need.data)), ...(await tell(need.data, offer.data))];
  const matched = ({ data, version }: Item<MutualAidEntry>) =>
    putAidEntry({ ...data, matchIds: [...data.matchIds, matchId] }, { version });
  await deps.store.transact([putAidMatch(match, 'absent'), matched(offer), matched(need)], mails);
}
