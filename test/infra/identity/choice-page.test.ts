/** The page on which people choose who they are. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { searchPeople } from '../../../infra/embedded/identity/choice-page.ts';
import type { Language } from '../../../workflows/language.ts';
import { openBrowser, type Runtime, startRuntime } from './ground.ts';

let runtime: Runtime;
beforeAll(async () => {
  runtime = await startRuntime();
});
afterAll(() => runtime.close());

async function openChoice(query = '', language = 'en') {
  const browser = openBrowser(runtime.baseUrl);
  const headers = { 'Accept-Language': language };
  let answer = await browser.request('/sign-in', { headers });
  answer = await browser.request(answer.headers.get('Location') ?? '', { headers });
  answer = await browser.request(`${answer.headers.get('Location') ?? ''}${query}`, { headers });
  return { browser, page: await answer.text(), status: answer.status };
}

const offered = (page: string) => [...page.matchAll(/name="person" value="([^"]*)"/g)].map(([, id]) => id);

describe('the page', () => {
  it('offers everybody once, those who work for the plan first', async () => {
    const { page, status } = await openChoice();
    expect(status).toBe(200);
    expect(offered(page)).toEqual(['farid', 'olga', 'nour', 'zoe', 'left']);
    expect([...page.matchAll(/<h2[^>]*>([^<]*)</g)].map(([, title]) => title)).toEqual([
      'Adviser',
      'Technical team',
      'Activité coordinator',
      'Member',
      'Without a role',
    ]);
  });

  it('writes names as they are, whatever they contain', async () => {
    const { page } = await openChoice();
    expect(page).toContain('Olga &lt;b&gt;Peeters&lt;/b&gt;');
  });

  it.each([
    ['fr', 'Qui êtes-vous'],
    ['nl', 'Wie bent u'],
    ['de', 'Wer sind Sie'],
    ['en', 'Who are you'],
  ])('speaks the language of its reader (%s)', async (language, title) => {
    const { page } = await openChoice('', language);
    expect(page).toContain(`<html lang="${language}">`);
    expect(page).toContain(title);
  });

  it('finds people, and says what was searched', async () => {
    const { page } = await openChoice('?q=zoe');
    expect(offered(page)).toEqual(['zoe']);
    expect(page).toContain('value="zoe"');
  });

  it('says when nobody is found, without believing what was searched', async () => {
    const { page } = await openChoice(`?q=${encodeURIComponent('"><script>')}`);
    expect(offered(page)).toEqual([]);
    expect(page).toContain('role="status"');
    expect(page).not.toContain('<script>');
  });

  it.each(['nobody', '', '../x'])('does not take %j for a person', async (person) => {
    const { browser } = await openChoice();
    expect((await browser.choose(person)).status).toBe(404);
    expect(browser.jar.has('entraide-session')).toBe(false);
  });
});

describe('searching', () => {
  const people = [
    { id: 'm-1', name: 'Zoé Dupont', roles: ['member'] },
    { id: 'm-2', name: 'Jan De Smet', roles: ['member', 'coordinator'] },
    { id: 's-1', name: 'Ömer Öz', roles: ['social-committee'] },
  ] as const;
  const found = (query: string, language: Language) =>
    searchPeople(people, query, language).map(({ id }) => id);

  it.each([
    ['', 'en', ['m-1', 'm-2', 's-1']],
    ['  ', 'en', ['m-1', 'm-2', 's-1']],
    ['zoe', 'en', ['m-1']],
    ['DUPONT zoé', 'en', ['m-1']],
    ['omer', 'en', ['s-1']],
    ['m-2', 'en', ['m-2']],
    ['comité', 'fr', ['s-1']],
    ['comite', 'nl', ['s-1']],
    ['zoe smet', 'en', []],
    ['.*', 'en', []],
  ] as const)('%j in %s finds %j', (query, language, ids) => {
    expect(found(query, language)).toEqual(ids);
  });
});
