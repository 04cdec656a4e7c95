/** News are taken back: a piece by the member who proposed it, any by whoever moderates. */
import type { Deps } from '../../platform/deps.ts';
import { problem } from '../../platform/problem.ts';
import type { Person } from '../../registers/store.ts';
import { findNews } from '../store.ts';
import { canWithdraw } from '../view-news.ts';
import { removeNews } from './erase-words.ts';

/** @throws Problem 403 for anybody else, 404 when there are no such news any more */
export async function withdrawNews(deps: Deps, actor: Person, newsId: string): Promise<void> {
  const item = await findNews(deps, newsId);
  if (!item) throw problem('not-found');
  if (!canWithdraw(item.data, actor)) throw problem('forbidden.news');
  await removeNews(deps, item);
}
