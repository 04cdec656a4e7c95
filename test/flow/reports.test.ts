/** Losses, forecast and what-if from outside: figures that add up, open data that hides the few, nothing that changes. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PublicFundAnswer } from '../../functions/reports/public-fund-api.ts';
import type { ForecastView, LossesView, SimulationView } from '../../functions/reports/view.ts';
import { publicFundWords } from '../../functions/reports/words/index.ts';
import type { ProblemBody } from './caller.ts';
import type { Cooperative } from './cooperative-client.ts';
import { startEmbedded } from './embedded-environment.ts';
import { foreignMarkup, submit, visit, wordsOf } from './page-visits.ts';
import { expenses, hardship, openCooperative, service } from './small-cooperative.ts';

let cooperative: Cooperative;
let aid: string;

beforeAll(async () => {
  cooperative = await openCooperative(await startEmbedded());
  await cooperative.import(
    'activities',
    losses().map((row, at) => ({
      activity_id: row.activity_id,
      name: `A${at}`,
      country: 'BE',
      sector: at < 3 ? 'Dance' : 'music',
      coordinator_ids: `person-${at}`,
    })),
  );
  await cooperative.import('losses', losses());
  aid = await cooperative.file('mara', 'hardship-aid', hardship({ amountCents: 60_000 }));
  await cooperative.file('niels', 'hardship-aid', hardship({ amountCents: 150_000 }));
  // Of the same household as the first: its cap is shared.
  await cooperative.file('milo', 'hardship-aid', hardship({ amountCents: 90_000 }));
  await cooperative.file('mara', 'cancelled-contract', service());
  await cooperative.file('karla', 'committed-expenses', expenses([40_000]));
  await cooperative.environment.settle();
});

afterAll(() => cooperative.environment.close());

/** Two sectors of three and of twelve Activités, each with a person of its own. */
function losses() {
  const rows = [...Array(12).keys()].map((at) => ({ sector: at < 3 ? 'dance' : 'music', at }));
  return rows.map(({ at }) => ({
    activity_id: `act-${at}`,
    month: '2020-03',
    turnover_cents: 50_000,
    previous_year_cents: 100_000,
    days_lost: 2.5,
  }));
}

const act = (id: string) => cooperative.as(id);

async function simulate(policy: object): Promise<SimulationView> {
  const asked = await act('bruno').post<SimulationView>('/api/simulations', { policy });
  expect(asked.status).toBe(202);
  await cooperative.environment.settle();
  const path = `/api/simulations/${asked.body.simulationId}`;
  return (await act('bruno').get<SimulationView>(path)).body;
}

const halfCap = {
  plan: 'corona-2020',
  version: 'half-cap',
  note: 'What the half would have done.',
  measures: {
    'hardship-aid': {
      parameters: { householdCapCents: [{ from: '2020-03-30', value: 75_000, source: 'board' }] },
    },
  },
};

