/** Large payment files leave by a link, small ones by themselves; both are the same bytes. */
import { expect, it } from 'vitest';
import { downloadRunFile } from '../../../functions/payments/run-download.ts';
import { farid, openBank, releasedRun } from './released-run.ts';

it('is the file, or a link to it', async () => {
  const bank = await openBank();
  const { file } = await releasedRun(bank, 3);
  const runId = /<MsgId>([^<]+)/.exec(file)?.[1] ?? '';
  const kept = new Map<string, string>();
  const files = {
    keep: async (key: string, { bytes }: { bytes: Uint8Array }) => {
      kept.set(key, new TextDecoder().decode(bytes));
    },
    offerDownload: async (key: string, name: string) => `https://files.example/${key}?as=${name}`,
    offerUpload: () => Promise.reject(new Error('nothing is uploaded')),
    read: async () => undefined,
    find: async () => undefined,
    remove: async () => undefined,
  };
  const deps = { ...bank.deps, files };
  expect(await downloadRunFile(deps, farid, runId)).toEqual({
    kind: 'file',
    text: file,
    mediaType: 'application/xml',
    fileName: `pain001-${runId}.xml`,
  });
  expect(await downloadRunFile(deps, farid, runId, 100)).toEqual({
    kind: 'link',
    url: `https://files.example/exports/random?as=pain001-${runId}.xml`,
  });
  expect(kept.get('exports/random')).toBe(file);
});
