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
  const measures = measureWords[language];
  const { page } = visitor;
  await visitor.go('/measures');
  await visitor.go(`/measures/${filing.measure}`);
  await visitor.press(measures.start, 'link');
  await visitor.press(texts.check);
  expect(await page.locator('.error-summary li').count()).toBeGreaterThan(2);
  if (filing.contractId !== undefined) {
    await fillIn(page.locator('[name="contractId"]'), filing.contractId);
    await visitor.press(texts.fillIn);
  }
  for (const [path, value] of Object.entries(filing.fields)) {
    const field = page.locator(`[name="${path}"]`);
    if ((await field.count()) === 0) await visitor.press(texts.addLine);
    await fillIn(field, value);
  }
  await visitor.press(texts.check);
  expect(await page.locator('.notice.good').count(), await visitor.words('main')).toBe(1);
  await visitor.press(texts.change);
  await visitor.press(texts.check);
  await visitor.press(texts.file);
  expect(await visitor.words('h1')).toBe(texts.filedTitle);
  return /\/claims\/([^/]+)\/filed/.exec(page.url())?.[1] ?? '';
}

async function fillIn(field: Locator, value: string): Promise<void> {
  const first = field.first();
  const isRadio = (await first.getAttribute('type')) === 'radio';
  if (isRadio) await field.and(field.page().locator(`[value="${value}"]`)).check();
  else if ((await first.locator('option').count()) > 0) await first.selectOption(value);
  else await first.fill(value);
}
