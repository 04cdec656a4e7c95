/** Adding a subject takes its folder, and one line where the application puts the calls together. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { wordsProblems } from '../../../infra/words/check-words.ts';
import { readDictionaries } from '../../../infra/words/dictionaries.ts';
import { type CopiedHouse, copyHouse } from './copied-house.ts';

let house: CopiedHouse;
beforeAll(() => {
  house = copyHouse();
});
afterAll(() => house.remove());

const api = `/** The API of thanks. */
import * as z from 'zod';
import { apiApp } from '../web/api-app.ts';
import type { WebDeps } from '../web/context.ts';
import { thanksWords } from './words/index.ts';

export function thanksApi(deps: WebDeps) {
  const app = apiApp(deps, { tag: 'Thanks' });
  app.get('/thanks', {
    id: 'readThanks',
    summary: 'A word of thanks',
    description: 'Open to everybody.',
    open: true,
    answers: { 200: z.object({ text: z.string() }) },
  }, async (c, { language }) => c.json({ text: thanksWords[language].text }));
  return app.routes();
}
`;
const words = `/** The words of thanks. */
import { inEachLanguage } from '../../../workflows/language.ts';
import de from './de.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import nl from './nl.json' with { type: 'json' };

export const thanksWords = inEachLanguage({ fr, nl, de, en }, (one) => one.api);
`;
const texts = { fr: 'Merci.', nl: 'Dank u.', de: 'Danke.', en: 'Thank you.' };

test('a subject is its folder and one line', { timeout: 120_000 }, async () => {
  house.write('functions/thanks/api.ts', api);
  house.write('functions/thanks/words/index.ts', words);
  for (const [language, text] of Object.entries(texts)) {
    house.write(`functions/thanks/words/${language}.json`, JSON.stringify({ api: { text } }));
  }
  house.change('functions/app/parts/members.ts', (text) =>
    text
      .replace(
        'import { trainingsApi }',
        "import { thanksApi } from '../../thanks/api.ts';\nimport { trainingsApi }",
      )
      .replace('calls: [\n', 'calls: [\n    thanksApi,\n'),
  );

  // Translators find its words, in every language.
  expect(wordsProblems(readDictionaries(house.folder))).toEqual([]);
  const said = await house.run(`
    import { startServer } from './infra/embedded/server.ts';
    const startAt = Date.parse('2020-04-01T07:00:00Z');
    const server = await startServer({ port: 0, host: '127.0.0.1', dataDir: ':memory:', startAt, demonstration: false });
    const answer = await fetch(server.url + '/api/thanks', { headers: { 'Accept-Language': 'nl' } });
    const { paths } = await (await fetch(server.url + '/openapi.json')).json();
    console.log(JSON.stringify({ answer: await answer.json(), id: paths['/api/thanks'].get.operationId }));
    await server.close();
    process.exit(0);
  `);
  // It answers in the reader's language, and the description of the API has it.
  expect(JSON.parse(said.trim().split('\n').at(-1) ?? '')).toEqual({
    answer: { text: texts.nl },
    id: 'readThanks',
  });
});
