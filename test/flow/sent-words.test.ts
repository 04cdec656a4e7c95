/** What is sent and cannot be used: told at its field, in the reader's language, and never dropped in silence. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ProblemBody } from './caller.ts';
import type { Cooperative } from './cooperative-client.ts';
import { startEmbedded } from './embedded-environment.ts';
import { account, openCooperative, service } from './small-cooperative.ts';

let cooperative: Cooperative;

beforeEach(async () => {
  cooperative = await openCooperative(await startEmbedded());
});

afterEach(() => cooperative.environment.close());

const put = (person: string, path: string, body: object) =>
  cooperative
    .as(person)
    .call<ProblemBody>(
      path,
      { method: 'PUT', body: JSON.stringify(body) },
      { headers: { 'Content-Type': 'application/json' }, language: 'en' },
    );

describe('words to somebody', () => {
  it.each([
    ['nothing to see', '\u200b\u3164\u2800 \u00ad', 'required'],
    ['a null character', 'a\u0000b', 'control-characters'],
    ['half a character', 'a\ud800', 'control-characters'],
    ['a change of direction', 'ok\u202eabc', 'control-characters'],
    ['too many', 'a'.repeat(4_001), 'too-long'],
  ])('are refused with %s, in a message and in an appeal', async (_, text, code) => {
    const claimId = await cooperative.file('mara', 'cancelled-contract', service());
    await cooperative.decideLast(claimId, 'reject', 'Non');
    for (const [path, body] of [
      ['messages', { text }],
      ['appeal', { reason: text }],
    ] as const) {
      const { status, body: told } = await cooperative
        .as('mara')
        .post<ProblemBody>(`/api/claims/${claimId}/${path}`, body, { language: 'fr' });
      expect([status, told.errors?.[0]?.code]).toEqual([422, code]);
      expect(told.detail).toBe(told.errors?.[0]?.message);
    }
  });

  it('may be emoji, right-to-left script and several lines', async () => {
    const claimId = await cooperative.file('mara', 'cancelled-contract', service());
    const text = '👩‍👧\nمرحبا';
    const sent = await cooperative.as('mara').post(`/api/claims/${claimId}/messages`, { text });
    expect(sent).toMatchObject({ status: 201, body: { text } });
  });
});

describe('an approver’s decision', () => {
  it('is told wrong in the language of the request, at what was sent', async () => {
    const claimId = await cooperative.file('mara', 'cancelled-contract', service());
    const { taskId, token, approver } = await cooperative.lastLink(claimId);
    const decide = (fields: Record<string, string>, language: string) =>
      cooperative
        .as(approver)
        .call<ProblemBody>(
          `/tasks/${taskId}`,
          { method: 'POST', body: new URLSearchParams({ token, ...fields }) },
          { language },
        );
    const blank = await decide({ decision: 'reject', comment: '\u200b' }, 'en');
    expect([blank.status, blank.body.errors?.[0]?.path]).toEqual([422, 'comment']);
    expect(blank.body.detail).toContain('Write a comment');
    const unread = await decide({ decision: 'approve', amountCents: 'tout' }, 'nl');
    expect(unread.body.errors?.[0]).toMatchObject({ path: 'amountCents', code: 'not-an-amount' });
    expect(unread.body.detail).toContain('bedrag');
    const more = await decide({ decision: 'approve', amountCents: '20001', comment: 'x' }, 'de');
    expect(more.body.errors?.[0]).toMatchObject({ path: 'amountCents', code: 'part-too-large' });
    expect(await cooperative.status('mara', claimId)).toBe('awaiting-approval');
  });
});

describe('an answer', () => {
  it('with parts that nobody asked for, or that the form does not have, is refused whole', async () => {
    const claimId = await cooperative.file('mara', 'cancelled-contract', service());
    await cooperative.decideLast(claimId, 'ask', 'Quelle salle ?');
    const answer = (body: object) =>
      cooperative
        .as('mara')
        .post<ProblemBody>(`/api/claims/${claimId}/answers`, { text: 'La grande.', ...body });
    const wrong = await answer({ form: { hall: 'La grande', place: 'Namur' }, iban: account(1) });
    expect(wrong.status).toBe(422);
    expect(wrong.body.errors?.map(({ path, code }) => [path, code])).toEqual([
      ['form.hall', 'unknown-field'],
      ['form.place', 'not-asked'],
      ['iban', 'not-asked'],
    ]);
    expect(await answer({})).toMatchObject({ status: 200 });
  });
});

describe('a claim', () => {
  it('that is filed twice is told by its reference', async () => {
    const form = service();
    const claimId = await cooperative.file('mara', 'cancelled-contract', form);
    const { reference } = await cooperative.claim('mara', claimId);
    const { body } = await cooperative.as('mara').file('cancelled-contract', form, { language: 'en' });
    expect(body.detail).toContain(reference);
    expect(body.detail).not.toContain(claimId);
  });
});

describe('leave', () => {
  const days = { from: '2020-04-01', until: '2020-04-10' };
  const away = (person: string, delegateTo: string, more: object = {}) =>
    put(person, '/api/me/absence', { ...days, delegateTo, ...more });

  it('is not given back to whoever is away, nor in a circle', async () => {
    expect((await away('adele', 'arno')).status).toBe(200);
    const back = await away('arno', 'adele', { from: '2020-04-10', until: '2020-04-20' });
    expect(back).toMatchObject({ status: 422, body: { errors: [{ path: 'delegateTo' }] } });
    expect((await away('arno', 'adele', { from: '2020-04-11', until: '2020-04-20' })).status).toBe(200);
    expect((await away('arno', 'anke')).status).toBe(200);
    expect((await away('anke', 'adele')).status).toBe(422);
  });

  it('goes on to the person who is there', async () => {
    await away('adele', 'arno');
    await away('arno', 'anke');
    const claimId = await cooperative.file('mara', 'cancelled-contract', service());
    expect((await cooperative.claim('mara', claimId)).waitingFor?.name).toBe('Anke Radermacher');
  });
});

it('a draft of a measure that there is not cannot be thrown away', async () => {
  const drop = (measure: string) =>
    cooperative.as('mara').call(`/api/drafts/${measure}`, { method: 'DELETE' }, {});
  expect((await drop('nope')).status).toBe(404);
  expect((await drop('hardship-aid')).status).toBe(204);
});

it('a loss of a month to come, or of an Activité that nobody knows, is told at its row', async () => {
  const csv = [
    'activity_id,month,turnover_cents,previous_year_cents,days_lost',
    'act-stage,2020-04,100,200,1',
    'act-stage,2031-01,100,200,1',
    'act-none,2020-03,100,200,1',
  ].join('\n');
  const { status, body } = await cooperative
    .as('farid')
    .send<{ accepted: number; rejected: { line: number; path: string }[] }>(
      '/api/imports/losses',
      csv,
      'text/csv',
      { language: 'en' },
    );
  expect([status, body.accepted]).toEqual([200, 1]);
  expect(body.rejected.map(({ line, path }) => [line, path])).toEqual([
    [3, 'month'],
    [4, 'activity_id'],
  ]);
});
