/** The API of the news: reading them, signed in or not; getting them by mail. */
import { Hono } from 'hono';
import * as z from 'zod';
import { isSubscribed, subscribe, unsubscribe } from '../../bulletin/subscribe.ts';
import { newsPage, viewNews } from '../../bulletin/view-news.ts';
import { apiLanguage, readJson, requirePerson, type WebDeps } from '../context.ts';
import type { SessionEnv } from '../session.ts';
import { parseBody } from './claims.ts';
import { pageRequest } from './page-request.ts';

export const subscriptionSchema = z.object({ subscribed: z.boolean() });

export function newsApi(deps: WebDeps): Hono<SessionEnv> {
  const app = new Hono<SessionEnv>();
  app.get('/news', async (c) => c.json(await newsPage(deps, apiLanguage(c), pageRequest(c))));
  app.get('/news/subscription', async (c) =>
    c.json({ subscribed: await isSubscribed(deps, requirePerson(c)) }),
  );
  app.post('/news/subscription', async (c) => {
    const person = requirePerson(c);
    const { subscribed } = parseBody(subscriptionSchema, await readJson(c), apiLanguage(c));
    await (subscribed ? subscribe(deps, person) : unsubscribe(deps, person));
    return c.json({ subscribed });
  });
  app.get('/news/:id', async (c) => c.json(await viewNews(deps, c.req.param('id'), apiLanguage(c))));
  return app;
}
