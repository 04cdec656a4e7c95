/** What members see of the mutual aid: their entries, what fits them, a contact once both agreed; and the export. */
import type {
  AidAnswer,
  AidSide,
  AidState,
  MutualAidEntry,
  MutualAidMatch,
} from '../../workflows/mutual-aid/mutual-aid.ts';
import { claimPointersOf } from '../claims/store.ts';
import type { Deps } from '../platform/deps.ts';
import { problem } from '../platform/problem.ts';
import type { Person } from '../registers/store.ts';
import { findAidEntry, findAidMatch, listOpenAid } from './store.ts';

export type SharedEntry = Pick<
  MutualAidEntry,
  'direction' | 'kind' | 'place' | 'language' | 'description' | 'validUntil'
>;

export interface MatchView {
  readonly matchId: string;
  readonly state: MutualAidMatch['state'] | 'over';
  readonly answer?: AidAnswer;
  readonly entry: SharedEntry;
  /** Only when both agreed. */
  readonly contact?: { readonly name: string; readonly email: string };
}

export interface EntryView extends SharedEntry {
  readonly entryId: string;
  readonly state: AidState;
  readonly matches: readonly MatchView[];
}

export async function viewOwnAid(deps: Deps, actor: Person): Promise<EntryView[]> {
  const pointers = await claimPointersOf(deps, actor.personId);
  const own = pointers.filter(({ measure }) => measure === 'mutual-aid');
  const items = await Promise.all(own.map(({ claimId }) => findAidEntry(deps, claimId)));
  const entries = items.flatMap((item) => (item?.data.memberId === actor.personId ? [item.data] : []));
  return Promise.all(entries.map((entry) => entryView(deps, entry)));
}

async function entryView(deps: Deps, entry: MutualAidEntry): Promise<EntryView> {
  const matches = await Promise.all(
    entry.matchIds.map(async (matchId) => {
      const match = (await findAidMatch(deps, matchId))?.data;
      return match ? [await matchView(deps, match, entry.direction)] : [];
    }),
  );
  const { entryId, state } = entry;
  return { entryId, state, ...shared(entry), matches: matches.flat() };
}

/** A match as one side sees it. */
export async function matchView(deps: Deps, match: MutualAidMatch, side: AidSide): Promise<MatchView> {
  const otherId = side === 'offer' ? match.needId : match.offerId;
  const [own, other] = await Promise.all([
    findAidEntry(deps, side === 'offer' ? match.offerId : match.needId),
    findAidEntry(deps, otherId),
  ]);
  if (!own || !other) throw new RangeError(`match ${match.matchId} has lost an entry`);
  const over = match.state === 'proposed' && [own, other].some(({ data }) => data.state !== 'open');
  const answer = match.answers[side];
  const contact = match.state === 'agreed' ? await deps.registers.member(other.data.memberId) : undefined;
  return {
    matchId: match.matchId,
    state: over ? 'over' : match.state,
    entry: shared(other.data),
    ...(answer !== undefined && { answer }),
    ...(contact && { contact: { name: contact.name, email: contact.email } }),
  };
}

function shared(entry: MutualAidEntry): SharedEntry {
  const { direction, kind, place, language, description, validUntil } = entry;
  return { direction, kind, place, language, description, validUntil };
}

/**
 * Open entries for the partner platform, without anything that says whose they are.
 * @throws Problem 403 for anybody but operators and advisers
 */
export async function exportAid(
  deps: Deps,
  actor: Person,
  page: { readonly limit?: number; readonly after?: string },
) {
  if (!actor.roles.some((role) => role === 'operator' || role === 'adviser')) throw problem('forbidden');
  const { items, next } = await listOpenAid(deps, page);
  const open = items.map(({ data }) => ({ entryId: data.entryId, country: data.country, ...shared(data) }));
  return { items: open, nextCursor: next ?? null };
}
