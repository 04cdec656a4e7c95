/** A member's side of a claim through the pages: answering, another account, withdrawing, appealing. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Cooperative } from './cooperative-client.ts';
import { itOnOneMachine, startEmbedded } from './embedded-environment.ts';
import { submit, visit, wordsOf } from './page-visits.ts';
import { account, hardship, openCooperative, service } from './small-cooperative.ts';

let cooperative: Cooperative;

beforeAll(async () => {
  cooperative = await openCooperative(await startEmbedded());
});

afterAll(() => cooperative.environment.close());

const page = async (person: string, path: string) => wordsOf((await visit(cooperative, person, path)).html);

describe('a question', () => {
  it('is answered on the claim’s page, with a word', async () => {
    const claimId = await cooperative.file('mara', 'cancelled-contract', service());
    await cooperative.environment.settle();
    await cooperative.decideLast(claimId, 'ask', 'Which hall was it?');
    expect(await page('mara', '/')).toContain('Answer about');
    expect(await page('mara', `/claims/${claimId}`)).toContain('Which hall was it?');
    const empty = await submit(cooperative, 'mara', `/claims/${claimId}/answer`, { text: ' ' });
    expect(empty.status).toBe(422);
    expect(wordsOf(empty.html)).toContain('Write your answer.');
    const { status, location } = await submit(cooperative, 'mara', `/claims/${claimId}/answer`, {
      text: 'The small one',
    });
    expect([status, location]).toEqual([303, `/claims/${claimId}?done=answered`]);
    expect(await cooperative.status('mara', claimId)).toBe('awaiting-approval');
    const again = await submit(cooperative, 'mara', `/claims/${claimId}/answer`, { text: 'Once more' });
    expect(again.status).toBe(409);
  });

  it('of the rules takes the account that was missing', async () => {
    const claimId = await cooperative.file('dora', 'hardship-aid', hardship());
    expect(await cooperative.status('dora', claimId)).toBe('needs-information');
    const wrong = await submit(cooperative, 'dora', `/claims/${claimId}/answer`, { iban: 'BE00 1' });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('href="#field-iban"');
    const form = { need: 'rent', incomeBeforeCents: '2000', incomeNowCents: '500', householdSize: '2' };
    const more = { otherAidCents: '0', amountCents: '300', explanation: 'Le loyer', urgent: 'yes' };
    const { status } = await submit(cooperative, 'dora', `/claims/${claimId}/answer`, {
      ...form,
      ...more,
      iban: account(77),
    });
    expect(status).toBe(303);
    expect(await cooperative.status('dora', claimId)).toBe('awaiting-approval');
  });
});

describe('the claim’s page', () => {
  it('says who has it until when, and nothing that looks like a decision before there is one', async () => {
    const claimId = await cooperative.file('mara', 'cancelled-contract', service());
    await cooperative.environment.settle();
    const { html } = await visit(cooperative, 'mara', `/claims/${claimId}`);
    expect(html).toMatch(/<section class="verdict wait">.*<h1>Ad\S+ [^<]* is reading your claim\.<\/h1>/s);
    expect(html).not.toContain('class="figure"');
    const read = wordsOf(html);
    expect(read).toMatch(/decides by \w+day \d+ \w+ \d{4}/);
    expect(read).toContain('Amount asked, not decided yet');
    expect(html).toMatch(/<details class="fold"><summary>\d+ conditions checked/);
    expect(await page('adele', `/claims/${claimId}`)).toMatch(/Waiting for Ad\S+ \w+ \(adviser\) since/);
  });

  itOnOneMachine('shows staff alone how long each part of its way took', async () => {
    const claimId = await cooperative.file('mara', 'cancelled-contract', service());
    await cooperative.environment.advance('P1D');
    await cooperative.decideLast(claimId, 'ask', 'Which hall?');
    await cooperative.environment.advance('P2D');
    const way = /3 days so far; the longest part took 2 days.* How long each part took/;
    expect(wordsOf((await visit(cooperative, 'adele', `/claims/${claimId}`)).html)).toMatch(way);
    expect(wordsOf((await visit(cooperative, 'mara', `/claims/${claimId}`)).html)).not.toMatch(way);
  });

  it('has the conversation, and a form that writes to the other side', async () => {
    const claimId = await cooperative.file('mara', 'cancelled-contract', service());
    await cooperative.environment.settle();
    const path = `/claims/${claimId}/messages`;
    const empty = await submit(cooperative, 'mara', path, { message: ' ' });
    expect([empty.status, empty.html.includes('href="#field-message"')]).toEqual([422, true]);
    const sent = await submit(cooperative, 'mara', path, { message: 'The hall is closed.' });
    expect([sent.status, sent.location]).toEqual([303, `/claims/${claimId}?done=messageSent#conversation`]);
    expect((await submit(cooperative, 'adele', path, { message: 'I see.' })).status).toBe(303);
    expect((await submit(cooperative, 'niels', path, { message: 'x' })).status).toBe(404);
    const own = await page('mara', `/claims/${claimId}`);
    expect(own).toMatch(/Mara Peeters .*The hall is closed\. Ad\S+ \w+ \(adviser\) .*I see\./);
    expect(own).toMatch(/Write to Ad/);
    expect(await page('adele', `/claims/${claimId}`)).toMatch(
      /The hall is closed\..*I see\..*Write to Mara Peeters/,
    );
  });

  it('is a refusal at first sight: no, why, what can be done and until when; the mail says the same', async () => {
    const claimId = await cooperative.file('mara', 'cancelled-contract', service());
    await cooperative.environment.settle();
    await cooperative.decideLast(claimId, 'reject', 'The hall says that you played.');
    const { html } = await visit(cooperative, 'mara', `/claims/${claimId}`);
    expect(html).toMatch(/<section class="verdict no">.*<h1>We cannot approve this claim\.<\/h1>/s);
    const read = wordsOf(html);
    expect(read).toMatch(/The reason: The hall says that you played\. .* by Ad/);
    const [, until] = /Appeal, up to and including (\w+day \d+ \w+ \d{4})/.exec(read) ?? [];
    expect(until).toBeDefined();
    expect(html).not.toContain('class="figure"');
    const mail = (await cooperative.environment.mails('mara@members.example')).at(-1);
    expect(mail?.text).toMatch(/La raison\s: The hall says that you played\./);
    expect(mail?.text).toMatch(/déposer un recours jusqu’au \S+di \d+\S* \S+ \d{4} inclus/);
  });
});

describe('changing a claim', () => {
  it('takes it back into a draft with its answers, until somebody has begun', async () => {
    const asked = service();
    const claimId = await cooperative.file('jens', 'cancelled-contract', asked);
    await cooperative.environment.settle();
    const path = `/claims/${claimId}/change`;
    expect((await visit(cooperative, 'jens', `/claims/${claimId}`)).html).toContain(`href="${path}"`);
    expect(await page('jens', path)).toContain('All your answers wait in the form');
    expect(await cooperative.status('jens', claimId)).toBe('awaiting-approval');
    const { status, location } = await submit(cooperative, 'jens', path, {});
    expect([status, location]).toEqual([303, '/measures/cancelled-contract/new']);
    expect(await cooperative.status('jens', claimId)).toBe('withdrawn');
    const { body } = await cooperative.as('jens').get<{ form: object }>('/api/drafts/cancelled-contract');
    expect(body.form).toMatchObject({ function: asked.function, reason: asked.reason });
    const other = await cooperative.file('jens', 'cancelled-contract', service());
    await cooperative.environment.settle();
    await cooperative.decideLast(other, 'ask', 'Which hall?');
    expect((await submit(cooperative, 'jens', `/claims/${other}/change`, {})).status).toBe(409);
  });

  it('writes over no draft, and takes back nothing that was decided meanwhile', async () => {
    const put = (form: object) =>
      cooperative
        .as('kobe')
        .call(
          '/api/drafts/cancelled-contract',
          { method: 'PUT', body: JSON.stringify(form) },
          { headers: { 'Content-Type': 'application/json' } },
        );
    const claimId = await cooperative.file('kobe', 'cancelled-contract', service());
    await cooperative.environment.settle();
    const path = `/claims/${claimId}/change`;
    await put({ function: 'Begun' });
    expect(await page('kobe', path)).toContain('You have begun a draft for the same measure');
    expect((await submit(cooperative, 'kobe', path, {})).status).toBe(409);
    expect(await cooperative.status('kobe', claimId)).toBe('awaiting-approval');
    const kept = await cooperative.as('kobe').get('/api/drafts/cancelled-contract');
    expect(kept.body).toMatchObject({ form: { function: 'Begun' } });
    await cooperative.as('kobe').call('/api/drafts/cancelled-contract', { method: 'DELETE' }, {});
    await cooperative.decideLast(claimId, 'approve');
    expect((await submit(cooperative, 'kobe', path, {})).status).toBe(409);
    expect(await cooperative.status('kobe', claimId)).toBe('approved');
    expect((await cooperative.as('kobe').get('/api/drafts/cancelled-contract')).status).toBe(404);
  });

  it.each([1, 2, 3])('meets an approval at the same moment: one of the two counts (%i)', async () => {
    const claimId = await cooperative.file('kobe', 'cancelled-contract', service());
    const link = await cooperative.lastLink(claimId);
    const [changed, decided] = await Promise.all([
      submit(cooperative, 'kobe', `/claims/${claimId}/change`, {}),
      cooperative.decide(link, 'approve', { as: link.approver }),
    ]);
    const status = await cooperative.status('kobe', claimId);
    expect([changed.status, decided.status].toSorted()).toEqual(
      status === 'approved' ? [200, 409] : [303, 409],
    );
    const draft = await cooperative.as('kobe').call('/api/drafts/cancelled-contract', { method: 'GET' }, {});
    expect(draft.status).toBe(status === 'approved' ? 404 : 200);
    await cooperative.as('kobe').call('/api/drafts/cancelled-contract', { method: 'DELETE' }, {});
  });
});

describe('a payment that came back', () => {
  it('asks for another account, and pays again', async () => {
    const claimId = await cooperative.file('niels', 'hardship-aid', hardship());
    await cooperative.approve('niels', claimId);
    const { answers } = await cooperative.payAll({ otherwise: { returned: 'AC04' } });
    await cooperative.importBankFile(answers.returnStatement ?? '');
    expect(await cooperative.status('niels', claimId)).toBe('payment-returned');
    expect(await page('niels', `/claims/${claimId}`)).toContain('Where may we pay you?');
    const { status } = await submit(cooperative, 'niels', `/claims/${claimId}/answer`, { iban: account(78) });
    expect(status).toBe(303);
    await cooperative.approve('niels', claimId);
    await cooperative.payAll();
    expect(await cooperative.status('niels', claimId)).toBe('paid');
  });
});

describe('withdrawing', () => {
  it('asks first, then withdraws', async () => {
    const claimId = await cooperative.file('jens', 'hardship-aid', hardship());
    await cooperative.environment.settle();
    expect(await page('jens', `/claims/${claimId}/withdraw`)).toContain('Do you want to withdraw');
    expect(await cooperative.status('jens', claimId)).toBe('awaiting-approval');
    const { location } = await submit(cooperative, 'jens', `/claims/${claimId}/withdraw`, {});
    expect(await page('jens', location ?? '')).toContain('Your claim is withdrawn.');
    expect(await cooperative.status('jens', claimId)).toBe('withdrawn');
  });
});

describe('an appeal', () => {
  it('needs a reason, and can be made once', async () => {
    const claimId = await cooperative.file('mara', 'cancelled-contract', service());
    await cooperative.environment.settle();
    await cooperative.decideLast(claimId, 'reject', 'The hall says that you played.');
    expect(await page('mara', `/claims/${claimId}`)).toContain('The hall says that you played.');
    const empty = await submit(cooperative, 'mara', `/claims/${claimId}/appeal`, { reason: '' });
    expect(empty.status).toBe(422);
    expect(empty.html).toContain('href="#field-reason"');
    const asked = await submit(cooperative, 'mara', `/claims/${claimId}/appeal`, {
      reason: 'I did not play.',
      'ask-first': 'yes',
    });
    expect(asked.status).toBe(200);
    expect(wordsOf(asked.html)).toContain('Send this appeal? You can appeal once');
    expect(await cooperative.status('mara', claimId)).toBe('rejected');
    const { status } = await submit(cooperative, 'mara', `/claims/${claimId}/appeal`, {
      reason: 'I did not play.',
    });
    expect(status).toBe(303);
    expect(await cooperative.status('mara', claimId)).toBe('awaiting-approval');
    const again = await submit(cooperative, 'mara', `/claims/${claimId}/appeal`, { reason: 'Again' });
    expect(again.status).toBe(409);
  });
});
