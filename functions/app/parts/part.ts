/** A part of the application, which one Lambda serves: its calls and its pages, and nothing of the others. */
import type { Hono } from 'hono';
import type { WebDeps } from '../../web/context.ts';
import { type PageApp, type PagesDeps, pageApp } from '../../web/page-app.ts';
import type { SessionDeps, SessionEnv } from '../../web/session.ts';
import type { WebEnv } from '../../web/web-env.ts';

export type PartName = 'members' | 'approvals' | 'finance' | 'listening';

export interface Part {
  readonly name: PartName;
  /** The calls of its subjects, each mounted at `/api`. */
  readonly calls: readonly ((deps: WebDeps) => Hono<SessionEnv>)[];
  /** Its pages, behind `identifyPerson`. */
  readonly pages: (deps: PagesDeps & SessionDeps) => readonly Hono<WebEnv>[];
}

type Routes = (pages: PageApp, deps: PagesDeps) => void;

export function pagesOf(deps: PagesDeps, ...routes: readonly Routes[]): Hono<WebEnv> {
  const pages = pageApp(deps);
  for (const register of routes) register(pages, deps);
  return pages.routes();
}
