/** Where a request comes from, as far as that can be known and nobody can choose it; for the limits alone. */
import { isIPv6 } from 'node:net';
import type { Context } from 'hono';
import { isLoopback } from '../platform/loopback.ts';

/** What the two runtimes' servers hand over beside a request. */
interface ServerBindings {
  readonly requestContext?: { readonly http?: { readonly sourceIp?: string } };
  readonly incoming?: { readonly socket?: { readonly remoteAddress?: string } };
}

/** In place of an address where there is none, as in a call inside of one process. */
const NOWHERE = 'none';

/**
 * The address as the gateway or the socket gives it; of IPv6 the first half, which is what one subscriber has. The
 * last `X-Forwarded-For` counts only when a proxy on this machine has set it: the pages are then reached elsewhere
 * than where the request came in.
 */
export function clientAddress(c: Context, baseUrl: string): string {
  const { requestContext, incoming } = (c.env ?? {}) as ServerBindings;
  const direct = requestContext?.http?.sourceIp ?? incoming?.socket?.remoteAddress ?? NOWHERE;
  const isProxied = isLoopbackAddress(direct) && !isLoopback(baseUrl);
  const forwarded = isProxied ? c.req.header('X-Forwarded-For')?.split(',').at(-1)?.trim() : undefined;
  return networkOf(forwarded || direct);
}

/** Whether the request comes from this machine itself, whose users need no limit to be kept from each other. */
export function isFromThisMachine(address: string): boolean {
  return address === NOWHERE || isLoopbackAddress(address);
}

function isLoopbackAddress(address: string): boolean {
  return address.startsWith('127.') || ['::1', '0:0:0:0', '::ffff:127.0.0.1'].includes(address);
}

function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  const [plain = ''] = address.split('%');
  if (!isIPv6(plain)) return address.slice(0, 64);
  const [head = '', tail] = new URL(`http://[${plain}]`).hostname.slice(1, -1).split('::');
  const groups = head === '' ? [] : head.split(':');
  const rest = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : 8 - groups.length - rest.length;
  return [...groups, ...Array.from({ length: zeros }, () => '0'), ...rest].slice(0, 4).join(':');
}
