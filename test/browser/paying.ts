/** Finance makes and releases runs, two people each; payroll and the bank answer; the answers are imported. */

import { readFile } from 'node:fs/promises';
import { expect } from 'vitest';
import { payrollWords } from '../../functions/payments/payroll/words/index.ts';
import { financeWords } from '../../functions/payments/words/index.ts';
import { bankAnswers } from '../../infra/rehearsal/bank-simulator.ts';
import { payrollAnswers } from '../../infra/rehearsal/payroll-simulator.ts';
import type { Language } from '../../workflows/language.ts';
import { signIn } from './sign-in.ts';
import type { Visitor } from './visitor.ts';

export interface Treasurers {
  readonly first: Visitor;
  readonly second: Visitor;
  readonly language: Language;
}

/** Wages go out through payroll, everything else by the bank: two runs, each with its own file and answer. */
export async function payEverything({ first, second, language }: Treasurers): Promise<void> {
  const finance = financeWords[language];
  await signIn(first, 'farid', '/finance');
  await signIn(second, 'fien', '/finance');
  const wages = await release({ first, second, language }, payrollWords[language].office);
  await importPayrollFile(first, language, payrollAnswers(wages.file));
  expect(await first.words('main')).not.toContain(payrollWords[language].pages.unmatchedCaption);
  await first.go(wages.run);
  const transfers = await release({ first, second, language });
  const answers = bankAnswers(transfers.file);
  await importFile(first, finance, answers.statusReport);
  await importFile(first, finance, answers.notification);
  await first.go(transfers.run);
}

/** One prepares the run of what is ready under that name (else the first), the other releases it. */
async function release(
  { first, second, language }: Treasurers,
  office?: string,
): Promise<{ run: string; file: string }> {
  const finance = financeWords[language];
  await first.go('/finance');
  if (office === undefined) await first.press(finance.createRun);
  else {
    const prepare = first.page.locator('.head-row', { hasText: office }).locator('button').first();
    await Promise.all([first.page.waitForEvent('load'), prepare.click()]);
    await first.look();
  }
  const run = new URL(first.page.url()).pathname;
  expect(await first.words('main')).toContain(finance.releaseOther);
  await second.go(run);
  const button = second.page.locator('form[action$="/release"] button');
  await Promise.all([second.page.waitForEvent('load'), button.click()]);
  await second.look();
  const name = office === undefined ? finance.download : payrollWords[language].pages.download;
  return { run, file: await download(second, name) };
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
  await visitor.page.locator('details:has(form[action="/finance/bank-files"]) > summary').click();
  await visitor.page.locator('form[action="/finance/bank-files"] input[type="file"]').setInputFiles(file);
  await visitor.press(finance.bankAction);
  expect(await visitor.words('h1')).toBe(finance.bankResult);
}

/** Ends on the page that says what came of it. */
async function importPayrollFile(visitor: Visitor, language: Language, csv: string): Promise<void> {
  const payroll = payrollWords[language].pages;
  await visitor.go('/finance');
  const file = { name: 'answer.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) };
  await visitor.page.locator('details:has(form[action="/finance/payroll-files"]) > summary').click();
  await visitor.page.locator('form[action="/finance/payroll-files"] input[type="file"]').setInputFiles(file);
  await visitor.press(payroll.action);
  expect(await visitor.words('h1')).toBe(payroll.result);
}
