/** Somebody writes under the news, takes it back, or reports what somebody else wrote. */
import { type Comment, wantsModerator, withReport } from '../../../workflows/bulletin/comment.ts';
import { dayOfInstant, endOfDay, instantOf } from '../../../workflows/calendar.ts';
import type { Language } from '../../../workflows/language.ts';
import { type Deps, digest } from '../../platform/deps.ts';
import { keys } from '../../platform/keys.ts';
import { problem } from '../../platform/problem.ts';
import { ConditionFailed, type Item } from '../../platform/store/port.ts';
import { update } from '../../platform/update.ts';
import type { Person } from '../../registers/store.ts';
import { readLocalisedForm } from '../../web/forms/localised-form.ts';
import { findNews } from '../store.ts';
import { removeComment } from './erase-words.ts';
import { commentForm, reportForm } from './forms.ts';
import { commentRecord, createComment, findComment, recordId } from './store.ts';
import { tellModerators } from './tell-moderators.ts';
import { debateTerms } from './terms.ts';
import { type CommentView, commentView } from './view.ts';

export interface UnderNews {
  readonly newsId: string;
  readonly language: Language;
}

/**
 * Shown at once, or once somebody has read it, as the plan has it.
 * @throws Problem 404 without such news, 409 when it is enough for today, 422
 */
export async function addComment(
  deps: Deps,
  actor: Person,
  { newsId, language }: UnderNews,
  body: unknown,
): Promise<CommentView> {
  if (!(await findNews(deps, newsId))) throw problem('not-found');
  const { text } = readLocalisedForm(commentForm, body, language);
  const { commentModeration, commentsPerDay } = debateTerms(deps);
  const now = deps.clock.now();
  const comment: Comment = {
    commentId: `${now.toString(36).padStart(9, '0')}-${deps.random.secret()}`,
    newsId,
    at: instantOf(now),
    author: { personId: actor.personId, name: actor.name },
    text,
    state: commentModeration === 'before' ? 'proposed' : 'published',
    reports: [],
  };
  await createInPlace(deps, comment, commentsPerDay);
  return commentView(comment, actor);
}

/** In one of the day's places, each of which is taken once, however many come at the same moment. */
async function createInPlace(deps: Deps, comment: Comment, limit: number): Promise<void> {
  const told = wantsModerator(comment) ? await tellModerators(deps, comment, 'written') : [];
  const day = dayOfInstant(comment.at);
  const expiresAt = Math.floor(endOfDay(day) / 1000);
  for (let place = 1; place <= limit; place += 1) {
    const key = keys.commentPlace(comment.author.personId, day, place);
    if (await deps.store.get(key)) continue;
    try {
      const take = { op: 'put', key, data: {}, when: 'absent', expiresAt } as const;
      return await deps.store.transact([take, ...createComment(comment)], told);
    } catch (error) {
      // Another of the same request's transaction failed, not the place: whoever waits for it knows what to do.
      if (!(error instanceof ConditionFailed) || !(await deps.store.get(key))) throw error;
    }
  }
  throw problem('too-many-messages.comments', { limit });
}

/** @throws Problem 404 for a comment that is not there, or that the person may not see */
export async function commentFor(
  deps: Deps,
  actor: Person,
  newsId: string,
  commentId: string,
): Promise<Item<Comment>> {
  const item = await findComment(deps, newsId, commentId);
  const isSeen = item?.data.state === 'published' || item?.data.author.personId === actor.personId;
  if (!item || !isSeen) throw problem('not-found');
  return item;
}

/** Nothing of it is kept. @throws Problem 403 for somebody else's, 404 */
export async function withdrawComment(
  deps: Deps,
  actor: Person,
  newsId: string,
  commentId: string,
): Promise<void> {
  const item = await commentFor(deps, actor, newsId, commentId);
  if (item.data.author.personId !== actor.personId) throw problem('forbidden.comment');
  await removeComment(deps, actor.personId, { newsId, commentId });
}

/** Saying it twice changes nothing; it stays shown until somebody has decided. @throws Problem 404, 422 */
export async function reportComment(
  deps: Deps,
  actor: Person,
  { newsId, commentId, language }: UnderNews & { readonly commentId: string },
  body: unknown,
): Promise<CommentView> {
  await commentFor(deps, actor, newsId, commentId);
  const { reason } = readLocalisedForm(reportForm, body, language);
  const at = instantOf(deps.clock.now());
  const report = { digest: digest(`${commentId} ${actor.personId}`), at, reason };
  return update(deps, commentRecord, recordId(newsId, commentId), async (before) => {
    const comment = withReport(before, report);
    const result = commentView(comment, actor);
    if (comment === before) return { result };
    const effects = wantsModerator(before) ? [] : await tellModerators(deps, comment, 'reported');
    return { comment, effects, result };
  });
}
