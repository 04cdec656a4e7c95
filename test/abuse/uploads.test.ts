/** Uploads that are too large, not what they say, two files in one, or named like a path: through both HTTP entries. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Cooperative } from '../flow/cooperative-client.ts';
import { startEmbedded } from '../flow/embedded-environment.ts';
import { openCooperative, service } from '../flow/small-cooperative.ts';
import { type UploadedFile, uploadByTicket } from './uploading.ts';

let cooperative: Cooperative;
let claimId: string;
beforeAll(async () => {
  cooperative = await openCooperative(await startEmbedded());
  claimId = await cooperative.file('mara', 'cancelled-contract', service());
  await cooperative.environment.settle();
});
afterAll(() => cooperative.environment.close());

const latin = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const zipEnd = `PK\x05\x06${'\0'.repeat(18)}`;
const pdf = '%PDF-1.4\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n';
const eicar = 'X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*';
const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';

const poisoned: [string, string, string][] = [
  ['a page', 'text/plain', '<!doctype html><script>alert(1)</script>'],
  ['a picture with scripts', 'text/plain', svg],
  ['a page called a picture', 'image/png', '<html><script>alert(1)</script>'],
  ['a picture with scripts, called a picture', 'image/jpeg', svg],
  ['a program', 'text/plain', 'MZ\x90\0\x03'],
  ['an archive called a PDF', 'application/pdf', `PK\x03\x04${zipEnd}`],
  ['a PDF and an archive', 'application/pdf', pdf + zipEnd],
  ['a PDF and a page', 'application/pdf', '%PDF-1.4\n<html><script>alert(1)</script>\n%%EOF'],
  ['a PDF with scripts', 'application/pdf', pdf.replace('<<>>', '<</S /JavaScript /JS (app.alert(1))>>')],
  ['a PDF that hides its scripts', 'application/pdf', pdf.replace('<<>>', '<</S /J#61vaScript>>')],
  ['a picture and a page', 'image/jpeg', '\xff\xd8\xff\xfe<script>alert(1)</script>\xff\xd9'],
  ['the program that scanners are tried out with', 'text/plain', eicar],
];

interface Listed {
  readonly documentId: string;
  readonly name: string;
  readonly state: string;
}

async function listed(): Promise<Listed[]> {
  const { body } = await cooperative.as('mara').get<{ items: Listed[] }>(`/api/claims/${claimId}/documents`);
  return body.items;
}

const upload = (file: UploadedFile, who = 'mara') => uploadByTicket(cooperative.as(who), claimId, file);

describe('by a ticket', () => {
  it.each(poisoned)('%s is refused and never handed out', async (name, mediaType, content) => {
    const { offer } = await upload({ name, mediaType, content: latin(content) });
    const { documentId } = offer.body;
    const path = `/api/claims/${claimId}/documents/${documentId}`;
    expect(await cooperative.as('mara').get(path)).toMatchObject({ status: 409, body: { code: 'refused' } });
    expect((await listed()).find((one) => one.documentId === documentId)).toMatchObject({ state: 'refused' });
    expect((await cooperative.as('adele').get(path)).status).toBe(409);
  });

  it.each([
    ['HTML', 'text/html'],
    ['SVG', 'image/svg+xml'],
    ['scripts', 'application/javascript'],
    ['archives', 'application/zip'],
    ['mails, which hide attachments', 'message/rfc822'],
    ['what objects are born with', 'constructor'],
    ['what objects are made of', '__proto__'],
  ])('there is none for %s', async (_name, mediaType) => {
    const { offer } = await upload({ name: 'x.txt', mediaType, content: 'x' });
    expect(offer.status).toBe(415);
  });

  it.each([
    ['larger than allowed', 10 * 1024 * 1024 + 1, 413],
    ['of no size', 0, 422],
    ['of less than nothing', -1, 422],
    ['of half a byte', 0.5, 422],
    ['of more than there are numbers', 1e300, 422],
  ])('there is none for a file %s', async (_name, bytes, status) => {
    const offered = { bytes };
    const { offer } = await upload({ name: 'x.txt', mediaType: 'text/plain', content: 'x', offered });
    expect(offer.status).toBe(status);
  });

  it('no other size and no other type come through than it says', async () => {
    const larger = { name: 'x.txt', mediaType: 'text/plain', content: 'xx', offered: { bytes: 1 } };
    expect((await upload(larger)).uploaded).toBe(400);
    const { offer } = await upload({
      name: 'x.txt',
      mediaType: 'text/plain',
      content: 'x',
      offered: { bytes: 2 },
    });
    const { url, fields } = offer.body.upload;
    const body = new FormData();
    for (const [field, value] of Object.entries({ ...fields, 'Content-Type': 'text/html' }))
      body.append(field, value);
    body.append('file', new Blob(['xx']));
    expect((await fetch(url, { method: 'POST', body })).status).toBe(403);
    const huge = new FormData();
    huge.append('ticket', 'x');
    huge.append('file', new Blob([new Uint8Array(11 * 1024 * 1024)]));
    const answer = await fetch(url, { method: 'POST', body: huge }).catch(() => undefined);
    expect([413, undefined]).toContain(answer?.status);
  });

  it.each([
    '../../../etc/passwd',
    '..\\..\\boot.ini',
    '/etc/passwd',
    'a/b.pdf',
    'x\0.pdf',
    'x\r\nSet-Cookie: a=b.pdf',
    'x\u202efdp.exe',
    '<script>x</script>.pdf',
    'x'.repeat(151),
    '',
    '   ',
  ])('a name like %j is no name', async (name) => {
    const { offer } = await upload({ name, mediaType: 'text/plain', content: 'x' });
    expect(offer.status).toBe(422);
  });

  it.each([
    '..',
    '.htaccess',
    'CON',
    'x.txt',
    'x.pdf.exe',
    'page.html',
    '%2e%2e%2fetc',
    "'; drop table documents",
  ])('a file called %s lies where its id says and comes back as a download', async (name) => {
    const { offer, uploaded } = await upload({ name, mediaType: 'text/plain', content: 'x' });
    expect(uploaded).toBe(204);
    const path = `/api/claims/${claimId}/documents/${offer.body.documentId}`;
    const { status, headers, body } = await cooperative.as('mara').get(path);
    expect([status, body]).toEqual([200, 'x']);
    expect(headers.get('Content-Disposition')).toMatch(/^attachment; .*\.txt$/);
  });

  it('nobody adds to somebody else’s claim, not even staff who see it', async () => {
    const file = { name: 'x.txt', mediaType: 'text/plain', content: 'x' };
    expect((await upload(file, 'niels')).offer.status).toBe(404);
    expect((await upload(file, 'adele')).offer.status).toBe(403);
  });

  it('a claim takes no more than thirty', async () => {
    const other = await cooperative.file('niels', 'cancelled-contract', service());
    await cooperative.environment.settle();
    const file = { name: 'x.txt', mediaType: 'text/plain', content: 'x' };
    const statuses: number[] = [];
    for (let number = 0; number < 31; number += 1) {
      statuses.push((await uploadByTicket(cooperative.as('niels'), other, file)).offer.status);
    }
    expect(statuses.slice(0, 30).every((status) => status === 201)).toBe(true);
    expect(statuses[30]).toBe(409);
  });
});

describe('three hundred offers at once', () => {
  it('leave thirty documents', async () => {
    const other = await cooperative.file('kobe', 'hardship-aid', {
      ...{ need: 'rent', incomeBeforeCents: 200_000, incomeNowCents: 80_000, householdSize: 2 },
      ...{ otherAidCents: 0, amountCents: 50_000, explanation: 'Loyer', urgent: false },
    });
    const document = { name: 'x.txt', mediaType: 'text/plain', bytes: 1 };
    const path = `/api/claims/${other}/documents`;
    const answers = await Promise.all(
      Array.from({ length: 300 }, () => cooperative.as('kobe').post<{ code?: string }>(path, document)),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(30);
    const refused = answers.filter(({ status }) => status !== 201);
    expect(new Set(refused.map(({ body }) => body.code))).toEqual(new Set(['too-many-documents']));
    const { body } = await cooperative.as('kobe').get<{ items: Listed[] }>(`${path}?limit=100`);
    expect(body.items.filter(({ state }) => state === 'awaited')).toHaveLength(30);
  });
});

describe('by the page', () => {
  it.each(poisoned)('%s is refused with a sentence', async (name, mediaType, content) => {
    const before = await listed();
    const body = new FormData();
    body.append('document', new File([latin(content)], `${name}.txt`, { type: mediaType }));
    const path = `/claims/${claimId}/documents`;
    const { status } = await cooperative.as('mara').fetch(path, { method: 'POST', body }, {});
    expect(status).toBe(422);
    expect(await listed()).toEqual(before);
  });

  it('more than the page takes is refused before it is read', async () => {
    const body = new FormData();
    body.append('document', new File([new Uint8Array(5 * 1024 * 1024)], 'x.txt', { type: 'text/plain' }));
    const path = `/claims/${claimId}/documents`;
    const answer = await cooperative
      .as('mara')
      .fetch(path, { method: 'POST', body }, {})
      .catch(() => undefined);
    expect([413, undefined]).toContain(answer?.status);
  });
});
