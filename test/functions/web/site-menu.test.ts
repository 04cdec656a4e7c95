/** The menu fits on a phone, and the page that one is on is always in sight. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldMenu } from '../../../functions/web/layout/site-menu.ts';

const items = fc
  .uniqueArray(fc.stringMatching(/^\/[a-z]{1,6}$/), { maxLength: 14 })
  .map((paths) => paths.map((href) => ({ href, label: href })));

describe('the menu', () => {
  test('shows at most five entries at once, and loses none', () => {
    fc.assert(
      fc.property(items, fc.nat(), (all, at) => {
        const here = all[at % Math.max(all.length, 1)]?.href ?? '/';
        const { shown, folded } = foldMenu(all, `${here}/below`);
        expect(shown.length).toBeLessThanOrEqual(5);
        expect([...shown, ...folded].map(({ href }) => href).toSorted()).toEqual(
          all.map(({ href }) => href).toSorted(),
        );
      }),
    );
  });

  test('always shows where one is', () => {
    fc.assert(
      fc.property(items, fc.nat(), (all, at) => {
        const here = all[at % Math.max(all.length, 1)];
        fc.pre(here !== undefined);
        expect(foldMenu(all, here.href).shown).toContain(here);
      }),
    );
  });
});
