/** The API of the news: reading them, signed in or not; getting them by mail. */
import type { Hono } from 'hono';
import * as z from 'zod';
import { apiApp } from '../web/api-app.ts';
import type { WebDeps } from '../web/context.ts';
import type { SessionEnv } from '../web/session.ts';
import { newsPage as newsPageAnswer, newsView, subscriptionAnswer, withdrawnAnswer } from './answers.ts';
import { withdrawNews } from './debate/withdraw-news.ts';
import { isSubscribed, subscribe, unsubscribe } from './subscribe.ts';
import { newsPage, viewNews } from './view-news.ts';

const subscriptionSchema = z.object({ subscribed: z.boolean() });

export function newsApi(deps: WebDeps): Hono<SessionEnv> {
  const app = apiApp(deps, { tag: 'News' });
  app.get(
    '/news',
    {
      id: 'listNews',
      summary: 'News of the plan, the newest first',
      description: 'Open to everybody, in the language that is asked for or the one that stands in for it.',
      open: true,
      list: true,
      answers: { 200: newsPageAnswer },
    },
    async (c, { language, page }) => c.json(await newsPage(deps, { language, person: c.var.person }, page)),
  );
  app.get(
    '/news/subscription',
    {
      id: 'getNewsSubscription',
      summary: 'Whether one gets the news by mail',
      description: 'Of whoever is signed in.',
      answers: { 200: subscriptionAnswer },
    },
    async (c, { actor }) => c.json({ subscribed: await isSubscribed(deps, actor) }),
  );
  app.post(
    '/news/subscription',
    {
      id: 'changeNewsSubscription',
      summary: 'Get the news by mail, or stop it',
      description: 'Of whoever is signed in.',
      body: subscriptionSchema,
      example: { subscribed: true },
      answers: { 200: subscriptionAnswer },
    },
    async (c, { actor, body: { subscribed } }) => {
      await (subscribed ? subscribe(deps, actor) : unsubscribe(deps, actor));
      return c.json({ subscribed });
    },
  );
  app.get(
    '/news/:id',
    {
      id: 'getNews',
      summary: 'One piece of news',
      description: 'Open to everybody.',
      open: true,
      answers: { 200: newsView },
    },
    async (c, { language }) =>
      c.json(await viewNews(deps, c.req.param('id'), { language, person: c.var.person })),
  );
  app.post(
    '/news/:id/withdraw',
    {
      id: 'withdrawNews',
      summary: 'Take a piece back',
      description: 'By the member who proposed it, or by whoever moderates.',
      answers: { 200: withdrawnAnswer },
      problems: ['forbidden'],
    },
    async (c, { actor }) => {
      await withdrawNews(deps, actor, c.req.param('id'));
      return c.json({ withdrawn: true });
    },
  );
  return app.routes();
}
