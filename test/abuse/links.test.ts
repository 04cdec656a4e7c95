/** Approval links replayed, forwarded, expired, altered, or of another version of the claim; and approving for oneself. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Cooperative, TaskLink } from '../flow/cooperative-client.ts';
import { startEmbedded } from '../flow/embedded-environment.ts';
import { account, expenses, hardship, members, openCooperative, service } from '../flow/small-cooperative.ts';

let cooperative: Cooperative;
beforeAll(async () => {
  cooperative = await openCooperative(await startEmbedded());
});
afterAll(() => cooperative.environment.close());

async function asked(
  person = 'mara',
  form: object = service(),
  measure = 'cancelled-contract',
): Promise<{ claimId: string; link: TaskLink }> {
  const claimId = await cooperative.file(person, measure, form);
  return { claimId, link: await cooperative.lastLink(claimId) };
}

const register = (id: string, more: object) => {
  const before = members.find((one) => one.member_id === id);
  if (!before) throw new RangeError(`no member ${id}`);
  return cooperative.import('members', [{ ...before, ...more }]);
};

describe('an approval link', () => {
  it('replayed a hundred times at once, with every answer, decides once', async () => {
    const { claimId, link } = await asked();
    const replies = await Promise.all(
      Array.from({ length: 100 }, (_, number) =>
        number % 2
          ? cooperative.decide(link, 'approve')
          : cooperative.decide(link, 'reject', { comment: 'Non.' }),
      ),
    );
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([200, 409]));
    const { history, approvals } = await cooperative.claim('mara', claimId);
    expect(history.filter(({ event }) => event === 'approved' || event === 'rejected')).toHaveLength(1);
    expect(approvals).toHaveLength(1);
  });

  it('of before a question does not decide on what was answered', async () => {
    const { claimId, link } = await asked();
    await cooperative.decideLast(claimId, 'ask', 'Où ?');
    await cooperative.as('mara').post(`/api/claims/${claimId}/answers`, { text: 'Là.' });
    await cooperative.environment.settle();
    const next = await cooperative.lastLink(claimId);
    expect([next.approver, next.token === link.token]).toEqual([link.approver, false]);
    expect((await cooperative.decide(link, 'approve')).status).toBe(409);
    expect((await cooperative.decide({ taskId: next.taskId, token: link.token }, 'approve')).status).toBe(
      404,
    );
    expect((await cooperative.decide(next, 'approve')).status).toBe(200);
  });

  it('approves the account that was shown: one that is slipped in later is not paid', async () => {
    const { claimId, link } = await asked('niels', hardship(), 'hardship-aid');
    await cooperative.decideLast(claimId, 'approve');
    const second = await cooperative.lastLink(claimId);
    await cooperative.decideLast(claimId, 'ask', 'Quel compte ?');
    const iban = account(77);
    const answer = { text: 'Celui-ci.', iban, form: { iban, payees: [{ iban }] } };
    const answers = `/api/claims/${claimId}/answers`;
    // Said, not dropped: an approver's question is answered in words alone.
    expect((await cooperative.as('niels').post(answers, answer)).status).toBe(422);
    expect((await cooperative.as('niels').post(answers, { text: answer.text })).status).toBe(200);
    await cooperative.environment.settle();
    for (const old of [link, second]) expect((await cooperative.decide(old, 'approve')).status).toBe(409);
    await cooperative.approve('niels', claimId);
    // What the register says from now on keeps the payment back until somebody has confirmed it.
    await register('niels', { iban: account(78) });
    await expect(cooperative.releaseRun()).rejects.toThrow('nothing to pay');
    const { payments } = await cooperative.claim('niels', claimId);
    expect(payments.map(({ state }) => state)).toEqual(['ready']);
    await cooperative.environment.advance('P4D');
    const path = `/api/payments/${payments[0]?.paymentId}/confirm-account`;
    expect((await cooperative.as('fien').post(path, {})).status).toBe(200);
    const { file } = await cooperative.releaseRun();
    // The one that finance confirmed, and no other.
    expect(file).toContain(account(78));
    expect(file).not.toMatch(new RegExp(`${iban}|${account(3)}`));
    await register('niels', {});
  });

  it('of a claim that was withdrawn decides nothing', async () => {
    const { claimId, link } = await asked();
    await cooperative.as('mara').post(`/api/claims/${claimId}/withdraw`, {});
    await cooperative.environment.settle();
    expect((await cooperative.decide(link, 'approve')).status).toBe(409);
    expect(await cooperative.status('mara', claimId)).toBe('withdrawn');
  });

  it('replaced by another approver’s decides nothing, and an expired one neither', async () => {
    const { claimId, link } = await asked();
    await cooperative.environment.advance('P8D');
    const next = await cooperative.lastLink(claimId);
    expect(next.approver).not.toBe(link.approver);
    expect((await cooperative.decide(link, 'approve')).status).toBe(409);
    expect((await cooperative.decide({ ...next, token: link.token }, 'approve')).status).toBe(404);
    await cooperative.environment.advance('P20D');
    expect((await cooperative.decide(next, 'approve')).status).toBe(409);
  });

  it('is nowhere but in the mail: not in an answer, an address or a page of somebody else', async () => {
    const { claimId, link } = await asked();
    for (const who of ['mara', link.approver, 'omar', 'farid', 'astrid']) {
      for (const path of [
        `/api/claims/${claimId}`,
        '/api/tasks',
        `/claims/${claimId}`,
        `/tasks/${link.taskId}`,
        '/tasks',
      ]) {
        for (const accept of ['text/html', 'application/json']) {
          const answer = await cooperative
            .as(who)
            .fetch(path, { method: 'GET' }, { headers: { Accept: accept } });
          expect(`${await answer.text()} ${answer.headers.get('Location')}`).not.toContain(link.token);
        }
      }
    }
  });
});

describe('approving for oneself', () => {
  /** Nobody of the chain is the person, and the person decides nothing, however they ask. */
  async function expectNoSelfApproval(person: string, claimId: string): Promise<void> {
    const links = await cooperative.links(claimId);
    expect(links.map(({ approver }) => approver)).not.toContain(person);
    for (const link of links) {
      expect((await cooperative.decide(link, 'approve', { as: person })).status).toBe(403);
      expect((await cooperative.decide({ taskId: link.taskId }, 'approve', { as: person })).status).toBe(404);
    }
  }

  it('is not possible by an account: neither one’s own nor one registered later', async () => {
    const form = expenses([10_000]);
    const own = { ...form, lines: form.lines.map((line) => ({ ...line, iban: account(11) })) };
    await expectNoSelfApproval('adele', await cooperative.file('karla', 'committed-expenses', own));
    // The account becomes the approver's after they were asked.
    const later = expenses([11_000]);
    const iban = account(88);
    const claimId = await cooperative.file('karla', 'committed-expenses', {
      ...later,
      lines: later.lines.map((line) => ({ ...line, iban })),
    });
    const link = await cooperative.lastLink(claimId);
    const before = members.find((one) => one.member_id === link.approver);
    if (before) {
      await register(link.approver, { iban });
      expect(await cooperative.decide(link, 'approve')).toMatchObject({ status: 403 });
      await register(link.approver, {});
    }
    expect(before, `${link.approver} is no member`).toBeDefined();
  });

  it('is not possible by a household, joined before or after', async () => {
    const liv = await cooperative.file('liv', 'cancelled-contract', service());
    await expectNoSelfApproval('adele', liv);
    const { claimId, link } = await asked('karla', service());
    expect(link.approver).toBe('adele');
    await register('adele', { household_id: 'home-karla' });
    expect(await cooperative.decide(link, 'approve', { as: 'adele' })).toMatchObject({ status: 403 });
    await register('adele', {});
    expect(await cooperative.status('karla', claimId)).toBe('awaiting-approval');
  });

  it('is not possible by an Activité, coordinated before or after', async () => {
    const studio = service({ activityId: 'act-studio', clientId: undefined });
    await expectNoSelfApproval('amadou', await cooperative.file('kobe', 'cancelled-contract', studio));
    const { link } = await asked('mara', service());
    const stage = { activity_id: 'act-stage', name: 'Stage', country: 'BE', sector: 'music' };
    await cooperative.import('activities', [{ ...stage, coordinator_ids: `karla ${link.approver}` }]);
    expect(await cooperative.decide(link, 'approve')).toMatchObject({ status: 403 });
    await cooperative.import('activities', [{ ...stage, coordinator_ids: 'karla' }]);
    expect(await cooperative.decide(link, 'approve')).toMatchObject({ status: 200 });
  });

  it('is not possible twice in one chain, nor by releasing one’s own run', async () => {
    const { claimId } = await asked('mara', service({ grossCents: 600_000 }));
    const approvers = await cooperative.approve('mara', claimId);
    expect(new Set(approvers).size).toBe(approvers.length);
    const run = await cooperative
      .as('farid')
      .post<{ id: string }>('/api/payment-runs', { channel: 'payroll' });
    const path = `/api/payment-runs/${run.body.id}/release`;
    expect((await cooperative.as('farid').post(path, {})).status).toBe(403);
    for (const who of ['mara', 'adele', 'omar', 'bruno', 'astrid'])
      expect((await cooperative.as(who).post(path, {})).status).toBe(403);
  });
});
