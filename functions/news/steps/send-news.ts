/**
 * State SendNews: mails to the next subscribers, some hundreds at once, and says whether more are left. Each
 * transaction moves the mailing on, so that a stop anywhere is taken up where it was.
 */
import { sendNews as contract } from '../../../workflows/bulletin/contracts.ts';
import { type News, paragraphsOf, titleFor, versionFor } from '../../../workflows/bulletin/news.ts';
import { composeMail } from '../../mails/compose.ts';
import { stopNewsLabels } from '../../mails/words/index.ts';
import type { Deps } from '../../platform/deps.ts';
import type { Effect, Item, Page } from '../../platform/store/port.ts';
import { defineTask } from '../../platform/task.ts';
import { readableLanguage } from '../../registers/store.ts';
import { findNews, putNews, type Subscription, subscriptionsAfter } from '../store.ts';

/** Below the store's limit of effects in one transaction. */
const mailsPerBatch = 80;
/** Per call: well within a function's time. */
const batchesPerCall = 10;

export const sendNews = defineTask(contract, async (deps, { claimId }) => {
  for (let batch = 0; batch < batchesPerCall; batch += 1) {
    const item = await findNews(deps, claimId);
    // What was taken back goes to nobody else.
    if (!item || item.data.mailing.over) return { claimId, route: 'done' };
    await sendBatch(deps, item);
  }
  return { claimId, route: 'more' };
});

async function sendBatch(deps: Deps, { data: news, version }: Item<News>): Promise<void> {
  const page: Page<Subscription> = await subscriptionsAfter(deps, news.mailing.after, mailsPerBatch);
  const mails = await Promise.all(page.items.map(({ data }) => mailTo(deps, news, data)));
  const mailing = {
    subscribers: news.mailing.subscribers + page.items.length,
    over: page.next === undefined,
    ...(page.next !== undefined && { after: page.next }),
  };
  await deps.store.transact([putNews({ ...news, mailing }, { version })], mails.flat());
}

/** One mail per person, whatever becomes of their subscription meanwhile; none to somebody who is gone. */
async function mailTo(deps: Deps, news: News, subscription: Subscription): Promise<Effect[]> {
  const { personId, subscriptionId } = subscription;
  const person = (await deps.registers.staff(personId)) ?? (await deps.registers.member(personId));
  if (!person) return [];
  const language = readableLanguage(person.language, 'country' in person ? person.country : undefined);
  const version = versionFor(news.versions, language);
  const mail = composeMail('news-published', language, {
    to: person.email,
    link: `${deps.baseUrl}/news/${news.newsId}`,
    values: {
      name: person.name,
      title: titleFor(version, language),
      beginning: paragraphsOf(version.text)[0] ?? '',
    },
    stop: {
      label: stopNewsLabels[language],
      link: `${deps.baseUrl}/news/unsubscribe/${subscriptionId}`,
    },
  });
  return [{ kind: 'mail', id: `news:${news.newsId}:${personId}`, mail }];
}
