/** Documents: who may see them, and how they come. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Cooperative } from './cooperative-client.ts';
import { service } from './small-cooperative.ts';
import { bytesOf, openSupported } from './supported-members.ts';

let cooperative: Cooperative;

beforeEach(async () => {
  cooperative = await openSupported();
});

afterEach(() => cooperative.environment.close());

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
    expect((await bytesOf(cooperative, 'mara', path)).status).toBe(409);
    expect(await upload(body, pdf)).toBe(204);
    const down = await bytesOf(cooperative, 'adele', path);
    expect(Buffer.from(await down.arrayBuffer()).equals(pdf)).toBe(true);
    expect(down.headers.get('Content-Disposition')).toContain('filename="preuve.pdf"');
    expect(down.headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect((await cooperative.claim('mara', claimId)).documents[0]).toMatchObject({
      documentId: body.documentId,
      name: 'preuve.pdf',
      kind: 'uploaded',
      state: 'kept',
    });
    expect((await bytesOf(cooperative, 'niels', path)).status).toBe(404);
    expect((await bytesOf(cooperative, 'mara', `${documentsPath(claimId)}/no-such`)).status).toBe(404);
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
    expect((await bytesOf(cooperative, 'mara', `${documentsPath(claimId)}/${body.documentId}`)).status).toBe(
      409,
    );
    const { body: twice } = await cooperative.as('mara').post<Offered>(documentsPath(claimId), offer);
    expect(await upload(twice, pdf)).toBe(204);
    const path = `${documentsPath(claimId)}/${twice.documentId}`;
    expect((await bytesOf(cooperative, 'mara', path)).status).toBe(200);
    expect(await upload(twice, Buffer.alloc(pdf.byteLength, 'x'))).toBe(204);
    const still = await bytesOf(cooperative, 'mara', path);
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
