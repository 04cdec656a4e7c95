/** Five thousand Activités have their shares to the cent. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DistributionView } from '../../functions/distributions/view.ts';
import type { Cooperative, ProblemBody } from './cooperative-client.ts';
import { type Order, order, sound } from './distribution-given.ts';
import { startEmbedded } from './embedded-environment.ts';
import { openCooperative } from './small-cooperative.ts';

let cooperative: Cooperative;

beforeAll(async () => {
  cooperative = await openCooperative(await startEmbedded());
});

afterAll(() => cooperative.environment.close());

async function record(more: Order = {}, person = 'farid'): Promise<DistributionView> {
  const { status, body } = await cooperative
    .as(person)
    .post<DistributionView>('/api/distributions', order(more));
  if (status !== 201) throw new Error(`the receipt was answered ${status}: ${JSON.stringify(body)}`);
  await cooperative.environment.settle();
  return body;
}

async function view(distributionId: string, query = ''): Promise<DistributionView> {
  await cooperative.environment.settle();
  return (
    await cooperative.as('astrid').get<DistributionView>(`/api/distributions/${distributionId}${query}`)
  ).body;
}

async function approve(distributionId: string, person = 'fien') {
  const reply = await cooperative
    .as(person)
    .post<DistributionView & ProblemBody>(`/api/distributions/${distributionId}/approve`, {});
  await cooperative.environment.settle();
  return reply;
}

describe('five thousand Activités', () => {
  const many = Array.from({ length: 5_000 }, (_, at) => `many-${String(at).padStart(5, '0')}`);

  it('have their shares by the turnover that they lost, to the cent', async () => {
    await cooperative.import(
      'activities',
      many.map((id) => ({
        activity_id: id,
        name: id,
        country: 'FR',
        sector: 'music',
        coordinator_ids: 'clara',
      })),
    );
    const shares = many.map((activityId, at) => ({ activityId, weight: (at * 7_919) % 1_000_003 }));
    const made = await record({
      scheme: 'fr-partial-activity',
      country: 'FR',
      amountCents: 123_456_789,
      shares,
    });
    expect(made.count).toBe(4_999);
    await approve(made.distributionId);
    const done = await view(made.distributionId);
    expect(done).toMatchObject({ state: 'distributed', postedLines: 4_999, postedCents: 123_456_789 });
    let cursor: string | null = null;
    let sum = 0;
    const seen = new Set<string>();
    do {
      const page: DistributionView = await view(
        made.distributionId,
        `?limit=1000${cursor === null ? '' : `&cursor=${cursor}`}`,
      );
      for (const line of page.lines.items) {
        sum += line.postedCents;
        seen.add(line.activityId);
      }
      cursor = page.lines.nextCursor;
    } while (cursor !== null);
    expect([sum, seen.size]).toEqual([123_456_789, 4_999]);
    expect(await cooperative.ledger()).toMatchObject(sound);
  }, 60_000);
});
