/** What the calls of conversation answer. */
import * as z from 'zod';
import { messageKinds } from '../../../workflows/claim/thread.ts';
import { roles } from '../../../workflows/registers/records.ts';
import { instant, schemaOf } from '../../web/answer-schemas.ts';
import type { MessageView } from './thread-view.ts';
import type { WaitingFor } from './waiting-for.ts';

export const waitingFor = schemaOf<WaitingFor>('WaitingFor', () =>
  z.object({
    role: z.string(),
    name: z.string(),
    since: z.string().describe('Instants, ISO 8601; `since`: first asked of anybody.'),
    remindAt: instant().nullable().describe('Null where nobody is reminded.'),
    until: z
      .string()
      .nullable()
      .describe(
        'When somebody else is asked, or the claim ends; null where nothing but the answer ends the wait.',
      ),
  }),
);

export const messageView = schemaOf<MessageView>('Message', () =>
  z.object({
    messageId: z.string(),
    at: instant(),
    kind: z.enum(messageKinds),
    author: z.object({
      role: z.string(),
      name: z.string(),
    }),
    text: z.string(),
    documents: z.array(
      z.object({
        documentId: z.string(),
        name: z.string(),
      }),
    ),
    outcome: z.string().describe('For a decision: what was decided.').exactOptional(),
  }),
);

/** A message that was sent just now. */
export const sentMessage = schemaOf('SentMessage', () =>
  z.object({
    messageId: z.string(),
    at: instant(),
    kind: z.literal('message'),
    role: z.enum(roles).describe('`member` for the side that filed, else in which role it was written.'),
    text: z.string(),
    author: z.object({ role: z.enum(roles), name: z.string() }),
  }),
);
