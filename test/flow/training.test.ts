/** Seats in trainings: asked for, paid to the provider, never more than there are, waited for in line. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TrainingSummary, TrainingView } from '../../functions/trainings/view-trainings.ts';
import type { ProblemBody } from './caller.ts';
import type { Cooperative } from './cooperative-client.ts';
import { startEmbedded } from './embedded-environment.ts';
import { account, members, openCooperative } from './small-cooperative.ts';

let cooperative: Cooperative;

beforeEach(async () => {
  cooperative = await openCooperative(await startEmbedded());
});

afterEach(async () => {
  const check = await cooperative.ledger();
  expect(check).toMatchObject({ balanced: true, problems: [], envelopesOverspent: [], countersDiffer: [] });
  await cooperative.environment.close();
});

const course = {
  title: 'Plan de trésorerie',
  subject: 'cash-plan',
  language: 'fr',
  sessions: [
    { on: '2020-05-11', from: '09:30', until: '12:30', place: 'Liège' },
    { on: '2020-05-04', from: '09:30', until: '12:30', place: 'Liège' },
  ],
  seats: 2,
  feeCents: 18_000,
  providerName: 'Atelier',
  providerIban: account(700),
};

async function open(more: object = {}, by = 'adele'): Promise<string> {
  const { status, body } = await cooperative
    .as(by)
    .post<TrainingView>('/api/trainings', { ...course, ...more });
  expect(status, JSON.stringify(body)).toBe(201);
  return body.trainingId;
}

async function look(trainingId: string, by = 'mara'): Promise<TrainingView> {
  await cooperative.environment.settle();
  return (await cooperative.as(by).get<TrainingView>(`/api/trainings/${trainingId}`)).body;
}

const ask = (person: string, trainingId: string) =>
  cooperative.file(person, 'training', { trainingId, motivation: 'Mes dates sont annulées.' });

describe('a seat', () => {
  it('is asked for, approved by an adviser, paid to the provider, and attended', async () => {
    const trainingId = await open();
    const form = { trainingId, motivation: 'Oui' };
    const estimate = await cooperative.as('mara').post('/api/measures/training/estimate', form);
    expect(estimate.body).toMatchObject({ outcome: 'eligible', amountCents: 18_000 });
    const claimId = await ask('mara', trainingId);
    expect(await cooperative.approve('mara', claimId)).toHaveLength(1);
    const { file } = await cooperative.payAll();
    expect(file).toContain(course.providerIban);
    expect(await cooperative.status('mara', claimId)).toBe('paid');
    expect(await look(trainingId)).toMatchObject({ freeSeats: 1, startsOn: '2020-05-04' });
    const attendance = { participants: [{ claimId, attended: true }] };
    const record = (by: string) =>
      cooperative
        .as(by)
        .post<TrainingView & ProblemBody>(`/api/trainings/${trainingId}/attendance`, attendance);
    expect(await record('adele')).toMatchObject({ status: 409, body: { code: 'not-over' } });
    await cooperative.environment.advance('P45D');
    expect((await record('farid')).status).toBe(403);
    expect((await record('adele')).body.participants).toEqual([
      { claimId, memberName: 'Mara Peeters', attended: true },
    ]);
    expect((await look(trainingId)).participants).toBeUndefined();
    expect((await look(trainingId)).providerIban).toBeUndefined();
  });

  it('is never given twice, however many ask at once; the others wait in order', async () => {
    const trainingId = await open();
    const people = ['mara', 'milo', 'niels', 'jens', 'karla', 'kobe', 'clara', 'ines'];
    const ids = await Promise.all(people.map((person) => ask(person, trainingId)));
    const statuses = await Promise.all(ids.map((id, at) => cooperative.status(people[at] ?? '', id)));
    expect(statuses.filter((one) => one === 'awaiting-approval')).toHaveLength(2);
    expect(statuses.filter((one) => one === 'queued')).toHaveLength(6);
    expect(await look(trainingId)).toMatchObject({ freeSeats: 0, waiting: 6 });
    const views = await Promise.all(ids.map((id, at) => cooperative.claim(people[at] ?? '', id, 'en')));
    const waiting = views.filter((one) => one.status === 'queued');
    expect(waiting.map((one) => one.queuePlace).toSorted()).toEqual([1, 2, 3, 4, 5, 6]);
    expect(waiting[0]?.statusText).toBe('On the waiting list');
  });

  it('goes to the first in line when it is given back, refused or withdrawn', async () => {
    const trainingId = await open({ seats: 1 });
    const first = await ask('mara', trainingId);
    await cooperative.environment.settle();
    await cooperative.environment.advance('PT1H');
    const second = await ask('niels', trainingId);
    await cooperative.environment.advance('PT1H');
    const third = await ask('jens', trainingId);
    const told = await cooperative.claim('niels', second, 'en');
    expect(told.decision?.rules.find((rule) => rule.id === 'seat-free')?.explanation).toContain(
      '1st on the waiting list',
    );
    expect(await cooperative.claim('jens', third)).toMatchObject({ status: 'queued', queuePlace: 2 });
    await cooperative.as('mara').post(`/api/claims/${first}/withdraw`, {});
    expect(await cooperative.status('niels', second)).toBe('awaiting-approval');
    expect(await cooperative.claim('jens', third)).toMatchObject({ status: 'queued', queuePlace: 1 });
    await cooperative.decideLast(second, 'reject', 'Pas cette fois');
    expect(await cooperative.status('jens', third)).toBe('awaiting-approval');
    const appeal = await cooperative.as('niels').post(`/api/claims/${second}/appeal`, { reason: 'Si' });
    expect(appeal.status).toBe(200);
    expect(await cooperative.status('niels', second)).toBe('queued');
    await cooperative.as('niels').post(`/api/claims/${second}/withdraw`, {});
    await cooperative.approve('jens', third);
    await cooperative.payAll();
    expect(await cooperative.status('jens', third)).toBe('paid');
    expect(await look(trainingId)).toMatchObject({ freeSeats: 0, waiting: 0 });
  });

  it('waits for the envelope as well, and keeps its seat meanwhile', async () => {
    await cooperative.vote('training-BE-2020', 20_000);
    const trainingId = await open();
    const first = await ask('mara', trainingId);
    await cooperative.environment.settle();
    const second = await ask('niels', trainingId);
    expect(await cooperative.status('niels', second)).toBe('queued');
    expect(await look(trainingId)).toMatchObject({ freeSeats: 0, waiting: 0 });
    await cooperative.vote('training-BE-2020', 36_000);
    expect(await cooperative.status('niels', second)).toBe('awaiting-approval');
    expect(await cooperative.status('mara', first)).toBe('awaiting-approval');
  });

  it('is refused too late, twice, and in what does not exist', async () => {
    const trainingId = await open({
      sessions: [{ on: '2020-04-02', from: '09:00', until: '10:00', place: 'x' }],
    });
    const late = await ask('mara', trainingId);
    expect(await cooperative.status('mara', late)).toBe('ineligible');
    const other = await open();
    await ask('mara', other);
    const again = await cooperative.as('mara').file('training', { trainingId: other, motivation: 'Encore' });
    expect(again).toMatchObject({ status: 409, body: { code: 'already-filed' } });
    const none = await cooperative.as('mara').file('training', { trainingId: 'none', motivation: 'Oui' });
    expect(none.body.errors).toMatchObject([{ path: 'trainingId', code: 'unknown' }]);
  });
});

describe('the catalogue', () => {
  it('lists trainings by the day they begin, to whoever is signed in', async () => {
    await open();
    await open({
      title: 'Marketing',
      sessions: [{ on: '2020-04-20', from: '09:00', until: '10:00', place: 'x' }],
    });
    const { body } = await cooperative.as('mara').get<{ items: TrainingSummary[] }>('/api/trainings');
    expect(body.items.map((one) => one.title)).toEqual(['Marketing', 'Plan de trésorerie']);
    expect((await cooperative.as(undefined).get('/api/trainings')).status).toBe(401);
    expect((await cooperative.as('mara').get('/api/trainings/none')).status).toBe(404);
  });

  it('is added to by advisers and operators, with one sentence per wrong field', async () => {
    expect((await cooperative.as('mara').post('/api/trainings', course)).status).toBe(403);
    const wrong = {
      ...course,
      title: '=HYPERLINK("x")',
      seats: 0,
      feeCents: -1,
      providerIban: 'BE00',
      sessions: [{ on: '2022-05-04', from: '9h', until: '12:30', place: 'x' }],
    };
    const first = await cooperative.as('omar').post<ProblemBody>('/api/trainings', wrong, { language: 'en' });
    expect(first.status).toBe(422);
    expect(first.body.errors?.map((one) => one.path)).toEqual(['title', 'seats', 'feeCents', 'providerIban']);
    const sessions = (session: object) =>
      cooperative.as('omar').post<ProblemBody>('/api/trainings', {
        ...course,
        sessions: [{ ...course.sessions[0], ...session }],
      });
    for (const [session, path, code] of [
      [{ from: '9h' }, 'sessions.0.from', 'not-a-time'],
      [{ until: '09:00' }, 'sessions.0.until', 'ends-before-start'],
      [{ on: '2022-01-01' }, 'sessions.0.on', 'outside-plan'],
      [{ on: '2020-03-31' }, 'sessions.0.on', 'outside-plan'],
    ] as const) {
      expect((await sessions(session)).body.errors).toMatchObject([{ path, code }]);
    }
  });
});

it('has pages: the list, a training, adding one, the form', async () => {
  const trainingId = await open();
  const page = (person: string, path: string) =>
    cooperative.as(person).fetch(path, { method: 'GET' }, { headers: { Accept: 'text/html' } });
  for (const [person, path] of [
    ['mara', '/trainings'],
    ['mara', `/trainings/${trainingId}`],
    ['adele', `/trainings/${trainingId}`],
    ['adele', '/trainings/new'],
    ['mara', `/measures/training/new?trainingId=${trainingId}`],
  ] as const) {
    const response = await page(person, path);
    expect(response.status, path).toBe(200);
    expect(await response.text()).toContain(path === '/trainings/new' ? 'providerIban' : course.title);
  }
  expect((await page('mara', '/trainings/new')).status).toBe(403);
  expect(members.length).toBeGreaterThan(8);
});
