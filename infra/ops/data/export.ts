/** `data export`: everything that a stage holds, into a folder: the table's items line by line, and the documents. */

import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { finished } from 'node:stream/promises';
import * as z from 'zod';
import { defineCommand } from '../command.ts';
import type { Site } from '../site.ts';
import type { TableItems } from '../table-items.ts';
import { UsageError } from '../usage-error.ts';
import { documentsFile, isOfThePlan, itemsFile, lineOf } from './folder.ts';

export const exportData = defineCommand({
  name: 'data export',
  summary: 'writes everything that the stage holds into an empty folder',
  options: {
    to: { value: 'FOLDER', about: 'made if it is not there; holds personal data, keep it safe' },
    table: { value: 'NAME', about: 'of a restored table (the stage’s own)' },
  },
  input: z.object({ to: z.string().min(1), table: z.string().min(1).optional() }),
  async run({ to, table }, { open, print }) {
    const site = await open();
    await mkdir(path.join(to, 'documents'), { recursive: true, mode: 0o700 });
    if ((await readdir(to)).length > 1) throw new UsageError(`${to} is not empty`);
    print(`${await exportItems(site.itemsOf(table), to)} items`);
    print(`${await exportDocuments(site, to)} documents`);
  },
});

async function exportItems(items: TableItems, folder: string): Promise<number> {
  const file = createWriteStream(path.join(folder, itemsFile), { mode: 0o600 });
  let count = 0;
  for await (const page of items.read()) {
    for (const item of page.filter(isOfThePlan)) {
      count += 1;
      if (!file.write(`${lineOf(item)}\n`)) await once(file, 'drain');
    }
  }
  file.end();
  await finished(file);
  return count;
}

/** Keys have segments, files have numbers: the list says which is which. */
async function exportDocuments({ documents }: Site, folder: string): Promise<number> {
  const list: { readonly key: string; readonly mediaType: string; readonly file: string }[] = [];
  for await (const key of documents.keys()) {
    const { mediaType, bytes } = await documents.read(key);
    const file = `documents/${list.length}`;
    await writeFile(path.join(folder, file), bytes, { mode: 0o600 });
    list.push({ key, mediaType, file });
  }
  await writeFile(path.join(folder, documentsFile), JSON.stringify(list, null, 2), { mode: 0o600 });
  return list.length;
}
