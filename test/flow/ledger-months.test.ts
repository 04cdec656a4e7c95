/** A month closed over the API while claims are under way. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LedgerMonthView } from '../../functions/audit/months.ts';
import type { Transfer } from '../../workflows/ledger/transfer.ts';
import type { ProblemBody } from './caller.ts';
import type { Cooperative } from './cooperative-client.ts';
import { startEmbedded } from './embedded-environment.ts';
import { hardship, openCooperative } from './small-cooperative.ts';

let cooperative: Cooperative;
const claims: string[] = [];

beforeAll(async () => {
  cooperative = await openCooperative(await startEmbedded());
  for (const member of ['mara', 'niels']) {
    claims.push(await cooperative.file(member, 'hardship-aid', hardship()));
    await cooperative.approve(member, claims.at(-1) ?? '');
  }
});
afterAll(() => cooperative.environment.close());

const close = (month: string) =>
  cooperative.as('farid').post<LedgerMonthView & ProblemBody>(`/api/ledger/months/${month}/closing`, {});

async function entriesOf(claimId: string, member: string): Promise<Transfer[]> {
  const path = `/api/ledger/transfers?claim=${claimId}`;
  return (await cooperative.as(member).get<{ items: Transfer[] }>(path)).body.items;
}

describe('a month', () => {
  it('is closed in its turn, once it is over', async () => {
    expect(await close('2020-04')).toMatchObject({ status: 409, body: { code: 'month-not-over' } });
    expect(await cooperative.as('mara').post('/api/ledger/months/2020-03/closing', {})).toMatchObject({
      status: 403,
    });
    await cooperative.environment.advance('P30D');
    expect(await close('2020-04')).toMatchObject({ status: 409, body: { code: 'earlier-month-open' } });
    for (const month of ['2020-03', '2020-04']) {
      expect(await close(month)).toMatchObject({ status: 200, body: { month, state: 'closed' } });
    }
    const { body } = await cooperative.as('astrid').get<{ items: LedgerMonthView[] }>('/api/ledger/months');
    const again = await close('2020-04');
    expect(body.items.find(({ month }) => month === '2020-04')).toEqual(again.body);
  });

  it('takes nothing any more: what is posted afterwards stands in the next one', async () => {
    const before = (await close('2020-04')).body;
    await cooperative.payAll();
    for (const [at, claimId] of claims.entries()) {
      expect(await cooperative.status(at === 0 ? 'mara' : 'niels', claimId)).toBe('paid');
      const [reserved, posted] = (await entriesOf(claimId, at === 0 ? 'mara' : 'niels')).toSorted((a, b) =>
        a.at < b.at ? -1 : 1,
      );
      expect([reserved?.at.slice(0, 7), posted?.at.slice(0, 7)]).toEqual(['2020-04', '2020-05']);
    }
    expect((await close('2020-04')).body).toEqual(before);
    const { months } = await cooperative.ledger();
    expect(months.map(({ month, state, entries }) => [month, state, entries])).toEqual([
      ['2020-03', 'closed', 0],
      ['2020-04', 'closed', 2],
      ['2020-05', 'open', 2],
    ]);
  });
});
