/** A vote above the policy's amount acts once a second delegate has confirmed it; below it everything is as it was. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { EnvelopeView } from '../../functions/fund/envelopes.ts';
import type { PolicyView } from '../../functions/policies/view.ts';
import type { ProblemBody } from './caller.ts';
import type { Cooperative } from './cooperative-client.ts';
import { startEmbedded } from './embedded-environment.ts';
import { submit, visit, wordsOf } from './page-visits.ts';
import { openCooperative } from './small-cooperative.ts';

const envelope = 'hardship-aid-BE-2020';
const path = `/api/envelopes/${envelope}/votes`;
let cooperative: Cooperative;

beforeAll(async () => {
  cooperative = await openCooperative(await startEmbedded());
});

afterAll(() => cooperative.environment.close());

function record(ceilingCents: number, more: object = {}) {
  const body = { motion: `AG ${ceilingCents}`, votedOn: '2020-04-01', ceilingCents, ...more };
  return cooperative.as('bruno').post<EnvelopeView>(path, body);
}

function say(as: string, voteId: string, word: 'confirm' | 'refuse') {
  return cooperative.as(as).post<EnvelopeView & ProblemBody>(`${path}/${voteId}/${word}`, {});
}

it('needs nobody else until a policy says so', async () => {
  expect((await record(60_000_000)).body).toMatchObject({ ceilingCents: 60_000_000 });
  expect((await say('beatrix', '1', 'confirm')).body).toMatchObject({ status: 409, code: 'already-decided' });
});

it('above the amount is proposed, and acts on the word of another delegate', async () => {
  const proposal = { from: '2020-04-01', note: 'Board', policy: { secondVoteAboveCents: 50_000_000 } };
  const { body } = await cooperative.as('bruno').post<PolicyView>('/api/policies', proposal);
  await cooperative.as('beatrix').post(`/api/policies/${body.version}/approve`, {});
  expect((await record(50_000_000)).body).toMatchObject({ ceilingCents: 50_000_000 });
  const large = await record(50_000_001);
  expect(large).toMatchObject({ status: 201, body: { ceilingCents: 50_000_000 } });
  expect(large.body.votes.at(-1)).toMatchObject({ voteId: '3', state: 'proposed', recordedBy: 'bruno' });
  expect((await say('bruno', '3', 'confirm')).body.code).toBe('second-person-needed');
  expect((await say('farid', '3', 'confirm')).status).toBe(403);
  expect((await say('beatrix', '9', 'confirm')).status).toBe(404);
  const both = await Promise.all([say('beatrix', '3', 'confirm'), say('baptiste', '3', 'confirm')]);
  expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  const after = await cooperative.envelope(envelope);
  expect(after).toMatchObject({ ceilingCents: 50_000_001, availableCents: 50_000_001 });
  expect(after.votes.at(-1)).toMatchObject({ state: 'recorded', second: { decision: 'confirmed' } });
});

it('refused, or of a day to come, moves nothing', async () => {
  await record(90_000_000);
  expect((await say('beatrix', '4', 'refuse')).body.votes.at(-1)).toMatchObject({ state: 'refused' });
  await record(80_000_000, { votedOn: '2020-04-03' });
  expect((await say('beatrix', '5', 'confirm')).body.votes.at(-1)).toMatchObject({ state: 'coming' });
  expect(await cooperative.envelope(envelope)).toMatchObject({ ceilingCents: 50_000_001 });
  await cooperative.environment.advance('P2D');
  expect(await cooperative.envelope(envelope)).toMatchObject({ ceilingCents: 80_000_000 });
});

it('is confirmed on the page of the envelope', async () => {
  await record(70_000_000, { votedOn: '2020-04-03' });
  const page = `/fund/envelopes/${envelope}`;
  const form = `${page}/votes/6/confirm`;
  expect((await visit(cooperative, 'bruno', page)).html).not.toContain(form);
  const seen = await visit(cooperative, 'beatrix', page);
  expect(seen.html).toContain(form);
  expect(wordsOf(seen.html)).toContain('waits for another delegate');
  expect((await submit(cooperative, 'bruno', form, {})).status).toBe(403);
  expect((await submit(cooperative, 'beatrix', form, {})).status).toBe(303);
  expect(await cooperative.envelope(envelope)).toMatchObject({ ceilingCents: 70_000_000 });
  expect((await visit(cooperative, 'beatrix', page)).html).not.toContain(form);
});

it('is asked for by the lower of the limits of today and of the vote’s own day', async () => {
  const proposal = { from: '2020-04-10', note: 'Board', policy: { secondVoteAboveCents: 10_000_000 } };
  const { body } = await cooperative.as('bruno').post<PolicyView>('/api/policies', proposal);
  await cooperative.as('beatrix').post(`/api/policies/${body.version}/approve`, {});
  const ahead = await record(20_000_000, { votedOn: '2020-04-10' });
  expect(ahead.body.votes.at(-1)).toMatchObject({ state: 'proposed', secondNeeded: true });
  const before = await record(30_000_000, { votedOn: '2020-04-09' });
  expect(before.body.votes.at(-1)?.state).not.toBe('proposed');
  const late = await record(60_000_000, { votedOn: '2020-04-10' });
  expect(late.body.votes.at(-1)).toMatchObject({ state: 'proposed' });
});
