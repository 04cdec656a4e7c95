/** The calls of the API of some parts of the application. */
import { Hono } from 'hono';
import type { WebDeps } from '../web/context.ts';
import type { SessionEnv } from '../web/session.ts';
import type { Part } from './parts/part.ts';

/** To be mounted at `/api`. */
export function apiOf(deps: WebDeps, parts: readonly Part[]): Hono<SessionEnv> {
  const api = new Hono<SessionEnv>();
  for (const part of parts) for (const calls of part.calls) api.route('/', calls(deps));
  return api;
}
