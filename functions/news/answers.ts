/** What the calls of news answer. */
import * as z from 'zod';
import { commentStates, reportReasons } from '../../workflows/bulletin/comment.ts';
import { languages } from '../../workflows/language.ts';
import { instant, listOf, schemaOf } from '../web/answer-schemas.ts';
import type { CommentPage, CommentView } from './debate/view.ts';
import type { NewsPage, NewsView } from './view-news.ts';

export const newsView = schemaOf<NewsView>('News', () =>
  z.object({
    newsId: z.string(),
    publishedAt: instant(),
    languages: z.array(z.enum(languages)).describe('Every language that they are written in.'),
    language: z.enum(languages),
    title: z.string(),
    text: z.string(),
    author: z
      .string()
      .describe('The member who proposed them; absent when staff wrote them.')
      .exactOptional(),
    canWithdraw: z.boolean(),
  }),
);

export const comment = schemaOf<CommentView>('Comment', () =>
  z.object({
    commentId: z.string(),
    newsId: z.string(),
    at: instant(),
    author: z.string().describe('The name of whoever wrote it.'),
    text: z.string(),
    state: z.enum(commentStates),
    own: z.boolean(),
    reason: z.string().describe('Why it was refused; for its author and whoever moderates.').exactOptional(),
    reports: z
      .array(z.object({ at: instant(), reason: z.enum(reportReasons) }))
      .describe('For whoever moderates.')
      .exactOptional(),
  }),
);

export const commentPage = schemaOf<CommentPage>('CommentPage', () => listOf(comment()));

export const withdrawnAnswer = schemaOf('Withdrawn', () => z.object({ withdrawn: z.boolean() }));

export const newsPage = schemaOf<NewsPage>('NewsPage', () => listOf(newsView()));

export const subscriptionAnswer = schemaOf('NewsSubscription', () => z.object({ subscribed: z.boolean() }));
