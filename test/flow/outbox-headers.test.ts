/** Headers of mails, as the outbox of one machine shows them. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { OutboxMessage } from '../../infra/embedded/outbox.ts';
import type { Cooperative } from './cooperative-client.ts';
import { startEmbedded } from './embedded-environment.ts';
import { openCooperative } from './small-cooperative.ts';

let cooperative: Cooperative;

beforeAll(async () => {
  cooperative = await openCooperative(await startEmbedded());
});
afterAll(() => cooperative.environment.close());

it('say in their headers how one click stops them, and a mail program does', async () => {
  await cooperative.as('omar').post('/api/news/subscription', { subscribed: true });
  const versions = [{ language: 'fr', title: 'Un clic', text: 'Un clic.' }];
  await cooperative.approve('omar', await cooperative.file('omar', 'bulletin', { versions }));
  await cooperative.environment.settle();
  const { body } = await cooperative
    .as(undefined)
    .get<{ messages: OutboxMessage[] }>('/local/outbox?to=omar@entraide.example');
  for (const { headers, text } of body.messages) {
    const isNews = text.includes('/news/unsubscribe/');
    expect([headers['List-Unsubscribe-Post'], headers['Auto-Submitted']]).toEqual([
      isNews ? 'List-Unsubscribe=One-Click' : undefined,
      'auto-generated',
    ]);
  }
  const address = /^<(.+)>$/.exec(body.messages.at(-1)?.headers['List-Unsubscribe'] ?? '')?.[1] ?? '';
  const asked = { method: 'POST', body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }) };
  expect((await fetch(address, asked)).status).toBe(200);
  expect((await cooperative.as('omar').get('/api/news/subscription')).body).toEqual({ subscribed: false });
  expect((await fetch(address.replace(/.{4}$/, 'wxyz'), asked)).status).toBe(404);
});
