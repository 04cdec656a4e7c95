/** A member agrees to a match or declines it, by the link of the mail or signed in; both agreed, both get the contact. */
import { timingSafeEqual } from 'node:crypto';
import {
  type AidAnswer,
  type AidSide,
  type MutualAidEntry,
  type MutualAidMatch,
  recordAidAnswer,
} from '../../workflows/mutual-aid/mutual-aid.ts';
import { type Deps, digest } from '../platform/deps.ts';
import { problem } from '../platform/problem.ts';
import { retryOnConflict } from '../platform/retry-on-conflict.ts';
import type { Effect, Write } from '../platform/store/port.ts';
import type { Person } from '../registers/store.ts';
import { aidMail } from './aid-mails.ts';
import { endEntry } from './end-entry.ts';
import { findAidEntry, findAidMatch, putAidMatch } from './store.ts';
import { type MatchView, matchView } from './view-aid.ts';

export interface MatchVisitor {
  readonly actor: Person | undefined;
  readonly secret: string | undefined;
}

/** @throws Problem 404 when there is no such match for this visitor */
export async function viewMatch(deps: Deps, matchId: string, visitor: MatchVisitor): Promise<MatchView> {
  const { match, side } = await matchFor(deps, matchId, visitor);
  return matchView(deps, match, side);
}

/** @throws Problem 404 as viewMatch; 409 when it was answered, or one of the entries is over */
export async function answerMatch(
  deps: Deps,
  matchId: string,
  visitor: MatchVisitor,
  answer: AidAnswer,
): Promise<MatchView> {
  return retryOnConflict(
    async () => {
      const { match, side, version, offer, need } = await matchFor(deps, matchId, visitor);
      if (match.answers[side] === answer) return matchView(deps, match, side);
      const after = recordAidAnswer(match, side, answer);
      if (!after) throw problem('already-answered');
      if (offer.data.state !== 'open' || need.data.state !== 'open') throw problem('entry-over');
      const unchanged = [offer, need].map(
        (item): Write => ({
          op: 'check',
          key: { pk: item.pk, sk: item.sk },
          when: { version: item.version },
        }),
      );
      const mails = after.state === 'agreed' ? await contactMails(deps, after, offer.data, need.data) : [];
      await deps.store.transact([putAidMatch(after, { version }), ...unchanged], mails);
      return matchView(deps, after, side);
    },
    () => problem('busy.answering'),
    5,
  );
}

async function contactMails(
  deps: Deps,
  match: MutualAidMatch,
  offer: MutualAidEntry,
  need: MutualAidEntry,
): Promise<Effect[]> {
  const tell = async (to: MutualAidEntry, about: MutualAidEntry) => {
    const other = await deps.registers.member(about.memberId);
    const values = { other: other?.name ?? '', email: other?.email ?? '' };
    const id = `${match.matchId}:mail:contact:${to.direction}`;
    return aidMail(deps, to.memberId, { id, kind: 'aid-contact', path: '/mutual-aid', values });
  };
  return [...(await tell(offer, need)), ...(await tell(need, offer))];
}

async function matchFor(deps: Deps, matchId: string, { actor, secret }: MatchVisitor) {
  const item = await findAidMatch(deps, matchId);
  if (!item) throw problem('not-found');
  const { data: match, version } = item;
  const [offer, need] = await Promise.all([
    findAidEntry(deps, match.offerId),
    findAidEntry(deps, match.needId),
  ]);
  const isFor = (one: AidSide, memberId: string | undefined) =>
    holdsLink(match.links[one], secret) || (actor !== undefined && actor.personId === memberId);
  const side = (['offer', 'need'] as const).find((one) =>
    isFor(one, (one === 'offer' ? offer : need)?.data.memberId),
  );
  if (!offer || !need || !side) throw problem('not-found');
  return { match, version, offer, need, side };
}

function holdsLink(known: string, secret: string | undefined): boolean {
  if (secret === undefined || secret === '' || secret.length > 100) return false;
  return timingSafeEqual(Buffer.from(digest(secret)), Buffer.from(known));
}

/** The member ends an entry of theirs. @throws Problem 404 when it is none of theirs */
export async function endOwnEntry(
  deps: Deps,
  actor: Person,
  entryId: string,
  ending: 'fulfilled' | 'withdrawn',
): Promise<{ readonly entryId: string; readonly state: string }> {
  const item = await findAidEntry(deps, entryId);
  if (!item || item.data.memberId !== actor.personId) throw problem('not-found');
  return { entryId, state: await endEntry(deps, entryId, ending) };
}
