/** Comments in the store: with their news, oldest first; and what leads to somebody's words from that person. */
import { type Comment, wantsModerator } from '../../../workflows/bulletin/comment.ts';
import type { Deps } from '../../platform/deps.ts';
import { indexes, keys } from '../../platform/keys.ts';
import type { Item, Key, Page, Write } from '../../platform/store/port.ts';
import { putRecord, type StoredRecord } from '../../platform/update.ts';
import type { PageRequest } from '../../registers/store.ts';

type WithStore = Pick<Deps, 'store'>;

/** Its id for changes is `news/comment`; lists have it only while somebody has to decide about it. */
export const commentRecord: StoredRecord<'comment', Comment> = {
  name: 'comment',
  key: (id) => commentKey(id),
  idOf: ({ newsId, commentId }) => recordId(newsId, commentId),
  index: (comment) =>
    wantsModerator(comment)
      ? { pk: indexes.moderation, sk: `${comment.commentId}#${comment.newsId}` }
      : undefined,
};

export function recordId(newsId: string, commentId: string): string {
  return `${newsId}/${commentId}`;
}

function commentKey(id: string): Key {
  const [newsId = '', commentId = ''] = id.split('/');
  return keys.comment(newsId, commentId);
}

export function findComment(
  { store }: WithStore,
  newsId: string,
  commentId: string,
): Promise<Item<Comment> | undefined> {
  return store.get<Comment>(keys.comment(newsId, commentId));
}

export function createComment(comment: Comment): Write[] {
  const { newsId, commentId, author } = comment;
  const key = keys.ownWords(author.personId, `COMMENT#${commentId}`);
  return [
    putRecord(commentRecord, comment, 'absent'),
    { op: 'put', key, data: { newsId, commentId }, when: 'absent' },
  ];
}

/** What everybody may read, oldest first: pages are full although what is held back is passed over. */
export async function publishedComments(
  { store }: WithStore,
  newsId: string,
  { limit = 100, after }: PageRequest,
): Promise<Page<Comment>> {
  const { pk } = keys.comment(newsId, '');
  const items: Item<Comment>[] = [];
  let next = after;
  do {
    const page = await store.query<Comment>({
      ...{ pk, prefix: 'COMMENT#', limit: limit - items.length },
      ...(next !== undefined && { after: next }),
    });
    items.push(...page.items.filter(({ data }) => data.state === 'published'));
    next = page.next;
  } while (next !== undefined && items.length < limit);
  return { items, ...(next !== undefined && { next }) };
}

/** The oldest first. */
export function commentsToModerate({ store }: WithStore, page: PageRequest): Promise<Page<Comment>> {
  return store.query<Comment>({ pk: indexes.moderation, index: true, ...page });
}

/** Where something stands that a person wrote for everybody to read. */
export interface OwnWords {
  readonly newsId: string;
  /** Absent: the news themselves. */
  readonly commentId?: string;
}

/** The newest first. */
export function ownComments({ store }: WithStore, personId: string, page: PageRequest) {
  const { pk } = keys.ownWords(personId, '');
  return store.query<OwnWords>({ pk, prefix: 'COMMENT#', descending: true, ...page });
}

/** Comments and news. */
export function ownWords({ store }: WithStore, personId: string, page: PageRequest): Promise<Page<OwnWords>> {
  return store.query<OwnWords>({ pk: keys.ownWords(personId, '').pk, ...page });
}
