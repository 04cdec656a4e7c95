/**
 * Refuses what only this home has, the people's tokens and the mails above all, to whoever came by a name that is not
 * this machine's: a page of another site that has its own name point here (DNS rebinding) is otherwise let in by the
 * browser. Addresses in figures cannot be made to point elsewhere.
 */

import { isIP } from 'node:net';
import type { MiddlewareHandler } from 'hono';
import { problem } from '../../functions/platform/problem.ts';

/** @param baseUrl where people reach it: its name is right as well */
export function requireOwnHost(baseUrl: string): MiddlewareHandler {
  const own = new URL(baseUrl).hostname;
  return async (c, next) => {
    if (!isOwnHost(c.req.header('Host') ?? '', own)) throw problem('wrong-host');
    await next();
  };
}

/**
 * @param host as the header has it, with or without a port
 * @param own the name that people use
 */
export function isOwnHost(host: string, own: string): boolean {
  if (!URL.canParse(`http://${host}`)) return false;
  const { hostname } = new URL(`http://${host}`);
  const isNamedHere = hostname === 'localhost' || hostname.endsWith('.localhost') || hostname === own;
  return isNamedHere || isIP(hostname.replaceAll(/[[\]]/g, '')) !== 0;
}
