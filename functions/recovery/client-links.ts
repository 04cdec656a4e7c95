/** What the pages behind the links in clients' mails answer to programs. */
import * as z from 'zod';
import type { DescribedRoute } from '../web/described-routes.ts';

const html = 'text/html';

const clientAnswer = () =>
  z.object({
    token: z.string().describe('Of the link.'),
    answer: z.enum(['pledge', 'decline', 'paid']),
    amountCents: z.string().optional().describe('With `pledge`: in euros, as people type it.'),
    reason: z.string().optional(),
    correct: z.literal('yes').optional().describe('To change the amount of a pledge until it is paid.'),
  });

export const clientLinks: readonly DescribedRoute[] = [
  {
    method: 'GET',
    path: '/clients/:id',
    tag: 'Recovery',
    operation: {
      id: 'showClientPage',
      summary: 'The page behind the link in a client’s mail',
      description: 'It shows what is asked and never acts.',
      open: true,
      query: z.object({ token: z.string().optional().describe('Of the link.') }),
      answers: { 200: { type: html, description: 'The page.' } },
    },
  },
  {
    method: 'POST',
    path: '/clients/:id',
    tag: 'Recovery',
    operation: {
      id: 'answerAsClient',
      summary: 'The client’s answer',
      description: 'What they will pay, that they will not, or that they have.',
      open: true,
      fields: clientAnswer,
      answers: { 200: { type: html, description: 'The page.' } },
      problems: ['invalid-form'],
    },
  },
];
