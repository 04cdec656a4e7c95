/** Brute force: guesses of secrets get nowhere, are told to wait, and lock nobody out. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { digest } from '../../functions/platform/deps.ts';
import { limits } from '../../functions/web/limits.ts';
import type { Cooperative } from '../flow/cooperative-client.ts';
import { startEmbedded } from '../flow/embedded-environment.ts';
import { hardship, openCooperative, service } from '../flow/small-cooperative.ts';
import { openApp } from './route-table.ts';

let cooperative: Cooperative;
beforeAll(async () => {
  cooperative = await openCooperative(await startEmbedded());
});
afterAll(() => cooperative.environment.close());

const guess = (number: number) => Buffer.from(digest(`guess ${number}`), 'hex').toString('base64url');

/** Sends guess after guess until it is told to wait. @returns the answers before, and the one that said so */
async function guessUntilRefused(send: (guess: string) => Promise<Response>, most = 400) {
  const before = new Set<number>();
  for (let number = 0; number < most; number += 1) {
    const answer = await send(guess(number));
    if (answer.status === 429) return { before: [...before], made: number, answer };
    before.add(answer.status);
    await answer.arrayBuffer();
  }
  throw new Error(`${most} guesses were answered ${[...before]}`);
}

const html = { headers: { Accept: 'text/html' } };

describe('guesses', () => {
  it('of an approval link are refused from the limit on, and the link still works', async () => {
    const claimId = await cooperative.file('mara', 'cancelled-contract', service());
    const link = await cooperative.lastLink(claimId);
    const send = (token: string) =>
      cooperative.as(undefined).fetch(`/tasks/${link.taskId}?token=${token}`, { method: 'GET' }, html);
    const { before, made, answer } = await guessUntilRefused(send);
    expect([before, made]).toEqual([[404], limits.wrongSecretsOfLink.burst]);
    expect(Number(answer.headers.get('Retry-After'))).toBeGreaterThan(0);
    expect(answer.headers.get('Content-Type')).toMatch(/^text\/html/);
    expect(await answer.text()).toContain('Trop d’envois à la fois');
    const wrong = await cooperative.decide({ taskId: link.taskId, token: guess(1) }, 'approve');
    expect(wrong).toMatchObject({ status: 429, body: { code: 'too-many-requests' } });
    expect(wrong.headers.get('Retry-After')).toMatch(/^\d+$/);
    expect(await cooperative.status('mara', claimId)).toBe('awaiting-approval');
    expect(await cooperative.decide(link, 'approve')).toMatchObject({ status: 200 });
  });

  it('of one link after another are refused as well', async () => {
    const send = (token: string) =>
      cooperative.as(undefined).fetch(`/tasks/${token}?token=${token}`, { method: 'GET' }, html);
    const { made } = await guessUntilRefused(send);
    expect(made).toBeLessThanOrEqual(limits.wrongSecrets.burst);
  });

  it('of a client’s link are refused from the limit on', async () => {
    const send = (token: string) =>
      cooperative.as(undefined).fetch(`/clients/some-case?token=${token}`, { method: 'GET' }, html);
    const { before, made } = await guessUntilRefused(send);
    expect([...before, 404]).toContain(404);
    expect(made).toBeLessThanOrEqual(limits.wrongSecretsOfLink.burst);
  });

  it('of a bearer token are refused from the limit on, and a good one is let in', async () => {
    const send = (token: string) =>
      cooperative
        .as(undefined)
        .fetch('/api/claims', { method: 'GET' }, { headers: { Authorization: `Bearer ${token}` } });
    const { before, made } = await guessUntilRefused(send);
    expect([before, made]).toEqual([[401], limits.wrongTokens.burst]);
    expect((await cooperative.as('mara').get('/api/claims')).status).toBe(200);
  });

  it('of a sign-in’s code are refused from the limit on', async () => {
    const send = async (code: string) => {
      const start = await cooperative.as(undefined).fetch('/sign-in', { method: 'GET' }, html);
      const [cookie = ''] = start.headers.getSetCookie();
      const state = new URL(start.headers.get('Location') ?? '').searchParams.get('state');
      return cooperative
        .as(undefined)
        .fetch(
          `/sign-in/callback?code=${code}&state=${state}`,
          { method: 'GET' },
          { headers: { Accept: 'text/html', Cookie: cookie.split(';')[0] ?? '' } },
        );
    };
    const { before, made } = await guessUntilRefused(send);
    expect([before, made]).toEqual([[400], limits.failedSignIns.burst]);
  });

  it('of a download’s or an upload’s ticket are refused from the limit on', async () => {
    const { answer } = await guessUntilRefused((link) =>
      cooperative.as(undefined).fetch(`/downloads/${link}`, { method: 'GET' }, {}),
    );
    expect(answer.status).toBe(429);
    const upload = await guessUntilRefused((ticket) => {
      const body = new FormData();
      body.append('ticket', ticket);
      body.append('Content-Type', 'text/plain');
      body.append('file', new Blob(['x']));
      return cooperative.as(undefined).fetch('/uploads', { method: 'POST', body }, {});
    });
    expect(upload.answer.status).toBe(429);
  });
});

describe('requests of one person', () => {
  it('in the hundreds a minute are no abuse', async () => {
    const replies = await Promise.all(
      Array.from({ length: 300 }, () =>
        cooperative.as('niels').post('/api/measures/hardship-aid/estimate', hardship()),
      ),
    );
    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([200]));
  });

  it('without end are, and nobody else is held up', async () => {
    const { app, close } = await openApp('https://plan.example');
    const send = (method: string, person?: string, remoteAddress = '198.51.100.7') =>
      app.request(
        'https://plan.example/api/nowhere',
        { method, headers: person === undefined ? {} : { Authorization: `Bearer ${person}` } },
        { incoming: { socket: { remoteAddress } } },
      );
    const statusOf = async (...call: Parameters<typeof send>) => (await send(...call)).status;
    for (let sent = 0; sent < limits.writesOfPerson.burst; sent += 1) {
      if ((await statusOf('POST', 'farid')) !== 404) throw new Error(`refused after ${sent}`);
    }
    const refused = await send('POST', 'farid');
    expect([refused.status, refused.headers.get('Retry-After')]).toEqual([429, '1']);
    expect(await refused.json()).toMatchObject({ code: 'too-many-requests' });
    // From wherever they call; looking goes on, others go on, and so does the machine itself.
    expect(await statusOf('POST', 'farid', '203.0.113.9')).toBe(429);
    expect(await statusOf('GET', 'farid')).toBe(404);
    expect(await statusOf('POST', 'fien')).toBe(404);
    expect(await statusOf('POST', 'farid', '127.0.0.1')).toBe(404);
    await close();
  });
});
