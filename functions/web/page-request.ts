/** Which page of a list a call or a page asks for, the same for every list. */
import type { Context } from 'hono';
import { problem } from '../platform/problem.ts';
import type { PageRequest } from '../platform/registers.ts';

export const largestPage = 1000;

/**
 * From `?limit=&cursor=`.
 * @throws Problem 400 `bad-limit` unless the limit is a whole number from 1 to 1,000, `bad-cursor` for two of them;
 * whether the one is of the list, the list says
 */
export function pageRequest(c: Context): PageRequest {
  const limit = onlyOne(c, 'limit');
  const cursor = onlyOne(c, 'cursor');
  if (limit === null) throw problem('bad-limit', { most: largestPage });
  if (cursor === null) throw problem('bad-cursor');
  const wanted = /^\d{1,4}$/.test(limit ?? '') ? Number(limit) : 0;
  if (limit !== undefined && (wanted < 1 || wanted > largestPage))
    throw problem('bad-limit', { most: largestPage });
  return {
    ...(limit !== undefined && { limit: wanted }),
    ...(cursor !== undefined && cursor !== '' && { after: cursor }),
  };
}

/** Null when it is given several times: it cannot be told which of them is meant. */
function onlyOne(c: Context, name: 'limit' | 'cursor'): string | undefined | null {
  const [value, ...more] = c.req.queries(name) ?? [];
  return more.length > 0 ? null : value;
}
