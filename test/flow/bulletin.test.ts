/** News of the plan: written by staff, agreed to by another person, read by everybody, mailed once to whoever asked. */
import { XMLParser } from 'fast-xml-parser';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { NewsPage, NewsView } from '../../functions/news/view-news.ts';
import type { Cooperative } from './cooperative-client.ts';
import { itOnOneMachine, startEmbedded } from './embedded-environment.ts';
import { submit, visit } from './page-visits.ts';
import { account, members, openCooperative } from './small-cooperative.ts';

let cooperative: Cooperative;

beforeEach(async () => {
  cooperative = await openCooperative(await startEmbedded());
});

afterEach(() => cooperative.environment.close());

const french = { language: 'fr', title: 'Le plan & ses mesures', text: 'Première étape.\n\nDeuxième étape.' };
const dutch = { language: 'nl', title: 'Het plan', text: 'Eerste stap.' };

const write = (author: string, ...versions: readonly object[]) =>
  cooperative.file(author, 'bulletin', { versions });

/** Written, agreed to, published. */
async function publish(...versions: readonly object[]): Promise<string> {
  const claimId = await write('omar', ...versions);
  await cooperative.approve('omar', claimId);
  return claimId;
}

async function news(language = 'fr', query = ''): Promise<NewsPage> {
  await cooperative.environment.settle();
  const { status, body } = await cooperative.as(undefined).get<NewsPage>(`/api/news${query}`, { language });
  expect(status).toBe(200);
  return body;
}

const subscribe = (person: string, subscribed = true) =>
  cooperative.as(person).post('/api/news/subscription', { subscribed });

async function newsMails(to?: string) {
  await cooperative.environment.settle();
  return (await cooperative.environment.mails(to)).filter((mail) => mail.text.includes('/news/unsubscribe/'));
}

describe('news', () => {
  it('are published once another person has agreed, and everybody reads them in their language', async () => {
    const claimId = await write('omar', french, dutch);
    expect(await cooperative.status('omar', claimId)).toBe('awaiting-approval');
    expect((await news()).items).toEqual([]);
    await cooperative.approve('omar', claimId);
    expect(await cooperative.claim('omar', claimId)).toMatchObject({
      status: 'completed',
      memberName: 'Omar Touré',
    });
    expect((await news('nl')).items).toMatchObject([{ ...dutch, newsId: claimId, languages: ['fr', 'nl'] }]);
    const one = await cooperative.as(undefined).get<NewsView>(`/api/news/${claimId}`, { language: 'de' });
    expect(one.body).toMatchObject(french);
    expect((await cooperative.as(undefined).get('/api/news/none')).status).toBe(404);
    expect((await cooperative.environment.mails('omar@entraide.example')).length).toBeGreaterThan(0);
  });

  itOnOneMachine('are listed the newest first, page by page', async () => {
    const first = await publish(french);
    await cooperative.environment.advance('PT1H');
    const second = await publish(dutch);
    const page = await news('fr', '?limit=1');
    expect(page.items.map((one) => one.newsId)).toEqual([second]);
    const rest = await news('fr', `?limit=1&cursor=${encodeURIComponent(page.nextCursor ?? '')}`);
    expect(rest.items.map((one) => one.newsId)).toEqual([first]);
  });

  it('stay unpublished when they are refused, and may then be written again', async () => {
    const claimId = await write('adele', french);
    await cooperative.environment.settle();
    const decidedBy = await cooperative.decideLast(claimId, 'reject', 'Pas encore');
    expect(decidedBy).not.toBe('adele');
    expect(await cooperative.status('adele', claimId)).toBe('rejected');
    expect((await news()).items).toEqual([]);
    await publish(french);
    expect((await news()).items).toHaveLength(1);
    expect(await cooperative.as('adele').file('bulletin', { versions: [french] })).toMatchObject({
      status: 409,
    });
  });

  it('go back to whoever wrote them with a question', async () => {
    const claimId = await write('omar', french);
    await cooperative.environment.settle();
    await cooperative.decideLast(claimId, 'ask', 'Et en néerlandais ?');
    expect(await cooperative.claim('omar', claimId)).toMatchObject({
      status: 'needs-information',
      canAnswer: true,
    });
    const [mail] = (await cooperative.environment.mails('omar@entraide.example')).slice(-1);
    expect(mail?.text).toContain('Et en néerlandais\u00a0?');
    const answer = { text: 'Bientôt.' };
    expect((await cooperative.as('omar').post(`/api/claims/${claimId}/answers`, answer)).status).toBe(200);
    await cooperative.approve('omar', claimId);
    expect((await news()).items).toHaveLength(1);
  });

  it('are never agreed to by whoever wrote them', async () => {
    const claimId = await write('bruno', french);
    const approvers = await cooperative.approve('bruno', claimId);
    expect(approvers).toHaveLength(1);
    expect(approvers).not.toContain('bruno');
  });

  it('are written by staff and members, in languages that differ', async () => {
    const file = (by: string, ...versions: readonly object[]) =>
      cooperative.as(by).file('bulletin', { versions });
    expect((await file('mara', french)).status).toBe(201);
    expect((await file('leonie', french)).status).toBe(403);
    expect(await file('omar', french, french)).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'versions.1.language', code: 'language-twice' }] },
    });
    expect(await file('omar', { ...french, text: '<script>' })).toMatchObject({
      body: { errors: [{ path: 'versions.0.text', code: 'markup' }] },
    });
    expect((await file('omar')).status).toBe(422);
  });
});

