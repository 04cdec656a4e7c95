/** Trainings, coaching, initiatives and the listening line after their forms: every page of theirs, looked at by axe. */

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { coachingWords } from '../../functions/coaching/words/index.ts';
import { initiativeWords } from '../../functions/initiatives/words/index.ts';
import { listeningWords } from '../../functions/listening/words/index.ts';
import { trainingWords } from '../../functions/trainings/words/index.ts';
import type { Language } from '../../workflows/language.ts';
import { Cooperative } from '../flow/cooperative-client.ts';
import { reachEmbedded } from '../flow/embedded-environment.ts';
import { chromiumPath, launchChromium } from './chromium.ts';
import { type ServerProcess, startServerProcess } from './server-process.ts';
import { desktop, phone, type Visitor, visit } from './visitor.ts';

const ways = [
  { device: phone, language: 'fr' },
  { device: desktop, language: 'nl' },
  { device: phone, language: 'de' },
  { device: desktop, language: 'en' },
] as const;

describe.skipIf(chromiumPath === undefined)('what members and staff do together', () => {
  let browser: Browser;
  let server: ServerProcess;
  let cooperative: Cooperative;
  const ids = { training: 'training-8', coaching: '', coach: '', initiative: '' };

  beforeAll(async () => {
    [browser, server] = await Promise.all([launchChromium(), startServerProcess()]);
    cooperative = new Cooperative(reachEmbedded(server.url));
    const seat = await cooperative.file('nour', 'training', {
      trainingId: ids.training,
      motivation: 'Vendre en ligne',
    });
    await cooperative.approve('nour', seat);
    const goals = {
      kind: 'individual',
      sector: 'music',
      language: 'fr',
      topic: 'clients',
      goals: 'Jouer encore',
    };
    ids.coaching = await cooperative.file('nour', 'coaching', goals);
    await cooperative.approve('nour', ids.coaching);
    const mails = await cooperative.environment.mails();
    ids.coach =
      mails
        .findLast(
          (mail) => mail.text.includes(`/coaching/${ids.coaching}`) && mail.to.endsWith('@entraide.example'),
        )
        ?.to.split('@')[0] ?? '';
    const session = { on: '2020-04-01', from: '16:00', place: 'en ligne' };
    await cooperative.as(ids.coach).post(`/api/coachings/${ids.coaching}/sessions`, session);
    const group = ['nour', 'lotte', 'jana'].map((memberId) => ({ memberId }));
    const lines = [{ description: 'Sono', amountCents: 90_000 }];
    const asked = {
      title: 'Concerts au balcon',
      proposal: 'Jouer dehors',
      members: group,
      lines,
      amountCents: 90_000,
    };
    ids.initiative = await cooperative.file('nour', 'initiative-grant', asked);
    await cooperative.approve('nour', ids.initiative);
    await cooperative.payAll();
    await cooperative.as('nour').file('listening-line', {
      language: 'fr',
      phone: '0470 12 34 56',
      on: '2020-04-01',
      at: 'morning',
      words: 'La nuit',
    });
    await cooperative.environment.settle();
  });

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  async function as(personId: string, way: (typeof ways)[number]): Promise<Visitor> {
    const visitor = await visit(browser, { url: server.url, ...way, inspected: new Set() });
    await visitor.actAs(await cooperative.environment.tokenOf(personId));
    return visitor;
  }

  const inLanguage = (path: string, language: Language) => `${path}?lang=${language}`;

  test.each(ways)('is readable on a $device.name in $language', async (way) => {
    const { language } = way;
    const pages: Readonly<Record<string, readonly string[]>> = {
      nour: [
        '/trainings',
        `/trainings/${ids.training}`,
        '/coaching',
        `/coaching/${ids.coaching}`,
        '/initiatives',
        `/initiatives/${ids.initiative}`,
        '/messages',
        '/measures/listening-line',
        '/measures/listening-line/new',
      ],
      [ids.coach]: [
        '/trainings/new',
        `/trainings/${ids.training}`,
        '/coaching/offer',
        `/coaching/${ids.coaching}`,
      ],
      leonie: ['/messages'],
    };
    for (const [person, paths] of Object.entries(pages)) {
      const visitor = await as(person, way);
      for (const path of paths) await visitor.go(inLanguage(path, language));
      await visitor.close();
    }
  });

  test('is done step by step, without a script', async () => {
    const [way] = ways;
    const initiatives = initiativeWords.fr;
    const messages = listeningWords.fr;
    const coaching = coachingWords.fr;
    const trainings = trainingWords.fr;
    const coach = await as(ids.coach, way);
    await coach.go(inLanguage('/trainings/new', 'fr'));
    await coach.press(trainings.addButton);
    expect(await coach.page.locator('.error-summary').count()).toBe(1);
    await coach.go(`/coaching/${ids.coaching}`);
    await coach.page.locator('summary', { hasText: coaching.recordTitle }).click();
    await coach.page.locator('[name="held"][value="yes"]').check();
    await coach.press(coaching.recordButton);
    expect(await coach.words('main')).toContain(coaching.sessionStates.held);
    await coach.close();
    const member = await as('lotte', way);
    await member.go(inLanguage(`/initiatives/${ids.initiative}`, 'fr'));
    await member.page.locator('[name="text"]').fill('Douze concerts');
    await member.page.locator('[name="spentCents"]').fill('880,50');
    await member.press(initiatives.reportButton);
    expect(await member.words('main')).toContain(initiatives.reportDone);
    await member.close();
    const finance = await as('farid', way);
    await finance.go(inLanguage('/initiatives', 'fr'));
    await finance.press('Concerts au balcon', 'link');
    await finance.page.locator('[name="decision"][value="accept"]').check();
    await finance.press(initiatives.reviewButton);
    expect(await finance.words('main')).toContain(initiatives.states.accepted);
    await finance.close();
    const listener = await as('leonie', way);
    await listener.go(inLanguage('/messages', 'fr'));
    await listener.press(new RegExp(messages.haveCalled));
    expect(await listener.words('main')).toContain(messages.called);
    await listener.close();
  });
});
