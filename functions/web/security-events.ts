/**
 * Notes what was refused, and who came in: for whoever looks for guessing and for routes that somebody tries. Before it
 * everything else, after it a log. Says which route and why, never who, with what, or from where.
 */

import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import { Problem } from '../platform/problem.ts';
import type { SecurityEvent } from '../platform/security-event.ts';

const refusals: readonly number[] = [401, 403, 413, 415, 429];

export function noteSecurityEvents(note: (event: SecurityEvent) => void): MiddlewareHandler {
  return async (c, next) => {
    await next();
    const problem = c.error instanceof Problem ? c.error : undefined;
    const status = problem?.status ?? c.res.status;
    const event = eventOf(c.req.path, status);
    if (!event) return;
    const code = problem && { code: problem.code };
    note({ event, method: c.req.method, route: routePath(c, -1), status, ...code });
  };
}

function eventOf(path: string, status: number): SecurityEvent['event'] | undefined {
  if (path === '/sign-in/callback') return status === 303 ? 'signed-in' : 'sign-in-failed';
  if (refusals.includes(status)) return 'refused';
  return path === '/sign-out' && status === 303 ? 'signed-out' : undefined;
}
