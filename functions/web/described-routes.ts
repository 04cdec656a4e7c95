/** Finds what routes say of themselves among all that are registered. */
import type { Hono } from 'hono';
import type { Operation } from './operation.ts';
import type { SessionEnv } from './session.ts';

export interface Described {
  /** The heading under which it stands. */
  readonly tag: string;
  readonly operation: Operation;
}

export interface DescribedRoute extends Described {
  readonly method: string;
  /** With its parameters as in `/loans/:id`. */
  readonly path: string;
}

const descriptions = new WeakMap<object, Described>();

/** The handler itself, from now on known by its description. */
export function describedBy<Handler extends object, Body, Query>(
  { tag, operation }: { readonly tag: string; readonly operation: Operation<Body, Query> },
  handler: Handler,
): Handler {
  descriptions.set(handler, { tag, operation });
  return handler;
}

/** In the order of registration, those of the same call at another address as well. */
export function describedRoutes(app: Pick<Hono<SessionEnv>, 'routes'>): DescribedRoute[] {
  return app.routes.flatMap(({ method, path, handler }) => {
    const known = descriptions.get(handler);
    return known ? [{ ...known, method, path }] : [];
  });
}
