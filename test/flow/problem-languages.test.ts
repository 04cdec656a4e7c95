/** Refusals in the language that was asked for, with their figures, from the API's HTTP entries. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProblemBody } from './caller.ts';
import type { Cooperative } from './cooperative-client.ts';
import { startEmbedded } from './embedded-environment.ts';
import { openCooperative, service } from './small-cooperative.ts';

let cooperative: Cooperative;

beforeAll(async () => {
  cooperative = await openCooperative(await startEmbedded());
});

afterAll(() => cooperative.environment.close());

describe('a refusal', () => {
  it.each([
    ['fr', 'Il n’y a rien ici, ou rien que vous puissiez voir.'],
    ['nl', 'Hier staat niets, of niets dat u mag zien.'],
    ['de', 'Hier ist nichts, oder nichts, was Sie sehen dürfen.'],
    ['en', 'There is nothing here, or nothing that you may see.'],
  ])('in %s of what is not there', async (language, detail) => {
    const { status, headers, body } = await cooperative.as('mara').get('/api/claims/none', { language });
    expect(status).toBe(404);
    expect(headers.get('Content-Language')).toBe(language);
    expect(body).toMatchObject({ code: 'not-found', title: 'not-found', detail });
  });

  it.each([
    ['nl', 'U hebt dit al aangevraagd: het is aanvraag'],
    ['de', 'Sie haben das schon beantragt: Es ist der Antrag'],
    ['fr', 'Vous avez déjà déposé ceci : c’est la demande'],
  ])('in %s of what was filed before, with its reference', async (language, detail) => {
    const form = service();
    const claimId = await cooperative.file('mara', 'cancelled-contract', form);
    const { status, body } = await cooperative.as('mara').file('cancelled-contract', form, { language });
    expect(status).toBe(409);
    const { reference } = await cooperative.claim('mara', claimId);
    expect(body).toMatchObject({ claimId, detail: `${detail} ${reference}.` });
  });

  it.each([
    ['nl', /^Het bestand houdt te vroeg op .+ Download het opnieuw/],
    ['de', /^Die Datei endet zu früh .+ Laden Sie sie/],
    ['fr', /^Le fichier s’arrête trop tôt .+ Téléchargez-le/],
  ])('in %s of a bank file that is none, with the reason', async (language, detail) => {
    const { status, body } = await cooperative
      .as('farid')
      .send<ProblemBody>('/api/bank-files', '<a><b></a>', 'application/xml', { language });
    expect([status, body.code]).toEqual([400, 'not-well-formed']);
    expect(body.detail).toMatch(detail);
  });

  it.each([
    ['nl', 'Het bestand is leeg. Download het opnieuw bij de bank.'],
    ['de', 'Die Datei ist leer. Laden Sie sie noch einmal bei der Bank herunter.'],
    ['fr', 'Le fichier est vide. Téléchargez-le de nouveau auprès de la banque.'],
    ['en', 'The file is empty. Download it again from the bank.'],
  ])('in %s of a bank file that is empty', async (language, detail) => {
    for (const content of ['', ' \r\n']) {
      const { status, body } = await cooperative
        .as('farid')
        .send<ProblemBody>('/api/bank-files', content, 'application/xml', { language });
      expect([status, body.code, body.detail]).toEqual([400, 'not-well-formed', detail]);
    }
  });

  it('in the person’s own language when none of ours is asked for', async () => {
    const own = await cooperative.as('mara').get<ProblemBody>('/api/claims/none');
    const asked = await cooperative.as('mara').get<ProblemBody>('/api/claims/none', { language: 'pt' });
    expect(asked.body.detail).toBe(own.body.detail);
    expect(asked.headers.get('Content-Language')).toBe(own.headers.get('Content-Language'));
  });
});
