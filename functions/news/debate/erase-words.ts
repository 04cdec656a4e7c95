/** Takes out what a person wrote for everybody to read: one comment, their own piece, or all of it. */
import type { News } from '../../../workflows/bulletin/news.ts';
import type { Deps } from '../../platform/deps.ts';
import { TransientFailure } from '../../platform/failures.ts';
import { keys } from '../../platform/keys.ts';
import { ConditionFailed, type Item, type Key, type Write } from '../../platform/store/port.ts';
import { findNews } from '../store.ts';
import { type OwnWords, ownWords } from './store.ts';

type WithStore = Pick<Deps, 'store'>;

/** With what leads to it. @throws TransientFailure when somebody else was changing it */
export async function removeComment(
  deps: WithStore,
  personId: string,
  { newsId, commentId = '' }: OwnWords,
): Promise<void> {
  await removeAll(deps, [keys.comment(newsId, commentId), keys.ownWords(personId, `COMMENT#${commentId}`)]);
}

/** What leads to them stays, so that they are not published a second time. @throws TransientFailure */
export async function removeNews({ store }: WithStore, { pk, sk, version }: Item<News>): Promise<void> {
  await store.transact([{ op: 'delete', key: { pk, sk }, when: { version } }]).catch(unlessChanged);
}

/** Their comments, and the pieces that they proposed as members. @throws TransientFailure when it should be tried again */
export async function eraseWords(deps: WithStore, personId: string): Promise<void> {
  for (;;) {
    const { items, next } = await ownWords(deps, personId, { limit: 100 });
    for (const { data, sk } of items) await eraseOne(deps, personId, data, sk);
    if (next === undefined) return;
  }
}

async function eraseOne(deps: WithStore, personId: string, words: OwnWords, sk: string): Promise<void> {
  if (words.commentId !== undefined) return removeComment(deps, personId, words);
  const news = await findNews(deps, words.newsId);
  if (news?.data.author?.personId === personId) await removeNews(deps, news);
  await removeAll(deps, [keys.ownWords(personId, sk)]);
}

async function removeAll({ store }: WithStore, all: readonly Key[]): Promise<void> {
  const found = await Promise.all(all.map((key) => store.get(key)));
  const writes = found.flatMap((item): Write[] =>
    item ? [{ op: 'delete', key: { pk: item.pk, sk: item.sk }, when: { version: item.version } }] : [],
  );
  if (writes.length > 0) await store.transact(writes).catch(unlessChanged);
}

function unlessChanged(error: unknown): never {
  if (!(error instanceof ConditionFailed)) throw error;
  throw new TransientFailure('the words of a person were being changed');
}
