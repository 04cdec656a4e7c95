/** Every page in the dark and in the other two languages, and by keyboard alone. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { words } from '../../functions/web/words/index.ts';
import { reachEmbedded } from '../flow/embedded-environment.ts';
import { chromiumPath, launchChromium } from './chromium.ts';
import { type ServerProcess, startServerProcess } from './server-process.ts';
import { desktop, phone, visit } from './visitor.ts';

const hardship = {
  need: 'rent',
  incomeBeforeCents: 200_000,
  incomeNowCents: 50_000,
  householdSize: 2,
  otherAidCents: 0,
  amountCents: 30_000,
  explanation: 'Le loyer',
  urgent: true,
};

describe.skipIf(chromiumPath === undefined)('the look', () => {
  let browser: Browser;
  let server: ServerProcess;
  let claimPath: string;
  let taskPath: string;

  beforeAll(async () => {
    [browser, server] = await Promise.all([launchChromium(), startServerProcess()]);
    const environment = reachEmbedded(server.url);
    const response = await fetch(`${server.url}/api/measures/hardship-aid/claims`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${await environment.tokenOf('nour')}`,
        'Content-Type': 'application/json',
      },
      body: JSON.stringify(hardship),
    });
    const { claimId } = (await response.json()) as { claimId: string };
    claimPath = `/claims/${claimId}`;
    const texts = (await environment.mails()).map((mail) => mail.text).join('\n');
    taskPath = /\/tasks\/\S+/.exec(texts)?.[0] ?? '';
  });

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const pagesOf = (): Readonly<Record<string, readonly string[]>> => ({
    '': [
      '/',
      '/measures',
      '/measures/cancelled-contract',
      '/outbox',
      '/design',
      taskPath,
      '/tasks/x?token=wrong',
      '/nothing',
    ],
    nour: [
      '/',
      '/measures/cancelled-contract/new',
      '/measures/cancelled-contract/new?all=yes',
      '/measures/cancelled-contract/new/happened',
      '/measures/cancelled-contract/new/documents',
      '/choose',
      '/choose?what=work&case=agreed',
      '/claims',
      claimPath,
      `${claimPath}/withdraw`,
      '/finance',
      '/privacy',
      '/privacy/erasure',
    ],
    lotte: ['/measures/committed-expenses/new'],
    farid: [
      '/finance',
      '/finance/imports',
      '/tasks',
      '/recovery',
      '/receipts',
      '/unmatched',
      '/distributions',
    ],
    karim: ['/loans'],
    bruno: [
      '/fund',
      '/fund/envelopes/hardship-aid-BE-2020',
      '/fund/ledger',
      '/losses',
      '/fund/forecast',
      '/fund/what-if',
    ],
    omar: ['/operations'],
  });

  test.each([
    { device: phone, language: 'de', colorScheme: 'dark' },
    { device: desktop, language: 'en', colorScheme: 'dark' },
    { device: phone, language: 'en', colorScheme: 'light' },
    { device: desktop, language: 'de', colorScheme: 'light' },
  ] as const)('$device.name, $language, $colorScheme', async ({ device, language, colorScheme }) => {
    const environment = reachEmbedded(server.url);
    const inspected = new Set<string>();
    for (const [person, paths] of Object.entries(pagesOf())) {
      const visitor = await visit(browser, { url: server.url, device, language, colorScheme, inspected });
      if (person !== '') await visitor.actAs(await environment.tokenOf(person));
      for (const path of paths) await visitor.go(`${path}${path.includes('?') ? '&' : '?'}lang=${language}`);
      await visitor.close();
    }
  });

  test('by keyboard alone', async () => {
    const visitor = await visit(browser, {
      url: server.url,
      device: desktop,
      language: 'en',
      inspected: new Set(),
    });
    const { page } = visitor;
    await visitor.actAs(await reachEmbedded(server.url).tokenOf('nour'));
    await visitor.go('/measures/cancelled-contract/new?all=yes&lang=en');
    await page.keyboard.press('Tab');
    expect(await visitor.words(':focus')).toBe(words.en.layout.skip);
    await page.keyboard.press('Enter');
    await page.waitForURL(/#content$/);
    await page.locator('#field-function').focus();
    await page.keyboard.type('Concert');
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
    expect(await page.locator('.error-summary:focus').count()).toBe(1);
    expect(await page.locator('#field-function').inputValue()).toBe('Concert');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(/#field-activityId$/);
    await visitor.close();
  });
});
