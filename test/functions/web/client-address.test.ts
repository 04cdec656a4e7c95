/** Whose request it is for the limits: the address of the socket or the gateway, and nothing that a client can write. */
import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { clientAddress, isFromThisMachine } from '../../../functions/web/client-address.ts';

const here = 'http://localhost:3000';
const elsewhere = 'https://plan.example';
const socket = (remoteAddress: string) => ({ incoming: { socket: { remoteAddress } } });
const gateway = (sourceIp: string) => ({ requestContext: { http: { sourceIp } } });
const forged = { 'X-Forwarded-For': '203.0.113.9', 'X-Real-IP': '203.0.113.9', Forwarded: 'for=203.0.113.9' };

async function addressOf(bindings: object, baseUrl: string, headers: Record<string, string> = {}) {
  const app = new Hono();
  app.get('/', (c) => c.text(clientAddress(c, baseUrl)));
  return (await app.request('/', { headers }, bindings)).text();
}

it.each<[string, object, string, Record<string, string>, string]>([
  ['the socket', socket('198.51.100.7'), here, {}, '198.51.100.7'],
  ['the socket, whatever is forged', socket('198.51.100.7'), elsewhere, forged, '198.51.100.7'],
  ['the gateway, whatever is forged', gateway('198.51.100.8'), elsewhere, forged, '198.51.100.8'],
  ['this machine, whatever is forged', socket('127.0.0.1'), here, forged, '127.0.0.1'],
  [
    'what a proxy on this machine adds last',
    socket('127.0.0.1'),
    elsewhere,
    { 'X-Forwarded-For': '1.2.3.4, 198.51.100.9' },
    '198.51.100.9',
  ],
  ['a proxy that says nothing', socket('::1'), elsewhere, {}, '0:0:0:0'],
  ['an address of the older kind in the newer', socket('::ffff:198.51.100.7'), here, {}, '198.51.100.7'],
  [
    'the half of a newer address that a subscriber has',
    socket('2001:db8:1:2:aaaa:bbbb:cccc:dddd'),
    here,
    {},
    '2001:db8:1:2',
  ],
  ['the same of another in that half', socket('2001:db8:1:2::1'), here, {}, '2001:db8:1:2'],
  ['a link’s own address', socket('fe80::1%eth0'), here, {}, 'fe80:0:0:0'],
  ['nowhere', {}, here, forged, 'none'],
])('%s', async (_name, bindings, baseUrl, headers, expected) => {
  expect(await addressOf(bindings, baseUrl, headers)).toBe(expected);
});

it('knows this machine', async () => {
  for (const address of ['127.0.0.1', '127.8.8.8', '::1', '::ffff:127.0.0.1'])
    expect(isFromThisMachine(await addressOf(socket(address), here))).toBe(true);
  for (const address of ['198.51.100.7', '2001:db8::1', '::ffff:10.0.0.1'])
    expect(isFromThisMachine(await addressOf(socket(address), here))).toBe(false);
});
