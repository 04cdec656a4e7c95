/** By which names this machine's own paths can be asked for. */
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningServer, startServer } from '../../infra/embedded/server.ts';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer({
    ...{ port: 0, host: '127.0.0.1', dataDir: ':memory:', demonstration: false },
    startAt: Date.parse('2020-04-01T07:00:00Z'),
  });
});
afterAll(() => server.close());

/** `fetch` would not let the header be set. */
function ask(path: string, host: string, method = 'GET'): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const headers = { Host: host, 'Content-Type': 'application/json' };
    const asked = request(new URL(path, server.url), { method, headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(parts).toString() }),
      );
    });
    asked.on('error', reject);
    asked.end(method === 'POST' ? '{"user":"farid"}' : undefined);
  });
}

describe('what only this machine has', () => {
  it.each(['evil.example', 'evil.example:3000', 'localhost.evil.example', '127.0.0.1.evil.example'])(
    'is not for whoever comes by the name %j',
    async (host) => {
      for (const path of ['/local/users', '/local/outbox', '/local/clock', '/outbox', '/local/oidc/auth'])
        expect((await ask(path, host)).status, path).toBe(403);
      const token = await ask('/local/tokens', host, 'POST');
      expect([token.status, token.text]).toEqual([403, expect.stringContaining('wrong-host')]);
    },
  );

  it.each(['localhost', 'localhost:3000', '127.0.0.1:80', '[::1]:3000', '192.168.1.20', 'plan.localhost'])(
    'is for whoever comes by %s',
    async (host) => {
      expect((await ask('/local/users', host)).status).toBe(200);
      expect((await ask('/local/tokens', host, 'POST')).status).toBe(200);
    },
  );

  it('leaves alone what every home has', async () => {
    expect((await ask('/healthz', 'evil.example')).status).toBe(200);
  });
});
