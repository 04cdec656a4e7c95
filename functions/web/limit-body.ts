/**
 * Refuses bodies that are too large, before anything reads them. As Hono's own limit, which looks at the body even
 * where the length is said: that makes a stream of every request, and costs more than many calls themselves.
 */
import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';

interface Limit {
  readonly maxSize: number;
  readonly onError: (c: Context) => Response;
}

export function limitBody({ maxSize, onError }: Limit): MiddlewareHandler {
  const whileReading = bodyLimit({ maxSize, onError });
  return async (c, next) => {
    const length = c.req.header('Content-Length');
    if (c.req.method === 'GET' || c.req.method === 'HEAD') return next();
    if (length === undefined || c.req.header('Transfer-Encoding') !== undefined) return whileReading(c, next);
    return Number(length) > maxSize ? onError(c) : next();
  };
}