describe('what if', () => {
  it('shows what another policy would change, per measure and country, and changes nothing', async () => {
    const [ledger, envelope, claim] = await Promise.all([
      cooperative.ledger(),
      cooperative.envelope('hardship-aid-BE-2020'),
      cooperative.claim('mara', aid),
    ] as const);
    const { result, state, seen } = await simulate(halfCap);
    expect({ state, seen }).toEqual({ state: 'done', seen: 5 });
    const row = result?.rows.find((one) => one.measure === 'hardship-aid');
    // 600 € stay; 1,500 € become 750 €; of the household's second claim 150 € are left instead of 900 €.
    expect(row).toMatchObject({
      country: 'BE',
      claims: 3,
      changedAmount: 2,
      changedOutcome: 0,
      ownCents: 300_000,
      otherCents: 150_000,
      differenceCents: -150_000,
      factsChanged: 0,
    });
    const others = result?.rows.filter((one) => one.measure !== 'hardship-aid') ?? [];
    expect(others.map((one) => one.differenceCents)).toEqual([0, 0]);
    expect(await cooperative.ledger()).toEqual(ledger);
    expect(await cooperative.envelope('hardship-aid-BE-2020')).toEqual(envelope);
    expect(await cooperative.claim('mara', aid)).toEqual(claim);
  });

  it('names the path and the reason of what does not parse', async () => {
    const refusal = async (policy: unknown) => {
      const { status, body } = await act('bruno').post<ProblemBody>('/api/simulations', { policy });
      return { status, code: body.code, errors: body.errors?.map(({ path, code }) => `${path} ${code}`) };
    };
    expect(await refusal('{')).toMatchObject({ status: 422, errors: ['policy not-json'] });
    const wrong = { ...halfCap, measures: { 'hardship-aid': { parameters: { minimumScore: 'low' } } } };
    expect(await refusal(wrong)).toMatchObject({
      status: 422,
      code: 'invalid-policy',
      errors: ['policy.measures.hardship-aid.parameters.minimumScore wrong-value'],
    });
  });

  it('is asked by the board and finance alone, and read by those who follow the fund', async () => {
    for (const person of ['mara', 'adele', 'omar']) {
      const { status } = await act(person).post('/api/simulations', { policy: halfCap });
      expect(status, person).toBe(403);
    }
    expect((await act('astrid').get('/api/simulations')).status).toBe(200);
    expect((await act('mara').get('/api/simulations')).status).toBe(403);
    expect((await act('mara').get('/api/policy')).status).toBe(403);
  });

  it('takes the policy in force as a file that changes nothing', async () => {
    const current = (await act('bruno').get<object>('/api/policy')).body;
    const { result } = await simulate(current);
    expect(result?.rows.every((row) => row.differenceCents === 0 && row.changedOutcome === 0)).toBe(true);
  });

  it('is a page: a form, its errors, a result, a file', async () => {
    const page = await visit(cooperative, 'bruno', '/fund/what-if');
    expect(foreignMarkup(page.html)).toEqual([]);
    const refused = await submit(cooperative, 'bruno', '/fund/what-if', { policy: '{"plan":"x"}' });
    expect(refused.status).toBe(422);
    expect(wordsOf(refused.html)).toContain('Version – This value does not fit');
    const sent = await submit(cooperative, 'bruno', '/fund/what-if', { policy: JSON.stringify(halfCap) });
    expect(sent.status).toBe(303);
    await cooperative.environment.settle();
    const result = await visit(cooperative, 'bruno', sent.location ?? '');
    expect(foreignMarkup(result.html)).toEqual([]);
    const said = wordsOf(result.html);
    expect(said).toContain(
      '5 claims were decided again; 2 would be decided otherwise: 0 more, 0 fewer, 2 with another amount.',
    );
    expect(said).toContain('The plan would pay €1,500.00 less: ');
    expect(said).toMatch(/The envelope “Hardship aid, Belgium, [^”]*” would be .*, instead of .*\./);
    expect(said).toMatch(/The figures that were tried .* €1,500\.00 .* €750\.00/);
    const csv = await act('bruno').text(`/api/simulations/${sent.location?.split('/').at(-1)}?format=csv`);
    expect(csv).toMatch(/hardship-aid,BE,3,0,0,0,2,3000,1500,-1500,0,0,0,0/);
  });
});

describe('what if, as a form', () => {
  it('shows the figures of a measure with their values of today, and keeps what was typed in another one', async () => {
    const beginning = await visit(cooperative, 'bruno', '/fund/what-if');
    expect(beginning.html).toContain('href="/fund/what-if?group=hardship-aid"');
    const form = await visit(cooperative, 'bruno', '/fund/what-if?group=hardship-aid');
    expect([foreignMarkup(form.html), form.html.length < 60_000]).toEqual([[], true]);
    const name = /name="(measures\.hardship-aid\.parameters\.\w*[cC]ents)"/.exec(form.html)?.[1] ?? '';
    const other = await submit(cooperative, 'bruno', '/fund/what-if', { [name]: '750', show: 'plan' });
    expect(other.html).toContain(`<input type="hidden" name="${name}" value="750">`);
  });

  it('says at its field what cannot be read, and what is missing', async () => {
    const nothing = await submit(cooperative, 'bruno', '/fund/what-if', { group: 'hardship-aid' });
    expect([nothing.status, wordsOf(nothing.html).includes('Change at least one figure.')]).toEqual([
      422,
      true,
    ]);
    const path = 'measures.hardship-aid.parameters.minimumScore';
    const wrong = await submit(cooperative, 'bruno', '/fund/what-if', {
      group: 'hardship-aid',
      [path]: 'low',
    });
    expect([wrong.status, wrong.html.includes(`href="#field-${path.replaceAll('.', '-')}"`)]).toEqual([
      422,
      true,
    ]);
    expect(wordsOf(wrong.html)).not.toContain('measures.hardship-aid');
  });
});

