/** Comments as their readers, their authors and whoever moderates see them. */
import type { Comment, CommentState, ReportReason } from '../../../workflows/bulletin/comment.ts';
import type { Deps } from '../../platform/deps.ts';
import { problem } from '../../platform/problem.ts';
import type { Page } from '../../platform/store/port.ts';
import type { PageRequest, Person } from '../../registers/store.ts';
import { findNews } from '../store.ts';
import { commentsToModerate, findComment, ownComments, publishedComments } from './store.ts';
import { isModerator } from './terms.ts';

export interface CommentView {
  readonly commentId: string;
  readonly newsId: string;
  readonly at: string;
  /** The name of whoever wrote it. */
  readonly author: string;
  readonly text: string;
  readonly state: CommentState;
  /** Whether the reader wrote it. */
  readonly own: boolean;
  /** Why it was refused; for its author and whoever moderates. */
  readonly reason?: string;
  /** For whoever moderates. */
  readonly reports?: readonly { readonly at: string; readonly reason: ReportReason }[];
}

export interface CommentPage {
  readonly items: readonly CommentView[];
  readonly nextCursor: string | null;
}

export function commentView(comment: Comment, viewer: Person | undefined): CommentView {
  const { commentId, newsId, at, author, text, state, decision, reports } = comment;
  const own = author.personId === viewer?.personId;
  const moderates = isModerator(viewer);
  return {
    ...{ commentId, newsId, at, author: author.name, text, state, own },
    ...((own || moderates) && decision?.reason !== undefined && { reason: decision.reason }),
    ...(moderates && { reports: reports.map(({ at: reportedAt, reason }) => ({ at: reportedAt, reason })) }),
  };
}

function pageOf({ items, next }: Page<Comment>, viewer: Person | undefined): CommentPage {
  return { items: items.map(({ data }) => commentView(data, viewer)), nextCursor: next ?? null };
}

/** What everybody reads under the news, oldest first. @throws Problem 404 */
export async function viewComments(
  deps: Deps,
  viewer: Person | undefined,
  newsId: string,
  page: PageRequest,
): Promise<CommentPage> {
  if (!(await findNews(deps, newsId))) throw problem('not-found');
  return pageOf(await publishedComments(deps, newsId, page), viewer);
}

/** One's own, the newest first, whatever became of them. */
export async function viewOwnComments(deps: Deps, actor: Person, page: PageRequest): Promise<CommentPage> {
  const { items, next } = await ownComments(deps, actor.personId, page);
  const found = await Promise.all(
    items.map(({ data: { newsId, commentId = '' } }) => findComment(deps, newsId, commentId)),
  );
  const comments = found.flatMap((one) => (one ? [commentView(one.data, actor)] : []));
  return { items: comments, nextCursor: next ?? null };
}

/** What waits for a decision, the oldest first. @throws Problem 403 for anybody who does not moderate */
export async function viewModeration(deps: Deps, actor: Person, page: PageRequest): Promise<CommentPage> {
  if (!isModerator(actor)) throw problem('forbidden');
  return pageOf(await commentsToModerate(deps, page), actor);
}

/** All that somebody wrote, the newest first. */
export async function allOwnComments(deps: Deps, actor: Person): Promise<CommentView[]> {
  const all: CommentView[] = [];
  let after: string | null | undefined;
  do {
    const page = await viewOwnComments(deps, actor, { limit: 200, ...(after && { after }) });
    all.push(...page.items);
    after = page.nextCursor;
  } while (after !== null);
  return all;
}
