/** Which page of a list a call asks for. */
import type { PageRequest } from '../registers/store.ts';
import type { WebContext } from './context.ts';

const largestPage = 500;

/** From `?limit=&cursor=`; a limit that is no number is left out, one out of bounds is moved into them. */
export function pageRequest(c: WebContext): PageRequest {
  const { limit, cursor } = c.req.query();
  const wanted = Math.floor(Number(limit));
  return {
    ...(limit !== undefined && wanted > 0 && { limit: Math.min(wanted, largestPage) }),
    ...(cursor !== undefined && cursor !== '' && { after: cursor }),
  };
}
