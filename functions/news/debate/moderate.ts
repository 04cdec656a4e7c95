/** Whoever moderates publishes a comment, refuses it with a reason, or takes down what was reported. */
import { moderated } from '../../../workflows/bulletin/comment.ts';
import { instantOf } from '../../../workflows/calendar.ts';
import type { Deps } from '../../platform/deps.ts';
import { problem } from '../../platform/problem.ts';
import { update } from '../../platform/update.ts';
import type { Person } from '../../registers/store.ts';
import { readLocalisedForm } from '../../web/forms/localised-form.ts';
import { moderationForm } from './forms.ts';
import { commentRecord, findComment, recordId } from './store.ts';
import { isModerator } from './terms.ts';
import { type CommentView, commentView } from './view.ts';
import type { UnderNews } from './write.ts';

/**
 * @throws Problem 403 for anybody who does not moderate, or wrote it; 404; 409 when it was refused, or there is nothing
 *   to decide; 422 for a refusal without a reason
 */
export async function moderateComment(
  deps: Deps,
  actor: Person,
  { newsId, commentId, language }: UnderNews & { readonly commentId: string },
  body: unknown,
): Promise<CommentView> {
  if (!isModerator(actor)) throw problem('forbidden');
  const item = await findComment(deps, newsId, commentId);
  if (!item) throw problem('not-found');
  if (item.data.author.personId === actor.personId) throw problem('forbidden.own-comment');
  const { decision, reason } = readLocalisedForm(moderationForm, body, language);
  const at = instantOf(deps.clock.now());
  const word = { by: actor.personId, at, ...(decision === 'refuse' && reason !== undefined && { reason }) };
  return update(deps, commentRecord, recordId(newsId, commentId), (before) => {
    const comment = moderated(before, decision, word);
    if (!comment) throw problem('already-decided.comment');
    return { comment, result: commentView(comment, actor) };
  });
}
