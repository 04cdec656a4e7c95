/** A member files a claim through the form, as they would by hand: fill in, check, file. */

import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import { filingWords, measureWords } from '../../functions/filing/words/index.ts';
import type { Language } from '../../workflows/language.ts';
import type { Visitor } from './visitor.ts';

export interface Filing {
  readonly measure: 'cancelled-contract' | 'hardship-aid' | 'committed-expenses';
  /** Filled in before the rest, with the button that takes the registers' figures. */
  readonly contractId?: string;
  /** By field path; choices and yes-no by their value. */
  readonly fields: Readonly<Record<string, string>>;
}

/** Ends on the page that says that it is filed; answers the claim's id. */
export async function file(visitor: Visitor, language: Language, filing: Filing): Promise<string> {
  const texts = filingWords[language];
  const { page } = visitor;
  await visitor.go('/measures');
  await visitor.go(`/measures/${filing.measure}`);
  await visitor.press(measureWords[language].start, 'link');
  await seeAtOnce(visitor, language);
  await page.locator('.tasks a').first().click();
  const { contractId, fields } = filing;
  const all = { ...(contractId !== undefined && { contractId }), ...fields };
  while (!page.url().endsWith('/check')) {
    const before = page.url();
    await visitor.look();
    if (before.endsWith('/documents')) {
      await giveDocuments(visitor, language);
      continue;
    }
    await fillPage(visitor, language, all);
    await visitor.press(texts.save);
    if (page.url() === before) throw new Error(`${before}: ${await visitor.words('main')}`);
  }
  expect(await page.locator('.notice.good').count(), await visitor.words('main')).toBe(1);
  await visitor.press(new RegExp(`^${texts.changeOne}`), 'link');
  await visitor.press(texts.save);
  expect(page.url()).toMatch(/\/check$/);
  await visitor.press(texts.file);
  expect(await visitor.words('h1')).toBe(texts.filedTitle);
  return /\/claims\/([^/]+)\/filed/.exec(page.url())?.[1] ?? '';
}

/** All questions on one page, sent empty: every error at once. */
async function seeAtOnce(visitor: Visitor, language: Language): Promise<void> {
  const list = visitor.page.url();
  await visitor.press(filingWords[language].allAtOnce, 'link');
  await visitor.press(filingWords[language].check);
  expect(await visitor.page.locator('.error-summary li').count()).toBeGreaterThan(2);
  await visitor.go(list);
}

/** A file for each document that is missing, all in one go; then on. */
export async function giveDocuments(visitor: Visitor, language: Language): Promise<void> {
  const { documents } = filingWords[language];
  const missing = visitor.page.locator('input[type="file"][name^="document."]');
  const file = { name: 'preuve.txt', mimeType: 'text/plain', buffer: Buffer.from('Voici la preuve.') };
  for (const input of await missing.all()) await input.setInputFiles(file);
  if ((await missing.count()) > 0) await visitor.press(documents.add);
  expect(await missing.count(), await visitor.words('main')).toBe(0);
  await visitor.press(documents.goOn, 'link');
}

/** Fills in what stands on the page; a row that is not there yet is added. */
export async function fillPage(
  visitor: Visitor,
  language: Language,
  fields: Readonly<Record<string, string>>,
): Promise<void> {
  for (const [path, value] of Object.entries(fields)) {
    const field = visitor.page.locator(`[name="${path}"]`);
    const list = path.split('.')[0] ?? '';
    const isListHere = (await visitor.page.locator(`button[value="add:${list}"]`).count()) > 0;
    if ((await field.count()) === 0 && isListHere) await visitor.press(filingWords[language].addLine);
    if ((await field.count()) > 0) await fillIn(field, value);
  }
}

async function fillIn(field: Locator, value: string): Promise<void> {
  const first = field.first();
  const isRadio = (await first.getAttribute('type')) === 'radio';
  if (isRadio) await field.and(field.page().locator(`[value="${value}"]`)).check();
  else if ((await first.locator('option').count()) > 0) await first.selectOption(value);
  else await first.fill(value);
}
