/** The measures of support from the form to their end, refusals included, and what hangs on their claims. */
import { parse } from 'csv-parse/sync';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ClaimView } from '../../functions/claims/view-claim.ts';
import type { Estimate } from '../../functions/filing/estimate-claim.ts';
import type { Cooperative, ProblemBody } from './cooperative-client.ts';
import { startEmbedded } from './embedded-environment.ts';
import { openCooperative, service } from './small-cooperative.ts';

let cooperative: Cooperative;

beforeEach(async () => {
  cooperative = await openCooperative(await startEmbedded());
  const base = { country: 'BE', language: 'fr', adviser_id: 'adele', joined_on: '2015-01-01' };
  await cooperative.import('members', [
    {
      ...base,
      member_id: 'otto',
      name: 'Otto Peeters',
      email: 'otto@members.example',
      iban: 'BE68539007547034',
      employment: 'occasional',
    },
    {
      ...base,
      member_id: 'paul',
      name: 'Paul Petit',
      email: 'paul@members.example',
      country: 'FR',
      adviser_id: 'aurelie',
      iban: 'FR1420041010050500013M02606',
      employment: 'permanent',
    },
  ]);
  await cooperative.import('activities', [
    {
      activity_id: 'act-rich',
      name: 'Rich',
      country: 'BE',
      sector: 'design',
      coordinator_ids: 'kobe',
      balance_cents: 900_000,
      monthly_costs_cents: 100_000,
    },
    {
      activity_id: 'act-poor',
      name: 'Poor',
      country: 'BE',
      sector: 'design',
      coordinator_ids: 'kobe',
      balance_cents: 60_000,
      monthly_costs_cents: 100_000,
    },
  ]);
});

afterEach(() => cooperative.environment.close());

const sources = (claim: ClaimView) => claim.funding.map((line) => [line.source, line.amountCents]);

async function bytesOf(person: string, path: string): Promise<Response> {
  const token = await cooperative.environment.tokenOf(person);
  return fetch(`${cooperative.environment.baseUrl}${path}`, {
    headers: { Authorization: `Bearer ${token}` },
  });
}

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

