/** `/news`: what there is to know of the plan, for everybody; as a feed; and by mail for whoever signs in. */

import { atomFeed } from '../../../workflows/bulletin/atom.ts';
import { problem } from '../../platform/problem.ts';
import {
  formTexts,
  type PageApp,
  type PageContext,
  type PagesDeps,
  show,
  signedIn,
} from '../../web/page-app.ts';
import { pageRequest } from '../../web/page-request.ts';
import { findSubscription, listNews, wasSubscription } from '../store.ts';
import { endSubscription, isSubscribed, subscribe, unsubscribe } from '../subscribe.ts';
import { newsPage } from '../view-news.ts';
import { newsWords } from '../words/index.ts';
import { newsListPage, unsubscribePage } from './news-pages.ts';

const newsPerPage = 20;
const newsInFeed = 50;

export function newsRoutes(pages: PageApp, deps: PagesDeps): void {
  pages.get('/news', async (c, viewer) => {
    const { done } = c.req.query();
    const news = await newsPage(deps, viewer, { limit: newsPerPage, ...pageRequest(c) });
    const subscribed = viewer.person && (await isSubscribed(deps, viewer.person));
    return show(c, viewer, newsListPage(viewer, news, { subscribed, done }));
  });

  pages.get('/news.atom', async (c, { language }) => {
    const { items } = await listNews(deps, { limit: newsInFeed });
    const feed = atomFeed(
      items.map(({ data }) => data),
      { language, title: newsWords[language].title, baseUrl: deps.baseUrl, emptySince: beginning },
    );
    return c.body(feed, 200, { 'Content-Type': 'application/atom+xml; charset=utf-8' });
  });

  pages.post('/news/subscription', async (c, viewer) => {
    const person = signedIn(viewer);
    const wanted = (await formTexts(c)).get('subscribed') === 'yes';
    await (wanted ? subscribe(deps, person) : unsubscribe(deps, person));
    return c.redirect(`/news?done=${wanted ? 'subscribed' : 'unsubscribed'}`, 303);
  });

  pages.get('/news/unsubscribe/:subscription', async (c, viewer) => {
    const goesOn = await requireSubscription(deps, c);
    return show(c, viewer, unsubscribePage(viewer, goesOn ? subscriptionOf(c) : undefined));
  });

  pages.post('/news/unsubscribe/:subscription', async (c, viewer) => {
    await requireSubscription(deps, c);
    await endSubscription(deps, subscriptionOf(c));
    return show(c, viewer, unsubscribePage(viewer, undefined));
  });
}

/** The day of the plan's announcement: a feed without news was last changed then. */
const beginning = '2020-03-30T00:00:00Z';

/**
 * Whether the subscription goes on, or was ended by its link before.
 * @throws Problem 404 for a link that was never given out; the guess is counted
 */
async function requireSubscription(deps: PagesDeps, c: PageContext): Promise<boolean> {
  if (await findSubscription(deps, subscriptionOf(c))) return true;
  if (await wasSubscription(deps, subscriptionOf(c))) return false;
  throw problem('not-found');
}

function subscriptionOf(c: PageContext): string {
  return c.req.param('subscription') ?? '';
}
