/** Forms that are begun and not sent: kept on the server, with their documents, until they are filed or their time is over. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Reply } from './caller.ts';
import type { Cooperative } from './cooperative-client.ts';
import { startEmbedded } from './embedded-environment.ts';
import { hardship, openCooperative, service } from './small-cooperative.ts';

let cooperative: Cooperative;

beforeEach(async () => {
  cooperative = await openCooperative(await startEmbedded());
});

afterEach(() => cooperative.environment.close());

interface Draft {
  readonly form: Record<string, unknown>;
  readonly savedAt: string;
  readonly expiresAt: string;
}

const path = (measure: string) => `/api/drafts/${measure}`;
const put = (person: string, measure: string, form: unknown): Promise<Reply<Draft>> =>
  cooperative
    .as(person)
    .call(
      path(measure),
      { method: 'PUT', body: JSON.stringify(form) },
      { headers: { 'Content-Type': 'application/json' } },
    );
const get = (person: string, measure: string) => cooperative.as(person).get<Draft>(path(measure));
const offer = (person: string, more: object = {}) =>
  cooperative
    .as(person)
    .post<{ documentId: string; code: string; detail: string }>(
      `${path('hardship-aid')}/documents`,
      { name: 'bail.pdf', mediaType: 'application/pdf', bytes: 1_000, ...more },
      { language: 'en' },
    );

describe('a draft', () => {
  it('keeps any part of the form, one for each person and measure', async () => {
    expect((await get('mara', 'hardship-aid')).status).toBe(404);
    const { status, body } = await put('mara', 'hardship-aid', {
      need: 'rent',
      explanation: '=> ok, @Zoé <z@x.be>',
    });
    expect([status, body.form]).toEqual([200, { need: 'rent', explanation: '=> ok, @Zoé <z@x.be>' }]);
    expect(Date.parse(body.expiresAt)).toBeGreaterThan(Date.parse(body.savedAt));
    await put('mara', 'hardship-aid', { form: { amountCents: 'beaucoup' } });
    expect((await get('mara', 'hardship-aid')).body.form).toEqual({ amountCents: 'beaucoup' });
    expect((await get('niels', 'hardship-aid')).status).toBe(404);
    expect((await get('mara', 'cancelled-contract')).status).toBe(404);
  });

  it('is thrown away by its owner, and ended by filing', async () => {
    await put('mara', 'hardship-aid', { need: 'rent' });
    const drop = () => cooperative.as('mara').call(path('hardship-aid'), { method: 'DELETE' }, {});
    expect((await drop()).status).toBe(204);
    expect((await drop()).status).toBe(204);
    expect((await get('mara', 'hardship-aid')).status).toBe(404);
    await put('mara', 'hardship-aid', { need: 'rent' });
    await cooperative.file('mara', 'hardship-aid', hardship());
    expect((await get('mara', 'hardship-aid')).status).toBe(404);
  });

  it('takes its documents along into the claim', async () => {
    const { status, body } = await offer('mara');
    expect(status).toBe(201);
    const claimId = await cooperative.file('mara', 'hardship-aid', hardship());
    const { documents } = await cooperative.claim('mara', claimId);
    expect(documents.map((one) => one.documentId)).toContain(body.documentId);
    const next = await cooperative.file('mara', 'hardship-aid', hardship({ amountCents: 10_000 }));
    expect(
      (await cooperative.claim('mara', next)).documents.filter((one) => one.kind === 'uploaded'),
    ).toEqual([]);
  });

  it('gives a document back, and its place with it', async () => {
    const { body } = await offer('mara');
    const one = `${path('hardship-aid')}/documents/${body.documentId}`;
    const remove = (person: string, at = one) => cooperative.as(person).call(at, { method: 'DELETE' }, {});
    expect((await remove('niels')).status).toBe(404);
    expect((await remove('mara', `${path('hardship-aid')}/documents/nope`)).status).toBe(404);
    expect((await remove('mara')).status).toBe(204);
    expect((await remove('mara')).status).toBe(204);
    const kept = await offer('mara', { name: 'facture.pdf' });
    const claimId = await cooperative.file('mara', 'hardship-aid', hardship());
    const { documents } = await cooperative.claim('mara', claimId);
    expect(documents.filter((document) => document.kind === 'uploaded').map(({ name }) => name)).toEqual([
      'facture.pdf',
    ]);
    expect(
      (await cooperative.as('mara').get(`/api/claims/${claimId}/documents/${body.documentId}`)).status,
    ).toBe(404);
    expect((await remove('mara', one.replace(body.documentId, kept.body.documentId))).status).toBe(404);
  });

  it('says what to do with a picture that nobody can open', async () => {
    const { status, body } = await offer('mara', { name: 'IMG_1.HEIC', mediaType: 'image/heic' });
    expect([status, body.code]).toEqual([415, 'wrong-type']);
    expect(body.detail).toContain('Most Compatible');
    expect((await offer('mara', { bytes: 11 * 1024 * 1024 })).status).toBe(413);
  });

  it('is announced before its time is over, and then gone', async () => {
    await put('mara', 'hardship-aid', { need: 'rent' });
    const announcements = async () =>
      (await cooperative.environment.mails('mara@members.example')).filter((one) =>
        one.id.startsWith('draft:'),
      );
    await cooperative.environment.advance('P50D');
    expect(await announcements()).toHaveLength(0);
    await cooperative.environment.advance('P5D');
    expect(await announcements()).toHaveLength(1);
    expect((await get('mara', 'hardship-aid')).status).toBe(200);
    await cooperative.environment.advance('P7D');
    expect((await get('mara', 'hardship-aid')).status).toBe(404);
    expect(await announcements()).toHaveLength(1);
  });

  it('is for measures that the person may file, and a form', async () => {
    expect((await put('farid', 'cancelled-contract', {})).status).not.toBe(500);
    expect((await put('mara', 'nothing', {})).status).toBe(404);
    expect((await put('mara', 'listening-line', {})).status).toBe(404);
    expect((await put('mara', 'hardship-aid', [])).status).toBe(400);
    expect((await put('mara', 'hardship-aid', { explanation: 'x'.repeat(210_000) })).status).toBe(413);
  });
});

const required = { grossCents: 60_000 };
const giveDocument = (place: string, kind?: string) =>
  cooperative.as('mara').post(`${place}/documents`, {
    ...{ name: 'mail.pdf', mediaType: 'application/pdf', bytes: 500, ...(kind && { kind }) },
  });

describe('what has to be proved', () => {
  it('is asked of the member before anybody decides, and once it is there the claim goes on', async () => {
    const claimId = await cooperative.fileBare('mara', 'cancelled-contract', service(required));
    const asked = await cooperative.claim('mara', claimId, 'en');
    expect(asked).toMatchObject({
      status: 'needs-information',
      waitingFor: { role: 'member', name: 'Mara Peeters' },
      requiredDocuments: [{ kind: 'agreement', given: false }],
      approvals: [],
    });
    const [question] = asked.messages;
    expect(question).toMatchObject({ kind: 'question', author: { role: 'system' } });
    // Asked in the claim's language, read in the reader's.
    expect(question?.text).toContain('Before anybody decides we need this document');
    expect(asked.question?.text).toBe(question?.text);
    const inFrench = await cooperative.claim('mara', claimId, 'fr');
    expect(inFrench.messages[0]?.text).toContain('Les messages qui montrent l’accord');
    const mails = await cooperative.environment.mails('mara@members.example');
    expect(mails.at(-1)?.text).toContain('Les messages qui montrent l’accord');
    expect(await giveDocument(`/api/claims/${claimId}`)).toMatchObject({ status: 201 });
    expect((await cooperative.claim('mara', claimId)).requiredDocuments).toMatchObject([{ given: true }]);
    await cooperative.as('mara').post(`/api/claims/${claimId}/answers`, { text: 'Voici.' });
    expect(await cooperative.status('mara', claimId)).toBe('awaiting-approval');
    await cooperative.approve('mara', claimId);
    expect(await cooperative.status('mara', claimId)).toBe('approved');
  });

  it('is asked again of whoever answers with words alone, and silence ends the claim', async () => {
    const claimId = await cooperative.fileBare('mara', 'cancelled-contract', service(required));
    await cooperative.status('mara', claimId);
    await cooperative.as('mara').post(`/api/claims/${claimId}/answers`, { text: 'Croyez-moi.' });
    const again = await cooperative.claim('mara', claimId);
    expect([again.status, again.messages.map(({ kind }) => kind)]).toEqual([
      'needs-information',
      ['question', 'answer', 'question'],
    ]);
    await cooperative.environment.advance('P60D');
    expect(await cooperative.status('mara', claimId)).toBe('expired');
  });

  it('is not asked for what was given with the draft, nor below the amount of the policy', async () => {
    await giveDocument('/api/drafts/cancelled-contract', 'agreement');
    const proved = await cooperative.fileBare('mara', 'cancelled-contract', service(required));
    expect(await cooperative.status('mara', proved)).toBe('awaiting-approval');
    const small = await cooperative.fileBare('mara', 'cancelled-contract', service({ grossCents: 49_900 }));
    expect(await cooperative.status('mara', small)).toBe('awaiting-approval');
  });
});
