/** State PublishNews: what was approved is there for everybody to read; next: the mails to subscribers. */
import { publishNews as contract } from '../../../workflows/bulletin/contracts.ts';
import type { News } from '../../../workflows/bulletin/news.ts';
import { instantOf } from '../../../workflows/calendar.ts';
import { parseForm } from '../../../workflows/forms/form.ts';
import { form } from '../../../workflows/measures/bulletin/form.ts';
import { findClaim } from '../../claims/store.ts';
import type { Deps } from '../../platform/deps.ts';
import { PermanentFailure } from '../../platform/failures.ts';
import { keys } from '../../platform/keys.ts';
import { ConditionFailed, type Write } from '../../platform/store/port.ts';
import { defineTask } from '../../platform/task.ts';
import { putNews } from '../store.ts';

export const publishNews = defineTask(contract, async (deps, { claimId }) => {
  const claim = await findClaim(deps, claimId);
  const parsed = parseForm(form, claim?.form);
  if (!claim || !parsed.ok) throw new PermanentFailure(`claim ${claimId} holds no news`);
  const author = await memberWhoProposed(deps, claim.filedBy);
  const news: News = {
    newsId: claimId,
    publishedAt: instantOf(deps.clock.now()),
    ...(author && { author }),
    versions: parsed.value.versions,
    // What members write is read where it stands, and in the feed.
    mailing: { subscribers: 0, over: author !== undefined },
  };
  const leadsToIt: Write = {
    ...{ op: 'put', key: keys.ownWords(claim.filedBy, `NEWS#${claimId}`) },
    ...{ data: { newsId: claimId }, when: 'absent' },
  };
  try {
    await deps.store.transact([putNews(news, 'absent'), leadsToIt]);
  } catch (error) {
    // Published by an attempt before this one.
    if (!(error instanceof ConditionFailed)) throw error;
  }
  return { claimId };
});

/** Undefined for staff, who write for the plan. */
async function memberWhoProposed({ registers }: Deps, personId: string): Promise<News['author']> {
  if (await registers.staff(personId)) return undefined;
  const member = await registers.member(personId);
  return member && { personId, name: member.name };
}
