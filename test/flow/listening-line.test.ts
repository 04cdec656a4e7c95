/** Calls from the listening line on the virtual clock: asked for, made, handed over, withdrawn, lapsed, forgotten. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { HeldCallView, OwnCallView } from '../../functions/listening/view-calls.ts';
import type { Filed, ProblemBody, Reply } from './caller.ts';
import type { Cooperative } from './cooperative-client.ts';
import { startEmbedded } from './embedded-environment.ts';
import { openCooperative } from './small-cooperative.ts';

let cooperative: Cooperative;

beforeEach(async () => {
  cooperative = await openCooperative(await startEmbedded());
});

afterEach(() => cooperative.environment.close());

const form = {
  language: 'fr',
  phone: '0470 12 34 56',
  on: '2020-04-02',
  at: 'evening',
  words: 'La nuit surtout',
};
const days = (count: number) => cooperative.environment.advance(`P${count}D`);

let asked = 0;

async function ask(person: string, more: object = {}): Promise<string> {
  asked += 1;
  const options = { key: `ask-${asked}` };
  const { status, body } = await cooperative.as(person).file('listening-line', { ...form, ...more }, options);
  expect(status, JSON.stringify(body)).toBe(201);
  return body.claimId;
}

/** Follows the way that the HTTP entries of other parts point to. */
async function reach<Body>(
  person: string,
  method: 'get' | 'post',
  path: string,
): Promise<Reply<Body & ProblemBody>> {
  const caller = cooperative.as(person);
  const call = (where: string) =>
    method === 'get' ? caller.get<Body & ProblemBody>(where) : caller.post<Body & ProblemBody>(where, {});
  const reply = await call(path);
  return reply.status === 307 ? call(reply.headers.get('Location') ?? '') : reply;
}

async function own(person: string, callId: string): Promise<OwnCallView> {
  await cooperative.environment.settle();
  const { status, body } = await reach<OwnCallView>(person, 'get', `/api/claims/${callId}`);
  expect(status).toBe(200);
  return body;
}

async function held(listener: string): Promise<HeldCallView[]> {
  await cooperative.environment.settle();
  return (await cooperative.as(listener).get<{ items: HeldCallView[] }>('/api/listening')).body.items;
}

const act = (person: string, callId: string, what: string) =>
  reach<Filed>(person, 'post', `/api/listening/${callId}/${what}`);

describe('a call', () => {
  it('goes to a listener of the language, is made, and is forgotten after 30 days', async () => {
    const callId = await ask('mara');
    expect(await held('leonie')).toMatchObject([{ ...form, callId, name: 'Mara Peeters' }]);
    expect(await held('lander')).toEqual([]);
    const view = await own('mara', callId);
    expect(view).toMatchObject({
      measure: 'listening-line',
      status: 'approved',
      amountCents: 0,
      funding: [],
      payments: [],
    });
    expect(view.form.map((line) => line.value)).toContain('La nuit surtout');
    expect(await act('leonie', callId, 'close')).toMatchObject({ status: 409, body: { code: 'not-yet' } });
    await cooperative.environment.advance('P1DT9H');
    expect((await act('leonie', callId, 'close')).status).toBe(200);
    expect(await held('leonie')).toEqual([]);
    await days(29);
    expect(await own('mara', callId)).toMatchObject({ status: 'completed', canWithdraw: false });
    expect((await own('mara', callId)).form).not.toEqual([]);
    await days(2);
    expect(await own('mara', callId)).toMatchObject({ status: 'completed', form: [] });
  });

  it('is handed over to somebody else', async () => {
    const callId = await ask('mara');
    expect(await held('leonie')).toHaveLength(1);
    expect((await act('leonie', callId, 'handover')).status).toBe(200);
    expect(await held('lander')).toHaveLength(1);
    expect(await held('leonie')).toEqual([]);
    expect((await act('leonie', callId, 'close')).status).toBe(404);
    await days(2);
    expect((await act('lander', callId, 'close')).status).toBe(200);
  });

  it('is withdrawn, and nothing of it is kept', async () => {
    const callId = await ask('mara');
    await held('leonie');
    const { status, body } = await reach<Filed>('mara', 'post', `/api/claims/${callId}/withdraw`);
    expect([status, body.status]).toEqual([200, 'withdrawn']);
    expect(await held('leonie')).toEqual([]);
    expect(await own('mara', callId)).toMatchObject({ status: 'withdrawn', form: [] });
    expect((await act('leonie', callId, 'close')).status).toBe(404);
    const again = await ask('mara', { on: '2020-04-01', at: 'morning' });
    await held('leonie');
    await act('leonie', again, 'close');
    const late = await reach('mara', 'post', `/api/claims/${again}/withdraw`);
    expect(late).toMatchObject({ status: 409, body: { code: 'too-late' } });
  });

  it('is asked for a time that is still to come', async () => {
    const early = { ...form, on: '2020-04-01', at: 'morning', phone: '\u202a+32 470 12 34 56\u202c' };
    expect((await cooperative.as('mara').file('listening-line', early)).status).toBe(201);
    await cooperative.environment.advance('PT4H10M');
    const late = await cooperative.as('mara').file('listening-line', early);
    expect(late).toMatchObject({ status: 422, body: { errors: [{ path: 'at', code: 'over-already' }] } });
    const evening = await cooperative.as('mara').file('listening-line', { ...early, at: 'evening' });
    expect(evening.status).toBe(201);
  });

  it('goes round among the listeners while nobody calls, and ends after 60 days', async () => {
    const callId = await ask('mara');
    await days(3);
    await days(2);
    expect(await held('lander')).toHaveLength(1);
    await days(60);
    expect(await own('mara', callId)).toMatchObject({ status: 'expired' });
    expect(await held('lander')).toEqual([]);
    expect(await held('leonie')).toEqual([]);
    await days(31);
    expect((await own('mara', callId)).form).toEqual([]);
  });

  it('reminds nobody before the day that was asked for', async () => {
    await ask('mara', { on: '2020-04-20' });
    await days(18);
    const before = (await cooperative.environment.mails('leonie@entraide.example')).length;
    expect(before).toBe(1);
    await days(2);
    expect((await cooperative.environment.mails('leonie@entraide.example')).length).toBe(2);
  });

  it('may be asked for by staff, never of themselves', async () => {
    const callId = await ask('leonie');
    expect(await held('lander')).toMatchObject([{ callId, name: 'Léonie Goffin' }]);
    expect(await held('leonie')).toEqual([]);
    expect(await own('leonie', callId)).toMatchObject({ status: 'approved' });
    await ask('adele');
    await ask('greta', { language: 'de' });
  });
});

