/** Mails that would be too many at once to one person go out as one, which lists them. */
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { type Cooperative, linkIn, referenceOf } from './cooperative-client.ts';
import { itOnOneMachine, startEmbedded } from './embedded-environment.ts';
import { openCooperative, service } from './small-cooperative.ts';

let cooperative: Cooperative;
const adele = 'adele@entraide.example';

beforeAll(async () => {
  cooperative = await openCooperative(await startEmbedded());
});
afterAll(() => cooperative.environment.close());

async function fileMany(count: number): Promise<string[]> {
  const claims = Array.from({ length: count }, () =>
    cooperative.file('mara', 'cancelled-contract', service()),
  );
  return Promise.all(claims);
}

const mailsToAdele = () => cooperative.environment.mails(adele);

describe('requests to one approver', () => {
  itOnOneMachine('are one mail beyond the fifth in an hour, with the way to each', async () => {
    const claimIds = await fileMany(9);
    const mails = await mailsToAdele();
    expect(mails.map((mail) => linkIn(mail).length)).toEqual([...Array(5).fill(1), 4]);
    const [digest] = mails.slice(-1);
    expect(digest?.subject).toMatch(/^4 demandes attendent votre décision, la première au plus tard le /);
    expect(digest?.html).toMatch(/<a [^>]*href="[^"]*\/tasks\/[^"]+token=/);
    const named = claimIds.filter((claimId) => digest?.text.includes(referenceOf(claimId)));
    expect(named).toHaveLength(4);
    for (const claimId of named) {
      const link = await cooperative.lastLink(claimId);
      expect(await cooperative.decide(link, 'approve')).toMatchObject({ status: 200, body: { claimId } });
    }
  });

  itOnOneMachine(
    'that were decided before it goes out are not in it, and one alone is a mail of its own',
    async () => {
      const before = (await mailsToAdele()).length;
      const [first = '', second = ''] = await fileMany(2);
      const { body } = await cooperative
        .as('adele')
        .get<{ items: { taskId: string; claimId: string }[] }>('/api/tasks?limit=100');
      const task = body.items.find(({ claimId }) => claimId === first);
      await cooperative.decide({ taskId: task?.taskId ?? '' }, 'approve', { as: 'adele' });
      const mails = (await mailsToAdele()).slice(before);
      expect(mails).toHaveLength(1);
      expect(mails[0]?.subject).toContain(referenceOf(second));
    },
  );

  itOnOneMachine('go out one by one again once the hour is over', async () => {
    await cooperative.environment.advance('PT2H');
    const before = (await mailsToAdele()).length;
    await fileMany(3);
    expect((await mailsToAdele()).slice(before).map((mail) => linkIn(mail).length)).toEqual([1, 1, 1]);
  });
});
