/** Accompaniments on the virtual clock: matched, planned, held, ended; waited for, reminded, passed on, lapsed. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OfferView } from '../../functions/coaching/offer.ts';
import type { CoachingSummary, CoachingView } from '../../functions/coaching/view-coachings.ts';
import type { ProblemBody } from './caller.ts';
import type { Cooperative } from './cooperative-client.ts';
import { startEmbedded } from './embedded-environment.ts';
import { openCooperative } from './small-cooperative.ts';

let cooperative: Cooperative;

beforeEach(async () => {
  cooperative = await openCooperative(await startEmbedded());
});

afterEach(() => cooperative.environment.close());

const form = {
  kind: 'individual',
  sector: 'music',
  language: 'nl',
  topic: 'clients',
  goals: 'Opnieuw optreden',
};
const path = (id: string) => `/api/coachings/${id}`;
const days = (count: number) => cooperative.environment.advance(`P${count}D`);

async function ask(person: string, more: object = {}): Promise<string> {
  const claimId = await cooperative.file(person, 'coaching', { ...form, ...more });
  await cooperative.approve(person, claimId);
  expect(await cooperative.status(person, claimId)).toBe('completed');
  return claimId;
}

async function look(person: string, id: string): Promise<CoachingView> {
  await cooperative.environment.settle();
  const { status, body } = await cooperative.as(person).get<CoachingView>(path(id));
  expect(status).toBe(200);
  return body;
}

const post = (person: string, where: string, body: object) =>
  cooperative.as(person).post<CoachingView & ProblemBody>(where, body, { language: 'en' });

const offer = (person: string, places: number, speaks: string, knows = '') =>
  cooperative.as(person).post<OfferView & ProblemBody>('/api/coaches/me', { places, speaks, knows });

const kinds = async (to: string) => {
  const mails = await cooperative.environment.mails(to);
  return mails
    .map(({ id }) => id)
    .filter((id) => id.includes(':coaching:'))
    .map((id) => id.split(':')[2]);
};

describe('an accompaniment', () => {
  it('goes from the match over meetings to its outcome', async () => {
    const id = await ask('niels');
    expect(await look('niels', id)).toMatchObject({ state: 'running', coachName: 'Arno Vermeulen' });
    const session = { on: '2020-04-08', from: '14:00', place: 'Gent' };
    expect((await post('arno', `${path(id)}/sessions`, session)).status).toBe(201);
    expect((await post('arno', `${path(id)}/sessions`, session)).body.sessions).toHaveLength(1);
    const record = `${path(id)}/sessions/2020-04-08T1400`;
    expect(await post('arno', record, { held: true })).toMatchObject({
      status: 409,
      body: { code: 'not-yet' },
    });
    await days(8);
    const held = await post('arno', record, { held: true, note: 'Goed gesprek' });
    expect(held.body.sessions).toMatchObject([{ state: 'held', note: 'Goed gesprek' }]);
    const outcome = { result: 'goal-reached', summary: 'Drie nieuwe klanten' };
    expect((await post('arno', `${path(id)}/outcome`, outcome)).status).toBe(200);
    expect(await look('niels', id)).toMatchObject({ state: 'over', outcome: { result: 'goal-reached' } });
    expect(await kinds('niels@members.example')).toEqual(['matched', 'planned', 'over']);
    expect((await cooperative.as('arno').get<OfferView>('/api/coaches/me')).body).toMatchObject({
      places: 8,
      freePlaces: 8,
    });
    expect((await ask('niels')).length).toBeGreaterThan(0);
  });

  it('is where its coach lands while it waits for a word of theirs and no decision does', async () => {
    const id = await ask('niels');
    const see = (where: string) => {
      const options = { headers: { Accept: 'text/html' }, language: 'nl' };
      return cooperative.as('arno').fetch(where, { method: 'GET' }, options);
    };
    const landing = async () => (await see('/')).headers.get('location');
    expect(await landing()).toBe('/coaching');
    expect(await (await see('/coaching')).text()).toContain(`href="/coaching/${id}">Een gesprek plannen`);
    await post('arno', `${path(id)}/sessions`, { on: '2020-04-08', from: '14:00', place: 'Gent' });
    expect(await landing()).toBe('/tasks');
    const { body } = await cooperative.as('niels').get<{ items: CoachingSummary[] }>('/api/coachings');
    expect(body.items.map(({ toDo }) => toDo)).toEqual([undefined]);
  });

  it('is seen by the member and the coach alone', async () => {
    const id = await ask('niels');
    for (const person of ['milo', 'adele', 'omar', 'astrid', 'leonie']) {
      expect((await cooperative.as(person).get(path(id))).status, person).toBe(404);
      const { body } = await cooperative.as(person).get<{ items: CoachingSummary[] }>('/api/coachings');
      expect(body.items).toEqual([]);
    }
    expect(
      (await post('niels', `${path(id)}/sessions`, { on: '2020-05-01', from: '10:00', place: 'x' })).status,
    ).toBe(403);
    expect((await post('milo', `${path(id)}/outcome`, {})).status).toBe(404);
  });

  it('may be stopped by the member, and asked for again', async () => {
    const id = await ask('niels');
    const twice = await cooperative.as('niels').file('coaching', form);
    expect(twice).toMatchObject({ status: 409, body: { code: 'already-filed' } });
    expect((await post('niels', `${path(id)}/outcome`, {})).status).toBe(200);
    expect(await post('niels', `${path(id)}/outcome`, {})).toMatchObject({ status: 409 });
    expect(await look('arno', id)).toMatchObject({ state: 'over', outcome: { result: 'stopped' } });
    await ask('niels');
  });

  it('asks what it is about when that is not said', async () => {
    const id = await cooperative.file('niels', 'coaching', { ...form, goals: 'Hulp' });
    expect(await cooperative.status('niels', id)).toBe('needs-information');
  });
});

describe('a coach', () => {
  it('never has more than the places offered; whoever waits goes on when one is free', async () => {
    expect((await offer('arno', 1, 'nl')).body).toMatchObject({ freePlaces: 1 });
    const first = await ask('niels');
    const second = await ask('kobe');
    expect(await look('kobe', second)).toMatchObject({ state: 'waiting' });
    expect(await kinds('kobe@members.example')).toEqual(['waiting']);
    expect(await offer('arno', 0, 'nl')).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'places' }] },
    });
    await post('arno', `${path(first)}/outcome`, { result: 'partly-reached', summary: 'Genoeg' });
    expect(await look('kobe', second)).toMatchObject({ state: 'running', coachName: 'Arno Vermeulen' });
    const third = await ask('niels');
    expect(await look('niels', third)).toMatchObject({ state: 'waiting' });
    await offer('adele', 3, 'fr nl', 'music');
    expect(await look('niels', third)).toMatchObject({ state: 'running', coachName: 'Adèle Lambert' });
  });

  it('is never given to more than there are places, however many ask at once', async () => {
    await offer('arno', 2, 'nl');
    const people = ['niels', 'kobe', 'mara', 'milo', 'karla', 'jens'];
    const ids = await Promise.all(people.map((person) => cooperative.file(person, 'coaching', form)));
    for (const [at, id] of ids.entries()) await cooperative.approve(people[at] ?? '', id);
    const views = await Promise.all(ids.map((id, at) => look(people[at] ?? '', id)));
    expect(views.filter((one) => one.state === 'running')).toHaveLength(2);
    const { body } = await cooperative.as('arno').get<OfferView>('/api/coaches/me');
    expect(body).toMatchObject({ places: 2, freePlaces: 0 });
  });

  it('is not somebody that one lives with, nor oneself', async () => {
    for (const adviser of ['amadou', 'aurelie', 'alexis']) await offer(adviser, 0, 'fr');
    const id = await ask('liv', { language: 'fr' });
    expect(await look('liv', id)).toMatchObject({ state: 'waiting' });
    const own = await ask('adele', { language: 'fr' });
    expect(await look('adele', own)).toMatchObject({ state: 'waiting' });
  });

  it('is reminded, and replaced when no meeting is ever planned', async () => {
    await offer('adele', 3, 'fr nl');
    const id = await ask('niels');
    const first = await look('niels', id);
    await days(8);
    const email = first.coachName === 'Arno Vermeulen' ? 'arno' : 'adele';
    expect(await kinds(`${email}@entraide.example`)).toEqual(['matched', 'plan']);
    await days(14);
    const second = await look('niels', id);
    expect(second.state).toBe('running');
    expect(second.coachName).not.toBe(first.coachName);
    const { body } = await cooperative.as(email).get<OfferView>('/api/coaches/me');
    expect(body.freePlaces).toBe(body.places);
  });

  it('is asked what became of a meeting, and it is over when time is up', async () => {
    const id = await ask('niels');
    await post('arno', `${path(id)}/sessions`, { on: '2020-04-10', from: '09:00', place: 'Gent' });
    await days(14);
    expect(await kinds('arno@entraide.example')).toEqual(['matched', 'record']);
    await post('arno', `${path(id)}/sessions/2020-04-10T0900`, { held: false });
    await days(230);
    expect(await look('niels', id)).toMatchObject({ state: 'over', outcome: { result: 'lapsed' } });
  });

  it('refuses what makes no sense, sentence by sentence', async () => {
    const id = await ask('niels');
    const bad = await post('arno', `${path(id)}/sessions`, { on: '2020-02-30', from: '', place: '<b>' });
    expect(bad.body.errors?.map((one) => one.path)).toEqual(['on', 'from', 'place']);
    const past = await post('arno', `${path(id)}/sessions`, { on: '2020-03-31', from: '10:00', place: 'x' });
    expect(past.body.errors).toMatchObject([
      { path: 'on', code: 'in-the-past', message: 'Choose a day to come.' },
    ]);
    expect((await offer('arno', 3, 'xx', 'astrology')).body.errors?.map((one) => one.path)).toEqual([
      'speaks',
      'knows',
    ]);
    expect((await offer('farid', 3, 'fr')).status).toBe(403);
  });
});

describe('a cohort', () => {
  it('is joined by members of a sector and language, who share a coach, one place and the meetings', async () => {
    const first = await ask('niels', { kind: 'sector' });
    const second = await ask('kobe', { kind: 'sector' });
    const other = await ask('mara', { kind: 'sector', sector: 'design' });
    expect(await look('kobe', second)).toMatchObject({ cohortSize: 2, coachName: 'Arno Vermeulen' });
    expect(await look('mara', other)).toMatchObject({ cohortSize: 1 });
    expect((await cooperative.as('arno').get<OfferView>('/api/coaches/me')).body.freePlaces).toBe(6);
    await post('arno', `${path(first)}/sessions`, { on: '2020-04-10', from: '09:00', place: 'Gent' });
    expect((await look('kobe', second)).sessions).toMatchObject([{ on: '2020-04-10', state: 'planned' }]);
    const late = await ask('milo', { kind: 'sector' });
    expect((await look('milo', late)).sessions).toMatchObject([{ on: '2020-04-10', state: 'planned' }]);
    for (const id of [first, second, late])
      await post('arno', `${path(id)}/outcome`, { result: 'goal-reached', summary: 'Klaar' });
    await cooperative.environment.settle();
    expect((await cooperative.as('arno').get<OfferView>('/api/coaches/me')).body.freePlaces).toBe(7);
  });
});

it('has pages: the list, one with its meetings, the offer, refusals', async () => {
  const id = await ask('niels');
  const page = async (person: string, where: string, fields?: Record<string, string>) => {
    const init = fields ? { method: 'POST', body: new URLSearchParams(fields) } : { method: 'GET' };
    const headers = { Accept: 'text/html', 'Sec-Fetch-Site': 'same-origin' };
    const response = await cooperative.as(person).fetch(where, init, { headers });
    return { status: response.status, html: await response.text() };
  };
  expect((await page('niels', '/coaching')).html).toContain(`/coaching/${id}`);
  expect((await page('niels', `/coaching/${id}`)).html).toContain('Opnieuw optreden');
  expect((await page('arno', '/coaching/offer')).html).toContain('value="nl"');
  const wrong = await page('arno', `/coaching/${id}/sessions`, { on: '', from: '10:00', place: 'Gent' });
  expect(wrong.status).toBe(422);
  expect(wrong.html).toContain('field-on');
  expect(
    (await page('arno', `/coaching/${id}/sessions`, { on: '10/4/2020', from: '10:00', place: 'Gent' }))
      .status,
  ).toBe(303);
  expect((await page('arno', `/coaching/${id}?done=planned`)).html).toContain('Gent');
  expect((await page('niels', `/coaching/${id}/outcome`, {})).status).toBe(303);
  expect((await page('arno', '/coaching/offer', { places: '4', speaks: 'nl en', knows: '' })).status).toBe(
    303,
  );
});
