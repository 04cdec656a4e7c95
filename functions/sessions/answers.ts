/** What the calls of sessions answer. */
import * as z from 'zod';
import { instant, schemaOf } from '../web/answer-schemas.ts';
import type { SessionView } from './store.ts';

export const sessionView = schemaOf<SessionView>('Session', () =>
  z.object({
    sessionId: z.string(),
    kind: z.enum(['browser', 'program']).describe('Whether a browser or a program uses it.'),
    startedAt: instant().describe('Instants of real time, ISO 8601.'),
    lastSeenAt: instant(),
    current: z.boolean().describe('Whether it is the one that asks.'),
  }),
);
