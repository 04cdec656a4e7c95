/** Every measure of the catalogue, filed by the right person in a real browser: form, check, claim. */

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filingWords, measureWords } from '../../functions/filing/words/index.ts';
import { listeningWords } from '../../functions/listening/words/index.ts';
import { typedInstead } from '../../functions/web/forms/values.ts';
import { type ApiClient, openApi } from '../../infra/rehearsal/api-client.ts';
import { makeCooperative } from '../../infra/rehearsal/demo/cooperative.ts';
import { measures } from '../../workflows/measures/catalogue.ts';
import { chromiumPath, launchChromium, skipNotice } from './chromium.ts';
import { eligibleForm, typedFields } from './demonstration-forms.ts';
import { type ServerProcess, startServerProcess } from './server-process.ts';
import { signIn } from './sign-in.ts';
import { desktop, phone, type Visitor, visit } from './visitor.ts';

if (chromiumPath === undefined) console.warn(skipNotice);

const language = 'fr';

describe.skipIf(chromiumPath === undefined)('a measure', () => {
  let browser: Browser;
  let server: ServerProcess;
  let api: ApiClient;
  const cooperative = makeCooperative();
  const inspected = { phone: new Set<string>(), desktop: new Set<string>() };

  beforeAll(async () => {
    [browser, server] = await Promise.all([launchChromium(), startServerProcess()]);
    api = openApi(server.url);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  test('is here for each that the API offers', async () => {
    const offered = await api.get<{ id: string }[]>('/api/measures');
    expect(offered.map(({ id }) => id)).toEqual(measures.map(({ id }) => id));
  });

  // Small and large in turn: each page is looked at in one of the two.
  const cases = measures.map((measure, position) => {
    const device = position % 2 === 0 ? phone : desktop;
    return { id: measure.id, measure, device };
  });

  test.each(cases)('$id is filed in the browser', async ({ id, measure, device }) => {
    const filing = filingWords[language];
    const texts = measureWords[language];
    const messages = listeningWords[language];
    const { personId, form } = await eligibleForm(api, cooperative, measure);
    const seen = device === phone ? inspected.phone : inspected.desktop;
    const visitor = await visit(browser, { url: server.url, device, language, inspected: seen });
    await signIn(visitor, personId, `/measures/${id}?lang=${language}`);
    expect(await visitor.words('h1')).toBe(measure.texts[language].title);
    await visitor.press(texts.start, 'link');
    if ((await visitor.page.locator('.tasks').count()) > 0) await visitor.press(filing.allAtOnce, 'link');
    for (const [path, value] of typedFields(measure, form)) await typeIn(visitor, path, value);
    if (measure.id === 'listening-line') {
      // Under its seal there is nothing to estimate, and no claim to look at.
      await visitor.press(messages.send);
      expect(new URL(visitor.page.url()).pathname).toBe('/messages');
      expect(await visitor.words('main')).toContain(messages.asked);
      return visitor.close();
    }
    await visitor.press(filing.check);
    expect(await visitor.page.locator('.error-summary').count(), await visitor.words('main')).toBe(0);
    expect(await visitor.page.locator('.notice.good').count(), await visitor.words('main')).toBe(1);
    await visitor.press(filing.file);
    expect(await visitor.words('h1')).toBe(filing.filedTitle);
    const claimId = /\/claims\/([^/]+)\/filed/.exec(visitor.page.url())?.[1] ?? '';
    await visitor.press(filing.filedFollow, 'link');
    expect(new URL(visitor.page.url()).pathname).toBe(`/claims/${claimId}`);
    expect(await visitor.words('main')).toContain(measure.texts[language].title);
    const claim = await api.get<{ measure: string }>(`/api/claims/${claimId}`, personId);
    expect(claim.measure).toBe(id);
    await visitor.close();
  });
});

/** Adds the row that the field stands in when it is not there yet; types a number that no list offers. */
async function typeIn(visitor: Visitor, path: string, value: string): Promise<void> {
  const { page } = visitor;
  const field = page.locator(`[name="${path}"]`);
  if ((await field.count()) === 0) {
    const [list = ''] = path.split('.');
    await Promise.all([page.waitForEvent('load'), page.locator(`button[value="add:${list}"]`).click()]);
    await visitor.look();
  }
  const first = field.first();
  if ((await first.getAttribute('type')) === 'radio') {
    return field.and(page.locator(`[value="${value}"]`)).check();
  }
  const options = first.locator('option');
  if ((await options.count()) === 0) return first.fill(value);
  if ((await first.locator(`option[value="${value}"]`).count()) > 0) {
    await first.selectOption(value);
    return;
  }
  const other = page.locator(`[name="${path}${typedInstead}"]`);
  const closed = page.locator('details:not([open])', { has: other });
  if ((await closed.count()) > 0) await closed.locator('summary').click();
  await other.fill(value);
}