describe('temporary unemployment', () => {
  const asked = (more: object = {}) => ({
    activityId: 'act-poor',
    grossMonthlyCents: 240_000,
    weeklyHours: 38,
    months: [{ month: '2020-04', lostPercent: 50 }],
    choice: 'partial',
    reason: 'Commandes annulées',
    ...more,
  });

  it('is compared before anything is filed', async () => {
    const { body } = await cooperative
      .as('ines')
      .post<Estimate>('/api/measures/temporary-unemployment/estimate', asked(), { language: 'en' });
    expect(body.outcome).toBe('eligible');
    const comparison = body.tables.find((table) => table.id === 'comparison');
    expect(comparison?.rows.map((row) => row.slice(4))).toEqual([
      [213_280, 300_000, 0],
      [197_964, 150_000, 91_325],
      [182_650, 0, 182_650],
    ]);
    const best = body.rules.filter((rule) => /^recommended-(none|partial|total)$/.test(rule.id));
    expect(best.find((rule) => rule.outcome === 'met')?.id).toBe('recommended-partial');
  });

  it('ends in a declaration dossier, as PDF and as data, and pays nothing', async () => {
    const claimId = await cooperative.file('ines', 'temporary-unemployment', asked());
    const before = await cooperative.claim('ines', claimId);
    expect(before.documents).toEqual([]);
    expect(await cooperative.approve('ines', claimId)).toHaveLength(2);
    const claim = await cooperative.claim('ines', claimId, 'fr');
    expect([claim.status, claim.amountCents, claim.payments]).toEqual(['completed', 0, []]);
    expect(claim.documents.map((one) => [one.documentId, one.mediaType])).toEqual([
      ['dossier', 'application/pdf'],
      ['declaration', 'text/csv'],
    ]);
    const pdf = await bytesOf('ines', `/api/claims/${claimId}/documents/dossier`);
    expect(pdf.headers.get('Content-Disposition')).toMatch(/^attachment; filename="entraide-dossier-/);
    expect(Buffer.from(await pdf.arrayBuffer()).toString('latin1')).toMatch(/^%PDF-1\.7/);
    const csv = await bytesOf('fien', `/api/claims/${claimId}/documents/declaration`);
    expect(parse(await csv.text(), { bom: true, columns: true })).toMatchObject([
      {
        declaration: 'DRS 5',
        month: '2020-04',
        quarter: '2020/2',
        dmfa_code: '77',
        suspended_hours: '82.34',
        benefit_days: '13',
        benefit_estimate: '913.25',
      },
    ]);
    expect((await bytesOf('niels', `/api/claims/${claimId}/documents/dossier`)).status).toBe(404);
  });

  it('in France, with the State’s refund', async () => {
    const form = asked({
      activityId: 'act-scene',
      weeklyHours: 35,
      grossMonthlyCents: 250_000,
      choice: 'total',
      months: [{ month: '2020-06', lostPercent: 90 }],
    });
    const claimId = await cooperative.file('paul', 'temporary-unemployment', form);
    await cooperative.approve('paul', claimId);
    const csv = await bytesOf('paul', `/api/claims/${claimId}/documents/declaration`);
    expect(parse(await csv.text(), { bom: true, columns: true })).toMatchObject([
      {
        declaration: 'activité partielle',
        month: '2020-06',
        indemnity: '1750.27',
        refund: '1750.27',
        remainder: '0',
      },
    ]);
  });

  it('is refused when the choice is more than the Activité can carry while another is not', async () => {
    const claimId = await cooperative.file('ines', 'temporary-unemployment', asked({ choice: 'none' }));
    const claim = await cooperative.claim('ines', claimId);
    expect(claim.status).toBe('ineligible');
    expect(claim.decision?.rules.filter((rule) => rule.outcome === 'not-met').map((rule) => rule.id)).toEqual(
      ['feasible'],
    );
    const rich = await cooperative.file(
      'ines',
      'temporary-unemployment',
      asked({ choice: 'none', activityId: 'act-rich' }),
    );
    expect(await cooperative.status('ines', rich)).toBe('awaiting-approval');
  });

  it('is for people on permanent contracts, in months that the scheme covers, once per month', async () => {
    const other = await cooperative.file('mara', 'temporary-unemployment', asked());
    expect(await cooperative.status('mara', other)).toBe('ineligible');
    const early = await cooperative.file(
      'ines',
      'temporary-unemployment',
      asked({ months: [{ month: '2020-02', lostPercent: 50 }] }),
    );
    expect(await cooperative.status('ines', early)).toBe('ineligible');
    await cooperative.file('ines', 'temporary-unemployment', asked());
    expect(
      await cooperative.as('ines').file('temporary-unemployment', asked({ choice: 'total' })),
    ).toMatchObject({ status: 409 });
  });
});

/** The documents that are made of the claim. */
function made({ documents }: ClaimView): string[] {
  return documents.filter((one) => one.kind === 'made').map((one) => one.documentId);
}

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
    const csv = await bytesOf('clara', `/api/claims/${claimId}/documents/aem`);
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
    const pack = await bytesOf('clara', `/api/claims/${claimId}/documents/proof-pack`);
    expect([pack.status, pack.headers.get('Content-Type')]).toEqual([200, 'application/pdf']);
  });
});

