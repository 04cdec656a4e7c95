/** The API of the conversation about a claim: a message from either side. */
import type { Hono } from 'hono';
import * as z from 'zod';
import { writtenText } from '../../../workflows/forms/written-text.ts';
import { claimFor } from '../../claims/access.ts';
import { apiApp } from '../../web/api-app.ts';
import type { WebDeps } from '../../web/context.ts';
import type { SessionEnv } from '../../web/session.ts';
import { sentMessage } from './answers.ts';
import { sendMessage } from './send-message.ts';

/** As people type it; it is made harmless where it is shown. */
const messageSchema = z.object({ text: writtenText(4000) });

export function conversationApi(deps: WebDeps): Hono<SessionEnv> {
  const app = apiApp(deps, { tag: 'Claims' });
  app.post(
    '/claims/:id/messages',
    {
      id: 'sendMessage',
      summary: 'Write a message about a claim',
      description:
        'The member writes to whoever handles the claim, or they to the member, without a question being open. The other side has a mail.',
      may: (actor, c) => claimFor(deps, actor, c.req.param('id') ?? ''),
      body: messageSchema,
      example: { text: 'The landlord has given us until the end of the month.' },
      answers: { 201: sentMessage },
      problems: ['forbidden'],
    },
    async (c, { actor, body }) => {
      const { authorId: _, ...message } = await sendMessage(deps, actor, c.req.param('id'), body.text);
      const author = { role: message.role, name: actor.name };
      return c.json({ ...message, kind: 'message', author }, 201);
    },
  );
  return app.routes();
}
