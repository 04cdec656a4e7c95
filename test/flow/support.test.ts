/** Promised, occasional and cancelled contracts. */
import { parse } from 'csv-parse/sync';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ClaimView } from '../../functions/claims/view-claim.ts';
import type { ProblemBody } from './caller.ts';
import type { Cooperative } from './cooperative-client.ts';
import { service } from './small-cooperative.ts';
import { bytesOf, openSupported } from './supported-members.ts';

let cooperative: Cooperative;

beforeEach(async () => {
  cooperative = await openSupported();
});

afterEach(() => cooperative.environment.close());

const sources = (claim: ClaimView) => claim.funding.map((line) => [line.source, line.amountCents]);

const message = {
  sentOn: '2020-02-10',
  from: 'Hall',
  channel: 'email',
  showsFunction: true,
  showsDate: true,
  showsPlace: true,
  showsPay: true,
  namesPerson: true,
  quote: 'Nous comptons sur vous, 600 € brut',
};

function promise(more: object = {}) {
  return {
    activityId: 'act-stage',
    clientId: 'cli-hall',
    function: 'Concert promis',
    place: 'Namur',
    startsOn: '2020-04-20',
    endsOn: '2020-04-29',
    plannedDays: 10,
    grossCents: 60_000,
    cancelledOn: '2020-03-20',
    cancelledEvent: 'Festival du Hall',
    reason: 'Festival annulé',
    messages: [message],
    ...more,
  };
}

/** The documents that are made of the claim. */
function made({ documents }: ClaimView): string[] {
  return documents.filter((one) => one.kind === 'made').map((one) => one.documentId);
}

describe('a promised contract', () => {
  it('is paid once adviser and finance have said yes, public money first', async () => {
    const claimId = await cooperative.file('mara', 'promised-contract', promise({ grossCents: 100_000 }));
    expect(await cooperative.approve('mara', claimId)).toHaveLength(2);
    await cooperative.payAll();
    const claim = await cooperative.claim('mara', claimId, 'fr');
    expect(claim.status).toBe('paid');
    expect(claim.approvals.map((one) => one.role)).toEqual(['adviser', 'finance']);
    // 12 days of 58.33 + 5.63 from the payment body; the plan pays what remains.
    expect(sources(claim)).toEqual([
      ['temporary-unemployment', 76_752],
      ['solidarity-fund', 23_248],
    ]);
    expect(await cooperative.ledger()).toMatchObject({ balanced: true, countersDiffer: [] });
  });

  it('is asked for the message that is missing, and goes on with it', async () => {
    const weak = promise({ messages: [{ ...message, showsPay: false }] });
    const claimId = await cooperative.file('mara', 'promised-contract', weak);
    const asked = await cooperative.claim('mara', claimId, 'en');
    expect(asked).toMatchObject({ status: 'needs-information', canAnswer: true });
    const form = promise({
      messages: [
        { ...message, showsPay: false },
        { ...message, sentOn: '2020-02-12' },
      ],
    });
    const answer = { text: 'Voici le deuxième message.', form: { messages: form.messages } };
    expect(await cooperative.as('mara').post(`/api/claims/${claimId}/answers`, answer)).toMatchObject({
      status: 200,
    });
    expect(await cooperative.status('mara', claimId)).toBe('awaiting-approval');
  });

  it('is refused to people of other employments and outside the crisis, and told which measure is theirs', async () => {
    const claimId = await cooperative.file('ines', 'promised-contract', promise());
    expect(await cooperative.status('ines', claimId)).toBe('ineligible');
    const early = await cooperative.file('mara', 'promised-contract', promise({ cancelledOn: '2020-02-20' }));
    expect(await cooperative.status('mara', early)).toBe('ineligible');
  });

  it('cannot be claimed as cancelled too, nor twice', async () => {
    await cooperative.file('mara', 'promised-contract', promise());
    const same = {
      activityId: 'act-stage',
      function: 'concert PROMIS',
      startsOn: '2020-04-20',
      endsOn: '2020-04-29',
    };
    const cancelled = service({ ...same, clientId: undefined });
    expect(await cooperative.as('mara').file('cancelled-contract', cancelled)).toMatchObject({
      status: 409,
      body: { code: 'already-filed' },
    });
    expect(await cooperative.as('mara').file('promised-contract', promise())).toMatchObject({ status: 409 });
  });

  it('bad messages are told where they stand', async () => {
    const form = promise({
      messages: [message, { ...message, sentOn: '2020-03-25', quote: '=HYPERLINK("x")' }],
    });
    const { status, body } = await cooperative.as('mara').file('promised-contract', form);
    expect(status).toBe(422);
    expect((body as ProblemBody).errors?.map((one) => one.path)).toEqual(['messages.1.quote']);
  });
});

