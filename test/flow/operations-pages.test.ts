/** What needs a person, on pages: a claim that stopped, a decision that is late, somebody who is away. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Cooperative } from './cooperative-client.ts';
import { itOnOneMachine, startEmbedded } from './embedded-environment.ts';
import { submit, visit, wordsOf } from './page-visits.ts';
import { hardship, openCooperative, service } from './small-cooperative.ts';

let cooperative: Cooperative;

beforeEach(async () => {
  cooperative = await openCooperative(await startEmbedded());
});

afterEach(() => cooperative.environment.close());

itOnOneMachine(
  'a claim that stopped says why, for whom and since when; a refusal needs words, and is asked about',
  async () => {
    const claimId = await cooperative.file('mara', 'cancelled-contract', service());
    await cooperative.as('mara').post(`/api/claims/${claimId}/messages`, { text: 'Is anybody there?' });
    await cooperative.environment.advance('P40D');
    const words = wordsOf((await visit(cooperative, 'omar', '/operations')).html);
    expect(words).toMatch(/For: Mara Peeters.* Stopped on \d+ \w+ 2020.*Is anybody there\?/);
    const path = `/operations/${claimId}`;
    const empty = await submit(cooperative, 'omar', path, { route: 'rejected', 'ask-first': 'yes' });
    expect([empty.status, empty.html.includes('href="#field-comment"')]).toEqual([422, true]);
    const refusal = { route: 'rejected', comment: 'The hall was open.' };
    const asked = await submit(cooperative, 'omar', path, { ...refusal, 'ask-first': 'yes' });
    expect(wordsOf(asked.html)).toMatch(/Refuse claim \w+ of Mara Peeters\?.*The hall was open\./);
    expect(await cooperative.status('mara', claimId)).toBe('under-review');
    expect((await submit(cooperative, 'omar', path, refusal)).status).toBe(303);
    await cooperative.environment.settle();
    expect(await cooperative.status('mara', claimId)).toBe('rejected');
    expect(wordsOf((await visit(cooperative, 'mara', `/claims/${claimId}`)).html)).toContain(
      'The hall was open.',
    );
  },
);

itOnOneMachine('the queue is a chart by person, and what falls due soon is a list with a file', async () => {
  const claimId = await cooperative.file('mara', 'cancelled-contract', service());
  await cooperative.file('niels', 'cancelled-contract', service());
  await cooperative.environment.settle();
  const { html } = await visit(cooperative, 'omar', '/operations?sort=-until');
  const words = wordsOf(html);
  expect(words).toMatch(/2 claims wait for somebody; .+ has [12]/);
  expect(words).toMatch(/2 deadlines in the next seven days .* \w+day \d+ April 2020/);
  expect(html).toContain(`href="/claims/${claimId}"`);
  const csv = await visit(cooperative, 'omar', '/operations?format=csv');
  expect(csv.html).toContain('until,person,claim,amount');
});

itOnOneMachine('a late decision is given to somebody else, never of a confidential claim', async () => {
  const claimId = await cooperative.file('mara', 'cancelled-contract', service());
  const secret = await cooperative.file('jens', 'hardship-aid', hardship());
  await cooperative.environment.advance('P4D');
  const before = (await cooperative.lastLink(claimId)).approver;
  const { html } = await visit(cooperative, 'omar', '/operations');
  expect(html).not.toContain(secret);
  const other = before === 'arno' ? 'adele' : 'arno';
  expect(html).toContain(`<option value="${other}">`);
  const name = (claim: string, approver: string) =>
    submit(cooperative, 'omar', `/operations/${claim}/approver`, { approver });
  expect((await name(claimId, 'fien')).status).toBe(422);
  expect((await name(secret, 'soraya')).status).toBe(404);
  expect(
    (await submit(cooperative, 'adele', `/operations/${claimId}/approver`, { approver: other })).status,
  ).toBe(403);
  expect((await name(claimId, other)).location).toBe('/operations?done=named');
  await cooperative.environment.settle();
  expect((await cooperative.lastLink(claimId)).approver).toBe(other);
  await cooperative.approve('mara', claimId);
  expect(await cooperative.status('mara', claimId)).toBe('approved');
});

it('somebody who decides plans to be away, and is back, on a page', async () => {
  expect((await visit(cooperative, 'mara', '/absence')).status).toBe(403);
  const wish = { from: '2020-04-01', until: '2020-04-20', delegateTo: 'arno' };
  const wrong = await submit(cooperative, 'adele', '/absence', { ...wish, from: '1 April' });
  expect([wrong.status, wrong.html.includes('href="#field-from"')]).toEqual([422, true]);
  expect((await submit(cooperative, 'adele', '/absence', { ...wish, delegateTo: 'mara' })).status).toBe(422);
  expect((await submit(cooperative, 'adele', '/absence', wish)).location).toBe('/absence?done=saved');
  expect(wordsOf((await visit(cooperative, 'adele', '/absence')).html)).toMatch(/Away from .* to .*; Arno/);
  const claimId = await cooperative.file('mara', 'cancelled-contract', service());
  expect((await cooperative.lastLink(claimId)).approver).toBe('arno');
  expect((await submit(cooperative, 'adele', '/absence', { action: 'end' })).location).toBe(
    '/absence?done=ended',
  );
  expect((await cooperative.as('adele').get('/api/me/absence')).body).toBeNull();
});
