/** What becomes of a document as its file arrives and as the scanner speaks, in whichever order that happens. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { settleArrived, settledDocuments } from '../../../functions/documents/settle-upload.ts';
import { fileKey, findDocument, putDocument, uploadKey } from '../../../functions/documents/store.ts';
import type { Scan } from '../../../functions/platform/files/port.ts';
import type { Store } from '../../../functions/platform/store/port.ts';
import { openDatabase } from '../../../infra/embedded/database.ts';
import { createFolderFiles, type FolderFiles } from '../../../infra/embedded/files.ts';
import { createSqliteStore } from '../../../infra/embedded/store.ts';

const text = { mediaType: 'text/plain', bytes: Buffer.from('The festival does not take place.\n') };
const document = {
  ...{ documentId: 'D-1', claimId: 'C-1', name: 'letter.txt', mediaType: 'text/plain' },
  ...{ bytes: text.bytes.byteLength, addedBy: 'nour', addedAt: '2020-04-01T08:00:00.000Z' },
  state: 'awaited',
} as const;
let store: Store;
let files: FolderFiles;
let scan: Scan;

beforeEach(async () => {
  store = createSqliteStore(openDatabase(':memory:'));
  scan = 'pending';
  files = createFolderFiles({
    folder: mkdtempSync(path.join(tmpdir(), 'entraide-')),
    ...{ uploadUrl: '/uploads', downloadUrl: '/downloads', clock: { now: () => 0 } },
    scanner: () => scan,
  });
  await store.transact([putDocument(document, 'absent')]);
  await files.keep(uploadKey(document), text);
});

const known = async () => (await findDocument({ store }, 'C-1', 'D-1'))?.data;
const arrives = (key: string) => settleArrived({ store, files }, key);

it.each([
  ['clean', { state: 'kept' }],
  ['infected', { state: 'refused', refusal: 'infected' }],
  ['unscannable', { state: 'refused', refusal: 'unscannable' }],
] as const)('a file that is %s settles its document although nobody looks', async (word, expected) => {
  scan = word;
  await arrives(uploadKey(document));
  await arrives(uploadKey(document));
  expect(await known()).toMatchObject(expected);
  expect(await files.find(uploadKey(document))).toBeUndefined();
  expect((await files.find(fileKey(document))) === undefined).toBe(word !== 'clean');
});

it('a file that was looked at before the scanner found something is refused then, and removed', async () => {
  await settledDocuments({ store, files }, 'C-1');
  await arrives(fileKey(document));
  expect(await known()).toMatchObject({ state: 'kept' });
  scan = 'infected';
  await arrives(fileKey(document));
  await arrives(fileKey(document));
  expect(await known()).toMatchObject({ state: 'refused', refusal: 'infected' });
  expect(await files.find(fileKey(document))).toBeUndefined();
});

it('a file of no document, or of one that was forgotten, changes nothing', async () => {
  for (const key of ['incoming/C-1/D-2', 'claims/C-2/D-1', 'votes/x', 'C-1']) await arrives(key);
  expect(await known()).toEqual(document);
});