describe('the form', () => {
  it('is one call for one key, and refuses what cannot be called, without repeating it', async () => {
    const options = { key: 'k-1', language: 'en' };
    const first = await cooperative.as('mara').file('listening-line', form, options);
    expect(await cooperative.as('mara').file('listening-line', form, options)).toMatchObject({
      status: 201,
      body: { claimId: first.body.claimId },
    });
    const other = await cooperative.as('mara').file('listening-line', { ...form, at: 'noon' }, options);
    expect(other).toMatchObject({ status: 422, body: { code: 'idempotency-key-reused' } });
    const wrong = { language: 'xx', phone: 'call me', on: '2020-03-01', at: '', words: '<b>canary</b>' };
    const refused = await cooperative.as('mara').file('listening-line', wrong, { language: 'en' });
    expect(refused.status).toBe(422);
    expect(refused.body.errors?.map((one) => one.path)).toEqual(['language', 'at', 'words']);
    expect(JSON.stringify(refused.body)).not.toContain('canary');
    for (const [more, path, code] of [
      [{ phone: 'call me' }, 'phone', 'not-a-phone-number'],
      [{ on: '2020-03-31' }, 'on', 'not-a-day-to-call'],
      [{ on: '2020-05-20' }, 'on', 'not-a-day-to-call'],
    ] as const) {
      const reply = await cooperative.as('mara').file('listening-line', { ...form, ...more });
      expect(reply.body.errors).toMatchObject([{ path, code }]);
    }
    expect((await cooperative.as(undefined).file('listening-line', form)).status).toBe(401);
  });

  it('is estimated without being kept', async () => {
    const { status, body } = await cooperative.as('mara').post('/api/measures/listening-line/estimate', form);
    expect([status, body]).toMatchObject([200, { outcome: 'eligible', amountCents: 0 }]);
    expect(await held('leonie')).toEqual([]);
  });

  it('has pages: asking, what one asked for, what is in hand', async () => {
    const page = async (person: string, where: string, fields?: Record<string, string>) => {
      const init = fields ? { method: 'POST', body: new URLSearchParams(fields) } : { method: 'GET' };
      const headers = { Accept: 'text/html', 'Sec-Fetch-Site': 'same-origin' };
      const response = await cooperative.as(person).fetch(where, init, { headers });
      return { status: response.status, html: await response.text() };
    };
    expect((await page('mara', '/measures/listening-line')).html).toContain('/measures/listening-line/new');
    expect((await page('mara', '/measures/listening-line/new')).html).toContain('field-phone');
    const wrong = await page('mara', '/measures/listening-line/new', { ...form, phone: '' });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('href="#field-phone"');
    const sent = { ...form, 'form-value': 'asked-once' };
    expect((await page('mara', '/measures/listening-line/new', sent)).status).toBe(303);
    expect((await page('mara', '/measures/listening-line/new', sent)).status).toBe(303);
    const [call] = await held('leonie');
    expect(await held('leonie')).toHaveLength(1);
    expect((await page('leonie', '/messages')).html).toContain('La nuit surtout');
    expect((await page('mara', '/messages?done=asked')).html).toContain('La nuit surtout');
    expect((await page('adele', '/messages')).html).not.toContain('La nuit surtout');
    const close = `/messages/${call?.callId}/called`;
    expect((await page('leonie', '/messages')).html).not.toContain(close);
    expect((await page('leonie', close, {})).status).toBe(409);
    await days(2);
    expect((await page('leonie', '/messages')).html).toContain(close);
    expect((await page('leonie', close, {})).status).toBe(303);
    expect((await page('leonie', '/messages?done=called')).html).not.toContain('La nuit surtout');
  });
});
