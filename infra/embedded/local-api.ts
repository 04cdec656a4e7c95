/** What only the embedded runtime has beside its identity: the outbox and the virtual clock, for people and programs. */
import { Hono } from 'hono';
import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';
import { problem } from '../../functions/platform/problem.ts';
import { readJson } from '../../functions/web/context.ts';
import { answerProblem } from '../../functions/web/errors.ts';
import type { SessionEnv } from '../../functions/web/session.ts';
import { instantOf } from '../../workflows/calendar.ts';
import type { Runtime } from './runtime.ts';

const advanceSchema = z.object({ advance: z.string().max(40) });
/** Three years: far enough for every wait of a plan. */
const longestAdvance = 3 * 366 * 86_400_000;

export function localApi(runtime: Runtime): Hono<SessionEnv> {
  const app = new Hono<SessionEnv>();
  app.get('/local/outbox', async (c) => {
    await runtime.mailsOut();
    const limit = Math.min(Math.max(Number(c.req.query('limit')) || 10_000, 1), 100_000);
    const { to, after } = c.req.query();
    const messages = runtime.outbox.messages({ to, after, limit });
    await runtime.database.flushed();
    return c.json({ messages });
  });
  app.get('/local/clock', (c) => c.json({ now: instantOf(runtime.clock.now()) }));
  app.post('/local/clock', async (c) => {
    const body = advanceSchema.safeParse(await readJson(c));
    if (!body.success) throw problem('not-a-duration.missing');
    await runtime.time.advance(durationMilliseconds(body.data.advance));
    return c.json({ now: instantOf(runtime.clock.now()) });
  });
  app.all('/local/*', (c) => answerProblem(c, problem('not-found')));
  return app;
}

/** @throws Problem 422 when the text is no ISO 8601 duration, or one that goes back or too far */
export function durationMilliseconds(text: string): number {
  const milliseconds = parseDuration(text);
  if (milliseconds === undefined || milliseconds < 0 || milliseconds > longestAdvance) {
    throw problem('not-a-duration');
  }
  return milliseconds;
}

function parseDuration(text: string): number | undefined {
  try {
    const relativeTo = Temporal.PlainDate.from('2020-01-01');
    return Temporal.Duration.from(text).total({ unit: 'milliseconds', relativeTo });
  } catch {
    return undefined;
  }
}
