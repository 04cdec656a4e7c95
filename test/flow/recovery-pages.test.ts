/** The pages of finance for cases, public money and entries that match nothing: they show, and their forms act. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerLink, lastClientLink, payIn } from './client-links.ts';
import type { Cooperative } from './cooperative-client.ts';
import { startEmbedded } from './embedded-environment.ts';
import { openCooperative } from './small-cooperative.ts';

let cooperative: Cooperative;
let caseId: string;

beforeAll(async () => {
  cooperative = await openCooperative(await startEmbedded());
  const email = 'zaal@clients.example';
  await cooperative.import('clients', [
    { client_id: 'cli-zaal', name: 'Zaal & Noord', email, country: 'BE', language: 'nl' },
  ]);
  await cooperative.file('adele', 'client-commitment', {
    memberId: 'karla',
    activityId: 'act-stage',
    clientId: 'cli-zaal',
    amountCents: 80_000,
  });
  const link = await lastClientLink(cooperative, email);
  await answerLink(cooperative, link, { answer: 'pledge', amountCents: '50000' });
  caseId = link.caseId;
});

afterAll(() => cooperative.environment.close());

async function page(path: string, person = 'farid', fields?: Record<string, string>) {
  const init = fields ? { method: 'POST', body: new URLSearchParams(fields) } : { method: 'GET' };
  const response = await cooperative.as(person).fetch(path, init, { headers: { Accept: 'text/html' } });
  await cooperative.environment.settle();
  const location = response.headers.get('Location') ?? '';
  return { status: response.status, text: await response.text(), location };
}

describe('the pages of recovery cases', () => {
  it.each(['fr', 'nl', 'de', 'en'])(
    'show the list and one case in %s, with nothing left to fill',
    async (lang) => {
      for (const path of ['/recovery', `/recovery/${caseId}`]) {
        const { status, text } = await page(`${path}?lang=${lang}`);
        expect([path, status]).toEqual([path, 200]);
        expect(text).toContain('Zaal &amp; Noord');
        expect(text).not.toMatch(/\{\w+\}|undefined|NaN/);
      }
    },
  );

  it('let an adviser acknowledge, finance ask and the board decide', async () => {
    expect((await page(`/recovery/${caseId}/acknowledge`, 'adele', {})).status).toBe(303);
    expect((await page(`/recovery/${caseId}`)).text).toContain('Adèle Lambert');
    expect((await page(`/recovery/${caseId}/irrecoverable`, 'farid', { reason: ' ' })).status).toBe(422);
    expect((await page(`/recovery/${caseId}/write-off`, 'farid', { reason: 'Trop peu' })).status).toBe(303);
    expect((await page(`/recovery/${caseId}`, 'bruno')).text).toContain('Trop peu');
    expect((await page(`/recovery/${caseId}/write-off`, 'bruno', { decision: 'approve' })).status).toBe(303);
    expect((await page(`/recovery/${caseId}/write-off`, 'bruno', { decision: 'reject' })).status).toBe(409);
    expect((await page('/recovery', 'karla')).status).toBe(403);
  });
});

describe('the pages of public money', () => {
  it('take a receipt in and have a second person approve it', async () => {
    await cooperative.file('karla', 'public-aid', {
      ...{
        activityId: 'act-stage',
        region: 'wallonia',
        legalForm: 'limited',
        foundedOn: '2010-01-01',
        sme: true,
      },
      ...{ capital2019Cents: 0, losses2019Cents: 0, insolvency2019: false, rescueAid2019: false },
      ...{ capitalNowCents: 0, lossesNowCents: 0, insolvencyNow: false, rescueAidNow: false },
    });
    const tasks = await cooperative
      .as('farid')
      .get<{ items: { claimId: string }[] }>('/api/claims?measure=public-aid');
    await cooperative.approve('karla', tasks.body.items[0]?.claimId ?? '');
    expect((await page('/distributions?lang=fr')).text).toContain('Chômage temporaire');
    const form = {
      scheme: 'be-temporary-unemployment',
      amount: '1.234,56',
      receivedOn: '2020-04-01',
      shares: 'equal',
    };
    expect((await page('/distributions', 'farid', { ...form, amount: 'x' })).status).toBe(422);
    expect((await page('/distributions', 'farid', { ...form, shares: 'lost-turnover' })).status).toBe(422);
    const { location } = await page('/distributions', 'farid', form);
    expect((await page(location)).text).not.toContain(`${location}/approve`);
    expect((await page(location, 'fien')).text).toContain(`${location}/approve`);
    expect((await page(`${location}/reject`, 'fien', { comment: '' })).status).toBe(422);
    expect((await page(`${location}/approve`, 'fien', {})).status).toBe(303);
    expect((await page(`${location}?lang=nl`)).text).toContain('Verdeeld');
  });
});

describe('the page of entries that match nothing', () => {
  it('settles one with a comment, and says what is missing', async () => {
    await payIn(cooperative, { amountCents: 4_242, payer: { name: 'Noord', iban: 'NL91ABNA0417164300' } });
    const { text } = await page('/unmatched?lang=en');
    expect(text).toContain('42.42');
    const id = /href="\/unmatched\/([0-9a-f]{32})"/.exec(text)?.[1] ?? '';
    expect((await page(`/unmatched/${id}?lang=en`)).text).toContain('What is this entry for?');
    expect((await page(`/unmatched/${id}`, 'farid', {})).status).toBe(422);
    expect((await page(`/unmatched/${id}`, 'farid', { receiptId: 'not-ours' })).status).toBe(422);
    expect(
      (await page(`/unmatched/${id}`, 'farid', { receiptId: 'not-ours', comment: 'Loyer' })).status,
    ).toBe(303);
    expect((await page('/unmatched?lang=en')).text).toContain('found its place');
  });

  it('sets several aside at once, asked about once more', async () => {
    const payer = { name: 'Zuid', iban: 'NL91ABNA0417164300' };
    await payIn(cooperative, { amountCents: 1_111, payer });
    await payIn(cooperative, { amountCents: 2_222, payer });
    const { text } = await page('/unmatched?lang=en&q=zuid');
    const [one = '', two = ''] = [...text.matchAll(/name="entry" value="([0-9a-f]{32})"/g)].map(
      ([, id]) => id,
    );
    const send = (fields: [string, string][]) =>
      cooperative
        .as('farid')
        .fetch(
          '/unmatched/ignore?lang=en',
          { method: 'POST', body: new URLSearchParams(fields) },
          { headers: { Accept: 'text/html' } },
        );
    const both: [string, string][] = [
      ['entry', one],
      ['entry', two],
    ];
    expect((await send([['comment', 'Gift']])).status).toBe(422);
    expect((await send(both)).status).toBe(422);
    const asked = await (await send([...both, ['comment', 'Gift'], ['ask-first', 'yes']])).text();
    expect(asked).toContain('Set 2 entries aside?');
    expect((await page('/unmatched?lang=en')).text).toContain('2 rows found');
    expect(await (await send([...both, ['comment', 'Gift']])).text()).toContain('2 entries are set aside.');
    expect((await page('/unmatched?lang=en')).text).toContain('found its place');
    expect((await page('/unmatched/ignore', 'astrid', { entry: one, comment: 'x' })).status).toBe(403);
  });
});
