/** What looks at mails before people do: a browser with scripts opens every link of every mail, and nothing happens. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Cooperative } from '../flow/cooperative-client.ts';
import { reachEmbedded } from '../flow/embedded-environment.ts';
import { expenses, hardship, openCooperative, service } from '../flow/small-cooperative.ts';
import { chromiumPath, launchChromium, skipNotice } from './chromium.ts';
import { type ServerProcess, startServerProcess } from './server-process.ts';

if (chromiumPath === undefined) console.warn(skipNotice);
const times = 10;

describe.skipIf(chromiumPath === undefined)('a scanner with a browser of its own', () => {
  let browser: Browser;
  let server: ServerProcess;
  let cooperative: Cooperative;
  let filed: [string, string][];

  beforeAll(async () => {
    [browser, server] = await Promise.all([launchChromium(), startServerProcess()]);
    cooperative = await openCooperative(reachEmbedded(server.url));
    const file = async (person: string, measure: string, form: object): Promise<[string, string]> => [
      person,
      await cooperative.file(person, measure, form),
    ];
    filed = [
      await file('mara', 'cancelled-contract', service()),
      await file('niels', 'cancelled-contract', service({ grossCents: 1_200_000 })),
      await file('milo', 'hardship-aid', hardship()),
      await file('karla', 'committed-expenses', expenses([20_000])),
    ];
    await cooperative.environment.settle();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const claims = () => Promise.all(filed.map(([person, claimId]) => cooperative.claim(person, claimId)));
  const links = async () => {
    const mails = await cooperative.environment.mails();
    const found = mails.flatMap(({ text, html }) => [
      ...`${text} ${html}`.matchAll(/https?:\/\/[^\s"'<>)]+/g),
    ]);
    return [...new Set(found.map(([address]) => address.replaceAll('&amp;', '&').replace(/[.,]$/, '')))];
  };

  it('opens every link ten times, follows what the pages lead to, and changes nothing', async () => {
    const before = await claims();
    const mailsBefore = await cooperative.environment.mails();
    const addresses = await links();
    expect(addresses.filter((one) => one.includes('/tasks/')).length).toBeGreaterThanOrEqual(filed.length);
    const context = await browser.newContext({ javaScriptEnabled: true });
    const page = await context.newPage();
    const outside: string[] = [];
    const scripts: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(server.url)) outside.push(request.url());
      if (request.resourceType() === 'script' || request.headers().referer) scripts.push(request.url());
    });
    for (const address of addresses) {
      expect(address.startsWith(server.url), address).toBe(true);
      for (let time = 0; time < times; time += 1) {
        const answer = await page.goto(address);
        expect(answer?.status(), address).toBeLessThan(500);
      }
      // As previews do: looks at whatever the page leads to.
      const further = await page
        .locator('main a[href]')
        .evaluateAll((all) => all.map((one) => (one as unknown as { href: string }).href));
      for (const next of further) await context.request.get(next, { maxRedirects: 0 }).catch(() => undefined);
      await page.keyboard.press('Tab');
    }
    await context.close();
    expect(outside).toEqual([]);
    expect(scripts).toEqual([]);
    expect(await claims()).toEqual(before);
    expect(await cooperative.environment.mails()).toEqual(mailsBefore);
  });

  it('and the links still decide when a person presses the button', async () => {
    const [person = '', claimId = ''] = filed[0] ?? [];
    const { taskId, token } = await cooperative.lastLink(claimId);
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${server.url}/tasks/${taskId}?token=${token}`);
    await page.locator('input[name="decision"][value="approve"]').check();
    await Promise.all([page.waitForEvent('load'), page.locator('.decision button').click()]);
    expect(await cooperative.status(person, claimId)).toBe('awaiting-approval');
    // What the member will read is shown first.
    await Promise.all([page.waitForEvent('load'), page.locator('main button').click()]);
    await context.close();
    expect(await cooperative.status(person, claimId)).not.toBe('awaiting-approval');
  });
});
