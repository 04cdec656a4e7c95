/** `data import`: puts an export back into a stage that holds nothing yet. */
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import * as z from 'zod';
import { defineCommand } from '../command.ts';
import type { Site } from '../site.ts';
import { itemsAtOnce, type RawItem, type TableItems } from '../table-items.ts';
import { UsageError } from '../usage-error.ts';
import { documentsFile, itemOfLine, itemsFile } from './folder.ts';

export const importData = defineCommand({
  name: 'data import',
  summary: 'puts an export back into a stage that holds nothing yet; then: claims restart',
  options: {
    from: { value: 'FOLDER', about: 'of an export' },
    resume: { about: 'go on with an import that stopped half-way' },
  },
  input: z.object({ from: z.string().min(1), resume: z.boolean().default(false) }),
  async run({ from, resume }, { open, print }) {
    const site = await open();
    if (!resume && !(await site.itemsOf().isEmpty()))
      throw new UsageError('the stage holds something already; an import goes into an empty one');
    print(`${await importItems(site.itemsOf(), from)} items`);
    print(`${await importDocuments(site, from)} documents`);
  },
});

async function importItems(items: TableItems, folder: string): Promise<number> {
  const lines = createInterface({ input: createReadStream(path.join(folder, itemsFile)) });
  let batch: RawItem[] = [];
  let count = 0;
  const put = async () => {
    await items.write(batch);
    count += batch.length;
    batch = [];
  };
  for await (const line of lines) {
    if (line !== '') batch.push(itemOfLine(line));
    if (batch.length === itemsAtOnce) await put();
  }
  await put();
  return count;
}

const listSchema = z.array(z.object({ key: z.string(), mediaType: z.string(), file: z.string() }));

async function importDocuments({ documents }: Site, folder: string): Promise<number> {
  const list = listSchema.parse(JSON.parse(await readFile(path.join(folder, documentsFile), 'utf8')));
  for (const { key, mediaType, file } of list) {
    await documents.write(key, { mediaType, bytes: await readFile(path.join(folder, file)) });
  }
  return list.length;
}
