/** The flow tests' environment on the embedded runtime: in this process, or at the address of another one. */
import { it } from 'vitest';
import { type ServerOptions, startServer } from '../../infra/embedded/server.ts';
import type { FlowEnvironment, SentMail } from './flow-environment.ts';

export const startAt = Date.parse('2020-04-01T07:00:00Z');

/** A test that moves the plan's clock, or looks at what only this home shows; on a deployed stack it is left out. */
export const itOnOneMachine = it;

/** A fresh cooperative in memory with its staff alone, behind a server of this process. */
export async function startEmbedded(options: Partial<ServerOptions> = {}): Promise<FlowEnvironment> {
  const server = await startServer({
    port: 0,
    host: '127.0.0.1',
    dataDir: ':memory:',
    startAt,
    demonstration: false,
    ...options,
  });
  return { ...reachEmbedded(server.url), close: () => server.close() };
}

/** The embedded runtime that listens at an address. */
export function reachEmbedded(baseUrl: string): FlowEnvironment {
  const tokens = new Map<string, Promise<string>>();
  const call = async (path: string, body?: object): Promise<unknown> => {
    const response = await fetch(`${baseUrl}${path}`, {
      ...(body && {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      }),
    });
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
    return response.json();
  };
  const fetchToken = async (user: string): Promise<string> =>
    ((await call('/local/tokens', { user })) as { token: string }).token;
  return {
    baseUrl,
    tokenOf(personId) {
      const token = tokens.get(personId) ?? fetchToken(personId);
      tokens.set(personId, token);
      return token;
    },
    signInAgain(personId) {
      tokens.delete(personId);
    },
    async settle() {
      await call('/local/outbox?limit=1');
    },
    async mails(to) {
      const query = to === undefined ? '' : `?to=${encodeURIComponent(to)}`;
      return ((await call(`/local/outbox${query}`)) as { messages: SentMail[] }).messages;
    },
    async advance(duration) {
      await call('/local/clock', { advance: duration });
    },
    close: async () => undefined,
  };
}
