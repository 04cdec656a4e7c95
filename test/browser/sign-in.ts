/** Signing in as one of the demonstration's people, through the identity provider's own pages. */
import type { Visitor } from './visitor.ts';

/** Ends on the page that was asked for. */
export async function signIn(visitor: Visitor, personId: string, next = '/'): Promise<void> {
  const { page } = visitor;
  await visitor.go(`/sign-in?next=${encodeURIComponent(next)}`);
  await page.locator('input[name="q"]').fill(personId);
  await Promise.all([page.waitForEvent('load'), page.locator('form[role="search"] button').click()]);
  await Promise.all([
    page.waitForEvent('load'),
    page.locator(`button[name="person"][value="${personId}"]`).click(),
  ]);
  await visitor.look();
}