describe('mails', () => {
  it('reach each subscriber once, in their language, with a way out that a look does not take', async () => {
    for (const person of ['mara', 'niels', 'jens', 'omar', 'mara']) {
      expect(await subscribe(person)).toMatchObject({ status: 200, body: { subscribed: true } });
    }
    const newsId = await publish(french, dutch);
    const mails = await newsMails();
    expect(mails.map((mail) => mail.to).toSorted()).toEqual([
      'jens@members.example',
      'mara@members.example',
      'niels@members.example',
      'omar@entraide.example',
    ]);
    const [jens] = await newsMails('jens@members.example');
    expect(jens?.subject).toBe('Le plan & ses mesures (Französisch)');
    expect(jens?.text).toContain(`/news/${newsId}`);
    expect(jens?.html).toContain('Le plan &amp; ses mesures');
    expect((await newsMails('niels@members.example'))[0]?.subject).toBe('Het plan');

    const link = /\/news\/unsubscribe\/[\w-]+/.exec(jens?.text ?? '')?.[0] ?? '';
    for (const method of ['GET', 'HEAD', 'GET'] as const)
      await visit(cooperative, undefined, link, { method });
    const asked = () => cooperative.as('jens').get('/api/news/subscription');
    expect((await asked()).body).toEqual({ subscribed: true });
    expect((await submit(cooperative, undefined, link, {})).status).toBe(200);
    expect((await submit(cooperative, undefined, link, {})).status).toBe(200);
    expect((await asked()).body).toEqual({ subscribed: false });
    const unknown = link.replace(/[\w-]+$/, 'A'.repeat(43));
    expect((await submit(cooperative, undefined, unknown, {})).status).toBe(404);
    expect((await visit(cooperative, undefined, unknown)).status).toBe(404);
    await publish({ language: 'fr', title: 'Suite', text: 'Suite.' });
    expect(await newsMails('jens@members.example')).toHaveLength(1);
    expect(await newsMails('mara@members.example')).toHaveLength(2);
  });

  it('go to more subscribers than one transaction holds', async () => {
    const many = Array.from({ length: 170 }, (_, at) => {
      const id = `reader-${at}`;
      return {
        ...members[0],
        ...{ member_id: id, email: `${id}@members.example`, iban: account(1_000 + at), household_id: '' },
      };
    });
    await cooperative.import('members', many);
    await Promise.all(many.map((one) => subscribe(one.member_id)));
    await publish(french);
    const mails = await newsMails();
    expect(new Set(mails.map((mail) => mail.to)).size).toBe(170);
    expect(mails).toHaveLength(170);
  });

  it('are asked for by whoever is signed in', async () => {
    expect(
      (await cooperative.as(undefined).post('/api/news/subscription', { subscribed: true })).status,
    ).toBe(401);
    expect((await cooperative.as('mara').post('/api/news/subscription', {})).status).toBe(422);
    await subscribe('mara');
    await subscribe('mara', false);
    await publish(french);
    expect(await newsMails()).toEqual([]);
  });
});

describe('pages', () => {
  it('are there for everybody, the news in their language or the one that stands in', async () => {
    expect((await visit(cooperative, undefined, '/news')).html).toContain('There is no news yet');
    const newsId = await publish(french);
    const list = await visit(cooperative, undefined, '/news');
    expect(list.html).toContain('in French');
    expect(list.html).toContain('Le plan &amp; ses mesures');
    const one = await visit(cooperative, undefined, `/news/${newsId}`);
    expect(one.html).toContain('<p lang="fr">Deuxième étape.</p>');
    expect((await visit(cooperative, undefined, '/news/none')).status).toBe(404);
  });

  it('let a person subscribe and unsubscribe', async () => {
    const send = (subscribed: string) => submit(cooperative, 'mara', '/news/subscription', { subscribed });
    expect((await send('yes')).location).toBe('/news?done=subscribed');
    expect((await visit(cooperative, 'mara', '/news')).html).toContain('value="no"');
    expect((await send('no')).location).toBe('/news?done=unsubscribed');
    expect((await visit(cooperative, 'mara', '/news')).html).toContain('value="yes"');
    expect((await submit(cooperative, undefined, '/news/subscription', {})).location).toContain('/sign-in');
  });

  it('have a feed beside them', async () => {
    const newsId = await publish(french);
    const feed = await cooperative.as(undefined).fetch('/news.atom?lang=nl', { method: 'GET' }, {});
    expect(feed.headers.get('Content-Type')).toBe('application/atom+xml; charset=utf-8');
    const { feed: read } = new XMLParser({ ignoreAttributes: false }).parse(await feed.text());
    const { baseUrl } = cooperative.environment;
    expect(read.entry).toMatchObject({
      id: `${baseUrl}/news/${newsId}`,
      title: 'Le plan & ses mesures (Frans)',
      '@_xml:lang': 'fr',
    });
  });

  it('let staff and members write news in the form', async () => {
    const path = '/measures/bulletin/new';
    expect((await visit(cooperative, 'omar', path)).html).toContain('name="versions.0.title"');
    expect((await visit(cooperative, 'mara', path)).status).toBe(200);
  });
});
