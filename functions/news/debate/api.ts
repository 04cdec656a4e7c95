/** The API of the debate: comments under the news, reports of them, and the decisions of whoever moderates. */
import type { Hono } from 'hono';
import { type ApiApp, apiApp } from '../../web/api-app.ts';
import type { WebDeps } from '../../web/context.ts';
import { onlyFor } from '../../web/operation.ts';
import type { SessionEnv } from '../../web/session.ts';
import { comment, commentPage, withdrawnAnswer } from '../answers.ts';
import { commentForm, moderationForm, reportForm } from './forms.ts';
import { moderateComment } from './moderate.ts';
import { moderators } from './terms.ts';
import { viewComments, viewModeration, viewOwnComments } from './view.ts';
import { addComment, commentFor, reportComment, withdrawComment } from './write.ts';

export function debateApi(deps: WebDeps): Hono<SessionEnv> {
  const app = apiApp(deps, { tag: 'News' });
  lists(app, deps);
  writing(app, deps);
  judging(app, deps);
  return app.routes();
}

function lists(app: ApiApp, deps: WebDeps): void {
  app.get(
    '/news/:id/comments',
    {
      id: 'listComments',
      summary: 'What readers wrote under the news, the oldest first',
      description: 'Open to everybody: what was published.',
      open: true,
      list: true,
      answers: { 200: commentPage },
    },
    async (c, { page }) => c.json(await viewComments(deps, c.var.person, c.req.param('id'), page)),
  );
  app.get(
    '/me/comments',
    {
      id: 'listOwnComments',
      summary: 'One’s own comments, the newest first',
      description: 'Whatever became of them.',
      list: true,
      answers: { 200: commentPage },
    },
    async (c, { actor, page }) => c.json(await viewOwnComments(deps, actor, page)),
  );
  app.get(
    '/moderation',
    {
      id: 'listModeration',
      summary: 'Comments that wait for a decision, the oldest first',
      description:
        'For delegates of the board and operators: those that are not shown yet, and those that were reported.',
      may: onlyFor(...moderators),
      list: true,
      answers: { 200: commentPage },
    },
    async (c, { actor, page }) => c.json(await viewModeration(deps, actor, page)),
  );
}

function writing(app: ApiApp, deps: WebDeps): void {
  app.post(
    '/news/:id/comments',
    {
      id: 'addComment',
      summary: 'Write under the news',
      description:
        'Whoever is signed in, under their name. Shown at once, or once it was read, as the policy has it.',
      form: () => commentForm.form.schema,
      answers: { 201: comment },
      problems: ['too-many-messages'],
    },
    async (c, { actor, body, language }) =>
      c.json(await addComment(deps, actor, { newsId: c.req.param('id'), language }, body), 201),
  );
  app.post(
    '/news/:id/comments/:comment/withdraw',
    {
      id: 'withdrawComment',
      summary: 'Take one’s own comment back',
      description: 'Nothing of it is kept.',
      may: (actor, c) => commentFor(deps, actor, c.req.param('id') ?? '', c.req.param('comment') ?? ''),
      answers: { 200: withdrawnAnswer },
    },
    async (c, { actor }) => {
      await withdrawComment(deps, actor, c.req.param('id'), c.req.param('comment'));
      return c.json({ withdrawn: true });
    },
  );
}

function judging(app: ApiApp, deps: WebDeps): void {
  app.post(
    '/news/:id/comments/:comment/report',
    {
      id: 'reportComment',
      summary: 'Report a comment',
      description: 'It stays shown until somebody has decided. The same person counts once.',
      may: (actor, c) => commentFor(deps, actor, c.req.param('id') ?? '', c.req.param('comment') ?? ''),
      form: () => reportForm.form.schema,
      answers: { 200: comment },
    },
    async (c, { actor, body, language }) => {
      const { id: newsId, comment: commentId } = c.req.param();
      return c.json(await reportComment(deps, actor, { newsId, commentId, language }, body));
    },
  );
  app.post(
    '/news/:id/comments/:comment/moderation',
    {
      id: 'moderateComment',
      summary: 'Publish a comment, or refuse it with a reason',
      description:
        'By a delegate of the board or an operator who did not write it; what was published may be taken down.',
      may: onlyFor(...moderators),
      form: () => moderationForm.form.schema,
      answers: { 200: comment },
      problems: ['already-decided'],
    },
    async (c, { actor, body, language }) => {
      const { id: newsId, comment: commentId } = c.req.param();
      return c.json(await moderateComment(deps, actor, { newsId, commentId, language }, body));
    },
  );
}
