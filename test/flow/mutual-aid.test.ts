/** Mutual aid: entries find each other, contact is exchanged when both agree, and entries end. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EntryView } from '../../functions/mutual-aid/view-aid.ts';
import type { ProblemBody } from './caller.ts';
import type { Cooperative } from './cooperative-client.ts';
import { itOnOneMachine, startEmbedded } from './embedded-environment.ts';
import { openCooperative } from './small-cooperative.ts';

let cooperative: Cooperative;

beforeEach(async () => {
  cooperative = await openCooperative(await startEmbedded());
});

afterEach(async () => {
  await cooperative.environment.close();
});

const entry = (direction: string, more: object = {}) => ({
  ...{ direction, kind: 'skills', place: 'Liège', language: 'fr', validUntil: '2020-05-31' },
  ...{ description: `${direction} de réparation de vélos` },
  ...more,
});

async function open(person: string, direction: string, more: object = {}): Promise<string> {
  const claimId = await cooperative.file(person, 'mutual-aid', entry(direction, more));
  expect(await cooperative.status(person, claimId)).toBe('completed');
  return claimId;
}

async function own(person: string): Promise<readonly EntryView[]> {
  await cooperative.environment.settle();
  return (await cooperative.as(person).get<{ items: EntryView[] }>('/api/mutual-aid')).body.items;
}

async function linkOf(person: string): Promise<{ path: string; token: string }> {
  const mails = await cooperative.environment.mails(`${person}@members.example`);
  const found = mails.map(({ text }) => /(\/mutual-aid\/matches\/[^?\s]+)\?token=(\S+)/.exec(text));
  const [, path = '', token = ''] = found.findLast((one) => one !== null) ?? [];
  return { path, token };
}

function page(path: string, method: string, body?: Record<string, string>, person?: string) {
  const headers = { Accept: 'text/html', 'Content-Type': 'application/x-www-form-urlencoded' };
  const init = body ? { method, body: new URLSearchParams(body).toString() } : { method };
  return cooperative.as(person).fetch(path, init, { headers });
}

const mailsOf = async (person: string) =>
  (await cooperative.environment.mails(`${person}@members.example`)).map(({ text }) => text).join('\n');

describe('an offer and a need', () => {
  it('find each other, and both get the contact once both have agreed by their links', async () => {
    await open('mara', 'offer');
    expect(await own('mara')).toMatchObject([{ state: 'open', matches: [] }]);
    await open('niels', 'need', { place: ' liège' });
    const [mine] = await own('mara');
    expect(mine?.matches).toMatchObject([{ state: 'proposed', entry: { direction: 'need' } }]);
    const [mara, niels] = [await linkOf('mara'), await linkOf('niels')];
    for (const method of ['GET', 'HEAD']) {
      expect((await page(`${mara.path}?token=${mara.token}`, method)).status).toBe(200);
    }
    expect((await page(`${mara.path}?token=wrong`, 'GET')).status).toBe(404);
    expect((await own('mara'))[0]?.matches[0]).toMatchObject({ state: 'proposed' });
    const first = await page(mara.path, 'POST', { token: mara.token, answer: 'agree' });
    expect(first.status).toBe(200);
    expect(await first.text()).not.toContain('niels@members.example');
    await cooperative.environment.settle();
    expect(await mailsOf('niels')).not.toContain('mara@members.example');
    await page(niels.path, 'POST', { token: niels.token, answer: 'agree' });
    await cooperative.environment.settle();
    expect(await mailsOf('niels')).toContain('mara@members.example');
    expect(await mailsOf('mara')).toContain('niels@members.example');
    const [agreed] = await own('niels');
    expect(agreed?.matches[0]?.contact).toEqual({ name: 'Mara Peeters', email: 'mara@members.example' });
    const again = await page(niels.path, 'POST', { token: niels.token, answer: 'decline' });
    expect(again.status).toBe(409);
    const shown = await page('/mutual-aid', 'GET', undefined, 'niels');
    expect(await shown.text()).toContain('mara@members.example');
  });

  it('exchange nothing when one declines, or the entry is over', async () => {
    await open('mara', 'offer');
    await open('niels', 'need');
    const matchId = (await own('mara'))[0]?.matches[0]?.matchId ?? '';
    const answer = (person: string, said: string) =>
      cooperative.as(person).post<ProblemBody>(`/api/mutual-aid/matches/${matchId}`, { answer: said });
    expect((await answer('karla', 'agree')).status).toBe(404);
    expect((await answer('mara', 'perhaps')).status).toBe(422);
    expect((await answer('mara', 'agree')).status).toBe(200);
    expect((await answer('niels', 'decline')).status).toBe(200);
    expect((await own('mara'))[0]?.matches[0]).toMatchObject({ state: 'declined' });
    expect(await mailsOf('mara')).not.toContain('niels@members.example');
    await open('karla', 'need', { kind: 'time' });
    const offer = await open('jens', 'offer', { kind: 'time' });
    const end = (person: string) =>
      cooperative.as(person).post(`/api/mutual-aid/${offer}/end`, { ending: 'withdrawn' });
    expect((await end('karla')).status).toBe(404);
    expect((await end('jens')).body).toEqual({ entryId: offer, state: 'withdrawn' });
    const late = (await own('karla'))[0]?.matches[0];
    expect(late).toMatchObject({ state: 'over' });
    const path = `/api/mutual-aid/matches/${late?.matchId}`;
    const said = await cooperative.as('karla').post<ProblemBody>(path, { answer: 'agree' });
    expect(said).toMatchObject({ status: 409, body: { code: 'entry-over' } });
  });

  itOnOneMachine('run out on their last day; later ones do not meet them', async () => {
    await open('mara', 'offer', { validUntil: '2020-04-10' });
    await cooperative.environment.advance('P11D');
    expect(await own('mara')).toMatchObject([{ state: 'expired' }]);
    expect(await mailsOf('mara')).toContain('dernier jour');
    await open('niels', 'need');
    expect((await own('niels'))[0]?.matches).toEqual([]);
  });
});

it('refuses an entry without an end in sight, and keeps one form one entry', async () => {
  const late = await cooperative.file('mara', 'mutual-aid', entry('offer', { validUntil: '2021-12-01' }));
  expect(await cooperative.status('mara', late)).toBe('ineligible');
  expect(await own('mara')).toEqual([]);
  await open('mara', 'offer');
  expect(await cooperative.as('mara').file('mutual-aid', entry('offer'))).toMatchObject({ status: 409 });
});

it('exports open entries to operators and advisers, without whose they are', async () => {
  await open('mara', 'offer');
  const done = await open('niels', 'need');
  await cooperative.as('niels').post(`/api/mutual-aid/${done}/end`, { ending: 'fulfilled' });
  for (const person of ['omar', 'adele']) {
    const { body } = await cooperative.as(person).get<{ items: object[] }>('/api/mutual-aid/export');
    expect(body.items).toHaveLength(1);
    expect(JSON.stringify(body)).not.toMatch(/mara|peeters|@/i);
  }
  expect((await cooperative.as('mara').get('/api/mutual-aid/export')).status).toBe(403);
  expect((await cooperative.as(undefined).get('/api/mutual-aid/export')).status).toBe(401);
});
