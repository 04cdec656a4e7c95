/** The news as everybody reads them, signed in or not, in their language or the one that stands in for it. */
import { type News, type NewsVersion, versionFor } from '../../workflows/bulletin/news.ts';
import type { Language } from '../../workflows/language.ts';
import type { Deps } from '../platform/deps.ts';
import { problem } from '../platform/problem.ts';
import type { PageRequest } from '../registers/store.ts';
import { findNews, listNews } from './store.ts';

export interface NewsView extends NewsVersion {
  readonly newsId: string;
  readonly publishedAt: string;
  /** Every language that they are written in. */
  readonly languages: readonly Language[];
}

export interface NewsPage {
  readonly items: readonly NewsView[];
  readonly nextCursor: string | null;
}

export async function newsPage(deps: Deps, language: Language, page: PageRequest): Promise<NewsPage> {
  const { items, next } = await listNews(deps, page);
  return { items: items.map(({ data }) => viewOf(data, language)), nextCursor: next ?? null };
}

/** @throws Problem 404 when there are no such news */
export async function viewNews(deps: Deps, newsId: string, language: Language): Promise<NewsView> {
  const item = await findNews(deps, newsId);
  if (!item) throw problem('not-found');
  return viewOf(item.data, language);
}

function viewOf({ newsId, publishedAt, versions }: News, language: Language): NewsView {
  const languages = versions.map((one) => one.language);
  return { newsId, publishedAt, ...versionFor(versions, language), languages };
}
