/** What the calls of news answer. */
import * as z from 'zod';
import { languages } from '../../workflows/language.ts';
import { instant, listOf, schemaOf } from '../web/answer-schemas.ts';
import type { NewsPage, NewsView } from './view-news.ts';

export const newsView = schemaOf<NewsView>('News', () =>
  z.object({
    newsId: z.string(),
    publishedAt: instant(),
    languages: z.array(z.enum(languages)).describe('Every language that they are written in.'),
    language: z.enum(languages),
    title: z.string(),
    text: z.string(),
  }),
);

export const newsPage = schemaOf<NewsPage>('NewsPage', () => listOf(newsView()));

export const subscriptionAnswer = schemaOf('NewsSubscription', () => z.object({ subscribed: z.boolean() }));
