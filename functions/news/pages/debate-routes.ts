/** What the pages of the debate do: `/news/mine`, `/moderation`, and the forms under the news. */
import { bodyOfSent, shownErrors } from '../../web/forms/localised-form.ts';
import { nothingSent, type Sent } from '../../web/forms/localised-form-fields.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import {
  formTexts,
  type PageApp,
  type PageContext,
  type PagesDeps,
  show,
  signedIn,
} from '../../web/page-app.ts';
import { pageRequest } from '../../web/page-request.ts';
import { commentForm, moderationForm, reportForm } from '../debate/forms.ts';
import { moderateComment } from '../debate/moderate.ts';
import { debateTerms } from '../debate/terms.ts';
import { viewComments, viewModeration, viewOwnComments } from '../debate/view.ts';
import { withdrawNews } from '../debate/withdraw-news.ts';
import { addComment, reportComment, withdrawComment } from '../debate/write.ts';
import { viewNews } from '../view-news.ts';
import { debateWords } from '../words/index.ts';
import { moderationPage, ownCommentsPage } from './debate-pages.ts';
import { oneNewsPage } from './news-pages.ts';

const perPage = 20;

export function debateRoutes(pages: PageApp, deps: PagesDeps): void {
  pages.get('/news/mine', async (c, viewer) => {
    const page = { limit: perPage, ...pageRequest(c) };
    return show(c, viewer, ownCommentsPage(viewer, await viewOwnComments(deps, signedIn(viewer), page)));
  });
  pages.get('/moderation', async (c, viewer) => {
    const page = { limit: perPage, ...pageRequest(c) };
    const comments = await viewModeration(deps, signedIn(viewer), page);
    return show(c, viewer, moderationPage(viewer, { comments, isDone: c.req.query('done') !== undefined }));
  });
  pages.get('/news/:news', (c, viewer) => showNews(deps, c, viewer));
  pages.post('/news/:news/withdraw', async (c, viewer) => {
    await withdrawNews(deps, signedIn(viewer), newsOf(c));
    return c.redirect('/news', 303);
  });
  commentRoutes(pages, deps);
}

function commentRoutes(pages: PageApp, deps: PagesDeps): void {
  pages.post('/news/:news/comments', async (c, viewer) => {
    const values = await formTexts(c);
    const actor = signedIn(viewer);
    try {
      await addComment(deps, actor, underNews(c, viewer), bodyOfSent(commentForm, values));
      return c.redirect(`/news/${newsOf(c)}?done=sent`, 303);
    } catch (error) {
      const errors = shownErrors(commentForm, error, viewer.language);
      return showNews(deps, c, viewer, { values, errors });
    }
  });
  pages.post('/news/:news/comments/:comment/withdraw', async (c, viewer) => {
    await withdrawComment(deps, signedIn(viewer), newsOf(c), commentOf(c));
    return c.redirect(`/news/${newsOf(c)}?done=withdrawn`, 303);
  });
  pages.post('/news/:news/comments/:comment/report', async (c, viewer) => {
    const body = bodyOfSent(reportForm, await formTexts(c));
    const where = { ...underNews(c, viewer), commentId: commentOf(c) };
    await reportComment(deps, signedIn(viewer), where, body);
    return c.redirect(`/news/${newsOf(c)}?done=reported`, 303);
  });
  pages.post('/news/:news/comments/:comment/moderation', async (c, viewer) => {
    const body = bodyOfSent(moderationForm, await formTexts(c));
    const where = { ...underNews(c, viewer), commentId: commentOf(c) };
    await moderateComment(deps, signedIn(viewer), where, body);
    return c.redirect('/moderation?done=decided', 303);
  });
}

async function showNews(deps: PagesDeps, c: PageContext, viewer: Viewer, sent?: Sent): Promise<Response> {
  const newsId = newsOf(c);
  const { language, person } = viewer;
  const view = await viewNews(deps, newsId, { language, person });
  const comments = await viewComments(deps, person, newsId, { limit: perPage, ...pageRequest(c) });
  const readFirst = debateTerms(deps).commentModeration === 'before';
  const texts = debateWords[language];
  const said = { sent: texts.sent, withdrawn: texts.withdrawn, reported: texts.reported }[
    c.req.query('done') ?? ''
  ];
  const page = oneNewsPage(viewer, view, { comments, readFirst, sent: sent ?? nothingSent, said });
  return show(c, viewer, page, sent ? 422 : 200);
}

function underNews(c: PageContext, { language }: Viewer) {
  return { newsId: newsOf(c), language };
}

function newsOf(c: PageContext): string {
  return c.req.param('news') ?? '';
}

function commentOf(c: PageContext): string {
  return c.req.param('comment') ?? '';
}
