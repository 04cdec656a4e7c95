/** What the pages behind the links in approvers' mails answer to programs. */
import * as z from 'zod';
import { filedClaim } from '../claims/answers.ts';
import type { DescribedRoute } from '../web/described-routes.ts';

const html = 'text/html';

const decision = () =>
  z.object({
    token: z.string().optional().describe('Of the link; nothing for whoever is signed in.'),
    decision: z.enum(['approve', 'reject', 'ask']),
    comment: z.string().optional().describe('Needed to reject and to ask.'),
    amountCents: z.string().optional().describe('With `approve`: a part of what is asked, with a comment.'),
  });

export const taskLinks: readonly DescribedRoute[] = [
  {
    method: 'GET',
    path: '/tasks/:id',
    tag: 'Approvals',
    operation: {
      id: 'showTask',
      summary: 'The page behind the link in a mail',
      description: 'It shows what is asked and never acts, nor does `HEAD`.',
      open: true,
      query: z.object({ token: z.string().optional().describe('Of the link.') }),
      answers: { 200: { type: html, description: 'The page.' } },
      problems: ['forbidden'],
    },
  },
  {
    method: 'POST',
    path: '/tasks/:id',
    tag: 'Approvals',
    operation: {
      id: 'decideTask',
      summary: 'Decide',
      description:
        'With the token of the link, or signed in. JSON for `Accept: application/json`, else a page.',
      open: true,
      fields: decision,
      answers: { 200: { json: filedClaim, or: { type: html, description: 'The page.' } } },
      problems: ['forbidden', 'comment-needed', 'already-decided', 'link-expired'],
    },
  },
];
