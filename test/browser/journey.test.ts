/** From a form to money: members, approvers and finance in a real browser, in French and in Dutch, small and large. */

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { wageWords } from '../../functions/claims/wages/words/index.ts';
import { claimTexts } from '../../functions/claims/words/index.ts';
import { filingWords } from '../../functions/filing/words/index.ts';
import { words } from '../../functions/web/words/index.ts';
import { chromiumPath, launchChromium, skipNotice } from './chromium.ts';
import { filingsOf, type Journey, journeys } from './claims-filed.ts';
import { approveAll } from './deciding.ts';
import { file } from './filing.ts';
import { payEverything } from './paying.ts';
import { type ServerProcess, startServerProcess } from './server-process.ts';
import { signIn } from './sign-in.ts';
import { type Device, desktop, phone, type Visitor, visit } from './visitor.ts';

if (chromiumPath === undefined) console.warn(skipNotice);

describe.skipIf(chromiumPath === undefined)('from a form to money', () => {
  let browser: Browser;
  let server: ServerProcess;
  const visitors: Visitor[] = [];

  beforeAll(async () => {
    [browser, server] = await Promise.all([launchChromium(), startServerProcess()]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const cases = journeys.flatMap((journey) => [phone, desktop].map((device) => ({ journey, device })));

  test.each(cases)('$device.name, $journey.language', async ({ journey, device }) => {
    const { language } = journey;
    const inspected = new Set<string>();
    const open = async () => {
      const visitor = await visit(browser, { url: server.url, device, language, inspected });
      visitors.push(visitor);
      await visitor.go(`/?lang=${language}`);
      return visitor;
    };
    const filed = await fileAll(open, journey, device);
    const approver = await open();
    for (const { reference } of filed) {
      expect(await approveAll(approver, language, reference)).toBeGreaterThan(0);
    }
    await payEverything({ first: await open(), second: await open(), language });
    for (const { visitor, claimId } of filed) {
      await visitor.go(`/claims/${claimId}`);
      // A cancelled contract is paid as a wage.
      const paid = [claimTexts[language].statuses.paid.name, wageWords[language].statuses.paid.name];
      expect(paid).toContain(await visitor.words('.tag'));
    }
    await Promise.all(visitors.splice(0).map((visitor) => visitor.close()));
  });
});

async function fileAll(open: () => Promise<Visitor>, journey: Journey, device: Device) {
  const filed: { visitor: Visitor; claimId: string; reference: string }[] = [];
  for (const [person, filing] of filingsOf(journey, device)) {
    const visitor = await open();
    await visitor.go('/');
    await signIn(visitor, person);
    await visitor.press(words[journey.language].layout.claims, 'link');
    const claimId = await file(visitor, journey.language, filing);
    await visitor.press(filingWords[journey.language].filedFollow, 'link');
    await visitor.go('/');
    filed.push({ visitor, claimId, reference: claimId.replaceAll('-', '').slice(-8).toUpperCase() });
  }
  return filed;
}
