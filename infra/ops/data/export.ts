/** `data export`: everything that a stage holds, into a folder: the table's items line by line, and the documents. */

import { mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Encrypter } from 'age-encryption';
import * as z from 'zod';
import { commaList, defineCommand } from '../command.ts';
import type { Site } from '../site.ts';
import { requireFormat } from '../stored-format.ts';
import type { TableItems } from '../table-items.ts';
import { UsageError } from '../usage-error.ts';
import { documentsFile, isOfThePlan, itemsFile, lineOf, noteExport } from './folder.ts';
import { encrypterFor, streamSealed, writeSealed } from './sealed-files.ts';

export const exportData = defineCommand({
  name: 'data export',
  summary: 'writes everything that the stage holds into an empty folder',
  options: {
    to: { value: 'FOLDER', about: 'made if it is not there; holds personal data, keep it safe' },
    'encrypt-to': {
      value: 'RECIPIENTS',
      about: 'who may open it: age1… of each, comma-separated; without it everything lies there in the clear',
    },
    table: { value: 'NAME', about: 'of a restored table (the stage’s own)' },
  },
  input: z.object({
    to: z.string().min(1),
    'encrypt-to': commaList.optional(),
    table: z.string().min(1).optional(),
  }),
  async run({ to, table, 'encrypt-to': recipients = [] }, { open, print }) {
    const sealer = encrypterFor(recipients);
    const site = await open();
    if (table !== undefined) requireFormat(`the table ${table}`, await site.formatOf(table));
    await mkdir(path.join(to, 'documents'), { recursive: true, mode: 0o700 });
    if ((await readdir(to)).length > 1) throw new UsageError(`${to} is not empty`);
    const items = await exportItems(site.itemsOf(table), to, sealer);
    print(`${items} items`);
    const documents = await exportDocuments(site, to, sealer);
    print(`${documents} documents`);
    await noteExport(to, { items, documents });
  },
});

async function exportItems(
  items: TableItems,
  folder: string,
  sealer: Encrypter | undefined,
): Promise<number> {
  let count = 0;
  const lines = async function* () {
    for await (const page of items.read()) {
      const own = page.filter(isOfThePlan);
      count += own.length;
      if (own.length > 0) yield `${own.map(lineOf).join('\n')}\n`;
    }
  };
  await streamSealed(path.join(folder, itemsFile), lines(), sealer);
  return count;
}

/** Keys have segments, files have numbers: the list says which is which. */
async function exportDocuments(
  { documents }: Site,
  folder: string,
  sealer: Encrypter | undefined,
): Promise<number> {
  const list: { readonly key: string; readonly mediaType: string; readonly file: string }[] = [];
  for await (const key of documents.keys()) {
    const { mediaType, bytes } = await documents.read(key);
    const file = `documents/${list.length}`;
    await writeSealed(path.join(folder, file), bytes, sealer);
    list.push({ key, mediaType, file });
  }
  const text = Buffer.from(JSON.stringify(list, null, 2));
  await writeSealed(path.join(folder, documentsFile), text, sealer);
  return list.length;
}