describe('the forecast', () => {
  it('is gathered on demand, adds up, and is read by those who follow the fund', async () => {
    expect((await act('farid').post('/api/forecast', {})).status).toBe(202);
    await cooperative.environment.settle();
    const { body } = await act('farid').get<ForecastView>('/api/forecast');
    const { forecast } = body;
    expect(body).toMatchObject({ announcedCents: 500_000_000 });
    expect(forecast?.weeks).toHaveLength(26);
    expect(forecast?.weeks[0]).toMatchObject({ from: '2020-03-30', until: '2020-04-05' });
    // What the cooperative would pay of the five claims; 85% of what waits for approval is likely to be paid.
    const [waiting] = forecast?.open ?? [];
    expect(waiting).toMatchObject({
      status: 'awaiting-approval',
      count: 5,
      from: 'default',
      paidPercent: 85,
    });
    const spread = forecast?.weeks.reduce((sum, week) => sum + week.openClaimsCents, 0);
    expect(spread).toBe(waiting?.expectedCents);
    expect((await act('mara').get('/api/forecast')).status).toBe(403);
    expect((await act('mara').post('/api/forecast', {})).status).toBe(403);
    expect((await act('astrid').post('/api/forecast', {})).status).toBe(403);
  });

  it('is a page with a chart and its table, and a file of the same figures', async () => {
    const page = await visit(cooperative, 'astrid', '/fund/forecast');
    expect(foreignMarkup(page.html)).toEqual([]);
    expect(page.html).toMatch(/<svg[^>]*role="img"[^>]*aria-labelledby="weeks-title weeks-desc"/);
    const csv = await act('astrid').text('/api/forecast?format=csv');
    expect(csv.trim().split('\r\n')).toHaveLength(27);
    expect((await act('astrid').get('/api/forecast?format=xml')).status).toBe(400);
  });
});

describe('the public fund', () => {
  it('is there for everybody, as JSON, as a file and as a page, and hides the few', async () => {
    const visitor = cooperative.as(undefined);
    const { status, body } = await visitor.get<PublicFundAnswer>('/api/fund/public');
    expect(status).toBe(200);
    // Fewer than ten people have asked for anything.
    expect(body).toMatchObject({ withheld: true, measures: [], countries: [], months: [] });
    expect(body.totals).toMatchObject({ paidCents: null, reservedCents: null, waitingCents: null });
    const envelopes = await act('bruno').get<{ items: { ceilingCents: number }[] }>(
      '/api/envelopes?limit=1000',
    );
    const ceilings = envelopes.body.items.reduce((sum, { ceilingCents }) => sum + ceilingCents, 0);
    expect(body.totals.votedCents).toBe(ceilings);
    const page = await visit(cooperative, undefined, '/transparency');
    expect(page.status).toBe(200);
    expect(wordsOf(page.html)).toContain(publicFundWords.en.withheld);
  });
});

describe('the losses', () => {
  it('are gathered on demand, and open to everybody with the few merged', async () => {
    expect((await act('omar').post('/api/losses', {})).status).toBe(202);
    await cooperative.environment.settle();
    const { status, body } = await cooperative.as(undefined).get<LossesView>('/api/losses');
    expect(status).toBe(200);
    expect(body.asOf).toMatch(/^2020-04-01T/);
    // Nine of music and three of dance are too few each; together they are twelve.
    expect(body.rows.filter((row) => row.month === '2020-03')).toEqual([
      {
        month: '2020-03',
        country: 'BE',
        sector: 'other',
        turnoverCents: 600_000,
        previousYearCents: 1_200_000,
        daysLost: 30,
      },
    ]);
    expect(body.months[0]).toMatchObject({ changePercent: -50, announcedPercent: -50 });
    // One person's two declared days of April.
    expect(body.withheld).toEqual(['2020-04']);
    const csv = await (await fetch(`${cooperative.environment.baseUrl}/api/losses?format=csv`)).text();
    expect(csv).toContain('2020-03,BE,other,6000,12000,-50,30');
  });

  it('are a page for everybody', async () => {
    const page = await visit(cooperative, undefined, '/losses');
    expect(page.status).toBe(200);
    expect(foreignMarkup(page.html)).toEqual([]);
    expect(wordsOf(page.html)).toContain('others together');
    expect(wordsOf(page.html)).not.toContain('Update the figures');
    const asked = await submit(cooperative, 'farid', '/losses', {});
    expect(asked.location).toBe('/losses?done=ordered');
  });
});
