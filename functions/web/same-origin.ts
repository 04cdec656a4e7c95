/** Refuses forms that another site sends in a person's name. */
import type { MiddlewareHandler } from 'hono';
import { problem } from '../platform/problem.ts';

/**
 * Lets a request through unless a browser says that it comes from elsewhere. Programs send neither header.
 * Our own pages send `Origin: null`, as their referrer policy tells browsers to keep the origin to themselves:
 * without `Sec-Fetch-Site` beside it the session cookie, which other sites cannot make browsers send, decides.
 * @throws Problem 403 `cross-site` for a form of another site
 */
export const sameOrigin: MiddlewareHandler = async (c, next) => {
  if (c.req.method !== 'GET' && c.req.method !== 'HEAD' && isForeign(c.req.raw)) {
    throw problem('cross-site');
  }
  await next();
};

/** Whether a browser says that the request was made by a page of another origin. */
export function isForeign(request: Request): boolean {
  const site = request.headers.get('Sec-Fetch-Site');
  if (site !== null && site !== 'same-origin' && site !== 'none') return true;
  const origin = request.headers.get('Origin');
  if (origin === null || origin === 'null') return false;
  const host = request.headers.get('Host') ?? new URL(request.url).host;
  return !URL.canParse(origin) || new URL(origin).host !== host;
}
