/** State PublishNews: what was approved is there for everybody to read; next: the mails to subscribers. */
import { publishNews as contract } from '../../../workflows/bulletin/contracts.ts';
import { instantOf } from '../../../workflows/calendar.ts';
import { parseForm } from '../../../workflows/forms/form.ts';
import { form } from '../../../workflows/measures/bulletin/form.ts';
import { findClaim } from '../../claims/store.ts';
import { PermanentFailure } from '../../platform/failures.ts';
import { ConditionFailed } from '../../platform/store/port.ts';
import { defineTask } from '../../platform/task.ts';
import { putNews } from '../store.ts';

export const publishNews = defineTask(contract, async (deps, { claimId }) => {
  const claim = await findClaim(deps, claimId);
  const parsed = parseForm(form, claim?.form);
  if (!claim || !parsed.ok) throw new PermanentFailure(`claim ${claimId} holds no news`);
  const news = {
    newsId: claimId,
    publishedAt: instantOf(deps.clock.now()),
    versions: parsed.value.versions,
    mailing: { subscribers: 0, over: false },
  };
  try {
    await deps.store.transact([putNews(news, 'absent')]);
  } catch (error) {
    // Published by an attempt before this one.
    if (!(error instanceof ConditionFailed)) throw error;
  }
  return { claimId };
});
