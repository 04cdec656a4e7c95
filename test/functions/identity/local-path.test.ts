/** Where a sign-in may lead to: nowhere but to our own pages. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localPath } from '../../../functions/web/local-path.ts';

describe('the path after signing in', () => {
  it.each([
    ['/', '/'],
    ['/claims', '/claims'],
    ['/claims?status=paid&x=1', '/claims?status=paid&x=1'],
    ['/tasks/t1?token=abc_-', '/tasks/t1?token=abc_-'],
    ['/measures/é', '/measures/%C3%A9'],
    ['/a/../claims', '/claims'],
    ['/claims#part', '/claims'],
    ['/sign-in-help', '/sign-in-help'],
  ])('%j stays %j', (wish, path) => {
    expect(localPath(wish)).toBe(path);
  });

  it.each([
    undefined,
    '',
    'claims',
    'https://evil.example/',
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '\t//evil.example',
    ' //evil.example',
    '/.//evil.example',
    '/x/..//evil.example',
    '/%2e//evil.example',
    'javascript:alert(1)',
    'data:text/html,x',
    '/sign-in',
    '/sign-in?next=/sign-in',
    '/sign-in/callback?code=1',
    '/x/../sign-out',
    '/sign-out',
    '/local/sign-in/abc',
  ])('%j becomes the home page', (wish) => {
    expect(localPath(wish)).toBe('/');
  });

  it.each(['x'.repeat(2_000), 'é'.repeat(1_000)])(
    'too long for a cookie becomes the home page (%#)',
    (rest) => {
      expect(localPath(`/${rest}`)).toBe('/');
    },
  );

  it('is on our origin for browsers, whatever the wish', () => {
    const nasty = fc.string({
      unit: fc.constantFrom('/', '\\', '.', ':', '@', '?', '#', '\t', '\n', '%', '2', 'e', 'a', 'é'),
    });
    fc.assert(
      fc.property(nasty, (rest) => {
        const path = localPath(`/${rest}`);
        expect(new URL(path, 'https://plan.example').origin).toBe('https://plan.example');
        expect(path).toMatch(/^\/(?![/\\])[\x21-\x7e]*$/);
      }),
      { numRuns: 2_000 },
    );
  });
});
