/** The news as everybody reads them, signed in or not, in their language or the one that stands in for it. */
import { type News, type NewsVersion, versionFor } from '../../workflows/bulletin/news.ts';
import type { Language } from '../../workflows/language.ts';
import type { Deps } from '../platform/deps.ts';
import { problem } from '../platform/problem.ts';
import type { PageRequest, Person } from '../registers/store.ts';
import { isModerator } from './debate/terms.ts';
import { findNews, listNews } from './store.ts';

export interface NewsView extends NewsVersion {
  readonly newsId: string;
  readonly publishedAt: string;
  /** Every language that they are written in. */
  readonly languages: readonly Language[];
  /** The name of the member who proposed them; absent when staff wrote them. */
  readonly author?: string;
  /** Whether the reader may take them back. */
  readonly canWithdraw: boolean;
}

export interface NewsReader {
  readonly language: Language;
  readonly person: Person | undefined;
}

export interface NewsPage {
  readonly items: readonly NewsView[];
  readonly nextCursor: string | null;
}

export async function newsPage(deps: Deps, reader: NewsReader, page: PageRequest): Promise<NewsPage> {
  const { items, next } = await listNews(deps, page);
  return { items: items.map(({ data }) => viewOf(data, reader)), nextCursor: next ?? null };
}

/** @throws Problem 404 when there are no such news */
export async function viewNews(deps: Deps, newsId: string, reader: NewsReader): Promise<NewsView> {
  const item = await findNews(deps, newsId);
  if (!item) throw problem('not-found');
  return viewOf(item.data, reader);
}

function viewOf(news: News, { language, person }: NewsReader): NewsView {
  const { newsId, publishedAt, versions, author } = news;
  return {
    ...{ newsId, publishedAt, ...versionFor(versions, language) },
    languages: versions.map((one) => one.language),
    ...(author && { author: author.name }),
    canWithdraw: person !== undefined && canWithdraw(news, person),
  };
}

/** A piece by the member who proposed it, any by whoever moderates. */
export function canWithdraw({ author }: News, person: Person): boolean {
  return author?.personId === person.personId || isModerator(person);
}
