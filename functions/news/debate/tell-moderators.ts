/** Tells whoever moderates that a comment waits for them: one mail a day and person, and one the next morning for the rest. */
import type { Comment } from '../../../workflows/bulletin/comment.ts';
import { knownLanguage } from '../../../workflows/language.ts';
import { composeMail } from '../../mails/compose.ts';
import type { Deps } from '../../platform/deps.ts';
import type { Effect } from '../../platform/store/port.ts';
import { moderators } from './terms.ts';

/** To everybody who moderates but its author. */
export async function tellModerators(
  deps: Pick<Deps, 'registers' | 'baseUrl'>,
  { commentId, author }: Comment,
  why: 'written' | 'reported',
): Promise<Effect[]> {
  const all = await Promise.all(moderators.map((role) => deps.registers.staffWithRole(role)));
  const people = new Map(all.flat().map((one) => [one.personId, one]));
  people.delete(author.personId);
  return [...people.values()].map(({ personId, name, email, language }) => ({
    kind: 'mail',
    id: `comment:${commentId}:${why}:${personId}`,
    mail: composeMail('comment-waits', knownLanguage(language), {
      to: email,
      link: `${deps.baseUrl}/moderation`,
      values: { name, author: author.name, who: why },
    }),
    gather: { personId, name, kind: 'moderation', entry: author.name },
  }));
}
