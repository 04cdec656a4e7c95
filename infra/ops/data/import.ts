/** `data import`: puts an export back into a stage that holds nothing yet. */
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Decrypter } from 'age-encryption';
import * as z from 'zod';
import { defineCommand } from '../command.ts';
import type { Site } from '../site.ts';
import { itemsAtOnce, type RawItem, type TableItems } from '../table-items.ts';
import { UsageError } from '../usage-error.ts';
import { documentsFile, itemOfLine, itemsFile, readExportNote } from './folder.ts';
import { decrypterOf, readSealed, readSealedStream } from './sealed-files.ts';

export const importData = defineCommand({
  name: 'data import',
  summary: 'puts an export back into a stage that holds nothing yet; then: claims restart',
  options: {
    from: { value: 'FOLDER', about: 'of an export' },
    identity: { value: 'FILE', about: 'of age-keygen: opens an encrypted export' },
    resume: { about: 'go on with an import that stopped half-way' },
  },
  input: z.object({
    from: z.string().min(1),
    identity: z.string().min(1).optional(),
    resume: z.boolean().default(false),
  }),
  async run({ from, identity, resume }, { open, print }) {
    const opener = await decrypterOf(identity);
    const noted = await readExportNote(from);
    const site = await open();
    if (!resume && !(await site.itemsOf().isEmpty()))
      throw new UsageError('the stage holds something already; an import goes into an empty one');
    const items = await importItems(site.itemsOf(), from, opener);
    print(`${items} items`);
    const documents = await importDocuments(site, from, opener);
    print(`${documents} documents`);
    if (items !== noted.items || documents !== noted.documents)
      throw new Error(
        `the export had ${noted.items} items and ${noted.documents} documents: some are missing`,
      );
  },
});

async function importItems(
  items: TableItems,
  folder: string,
  opener: Decrypter | undefined,
): Promise<number> {
  const input = await readSealedStream(path.join(folder, itemsFile), opener);
  const lines = createInterface({ input });
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

async function importDocuments(
  { documents }: Site,
  folder: string,
  opener: Decrypter | undefined,
): Promise<number> {
  const text = Buffer.from(await readSealed(path.join(folder, documentsFile), opener)).toString();
  const list = listSchema.parse(JSON.parse(text));
  for (const { key, mediaType, file } of list) {
    await documents.write(key, { mediaType, bytes: await readSealed(path.join(folder, file), opener) });
  }
  return list.length;
}
