/** A client who is asked for what the fund has paid. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseView } from '../../functions/recovery/view-cases.ts';
import { clientCases, commitment } from './client-cases.ts';
import { answerLink, payIn, seeLink } from './client-links.ts';
import type { Cooperative } from './cooperative-client.ts';
import { startEmbedded } from './embedded-environment.ts';
import { openCooperative } from './small-cooperative.ts';

let cooperative: Cooperative;

beforeAll(async () => {
  cooperative = await openCooperative(await startEmbedded());
});

afterAll(() => cooperative.environment.close());

const { newClient, openCase, viewCase, balance, expectSound, subjects } = clientCases(() => cooperative);

describe('a client who is asked', () => {
  it('pledges a part, pays it in two parts under the reference, and is thanked', async () => {
    const { email, link } = await openCase();
    const before = await balance('activity:act-stage');
    const answered = await answerLink(cooperative, link, { answer: 'pledge', amountCents: '60000' });
    expect(answered.status).toBe(200);
    expect(answered.body).toMatchObject({ status: 'pledged', openCents: 60_000, mayAnswer: false });
    const { payment } = answered.body;
    expect(payment?.referenceText).toMatch(/^\+\+\+\d{3}\/\d{4}\/\d{5}\+\+\+$/);
    const instructions = (await cooperative.environment.mails(email)).at(-1);
    expect(instructions?.text).toContain(payment?.referenceText);
    await payIn(cooperative, { amountCents: 20_000, reference: payment?.reference ?? '' });
    expect(await viewCase(link.caseId)).toMatchObject({
      status: 'pledged',
      receivedCents: 20_000,
      openCents: 40_000,
    });
    await payIn(cooperative, { amountCents: 40_000, reference: payment?.reference ?? '' });
    expect(await viewCase(link.caseId)).toMatchObject({
      status: 'recovered',
      receivedCents: 60_000,
      openCents: 0,
    });
    // Nothing was advanced for it: it is the Activité's.
    expect(before - (await balance('activity:act-stage'))).toBe(60_000);
    expect((await subjects(email)).filter((one) => one.startsWith('Wij hebben'))).toHaveLength(2);
    const closing = (await cooperative.environment.mails('karla@members.example')).at(-1);
    expect(closing?.subject).toContain('clôturé');
    await expectSound();
  });

  it('may pledge no more than the order, not nothing, and no words', async () => {
    const { link } = await openCase({}, 'de');
    for (const amountCents of ['100001', '0', '-5', '1.5', 'x', '1e30']) {
      const refused = await answerLink(cooperative, link, { answer: 'pledge', amountCents });
      expect([amountCents, refused.status]).toEqual([amountCents, 422]);
      expect(refused.body.errors?.[0]?.path).toBe('amountCents');
    }
    const more = await answerLink(cooperative, link, { answer: 'pledge', amountCents: '100001' });
    expect(more.body).toMatchObject({ code: 'more-than-order', detail: expect.stringContaining('1.000,00') });
    expect((await viewCase(link.caseId)).status).toBe('invited');
  });

  it('reads a page in their language that changes nothing, however often it is opened', async () => {
    const { link } = await openCase();
    for (const method of ['GET', 'HEAD', 'GET']) {
      const path = `/clients/${link.caseId}?token=${link.token}`;
      const headers = { Accept: 'text/html' };
      const response = await cooperative.as(undefined).fetch(path, { method }, { headers });
      expect(response.status).toBe(200);
      expect(response.headers.get('Referrer-Policy')).toBe('no-referrer');
      if (method === 'GET') expect(await response.text()).toContain('Uw geannuleerde bestelling');
    }
    const { status, history } = await viewCase(link.caseId);
    expect([status, history.map((one) => one.event)]).toEqual(['invited', ['opened', 'invited']]);
  });

  it('gets the form back with its errors, then the payment details', async () => {
    const { link } = await openCase({}, 'en');
    const send = async (fields: Record<string, string>) => {
      const body = new URLSearchParams({ token: link.token, ...fields });
      const response = await cooperative
        .as(undefined)
        .fetch(`/clients/${link.caseId}`, { method: 'POST', body }, { headers: { Accept: 'text/html' } });
      return { status: response.status, text: await response.text() };
    };
    expect(await send({})).toMatchObject({
      status: 422,
      text: expect.stringContaining('Choose what you can do'),
    });
    expect(await send({ answer: 'decline' })).toMatchObject({ status: 422 });
    expect(await send({ answer: 'pledge', amount: '2.000,00' })).toMatchObject({
      status: 422,
      text: expect.stringContaining('You cannot pledge more than'),
    });
    const done = await send({ answer: 'pledge', amount: '250,50' });
    expect(done).toMatchObject({ status: 200, text: expect.stringContaining('+++') });
    expect((await viewCase(link.caseId)).pledgedCents).toBe(25_050);
  });

  it.each([
    [
      'another secret',
      (link: { caseId: string; token: string }) => ({ ...link, token: `${link.token.slice(0, -1)}x` }),
    ],
    ['no secret', (link: { caseId: string; token: string }) => ({ ...link, token: '' })],
    [
      'another case',
      (link: { caseId: string; token: string }) => ({
        ...link,
        caseId: link.caseId.replace(/^./, (first) => (first === '0' ? '1' : '0')),
      }),
    ],
  ])('is not let in with %s', async (_name, alter) => {
    const { link } = await openCase();
    const altered = alter(link);
    expect((await seeLink(cooperative, altered)).status).toBe(404);
    expect((await answerLink(cooperative, altered, { answer: 'pledge', amountCents: '100' })).status).toBe(
      404,
    );
    expect((await viewCase(link.caseId)).status).toBe('invited');
  });

  it('cannot change a pledge by sending it again', async () => {
    const { link } = await openCase();
    const first = await answerLink(cooperative, link, { answer: 'pledge', amountCents: '50000' });
    const again = await answerLink(cooperative, link, { answer: 'pledge', amountCents: '50000' });
    expect([first.status, again.status]).toEqual([200, 200]);
    expect(again.body.payment).toEqual(first.body.payment);
    for (const fields of [
      { answer: 'pledge', amountCents: '1' },
      { answer: 'decline', reason: 'x' },
    ]) {
      const other = await answerLink(cooperative, link, fields);
      expect([other.status, other.body.code]).toEqual([409, 'already-answered']);
    }
    const view = await viewCase(link.caseId);
    expect(view.history.filter((one) => one.event === 'pledged')).toHaveLength(1);
    expect(view.pledgedCents).toBe(50_000);
  });

  it('corrects a pledge until it is paid, under the same reference', async () => {
    const { link } = await openCase({}, 'en');
    const first = await answerLink(cooperative, link, { answer: 'pledge', amountCents: '50000' });
    expect(first.body.mayCorrect).toBe(true);
    const correct = (amountCents: string) =>
      answerLink(cooperative, link, { answer: 'pledge', amountCents, correct: 'yes' });
    expect((await correct('99999999')).status).toBe(422);
    const other = await correct('30000');
    expect(other).toMatchObject({ status: 200, body: { status: 'pledged', openCents: 30_000 } });
    expect(other.body.payment?.reference).toBe(first.body.payment?.reference);
    expect((await viewCase(link.caseId)).pledgedCents).toBe(30_000);
    const page = await cooperative
      .as(undefined)
      .fetch(
        `/clients/${link.caseId}?token=${link.token}`,
        { method: 'GET' },
        { headers: { Accept: 'text/html' } },
      );
    const html = await page.text();
    expect(html).toContain('Who writes to you, and how to check');
    expect(html).toContain('name="correct" value="yes"');
  });

  it('declines with a reason, and may think again', async () => {
    const { link } = await openCase();
    const declined = await answerLink(cooperative, link, { answer: 'decline', reason: 'Nous avons fermé.' });
    expect(declined.body).toMatchObject({ status: 'declined', mayAnswer: true });
    expect((await cooperative.environment.mails('farid@entraide.example')).at(-1)?.subject).toContain('Zaal');
    expect((await answerLink(cooperative, link, { answer: 'pledge', amountCents: '100' })).body.status).toBe(
      'pledged',
    );
  });

  it('is the adviser’s to acknowledge, once', async () => {
    const { link } = await openCase();
    const path = `/api/recovery-cases/${link.caseId}/acknowledge`;
    expect((await cooperative.as('adele').post(path, {})).status).toBe(409);
    await answerLink(cooperative, link, { answer: 'pledge', amountCents: '50000' });
    expect((await cooperative.as('farid').post(path, {})).status).toBe(403);
    const first = await cooperative.as('adele').post<CaseView>(path, {});
    const again = await cooperative.as('arno').post<CaseView>(path, {});
    expect(first.body.pledge?.acknowledgedBy).toBe('adele');
    expect(again.body.pledge).toEqual(first.body.pledge);
  });
});

describe('what staff may ask for', () => {
  it.each([
    ['more than the order', { amountCents: 100_001 }, 'amountCents'],
    ['an Activité of somebody else', { memberId: 'kobe' }, 'memberId'],
    ['an unknown client', { clientId: 'nobody' }, 'clientId'],
    ['an unknown order', { orderId: 'nothing' }, 'orderId'],
    ['a claim that is none', { paidClaimId: 'nothing' }, 'paidClaimId'],
  ])('is refused: %s', async (_name, change, path) => {
    const form = { ...commitment(await newClient()), ...change };
    const { status, body } = await cooperative.as('adele').file('client-commitment', form);
    expect([status, body.errors?.map((one) => one.path)]).toEqual([422, [path]]);
  });

  it('is not for members to file, nor twice for one order', async () => {
    const form = commitment(await newClient());
    expect((await cooperative.as('karla').file('client-commitment', form)).status).toBe(403);
    await cooperative.file('adele', 'client-commitment', form);
    expect((await cooperative.as('arno').file('client-commitment', form)).status).toBe(409);
  });
});
