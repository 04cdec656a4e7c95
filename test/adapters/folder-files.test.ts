/** The files port on a folder: tickets and links that nobody can alter, and files that are whole or not there. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFolderFiles, type FolderFiles } from '../../infra/embedded/files.ts';

const file = { mediaType: 'application/pdf', bytes: Buffer.from('%PDF-1.7\n\n\0é') };
const upload = { key: 'c-1/d-1', mediaType: 'application/pdf', bytes: file.bytes.byteLength };
let folder: string;
let now: number;
let files: FolderFiles;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'files-'));
  now = Date.parse('2020-04-01T08:00:00Z');
  files = open();
});
afterEach(() => rmSync(folder, { recursive: true }));

function open(): FolderFiles {
  return createFolderFiles({
    folder,
    uploadUrl: 'http://localhost:3000/uploads',
    downloadUrl: 'http://localhost:3000/downloads',
    clock: { now: () => now },
  });
}

async function ticketFor(wanted = upload): Promise<string> {
  return (await files.offerUpload(wanted)).fields.ticket ?? '';
}

async function linkTo(key: string, name = 'a.pdf'): Promise<string> {
  return (await files.offerDownload(key, name)).split('/').at(-1) ?? '';
}

describe('folder of documents', () => {
  it('offers an upload like S3 does', async () => {
    expect(await files.offerUpload(upload)).toEqual({
      url: 'http://localhost:3000/uploads',
      method: 'POST',
      fields: { 'Content-Type': 'application/pdf', ticket: expect.any(String) },
      expiresAt: '2020-04-01T08:15:00.000Z',
    });
  });

  it('keeps what was posted and hands it out under a link', async () => {
    expect(await files.receive(await ticketFor(), file)).toBe('stored');
    expect(await files.find(upload.key)).toEqual({
      bytes: upload.bytes,
      mediaType: 'application/pdf',
      scan: 'clean',
    });
    const opened = await files.open(await linkTo(upload.key, 'été.pdf'));
    expect(opened).toMatchObject({ mediaType: 'application/pdf' });
    expect(Buffer.from(opened?.bytes ?? [])).toEqual(file.bytes);
    expect(opened?.disposition).toBe(`attachment; filename="_t_.pdf"; filename*=UTF-8''%C3%A9t%C3%A9.pdf`);
  });

  it('keeps files, tickets and links over a restart', async () => {
    const ticket = await ticketFor();
    files = open();
    expect(await files.receive(ticket, file)).toBe('stored');
    const link = await linkTo(upload.key);
    files = open();
    expect(await files.open(link)).toBeDefined();
  });

  it('keeps and reads what comes through the program itself', async () => {
    await files.keep('c-1/d-2', file);
    expect(await files.read('c-1/d-2')).toEqual({ mediaType: file.mediaType, bytes: file.bytes });
    expect(await files.find('c-1/d-2')).toMatchObject({ bytes: file.bytes.byteLength });
    await files.remove('c-1/d-2');
    expect(await files.read('c-1/d-2')).toBeUndefined();
    await expect(files.keep('../d-2', file)).rejects.toBeInstanceOf(RangeError);
  });

  it('takes the same file again', async () => {
    const ticket = await ticketFor();
    await files.receive(ticket, file);
    expect(await files.receive(ticket, file)).toBe('stored');
    expect(readdirSync(path.join(folder, 'c-1'))).toEqual(['d-1.file']);
  });

  it('refuses another size, another type, and what comes too late', async () => {
    const ticket = await ticketFor();
    expect(await files.receive(ticket, { ...file, bytes: file.bytes.subarray(1) })).toBe('wrong-size');
    expect(await files.receive(ticket, { ...file, mediaType: 'text/html' })).toBe('wrong-type');
    now += 15 * 60_000;
    expect(await files.receive(ticket, file)).toBe('expired');
    expect(await files.find(upload.key)).toBeUndefined();
  });

  it.each([
    ['nothing', () => ''],
    ['no signature', (ticket: string) => ticket.split('.')[0] ?? ''],
    [
      'another signature',
      (ticket: string) => `${ticket.split('.')[0]}.${Buffer.alloc(32).toString('base64url')}`,
    ],
    [
      'another content',
      (ticket: string) => `${Buffer.from('{}').toString('base64url')}.${ticket.split('.')[1]}`,
    ],
  ])('knows no ticket with %s', async (_, alter) => {
    expect(await files.receive(alter(await ticketFor()), file)).toBe('unknown-ticket');
  });

  it('does not take a link for a ticket, nor a ticket for a link', async () => {
    const ticket = await ticketFor();
    await files.receive(ticket, file);
    expect(await files.receive(await linkTo(upload.key), file)).toBe('unknown-ticket');
    expect(await files.open(ticket)).toBeUndefined();
  });

  it('does not know a ticket of another folder', async () => {
    const ticket = await ticketFor();
    const other = mkdtempSync(path.join(tmpdir(), 'files-'));
    const elsewhere = createFolderFiles({
      folder: other,
      uploadUrl: '',
      downloadUrl: '',
      clock: { now: () => now },
    });
    expect(await elsewhere.receive(ticket, file)).toBe('unknown-ticket');
    rmSync(other, { recursive: true });
  });

  it('opens nothing under an expired link or one to a file that is gone', async () => {
    await files.receive(await ticketFor(), file);
    const link = await linkTo(upload.key);
    now += 15 * 60_000;
    expect(await files.open(link)).toBeUndefined();
    await files.remove(upload.key);
    await files.remove(upload.key);
    expect(await files.open(await linkTo(upload.key))).toBeUndefined();
  });

  it('lets no key lead out of the folder', async () => {
    for (const key of ['../x', 'a/../../x', '/etc/passwd', 'a\0', '.signing-key', '']) {
      await expect(files.offerUpload({ ...upload, key })).rejects.toBeInstanceOf(RangeError);
      await expect(files.offerDownload(key, 'x')).rejects.toBeInstanceOf(RangeError);
      await expect(files.find(key)).rejects.toBeInstanceOf(RangeError);
    }
  });
});
