/** What the calls of news answer. */
import * as z from 'zod';
import { instant, listOf, schemaOf } from '../web/answer-schemas.ts';
import type { NewsPage, NewsView } from './view-news.ts';

export const newsView = schemaOf<NewsView>('News', () =>
  z.object({
    newsId: z.string(),
    publishedAt: instant(),
    languages: z.array(z.enum(['fr', 'nl', 'de', 'en'])).describe('Every language that they are written in.'),
    language: z.enum(['fr', 'nl', 'de', 'en']),
    title: z.string(),
    text: z.string(),
  }),
);

export const newsPage = schemaOf<NewsPage>('NewsPage', () => listOf(newsView()));

export const subscriptionAnswer = schemaOf('NewsSubscription', () => z.object({ subscribed: z.boolean() }));
