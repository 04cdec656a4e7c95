/** The API of the conversation about a claim: a message from either side. */
import type { Hono } from 'hono';
import * as z from 'zod';
import { apiApp } from '../../web/api-app.ts';
import { apiLanguage, readJson, requirePerson, type WebDeps } from '../../web/context.ts';
import type { SessionEnv } from '../../web/session.ts';
import { parseBody } from '../api.ts';
import { sendMessage } from './send-message.ts';

/** As people type it; it is made harmless where it is shown. */
export const messageSchema = z.object({ text: z.string().trim().min(1).max(4000) });

export function conversationApi(deps: WebDeps): Hono<SessionEnv> {
  const app = apiApp(deps);
  app.post('/claims/:id/messages', async (c) => {
    const actor = requirePerson(c);
    const { text } = parseBody(messageSchema, await readJson(c), apiLanguage(c));
    const { authorId: _, ...message } = await sendMessage(deps, actor, c.req.param('id') ?? '', text);
    return c.json({ ...message, kind: 'message', author: { role: message.role, name: actor.name } }, 201);
  });
  return app.routes();
}