describe('documents', () => {
  const pdf = Buffer.from('%PDF-1.4\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n');
  const offer = { name: 'preuve.pdf', mediaType: 'application/pdf', bytes: pdf.byteLength };

  interface Offered {
    readonly documentId: string;
    readonly upload: { readonly url: string; readonly fields: Readonly<Record<string, string>> };
  }

  async function upload(offered: Offered, bytes: Uint8Array, mediaType = 'application/pdf'): Promise<number> {
    const form = new FormData();
    for (const [name, value] of Object.entries(offered.upload.fields)) form.append(name, value);
    form.append('file', new Blob([new Uint8Array(bytes)], { type: mediaType }), 'preuve');
    return (await fetch(offered.upload.url, { method: 'POST', body: form })).status;
  }

  const documentsPath = (claimId: string) => `/api/claims/${claimId}/documents`;

  it('go up by a ticket, are checked, and come down as they were', async () => {
    const claimId = await cooperative.file('mara', 'cancelled-contract', service());
    const { status, body } = await cooperative.as('mara').post<Offered>(documentsPath(claimId), offer);
    expect(status).toBe(201);
    const path = `${documentsPath(claimId)}/${body.documentId}`;
    expect((await bytesOf('mara', path)).status).toBe(409);
    expect(await upload(body, pdf)).toBe(204);
    const down = await bytesOf('adele', path);
    expect(Buffer.from(await down.arrayBuffer()).equals(pdf)).toBe(true);
    expect(down.headers.get('Content-Disposition')).toContain('filename="preuve.pdf"');
    expect(down.headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect((await cooperative.claim('mara', claimId)).documents[0]).toMatchObject({
      documentId: body.documentId,
      name: 'preuve.pdf',
      kind: 'uploaded',
      state: 'kept',
    });
    expect((await bytesOf('niels', path)).status).toBe(404);
    expect((await bytesOf('mara', `${documentsPath(claimId)}/no-such`)).status).toBe(404);
  });

  it('that are not what they say are refused and forgotten', async () => {
    const claimId = await cooperative.file('mara', 'cancelled-contract', service());
    const bad = Buffer.from('<html><script>alert(1)</script>');
    const { body } = await cooperative
      .as('mara')
      .post<Offered>(documentsPath(claimId), { ...offer, bytes: bad.byteLength });
    expect(await upload(body, bad)).toBe(204);
    const list = await cooperative.as('mara').get<{ items: object[] }>(documentsPath(claimId));
    expect(list.body.items[0]).toMatchObject({ state: 'refused', refusal: 'wrong-content' });
    expect((await bytesOf('mara', `${documentsPath(claimId)}/${body.documentId}`)).status).toBe(409);
    const { body: twice } = await cooperative.as('mara').post<Offered>(documentsPath(claimId), offer);
    expect(await upload(twice, pdf)).toBe(204);
    const path = `${documentsPath(claimId)}/${twice.documentId}`;
    expect((await bytesOf('mara', path)).status).toBe(200);
    expect(await upload(twice, Buffer.alloc(pdf.byteLength, 'x'))).toBe(204);
    const still = await bytesOf('mara', path);
    expect(Buffer.from(await still.arrayBuffer()).equals(pdf)).toBe(true);
    const { body: small } = await cooperative.as('mara').post<Offered>(documentsPath(claimId), offer);
    expect(await upload(small, Buffer.concat([pdf, pdf]))).toBe(400);
  });

  it.each([
    [{ ...offer, bytes: 10 * 1024 * 1024 + 1 }, 413],
    [{ ...offer, bytes: 10 * 1024 * 1024 }, 201],
    [{ ...offer, bytes: 0 }, 422],
    [{ ...offer, mediaType: 'text/html' }, 415],
    [{ ...offer, mediaType: '__proto__' }, 415],
    [{ ...offer, name: '../../etc/passwd' }, 422],
    [{ ...offer, name: '' }, 422],
    [{}, 422],
  ])('an offer of %j is answered %i', async (body, status) => {
    const claimId = await cooperative.file('mara', 'cancelled-contract', service());
    expect((await cooperative.as('mara').post(documentsPath(claimId), body)).status).toBe(status);
  });

  it('are added by the member alone', async () => {
    const claimId = await cooperative.file('mara', 'cancelled-contract', service());
    await cooperative.environment.settle();
    expect((await cooperative.as('adele').post(documentsPath(claimId), offer)).status).toBe(403);
    expect((await cooperative.as('niels').post(documentsPath(claimId), offer)).status).toBe(404);
    expect((await cooperative.as(undefined).post(documentsPath(claimId), offer)).status).toBe(401);
  });

  it('go up from the claim’s page without scripts', async () => {
    const claimId = await cooperative.file('mara', 'cancelled-contract', service());
    const send = async (bytes: Uint8Array, name: string) => {
      const form = new FormData();
      form.append('document', new Blob([new Uint8Array(bytes)], { type: 'application/pdf' }), name);
      const token = await cooperative.environment.tokenOf('mara');
      return fetch(`${cooperative.environment.baseUrl}/claims/${claimId}/documents`, {
        method: 'POST',
        body: form,
        redirect: 'manual',
        headers: { Authorization: `Bearer ${token}`, Accept: 'text/html' },
      });
    };
    const added = await send(pdf, 'preuve.pdf');
    expect([added.status, added.headers.get('Location')]).toEqual([
      303,
      `/claims/${claimId}?done=documentAdded#documents`,
    ]);
    const refused = await send(Buffer.from('no pdf'), 'faux.pdf');
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('field-document-error');
    const claim = await cooperative.claim('mara', claimId);
    expect(claim.documents.filter((one) => one.kind === 'uploaded').map((one) => one.name)).toEqual([
      'preuve.pdf',
    ]);
  });
});
