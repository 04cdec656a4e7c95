/** Mails as the outbox of one machine shows them: their headers, and what is attached. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { OutboxMessage } from '../../infra/embedded/outbox.ts';
import type { Cooperative } from './cooperative-client.ts';
import { startEmbedded } from './embedded-environment.ts';
import { hardship, openCooperative } from './small-cooperative.ts';

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

it('bring the deadline of a decision as an entry for calendars', async () => {
  const { environment } = cooperative;
  const claimId = await cooperative.file('niels', 'hardship-aid', hardship());
  await environment.settle();
  const { body } = await cooperative
    .as(undefined)
    .get<{ messages: OutboxMessage[] }>('/local/outbox?limit=20');
  const asked = body.messages.filter(({ attachments }) => attachments.length > 0).at(-1);
  expect(asked?.html, claimId).toContain('</html>');
  expect(asked?.attachments).toEqual([
    expect.objectContaining({
      mediaType: 'text/calendar; charset=utf-8',
      content: expect.stringContaining('DTSTART:'),
    }),
  ]);
  const page = await (await fetch(`${environment.baseUrl}/outbox?mail=${asked?.id}`)).text();
  const [, path = ''] = /href="(\/outbox\/[^"]+\/attachments\/0)"/.exec(page) ?? [];
  const file = await fetch(environment.baseUrl + path);
  expect(file.headers.get('content-disposition')).toMatch(/^attachment; filename="[\w-]+\.ics"$/);
  expect(await file.text()).toBe(asked?.attachments[0]?.content);
});
