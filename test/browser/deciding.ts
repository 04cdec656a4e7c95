/** Approvers follow the links in the outbox, one after the other, until nobody is waited for. */

import { expect } from 'vitest';
import { approvalWords } from '../../functions/approvals/words/index.ts';
import type { Language } from '../../workflows/language.ts';
import type { Visitor } from './visitor.ts';

/** Decides every open approval of the claim. Each link is looked at twice before it is used, and once after. */
export async function approveAll(visitor: Visitor, language: Language, reference: string): Promise<number> {
  const tasks = approvalWords[language];
  const { page } = visitor;
  const used = new Set<string>();
  for (;;) {
    await visitor.go('/outbox');
    const link = await newLink(visitor, reference, used);
    if (link === undefined) return used.size;
    used.add(link);
    await visitor.go(link);
    await visitor.go(link);
    await visitor.press(tasks.check);
    expect(await page.locator('.error-summary li').count()).toBe(1);
    await page.locator('input[name="decision"][value="approve"]').check();
    await visitor.press(tasks.check);
    await visitor.press(tasks.send);
    expect(await visitor.words('h1')).toBe(tasks.doneTitle);
    await visitor.go(link);
    expect(await visitor.words('h1')).toBe(tasks.usedTitle);
  }
}

/** The newest mail with an approval link for the claim that has not been used yet. */
async function newLink(visitor: Visitor, reference: string, used: ReadonlySet<string>) {
  const mails = visitor.page.locator('article.mail', { hasText: reference });
  const links = await mails.locator('a[href^="/tasks/"]').all();
  const addresses = await Promise.all(links.map((link) => link.getAttribute('href')));
  return addresses.find((address) => address !== null && !used.has(address)) ?? undefined;
}
