/** Every page of the program, or those of one part of it. */
import type { Hono } from 'hono';
import type { Part } from '../app.ts';
import type { WebDeps } from '../context.ts';
import type { SessionEnv } from '../session.ts';

export function registerPages(_app: Hono<SessionEnv>, _deps: WebDeps, _parts: readonly Part[]): void {}
