/** Refusals, limits, sign-ins and sign-outs are noted, and nothing in the notes tells who it was or what they wrote. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { SecurityEvent } from '../../functions/platform/security-event.ts';
import { limits } from '../../functions/web/limits.ts';
import { noteSecurityEvent } from '../../infra/embedded/report-failure.ts';
import type { Cooperative } from '../flow/cooperative-client.ts';
import { startEmbedded } from '../flow/embedded-environment.ts';
import { openCooperative, service } from '../flow/small-cooperative.ts';

const noted: SecurityEvent[] = [];
let cooperative: Cooperative;
beforeAll(async () => {
  cooperative = await openCooperative(
    await startEmbedded({ noteSecurityEvent: (event) => void noted.push(event) }),
  );
});
afterAll(() => cooperative.environment.close());

it('notes who is refused, by route and reason', async () => {
  const claimId = await cooperative.file('mara', 'cancelled-contract', service());
  const link = await cooperative.lastLink(claimId);
  expect(noted).toEqual([]);
  await cooperative.as('mara').get('/api/payment-runs');
  await cooperative.as(undefined).get('/api/claims', { headers: { Authorization: 'Bearer Zibeline' } });
  await cooperative.as('niels').form(`/tasks/${link.taskId}`, { token: link.token, decision: 'approve' });
  await cooperative.as(undefined).fetch('/sign-in/callback?code=Zibeline', { method: 'GET' }, {});
  await cooperative.as(undefined).fetch('/sign-out', { method: 'POST' }, {});
  expect(noted).toEqual([
    { event: 'refused', method: 'GET', route: '/api/payment-runs', status: 403, code: 'forbidden' },
    { event: 'refused', method: 'GET', route: '/api/claims', status: 401, code: 'unauthenticated' },
    { event: 'refused', method: 'POST', route: '/tasks/:task', status: 403, code: 'forbidden' },
    { event: 'sign-in-failed', method: 'GET', route: '/sign-in/callback', status: 400 },
    { event: 'signed-out', method: 'POST', route: '/sign-out', status: 303 },
  ]);
  for (let guess = 0; guess <= limits.wrongSecretsOfLink.burst; guess += 1) {
    await cooperative.decide({ taskId: link.taskId, token: `Zibeline ${guess}` }, 'approve');
  }
  expect(noted.at(-1)).toMatchObject({ route: '/tasks/:task', status: 429, code: 'too-many-requests' });
  const text = JSON.stringify(noted);
  for (const word of ['Zibeline', 'mara', 'niels', claimId, link.taskId, link.token, '127.0.0.1'])
    expect(text).not.toContain(word);
});

it('is a line of JSON on one machine', () => {
  const lines: unknown[] = [];
  const before = console.error;
  console.error = (line: unknown) => void lines.push(line);
  noteSecurityEvent({ event: 'refused', method: 'GET', route: '/x', status: 403, code: 'forbidden' });
  console.error = before;
  expect(lines.map((line) => JSON.parse(String(line)))).toEqual([
    expect.objectContaining({ level: 'INFO', message: 'refused', route: '/x', status: 403 }),
  ]);
});
