/** Filing page by page: everything is kept as one goes, comes back on any device, and is told wrong in one round. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Cooperative } from './cooperative-client.ts';
import { startEmbedded } from './embedded-environment.ts';
import { hiddenFields, submit, visit, wordsOf } from './page-visits.ts';
import { hardship, openCooperative } from './small-cooperative.ts';

let cooperative: Cooperative;

beforeEach(async () => {
  cooperative = await openCooperative(await startEmbedded());
});

afterEach(() => cooperative.environment.close());

const path = '/measures/hardship-aid/new';
const situation = { need: 'rent', explanation: 'Le loyer d’avril', urgent: 'yes' };
const income = {
  incomeBeforeCents: '2 000,00',
  incomeNowCents: '500',
  householdSize: '2',
  otherAidCents: '0',
};
const send = (page: string, fields: Record<string, string>, person: string | undefined = 'mara') =>
  submit(cooperative, person, `${path}/${page}`, fields);
const see = (page = '') => visit(cooperative, 'mara', path + page);

async function fillIn(): Promise<void> {
  await send('situation', { ...situation, action: 'save' });
  await send('income', { ...income, action: 'save' });
  await send('amount', { amountCents: '300', action: 'save' });
}

describe('a form of several pages', () => {
  it('is a list that shows what is done, and each page leads to the next', async () => {
    expect(wordsOf((await see()).html)).toMatch(/Your situation To do Your income To do/);
    const first = await send('situation', { ...situation, action: 'save' });
    expect([first.status, first.location]).toEqual([303, `${path}/income`]);
    const second = await send('income', { ...income, householdSize: '', action: 'save' });
    expect(second.status).toBe(422);
    expect(second.html).toContain('href="#field-householdSize"');
    expect(second.html).not.toContain('#field-amountCents');
    const list = wordsOf((await see()).html);
    expect(list).toMatch(/Your situation Done Your income To complete/);
    expect(list).toContain('1 page of 3 is done');
  });

  it('comes back with everything in it, in another session as in another language', async () => {
    await send('income', { ...income, incomeNowCents: 'à peu près 500', action: 'later' });
    const again = await visit(cooperative, 'mara', `${path}/income`, { language: 'fr' });
    expect(again.html).toMatch(/name="incomeBeforeCents"[^>]* value="2000,00"/);
    expect(again.html).toContain('value="à peu près 500"');
    const home = await visit(cooperative, 'mara', '/');
    expect(wordsOf(home.html)).toContain('Go on where you were');
    expect(home.html).toContain(`href="${path}"`);
    const inApi = await cooperative.as('mara').get('/api/drafts/hardship-aid');
    expect(inApi.body).toMatchObject({ form: { incomeBeforeCents: 200_000, householdSize: 2 } });
  });

  it('may be sent again and again with other answers: nothing is filed by that', async () => {
    const { 'form-value': value = '' } = hiddenFields((await see('/situation')).html);
    for (const need of ['food', 'health', 'rent']) {
      const { status } = await send('situation', { ...situation, need, 'form-value': value, action: 'save' });
      expect(status).toBe(303);
    }
    expect((await see('/situation')).html).toMatch(/value="rent" checked/);
  });

  it('keeps what is sent when the session has ended, and shows it on its page after signing in', async () => {
    const kept = async (at: string, fields: Record<string, string>) => {
      const { status, headers, location } = await submit(cooperative, undefined, at, fields);
      expect([status, location]).toEqual([303, `/sign-in?next=${encodeURIComponent(at)}`]);
      return /entraide-kept=[^;]+/.exec(headers.get('Set-Cookie') ?? '')?.[0] ?? '';
    };
    const back = (person: string, at: string, cookie: string) =>
      visit(cooperative, person, at, { headers: { Cookie: `lang=en; ${cookie}` } });
    const cookie = await kept(`${path}/situation`, { ...situation, action: 'save' });
    expect((await back('niels', `${path}/income`, cookie)).html).not.toContain('Le loyer');
    const merged = await back('mara', `${path}/situation`, cookie);
    expect([merged.status, merged.location]).toEqual([303, `${path}/situation?kept=yes`]);
    const page = await visit(cooperative, 'mara', merged.location ?? '');
    expect(page.html).toContain('Le loyer d’avril');
    expect(wordsOf(page.html)).toContain('Everything that you had typed is here');
    expect((await back('mara', `${path}/situation`, cookie)).status).toBe(200);
    const whole = await kept(path, { ...situation, need: 'food', action: 'check' });
    expect((await back('mara', path, whole)).location).toBe(`${path}?all=yes`);
    expect((await see('/situation')).html).toMatch(/value="food" checked/);
  });

  it('keeps an answer as well, which its page then offers to send', async () => {
    const claimId = await cooperative.file('mara', 'hardship-aid', hardship());
    await cooperative.decideLast(claimId, 'ask', 'Depuis quand ?');
    const at = `/claims/${claimId}/answer`;
    const text = 'Depuis le premier mars, quand la salle a fermé.';
    const { headers } = await submit(cooperative, undefined, at, { text });
    const cookie = /entraide-kept=[^;]+/.exec(headers.get('Set-Cookie') ?? '')?.[0] ?? '';
    const sealed = { Cookie: `lang=en; ${cookie}` };
    const page = await visit(cooperative, 'mara', at, { headers: sealed });
    expect(wordsOf(page.html)).toContain(text);
    expect((await visit(cooperative, 'mara', `/claims/${claimId}`, { headers: sealed })).html).not.toContain(
      text,
    );
    const browser = { Origin: 'null', 'Sec-Fetch-Site': 'same-origin', ...sealed };
    const sent = await submit(cooperative, 'mara', at, hiddenFields(page.html), browser);
    expect(sent.location).toBe(`/claims/${claimId}?done=answered`);
    expect((await visit(cooperative, 'mara', at, { headers: sealed })).location).toBe(`/claims/${claimId}`);
  });

  it('is thrown away after it was asked once more', async () => {
    await send('situation', { ...situation, action: 'save' });
    expect(wordsOf((await visit(cooperative, 'mara', '/measures/hardship-aid/drop')).html)).toContain(
      'Throw the draft away?',
    );
    expect((await see()).html).toContain('Saved on');
    await submit(cooperative, 'mara', '/measures/hardship-aid/drop', {});
    expect((await see()).html).not.toContain('Saved on');
  });

  it('answers for pages that there are, to whom it is for', async () => {
    expect((await see('/nothing')).status).toBe(404);
    expect((await visit(cooperative, 'mara', '/measures/committed-expenses/new/order')).status).toBe(403);
    expect((await visit(cooperative, undefined, `${path}/income`)).location).toContain('/sign-in?next=');
  });
});

describe('the end of the form', () => {
  it('tells everything that is wrong on any page, each with the way to its field', async () => {
    await send('situation', { need: 'rent', action: 'save' });
    await send('amount', { amountCents: '12,345', action: 'save' });
    const { status, html } = await see('/check');
    expect(status).toBe(422);
    for (const [page, field] of [
      ['situation', 'explanation'],
      ['situation', 'urgent'],
      ['income', 'incomeNowCents'],
      ['amount', 'amountCents'],
    ]) {
      expect(html).toContain(`href="${path}/${page}?to=check#field-${field}"`);
    }
    const there = await visit(cooperative, 'mara', `${path}/amount?to=check`);
    expect(there.html).toContain('value="12,345"');
    expect(there.html).toContain('field-amountCents-error');
    const back = await send('amount', { amountCents: '300', to: 'check', action: 'save' });
    expect(back.location).toBe(`${path}/check`);
  });

  it('shows every answer with the way to change it, and sends what it shows, once', async () => {
    await fillIn();
    const { status, html } = await see('/check');
    expect(status).toBe(200);
    // Urgent: whoever is asked has a day and a half.
    expect(wordsOf(html)).toMatch(/Who decides social committee: within 2 days/);
    expect(wordsOf(html)).toContain('You would receive €300.00');
    expect(html).toContain(`href="${path}/income?to=check#field-incomeNowCents"`);
    const fields = { ...hiddenFields(html), action: 'file' };
    const { status: stale } = await send('check', {
      ...fields,
      saved: '2020-01-01',
      'form-value': 'other-one',
    });
    expect(stale).toBe(409);
    const sent = await Promise.all([send('check', fields), send('check', fields)]);
    expect(new Set(sent.map((one) => one.location)).size).toBe(1);
    expect(sent[0]?.location).toMatch(/^\/claims\/.+\/filed$/);
    expect((await see('/check')).location).toBe(path);
    const { body } = await cooperative.as('mara').get<{ items: unknown[] }>('/api/claims');
    expect(body.items).toHaveLength(1);
  });

  it('tells that it was claimed already before it is sent, with the way to that claim', async () => {
    const contract = '/measures/cancelled-contract/new';
    const pages = {
      work: { contractId: 'con-mara' },
      days: { startsOn: '2020-04-20', endsOn: '2020-04-22', plannedDays: '3', cancelledDays: '3' },
      happened: {
        cancellation: 'entered',
        concludedOn: '2020-02-10',
        cancelledOn: '20 mars 2020',
        reason: 'x',
      },
    };
    const form = { contractId: 'con-mara', cancelledDays: 3, cancellation: 'entered' };
    const claimId = await cooperative.file('mara', 'cancelled-contract', {
      ...{ ...form, cancelledOn: '2020-03-20', reason: 'x' },
    });
    for (const [page, fields] of Object.entries(pages)) {
      await submit(cooperative, 'mara', `${contract}/${page}`, { ...fields, action: 'save' });
    }
    const { html } = await visit(cooperative, 'mara', `${contract}/check`);
    expect(html).toContain(`href="/claims/${claimId}"`);
    expect(html).not.toContain('value="file"');
  });
});

describe('documents', () => {
  const contract = '/measures/cancelled-contract/new';
  const pdf = (name: string) => new File([minimalPdf], name, { type: 'application/pdf' });
  const add = (files: readonly (readonly [string, File])[]) => {
    const form = new FormData();
    for (const [name, file] of files) form.append(name, file);
    return submit(cooperative, 'mara', `${contract}/documents/add`, form);
  };
  const follow = async (reply: { location: string | undefined }) =>
    wordsOf((await visit(cooperative, 'mara', reply.location ?? '')).html);

  it('that are required are listed, taken several at once, and go with the claim to the approvers', async () => {
    const pages = {
      work: { activityId: 'act-stage', clientId: 'cli-hall', function: 'Concert', place: 'Namur' },
      days: { startsOn: '2020-04-20', endsOn: '2020-04-21', plannedDays: '2', cancelledDays: '2' },
      happened: { cancellation: 'agreed', concludedOn: '10/2/2020', cancelledOn: '12/3/2020', reason: 'x' },
      pay: { grossCents: '600' },
    };
    for (const [page, fields] of Object.entries(pages)) {
      await submit(cooperative, 'mara', `${contract}/${page}`, { ...fields, action: 'save' });
    }
    const before = await visit(cooperative, 'mara', `${contract}/documents`);
    expect(wordsOf(before.html)).toMatch(/shows? the agreement[^.]*still missing/);
    expect(before.html).toContain('at most 4\u00a0MB');
    expect(before.html).toMatch(/accept="[^"]*image\/jpeg[^"]*" multiple/);
    const added = await add([
      ['document.agreement', pdf('mail.pdf')],
      ['document.agreement', pdf('sms.pdf')],
      ['document', new File(['x'], 'IMG_1.HEIC', { type: 'image/heic' })],
    ]);
    expect(added.status).toBe(303);
    const after = await follow(added);
    expect(after).toContain('2 documents are added.');
    expect(after).toMatch(/IMG_1\.HEIC: .*Most Compatible/);
    expect(after).not.toContain('still missing');
    const check = await visit(cooperative, 'mara', `${contract}/check`);
    expect(wordsOf(check.html)).toContain('mail.pdf');
    const fields = { ...hiddenFields(check.html), action: 'file' };
    const sent = await submit(cooperative, 'mara', `${contract}/check`, fields);
    const claimId = sent.location?.split('/')[2] ?? '';
    const claim = await cooperative.claim('mara', claimId);
    expect(claim.status).toBe('awaiting-approval');
    expect(claim.requiredDocuments).toMatchObject([{ kind: 'agreement', given: true }]);
  });

  it('that are too large or none are told with the one limit, and nothing else is lost', async () => {
    const large = new File([new Uint8Array(5 * 1024 * 1024)], 'a.pdf', { type: 'application/pdf' });
    expect(await follow(await add([['document', large]]))).toContain('at most 4 MB');
    expect(await follow(await add([['document', pdf('b.pdf')]]))).toContain('b.pdf');
    expect(await follow(await add([]))).toContain('Choose a file');
    const ended = await submit(cooperative, undefined, `${contract}/documents/add`, new FormData());
    expect(ended.location).toBe(`/sign-in?next=${encodeURIComponent(`${contract}/documents`)}`);
  });
});

const minimalPdf = '%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n';

describe('a form that is wrong in several ways', () => {
  it('is answered whatever of it is missing', async () => {
    for (const { id } of (await cooperative.as('mara').get<{ id: string }[]>('/api/measures')).body) {
      const { status } = await cooperative.as('mara').file(id, { startsOn: '2020-04-22', plannedDays: 2 });
      expect([403, 404, 422]).toContain(status);
    }
  });

  it('is told all of it at once', async () => {
    const { body } = await cooperative.as('mara').file('cancelled-contract', {
      ...{
        activityId: 'act-stage',
        function: 'Concert',
        place: '',
        startsOn: '2020-04-22',
        endsOn: '2020-04-20',
      },
      ...{ plannedDays: 9, cancelledDays: 10, grossCents: 60_000, cancellation: 'agreed' },
      ...{ concludedOn: '2020-02-10', cancelledOn: '2020-03-12', reason: 'x' },
    });
    const paths = body.errors?.map((one) => one.path) ?? [];
    expect(paths).toEqual(expect.arrayContaining(['place', 'endsOn']));
  });
});
