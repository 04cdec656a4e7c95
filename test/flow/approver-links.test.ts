/** The links in the mails to those who decide. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Cooperative, TaskLink } from './cooperative-client.ts';
import { itOnOneMachine, startEmbedded } from './embedded-environment.ts';
import { openCooperative, service } from './small-cooperative.ts';

let cooperative: Cooperative;

beforeAll(async () => {
  cooperative = await openCooperative(await startEmbedded());
});

afterAll(() => cooperative.environment.close());

describe('a link', () => {
  it('changes nothing when it is opened, however often and by whomever', async () => {
    const { claimId, link } = await cooperative.asked('mara', 'cancelled-contract', service());
    const before = await cooperative.claim('mara', claimId);
    const path = `/tasks/${link.taskId}?token=${link.token}`;
    for (const as of [undefined, link.approver, 'mara', 'stijn']) {
      for (const method of ['GET', 'HEAD', 'OPTIONS']) {
        for (const query of ['', '&decision=approve', '&decision=reject&comment=x']) {
          await cooperative.as(as).fetch(path + query, { method }, { headers: { Accept: 'text/html' } });
        }
      }
    }
    expect(await cooperative.claim('mara', claimId)).toEqual(before);
  });

  it('shows what is to be decided to whoever holds it, keeps quiet about where it came from', async () => {
    const { link } = await cooperative.asked('mara', 'cancelled-contract', service());
    const page = await cooperative
      .as(undefined)
      .fetch(
        `/tasks/${link.taskId}?token=${link.token}`,
        { method: 'GET' },
        { headers: { Accept: 'text/html' } },
      );
    expect(page.status).toBe(200);
    expect(page.headers.get('Referrer-Policy')).toBe('no-referrer');
    const html = await page.text();
    expect(html).toContain('Mara Peeters');
    expect(html).not.toMatch(/(src|href)="https?:\/\/(?!127\.0\.0\.1)/);
  });

  it.each([
    ['altered', ({ token }: TaskLink) => (token.startsWith('A') ? 'B' : 'A') + token.slice(1)],
    ['shortened', ({ token }: TaskLink) => token.slice(0, -1)],
    ['lengthened', ({ token }: TaskLink) => `${token}A`],
    ['empty', () => ''],
    ['enormous', () => 'A'.repeat(100_000)],
    ['somebody else’s', () => 'other'],
  ])('whose secret is %s opens nothing and decides nothing', async (kind, change) => {
    const { claimId, link } = await cooperative.asked('mara', 'cancelled-contract', service());
    const other =
      kind === 'somebody else’s'
        ? await cooperative.asked('niels', 'cancelled-contract', service())
        : undefined;
    const token = other?.link.token ?? change(link);
    expect((await cooperative.decide({ taskId: link.taskId, token }, 'approve')).status).toBe(404);
    const page = await cooperative
      .as(undefined)
      .fetch(`/tasks/${link.taskId}?token=${token.slice(0, 5_000)}`, { method: 'GET' }, {});
    expect(page.status).toBe(404);
    expect(await cooperative.status('mara', claimId)).toBe('awaiting-approval');
  });

  it('without its secret is for the approver signed in alone', async () => {
    const { link } = await cooperative.asked('mara', 'cancelled-contract', service());
    const { taskId } = link;
    expect((await cooperative.decide({ taskId }, 'approve')).status).toBe(404);
    expect((await cooperative.decide({ taskId }, 'approve', { as: 'stijn' })).status).toBe(404);
    expect((await cooperative.decide({ taskId: 'no-such-task', token: link.token }, 'approve')).status).toBe(
      404,
    );
    expect((await cooperative.decide({ taskId }, 'approve', { as: link.approver })).status).toBe(200);
  });

  it('that was forwarded does not serve who signs in as somebody else', async () => {
    const { claimId, link } = await cooperative.asked('mara', 'cancelled-contract', service());
    for (const as of ['mara', 'amadou', 'omar', 'bruno']) {
      expect(await cooperative.decide(link, 'approve', { as })).toMatchObject({ status: 403 });
    }
    expect(await cooperative.status('mara', claimId)).toBe('awaiting-approval');
  });

  it('decides once; used again it says what was decided', async () => {
    const { claimId, link } = await cooperative.asked('mara', 'cancelled-contract', service());
    const replies = await Promise.all(Array.from({ length: 10 }, () => cooperative.decide(link, 'approve')));
    expect(replies.map((one) => one.status).toSorted()).toEqual([
      200,
      ...Array.from({ length: 9 }, () => 409),
    ]);
    expect(await cooperative.decide(link, 'reject', { comment: 'x' })).toMatchObject({
      status: 409,
      body: { code: 'already-decided' },
    });
    const claim = await cooperative.claim('mara', claimId);
    expect(claim.history.filter((one) => one.event === 'approved')).toHaveLength(1);
  });

  it('is no use for another decision than the three, and not for a no or a question without a reason', async () => {
    const { claimId, link } = await cooperative.asked('mara', 'cancelled-contract', service());
    for (const decision of ['', 'maybe', 'Approve', '__proto__', 'constructor']) {
      expect((await cooperative.decide(link, decision)).status).toBe(422);
    }
    for (const decision of ['reject', 'ask']) {
      for (const comment of [undefined, '', '   ', '\u0000\u0007']) {
        const reply = await cooperative.decide(link, decision, comment === undefined ? {} : { comment });
        expect(reply).toMatchObject({ status: 422, body: { errors: [{ path: 'comment' }] } });
      }
    }
    expect(await cooperative.status('mara', claimId)).toBe('awaiting-approval');
  });

  it('from another site’s page is refused', async () => {
    const { claimId, link } = await cooperative.asked('mara', 'cancelled-contract', service());
    const body = new URLSearchParams({ token: link.token, decision: 'approve' });
    for (const headers of [{ Origin: 'https://evil.example' }, { 'Sec-Fetch-Site': 'cross-site' }]) {
      const reply = await cooperative
        .as(undefined)
        .fetch(`/tasks/${link.taskId}`, { method: 'POST', body }, { headers });
      expect(reply.status).toBe(403);
    }
    expect(await cooperative.status('mara', claimId)).toBe('awaiting-approval');
  });

  it('stands in a list for the approver signed in', async () => {
    const { claimId, link } = await cooperative.asked('mara', 'cancelled-contract', service());
    const list = async () =>
      (
        await cooperative
          .as(link.approver)
          .get<{ items: { taskId: string; claimId: string }[] }>('/api/tasks')
      ).body.items;
    expect(await list()).toContainEqual(expect.objectContaining({ taskId: link.taskId, claimId }));
    await cooperative.decideLast(claimId, 'approve');
    expect((await list()).map((one) => one.taskId)).not.toContain(link.taskId);
  });

  itOnOneMachine('expires after two weeks, by comparison with the clock', async () => {
    const { link } = await cooperative.asked('mara', 'cancelled-contract', service());
    await cooperative.environment.advance('P15D');
    expect((await cooperative.decide(link, 'approve')).status).toBe(409);
  });
});