describe('an occasional contract', () => {
  const occasional = (more: object = {}) =>
    service({ clientId: 'cli-hall', orderId: 'ord-1', grossCents: 120_000, ...more });

  it('is borne by the fund as long as the client has not pledged', async () => {
    const claimId = await cooperative.file('otto', 'occasional-contract', occasional());
    expect(await cooperative.approve('otto', claimId)).toHaveLength(2);
    await cooperative.payAll();
    const claim = await cooperative.claim('otto', claimId);
    expect([claim.status, sources(claim)]).toEqual(['paid', [['solidarity-fund', 120_000]]]);
  });

  it('names an order of its own Activité and client, once', async () => {
    const wrong = occasional({ activityId: 'act-studio' });
    expect(await cooperative.as('otto').file('occasional-contract', wrong)).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'orderId', code: 'unknown' }] },
    });
    await cooperative.file('otto', 'occasional-contract', occasional());
    expect(await cooperative.as('otto').file('occasional-contract', occasional())).toMatchObject({
      status: 409,
    });
  });

  it('is for occasional members alone', async () => {
    const claimId = await cooperative.file('mara', 'occasional-contract', occasional());
    expect(await cooperative.status('mara', claimId)).toBe('ineligible');
  });
});

describe('a cancelled contract', () => {
  it('of a French artist has its AEM lines on the claim and as data, and a proof pack', async () => {
    const form = service({
      activityId: 'act-scene',
      clientId: undefined,
      cachets: 2,
      hours: 24,
      plannedDays: 2,
      startsOn: '2020-04-30',
      endsOn: '2020-05-01',
      grossCents: 50_000,
    });
    const claimId = await cooperative.file('clara', 'cancelled-contract', form);
    await cooperative.environment.settle();
    const decided = await cooperative.claim('clara', claimId, 'fr');
    expect(made(decided)).toEqual(['proof-pack']);
    expect(decided.tables[0]?.rows.map((row) => row.slice(1))).toEqual([
      // Planned, declared (nothing: the State bears it), indemnified: 250.00 / 7 h × 70% = 25.00 × 7 h, and 7 h to report.
      ['2020-04', 10, '2020-04-30/2020-04-30', 1, 1_200, 25_000, 0, 0, 0, 1, 700, 17_500, 7],
      ['2020-05', 10, '2020-05-01/2020-05-01', 1, 1_200, 25_000, 0, 0, 0, 1, 700, 17_500, 7],
    ]);
    await cooperative.approve('clara', claimId);
    const claim = await cooperative.claim('clara', claimId, 'fr');
    expect(made(claim)).toEqual(['proof-pack', 'aem-form', 'aem', 'declaration-form', 'declaration']);
    const csv = await bytesOf(cooperative, 'clara', `/api/claims/${claimId}/documents/aem`);
    expect(csv.headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(
      (parse(await csv.text(), { bom: true, columns: true }) as Record<string, string>[])[0],
    ).toMatchObject({
      month: '2020-04',
      annexe: '10',
      planned_cachets: '1',
      planned_hours: '12',
      declared_gross: '0',
      indemnity: '175',
      siret: '',
      nature: 'initiale',
    });
    const pack = await bytesOf(cooperative, 'clara', `/api/claims/${claimId}/documents/proof-pack`);
    expect([pack.status, pack.headers.get('Content-Type')]).toEqual([200, 'application/pdf']);
  });
});
