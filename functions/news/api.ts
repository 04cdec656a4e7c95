/** The API of the news: reading them, signed in or not; getting them by mail. */
import type { Hono } from 'hono';
import * as z from 'zod';
import { parseBody } from '../claims/api.ts';
import { apiApp } from '../web/api-app.ts';
import { apiLanguage, readJson, requirePerson, type WebDeps } from '../web/context.ts';
import { pageRequest } from '../web/page-request.ts';
import type { SessionEnv } from '../web/session.ts';
import { isSubscribed, subscribe, unsubscribe } from './subscribe.ts';
import { newsPage, viewNews } from './view-news.ts';

export const subscriptionSchema = z.object({ subscribed: z.boolean() });

export function newsApi(deps: WebDeps): Hono<SessionEnv> {
  const app = apiApp(deps);
  app.get('/news', async (c) => c.json(await newsPage(deps, apiLanguage(c), pageRequest(c))), { open: true });
  app.get('/news/subscription', async (c) =>
    c.json({ subscribed: await isSubscribed(deps, requirePerson(c)) }),
  );
  app.post('/news/subscription', async (c) => {
    const person = requirePerson(c);
    const { subscribed } = parseBody(subscriptionSchema, await readJson(c), apiLanguage(c));
    await (subscribed ? subscribe(deps, person) : unsubscribe(deps, person));
    return c.json({ subscribed });
  });
  app.get('/news/:id', async (c) => c.json(await viewNews(deps, c.req.param('id'), apiLanguage(c))), {
    open: true,
  });
  return app.routes();
}
