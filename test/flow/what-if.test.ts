/** A what-if over claims whose facts come from elsewhere: loans, trainings, quotas; and what a loan means ahead. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ForecastView, SimulationView } from '../../functions/reports/view.ts';
import type { TrainingView } from '../../functions/trainings/view-trainings.ts';
import { importActivities, lend, loan } from './activity-money.ts';
import type { Cooperative } from './cooperative-client.ts';
import { startEmbedded } from './embedded-environment.ts';
import { account, openCooperative } from './small-cooperative.ts';

let cooperative: Cooperative;

beforeAll(async () => {
  cooperative = await openCooperative(await startEmbedded());
  await importActivities(cooperative);
});

afterAll(() => cooperative.environment.close());

async function simulate(measures: object): Promise<SimulationView> {
  const policy = { plan: 'corona-2020', version: 'other', measures };
  const asked = await cooperative.as('bruno').post<SimulationView>('/api/simulations', { policy });
  expect(asked.status).toBe(202);
  await cooperative.environment.settle();
  return (await cooperative.as('bruno').get<SimulationView>(`/api/simulations/${asked.body.simulationId}`))
    .body;
}

const course = {
  title: 'Plan de trésorerie',
  subject: 'cash-plan',
  language: 'fr',
  sessions: [{ on: '2020-04-06', from: '09:30', until: '12:30', place: 'Liège' }],
  seats: 2,
  feeCents: 18_000,
  providerName: 'Atelier',
  providerIban: account(700),
};

it('replays a seat, a loan and a quota on their own facts', async () => {
  const training = await cooperative.as('adele').post<TrainingView>('/api/trainings', course);
  const { trainingId } = training.body;
  await cooperative.file('mara', 'training', { trainingId, motivation: 'Mes dates sont annulées.' });
  await lend(cooperative, loan({ amountCents: 120_000, months: 12 }));
  const explanation = 'Alles abgesagt';
  for (const [memberId, amountCents] of [
    ['greta', 40_000],
    ['greta', 10_000],
  ] as const) {
    await cooperative.file('petra', 'partner-claim', {
      memberId,
      kind: 'hardship',
      amountCents,
      explanation,
    });
  }
  const { result } = await simulate({
    training: { parameters: { noticeDays: 10 } },
    'zero-interest-loan': { parameters: { maximumCents: 100_000 } },
    'partner-claim': { parameters: { quota: { DE: { claims: 1 } } } },
  });
  const rows = result?.rows.map(({ measure, claims, noLongerEligible, differenceCents, factsChanged }) => {
    return { measure, claims, noLongerEligible, differenceCents, factsChanged };
  });
  expect(rows).toEqual([
    {
      measure: 'zero-interest-loan',
      claims: 1,
      noLongerEligible: 1,
      differenceCents: -120_000,
      factsChanged: 0,
    },
    { measure: 'training', claims: 1, noLongerEligible: 1, differenceCents: -18_000, factsChanged: 0 },
    // The first keeps its place; the second comes when the one place is taken.
    { measure: 'partner-claim', claims: 2, noLongerEligible: 1, differenceCents: -10_000, factsChanged: 0 },
  ]);
});

it('counts the instalments of a loan in the forecast, each in its week', async () => {
  await cooperative.as('farid').post('/api/forecast', {});
  await cooperative.environment.settle();
  const { forecast } = (await cooperative.as('farid').get<ForecastView>('/api/forecast')).body;
  const due = forecast?.weeks.filter((week) => week.inflows.instalments > 0) ?? [];
  // 100 € on the first of August and of September, 95% of it; the other ten come after the 26 weeks.
  expect(due.map(({ from, inCents }) => ({ from, inCents }))).toEqual([
    { from: '2020-07-27', inCents: 9_500 },
    { from: '2020-08-31', inCents: 9_500 },
  ]);
  expect(forecast?.laterInCents).toBe(95_000);
});
