/** Large payment files leave by a link, small ones by themselves; both are the same bytes. */
import { expect, it } from 'vitest';
import { downloadRunFile } from '../../../functions/payments/run-download.ts';
import { runFile } from '../../../functions/payments/view-run.ts';
import { bankAnswers } from '../../../infra/rehearsal/bank-simulator.ts';
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

it('asks for a day that the bank can keep when it is first taken, and stays as it was taken', async () => {
  const bank = await openBank();
  const { file } = await releasedRun(bank, 2);
  const runId = /<MsgId>([^<]+)/.exec(file)?.[1] ?? '';
  const auditor = { ...farid, roles: ['auditor'] } as const;
  bank.pass(3);
  expect((await runFile(bank.deps, auditor, runId)).text).toBe(file);
  const { text } = await runFile(bank.deps, farid, runId);
  // Three days on it is a Saturday.
  expect(text).toBe(file.replaceAll('2020-04-01</', '2020-04-06</'));
  bank.pass(10);
  expect((await runFile(bank.deps, farid, runId)).text).toBe(text);
});

it('keeps its day when the bank has answered already', async () => {
  const bank = await openBank();
  const { file } = await releasedRun(bank, 1);
  const runId = /<MsgId>([^<]+)/.exec(file)?.[1] ?? '';
  await bank.importFile(bankAnswers(file).statusReport);
  bank.pass(3);
  expect((await runFile(bank.deps, farid, runId)).text).toBe(file);
});
