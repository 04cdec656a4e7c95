/** The debate: members propose pieces and write under the news, somebody moderates, words go when their author says so. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CommentPage, CommentView } from '../../functions/news/debate/view.ts';
import type { NewsView } from '../../functions/news/view-news.ts';
import type { Cooperative } from './cooperative-client.ts';
import { startEmbedded } from './embedded-environment.ts';
import { submit, visit } from './page-visits.ts';
import { openCooperative } from './small-cooperative.ts';

let cooperative: Cooperative;
let newsId: string;

beforeEach(async () => {
  cooperative = await openCooperative(await startEmbedded());
  newsId = await publish('omar');
});

afterEach(() => cooperative.environment.close());

async function publish(author: string, text = 'Première étape.'): Promise<string> {
  const versions = [{ language: 'fr', title: 'Le plan', text }];
  const claimId = await cooperative.file(author, 'bulletin', { versions });
  await cooperative.approve(author, claimId);
  await cooperative.environment.settle();
  return claimId;
}

const comments = async (reader?: string, query = '') =>
  (await cooperative.as(reader).get<CommentPage>(`/api/news/${newsId}/comments${query}`)).body;

async function write(author: string, text: string): Promise<string> {
  const { status, body } = await cooperative
    .as(author)
    .post<CommentView>(`/api/news/${newsId}/comments`, { text });
  expect(status).toBe(201);
  return body.commentId;
}

const act = (person: string, commentId: string, what: string, body: object = {}) =>
  cooperative.as(person).post<CommentView>(`/api/news/${newsId}/comments/${commentId}/${what}`, body);

const published = async (author: string, text: string) => {
  const commentId = await write(author, text);
  expect((await act('omar', commentId, 'moderation', { decision: 'publish' })).status).toBe(200);
  return commentId;
};

describe('comments', () => {
  it('are shown once somebody else has read them, under the name of whoever wrote them', async () => {
    const commentId = await write('mara', 'Et les répétitions ?\nElles comptent aussi.');
    expect((await comments()).items).toEqual([]);
    expect((await cooperative.as('mara').get<CommentPage>('/api/me/comments')).body.items).toMatchObject([
      { commentId, state: 'proposed', own: true },
    ]);
    expect((await act('mara', commentId, 'moderation', { decision: 'publish' })).status).toBe(403);
    expect((await cooperative.as('mara').get('/api/moderation')).status).toBe(403);
    const waiting = await cooperative.as('omar').get<CommentPage>('/api/moderation');
    expect(waiting.body.items.map((one) => one.commentId)).toEqual([commentId]);
    expect((await act('omar', commentId, 'moderation', { decision: 'publish' })).status).toBe(200);
    const [shown] = (await comments()).items;
    expect(shown).toMatchObject({ author: 'Mara Peeters', state: 'published', own: false });
    expect(shown).not.toHaveProperty('reports');
    expect((await act('omar', commentId, 'moderation', { decision: 'publish' })).body).toMatchObject({
      code: 'already-decided',
    });
  });

  it('are told to whoever moderates, once a day and person', async () => {
    await cooperative.environment.advance('P1D');
    const toOmar = async () =>
      (await cooperative.environment.mails('omar@entraide.example')).filter(({ text }) =>
        text.includes('/moderation'),
      );
    const before = (await toOmar()).length;
    const commentId = await write('mara', 'Une question.');
    expect((await toOmar()).slice(before).map(({ subject }) => subject)).toEqual([
      'Un commentaire attend d’être lu',
    ]);
    const more = await Promise.all(['Et encore une.', 'Et une autre.'].map((text) => write('mara', text)));
    expect((await toOmar()).slice(before + 1).map(({ subject }) => subject)).toEqual([
      '2 commentaires attendent d’être lus',
    ]);
    for (const one of [commentId, ...more]) await act('mara', one, 'withdraw');
  });

  it('are no more than a day’s, however many come at the same moment', async () => {
    const answers = await Promise.all(
      Array.from({ length: 24 }, (_, at) =>
        cooperative.as('jens').post(`/api/news/${newsId}/comments`, { text: `Nummer ${at}` }),
      ),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(10);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(14);
    const { body } = await cooperative.as('jens').get<CommentPage>('/api/me/comments?limit=100');
    for (const { commentId } of body.items) await act('jens', commentId, 'withdraw');
    await cooperative.environment.advance('P1D');
    expect(
      (await cooperative.as('jens').post(`/api/news/${newsId}/comments`, { text: 'Morgen' })).status,
    ).toBe(201);
  });

  it('are refused with a reason that their author alone reads, and for good', async () => {
    const commentId = await write('mara', 'Achetez mes disques.');
    expect((await act('omar', commentId, 'moderation', { decision: 'refuse' })).body).toMatchObject({
      code: 'invalid-form',
      errors: [{ path: 'reason', code: 'say-why' }],
    });
    const refused = { decision: 'refuse', reason: 'De la publicité.' };
    expect((await act('omar', commentId, 'moderation', refused)).body).toMatchObject({ state: 'refused' });
    expect((await cooperative.as('mara').get<CommentPage>('/api/me/comments')).body.items).toMatchObject([
      { state: 'refused', reason: 'De la publicité.' },
    ]);
    expect((await act('jens', commentId, 'report', { reason: 'other' })).status).toBe(404);
    expect((await comments()).items).toEqual([]);
    expect((await act('omar', commentId, 'moderation', { decision: 'publish' })).status).toBe(409);
  });

  it('are reported once by each person, stay until somebody decides, and are taken down', async () => {
    const commentId = await published('mara', 'Il habite rue Haute.');
    for (const person of ['jens', 'jens', 'niels'])
      expect((await act(person, commentId, 'report', { reason: 'private' })).status).toBe(200);
    expect((await comments()).items).toHaveLength(1);
    const waiting = await cooperative.as('omar').get<CommentPage>('/api/moderation');
    expect(waiting.body.items[0]?.reports).toHaveLength(2);
    await act('omar', commentId, 'moderation', { decision: 'refuse', reason: 'Une adresse.' });
    expect((await comments()).items).toEqual([]);
    expect((await cooperative.as('omar').get<CommentPage>('/api/moderation')).body.items).toEqual([]);
  });

  it('are withdrawn by their author alone, and nothing is left', async () => {
    const commentId = await published('mara', 'Je change d’avis.');
    expect((await act('jens', commentId, 'withdraw')).status).toBe(403);
    expect((await act('mara', commentId, 'withdraw')).body).toEqual({ withdrawn: true });
    expect((await act('mara', commentId, 'withdraw')).status).toBe(404);
    expect((await comments()).items).toEqual([]);
    expect((await cooperative.as('mara').get<CommentPage>('/api/me/comments')).body.items).toEqual([]);
  });

  it('are told page by page, the oldest first, past those that are held back', async () => {
    const first = await published('mara', 'Un.');
    await write('jens', 'Pas encore lu.');
    await cooperative.environment.advance('PT1M');
    const second = await published('niels', 'Deux.');
    const page = await comments(undefined, '?limit=1');
    expect(page.items.map((one) => one.commentId)).toEqual([first]);
    const rest = await comments(undefined, `?limit=1&cursor=${encodeURIComponent(page.nextCursor ?? '')}`);
    expect(rest.items.map((one) => one.commentId)).toEqual([second]);
  });

  it('are as many a day as the policy says, the same request one', async () => {
    const path = `/api/news/${newsId}/comments`;
    const key = { key: 'comment-of-mara-0001' };
    const send = () => cooperative.as('mara').post<CommentView>(path, { text: 'Une fois.' }, key);
    expect((await send()).body.commentId).toBe((await send()).body.commentId);
    for (let count = 1; count < 10; count += 1) await write('mara', `Encore ${count}.`);
    expect(await cooperative.as('mara').post(path, { text: 'Trop.' })).toMatchObject({
      status: 409,
      body: { code: 'too-many-messages' },
    });
    await cooperative.environment.advance('P1D');
    await write('mara', 'Demain.');
  });

  it('are refused without words, without news and without signing in', async () => {
    const path = `/api/news/${newsId}/comments`;
    expect((await cooperative.as(undefined).post(path, { text: 'Qui ?' })).status).toBe(401);
    expect((await cooperative.as('mara').post(path, { text: '' })).status).toBe(422);
    expect((await cooperative.as('mara').post(path, { text: '<script>' })).status).toBe(422);
    expect((await cooperative.as('mara').post('/api/news/none/comments', { text: 'Ici ?' })).status).toBe(
      404,
    );
    expect((await cooperative.as(undefined).get('/api/news/none/comments')).status).toBe(404);
  });
});

describe('pieces of members', () => {
  it('appear under their name once a delegate has agreed, are mailed to nobody, and are taken back', async () => {
    await cooperative.as('jens').post('/api/news/subscription', { subscribed: true });
    const piece = await publish('mara', 'Ce que nous avons appris.');
    const one = await cooperative.as('mara').get<NewsView>(`/api/news/${piece}`);
    expect(one.body).toMatchObject({ author: 'Mara Peeters', canWithdraw: true });
    const mails = await cooperative.environment.mails('jens@members.example');
    expect(mails.filter((mail) => mail.text.includes('/news/unsubscribe/'))).toEqual([]);
    expect((await cooperative.as('jens').post(`/api/news/${piece}/withdraw`, {})).status).toBe(403);
    expect((await cooperative.as('mara').post(`/api/news/${piece}/withdraw`, {})).status).toBe(200);
    expect((await cooperative.as(undefined).get(`/api/news/${piece}`)).status).toBe(404);
  });

  it('and comments are erased with their author', async () => {
    const piece = await publish('mara', 'Ce que nous avons appris.');
    await published('mara', 'Mes mots.');
    expect((await submit(cooperative, 'mara', '/privacy/erasure', {})).status).toBeLessThan(400);
    await cooperative.environment.advance('P2D');
    expect((await comments()).items).toEqual([]);
    expect((await cooperative.as(undefined).get(`/api/news/${piece}`)).status).toBe(404);
    expect((await cooperative.as(undefined).get(`/api/news/${newsId}`)).status).toBe(200);
  });
});

describe('pages', () => {
  it('let a member write, whoever moderates decide, and everybody read', async () => {
    const page = `/news/${newsId}`;
    expect((await submit(cooperative, 'mara', `${page}/comments`, { text: '' })).status).toBe(422);
    const sent = await submit(cooperative, 'mara', `${page}/comments`, { text: 'Bien dit & vrai.' });
    expect(sent.location).toBe(`${page}?done=sent`);
    expect((await visit(cooperative, 'mara', '/news/mine')).html).toContain('Bien dit &amp; vrai.');
    const queue = await visit(cooperative, 'omar', '/moderation');
    const action = /\/news\/[^"]+\/moderation/.exec(queue.html)?.[0] ?? '';
    expect((await submit(cooperative, 'omar', action, { decision: 'publish' })).location).toBe(
      '/moderation?done=decided',
    );
    expect((await visit(cooperative, undefined, page)).html).toContain('Bien dit &amp; vrai.');
    expect((await visit(cooperative, 'mara', '/moderation')).status).toBe(403);
  });
});
