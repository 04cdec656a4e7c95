/** Finance makes and releases a run, two people; the bank answers; the answer is imported. */

import { readFile } from 'node:fs/promises';
import { expect } from 'vitest';
import { financeWords } from '../../functions/payments/words/index.ts';
import { bankAnswers } from '../../infra/rehearsal/bank-simulator.ts';
import type { Language } from '../../workflows/language.ts';
import { signIn } from './sign-in.ts';
import type { Visitor } from './visitor.ts';

export interface Treasurers {
  readonly first: Visitor;
  readonly second: Visitor;
  readonly language: Language;
}

export async function payEverything({ first, second, language }: Treasurers): Promise<void> {
  const finance = financeWords[language];
  await signIn(first, 'farid', '/finance');
  await first.press(finance.createRun);
  const run = new URL(first.page.url()).pathname;
  expect(await first.words('main')).toContain(finance.releaseOther);
  await signIn(second, 'fien', run);
  await second.page.locator('form[action$="/release"] button').click();
  await second.page.waitForLoadState();
  await second.look();
  const answers = bankAnswers(await download(second, finance.download));
  await importFile(first, finance, answers.statusReport);
  await importFile(first, finance, answers.notification);
  await first.go(run);
}

/** What a link hands out, as text. */
export async function download({ page }: Visitor, name: string | RegExp): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).click()]);
  return readFile(await file.path(), 'utf8');
}

/** Ends on the page that says what came of it. */
export async function importFile(
  visitor: Visitor,
  finance: (typeof financeWords)['fr'],
  xml: string,
): Promise<void> {
  await visitor.go('/finance');
  const file = { name: 'answer.xml', mimeType: 'application/xml', buffer: Buffer.from(xml) };
  await visitor.page.locator('input[type="file"]').setInputFiles(file);
  await visitor.press(finance.bankAction);
  expect(await visitor.words('h1')).toBe(finance.bankResult);
}
