/** An encrypted export: nothing of it in the clear, opened by whom it is for and by nobody else. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { generateIdentity, identityToRecipient } from 'age-encryption';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { exportData } from '../../../infra/ops/data/export.ts';
import { importData } from '../../../infra/ops/data/import.ts';
import type { Site } from '../../../infra/ops/site.ts';
import type { RawItem } from '../../../infra/ops/table-items.ts';

const person = 'Mara Peeters';
const items: readonly RawItem[] = Array.from({ length: 5_000 }, (_, at) => ({
  pk: { S: `MEMBER#${at}` },
  sk: { S: 'MEMBER' },
  data: { S: JSON.stringify({ name: person, at }) },
}));
const letter = Buffer.from(`Chère ${person}`);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'entraide-sealed-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Held {
  readonly items: RawItem[];
  readonly documents: Map<string, { readonly mediaType: string; readonly bytes: Uint8Array }>;
}

function siteWith(held: Held): Site {
  const table = {
    isEmpty: async () => held.items.length === 0,
    async *read() {
      for (let at = 0; at < held.items.length; at += 700) yield held.items.slice(at, at + 700);
    },
    write: async (batch: readonly RawItem[]) => void held.items.push(...batch),
  };
  const documents = {
    async *keys() {
      yield* held.documents.keys();
    },
    read: async (key: string) => held.documents.get(key),
    write: async (key: string, one: { mediaType: string; bytes: Uint8Array }) =>
      void held.documents.set(key, one),
  };
  return { itemsOf: () => table, documents } as unknown as Site;
}

const opsOn = (site: Site) => ({ open: async () => site, print: () => undefined });
const full = (): Held => ({
  items: [...items],
  documents: new Map([['claims/1/letter', { mediaType: 'text/plain', bytes: letter }]]),
});
const empty = (): Held => ({ items: [], documents: new Map() });

async function keyFile(): Promise<{ recipient: string; file: string }> {
  const identity = await generateIdentity();
  const file = path.join(folder, `${identity.slice(-6)}.key`);
  writeFileSync(file, `# created today\n${identity}\n`);
  return { recipient: await identityToRecipient(identity), file };
}

const filesIn = (place: string) =>
  readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => path.join(one.parentPath, one.name));

it('holds nothing in the clear, and comes back whole for each that it was encrypted to', async () => {
  const [one, other] = [await keyFile(), await keyFile()];
  const to = path.join(folder, 'export');
  await exportData.run({ to, 'encrypt-to': `${one.recipient},${other.recipient}` }, opsOn(siteWith(full())));
  const note = path.join(to, 'export.json');
  expect(JSON.parse(readFileSync(note, 'utf8'))).toEqual({ format: 2, items: 5_000, documents: 1 });
  const files = filesIn(to).filter((file) => file !== note);
  expect(files).toHaveLength(3);
  for (const file of files) {
    expect(file).toMatch(/\.age$/);
    const text = readFileSync(file, 'latin1');
    expect(text.startsWith('age-encryption.org/v1')).toBe(true);
    for (const secret of [person, 'MEMBER#', 'claims/1/letter']) expect(text).not.toContain(secret);
  }
  for (const { file: identity } of [one, other]) {
    const back = empty();
    await importData.run({ from: to, identity }, opsOn(siteWith(back)));
    expect(back.items).toEqual(items);
    expect(Buffer.from(back.documents.get('claims/1/letter')?.bytes ?? [])).toEqual(letter);
  }
});

it('is refused without the identity, with another one, and when it was changed', async () => {
  const [one, other] = [await keyFile(), await keyFile()];
  const to = path.join(folder, 'export');
  await exportData.run({ to, 'encrypt-to': one.recipient }, opsOn(siteWith(full())));
  const take = (identity?: string) => importData.run({ from: to, identity }, opsOn(siteWith(empty())));
  await expect(take()).rejects.toThrow('is encrypted');
  await expect(take(other.file)).rejects.toThrow('not encrypted to this identity');
  const file = path.join(to, 'items.jsonl.age');
  const bytes = readFileSync(file);
  bytes[bytes.length - 40] = (bytes.at(-40) ?? 0) ^ 1;
  writeFileSync(file, bytes);
  await expect(take(one.file)).rejects.toThrow();
});

it('is not begun for a recipient that is none', async () => {
  const to = path.join(folder, 'export');
  await expect(exportData.run({ to, 'encrypt-to': 'age1nobody' }, opsOn(siteWith(full())))).rejects.toThrow(
    'is no recipient',
  );
  expect(readdirSync(folder)).toEqual([]);
});

it('is put back by no other version, nor when it stopped half-way', async () => {
  const to = path.join(folder, 'export');
  await exportData.run({ to }, opsOn(siteWith(full())));
  const back = empty();
  const take = () => importData.run({ from: to }, opsOn(siteWith(back)));
  const note = path.join(to, 'export.json');
  writeFileSync(note, JSON.stringify({ format: 3, items: 5_000, documents: 1 }));
  await expect(take()).rejects.toThrow(`the export in ${to} is of format 3; this program reads format 2.`);
  rmSync(note);
  await expect(take()).rejects.toThrow('an earlier version made it');
  expect(back.items).toEqual([]);
  writeFileSync(note, JSON.stringify({ format: 2, items: 5_001, documents: 1 }));
  await expect(take()).rejects.toThrow('some are missing');
});

it('is read from no restored table of another version', async () => {
  const to = path.join(folder, 'export');
  const site = { ...siteWith(full()), formatOf: async () => undefined };
  await expect(exportData.run({ to, table: 'restored' }, opsOn(site))).rejects.toThrow(
    'the table restored names no format',
  );
  expect(readdirSync(folder)).toEqual([]);
});
