/** A form that is interrupted: the server is killed between two pages, the session ends in the middle; nothing is typed twice. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filingWords, measureWords } from '../../functions/filing/words/index.ts';
import { openApi } from '../../infra/rehearsal/api-client.ts';
import { type KilledServer, prepareServer } from '../flow/killed-server.ts';
import { chromiumPath, launchChromium, skipNotice } from './chromium.ts';
import { filingsOf, journeys } from './claims-filed.ts';
import { fillPage, giveDocuments } from './filing.ts';
import { signIn } from './sign-in.ts';
import { desktop, phone, type Visitor, visit } from './visitor.ts';

if (chromiumPath === undefined) console.warn(skipNotice);

describe.skipIf(chromiumPath === undefined)('a form that is interrupted', () => {
  let browser: Browser;
  let server: KilledServer;
  const dataDir = mkdtempSync(join(tmpdir(), 'entraide-interrupted-'));

  beforeAll(async () => {
    server = await prepareServer(dataDir, { people: true });
    server.start();
    [browser] = await Promise.all([launchChromium(), server.ready()]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.kill();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const cases = [phone, desktop].map((device, at) => ({ device, journey: journeys[at] }));

  test.each(cases)('on a $device.name comes back to its page with everything there', async (one) => {
    const { device, journey = journeys[0] } = one;
    if (!journey) throw new Error('nobody files');
    const { language, member } = journey;
    const texts = filingWords[language];
    const [, { measure, fields }] = filingsOf(journey, device)[1] ?? ['', { measure: '', fields: {} }];
    const visitor = await visit(browser, { url: server.baseUrl, device, language, inspected: new Set() });
    await visitor.go(`/?lang=${language}`);
    await signIn(visitor, member, `/measures/${measure}`);
    await visitor.press(measureWords[language].start, 'link');
    await visitor.page.locator('.tasks a').first().click();
    const typed = new Map<string, string>();
    for (let page = 0; !visitor.page.url().endsWith('/check'); page += 1) {
      const before = visitor.page.url();
      if (before.endsWith('/documents')) {
        await giveDocuments(visitor, language);
        continue;
      }
      await fillPage(visitor, language, fields);
      await note(visitor, fields, typed);
      if (page === 0) await killed(server);
      if (page === 1) await signedOut(server.baseUrl, member);
      await visitor.press(texts.save);
      if (page === 1) {
        await signInAgain(visitor, member);
        expect(visitor.page.url().split('?')[0]).toBe(before);
        await expectTyped(visitor, fields);
        await visitor.press(texts.save);
      }
      expect(visitor.page.url(), await visitor.words('main')).not.toBe(before);
    }
    expect(typed.size).toBe(Object.keys(fields).length);
    const { form } = await openApi(server.baseUrl).get<{ form: Record<string, unknown> }>(
      `/api/drafts/${measure}`,
      member,
    );
    expect(Object.keys(form)).toEqual(expect.arrayContaining(Object.keys(fields)));
    await visitor.press(texts.file);
    expect(await visitor.words('h1')).toBe(texts.filedTitle);
    await visitor.close();
  });
});

/** Every answer is given once: on the page where it stands, and nowhere else. */
async function note(visitor: Visitor, fields: Readonly<Record<string, string>>, typed: Map<string, string>) {
  for (const [path, value] of Object.entries(fields)) {
    if ((await visitor.page.locator(`[name="${path}"]`).count()) === 0) continue;
    expect(typed.has(path), `${path} is asked for twice`).toBe(false);
    typed.set(path, value);
  }
}

/** What stands in the page's fields is what was typed there. */
async function expectTyped({ page }: Visitor, fields: Readonly<Record<string, string>>): Promise<void> {
  const shown = Object.entries(fields);
  let seen = 0;
  for (const [path, value] of shown) {
    const field = page.locator(`[name="${path}"]`);
    if ((await field.count()) === 0) continue;
    seen += 1;
    const isRadio = (await field.first().getAttribute('type')) === 'radio';
    const now = isRadio ? page.locator(`[name="${path}"]:checked`) : field;
    // An amount comes back with its cents.
    expect((await now.inputValue()).replace(/,00$/, ''), path).toBe(value.replace(/,00$/, ''));
  }
  expect(seen).toBeGreaterThan(0);
}

async function killed(server: KilledServer): Promise<void> {
  await server.kill();
  server.start();
  await server.ready();
}

/** As its person does on another device: every session ends. */
async function signedOut(url: string, person: string): Promise<void> {
  const api = openApi(url);
  const { token } = await api.post<{ token: string }>('/local/tokens', { user: person });
  const answer = await fetch(`${url}/api/me/sessions`, {
    method: 'DELETE',
    headers: { Authorization: `Bearer ${token}` },
  });
  expect(answer.status).toBe(204);
}

/** At the provider's page, where who sent the form was led; it leads back to the page that was left. */
async function signInAgain(visitor: Visitor, person: string): Promise<void> {
  const { page } = visitor;
  await page.locator('input[name="q"]').fill(person);
  await Promise.all([page.waitForEvent('load'), page.locator('form[role="search"] button').click()]);
  await Promise.all([
    page.waitForEvent('load'),
    page.locator(`button[name="person"][value="${person}"]`).click(),
  ]);
  await visitor.look();
}
