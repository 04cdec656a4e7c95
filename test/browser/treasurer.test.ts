/** The treasurer's month, on pages alone: a vote, payments, the bank's answers, a client chased, the month closed. */

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { parse } from 'csv-parse/sync';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ledgerWords } from '../../functions/ledger/words/index.ts';
import { financeWords } from '../../functions/payments/words/index.ts';
import type { Language } from '../../workflows/language.ts';
import { incomingFile, lastClientLink } from '../flow/client-links.ts';
import { Cooperative } from '../flow/cooperative-client.ts';
import { reachEmbedded } from '../flow/embedded-environment.ts';
import { chromiumPath, launchChromium, skipNotice } from './chromium.ts';
import { download, importFile } from './paying.ts';
import { type ServerProcess, startServerProcess } from './server-process.ts';
import { signIn } from './sign-in.ts';
import { close, lookThrough, pay, pledge, resolve, seeCase, vote } from './treasurer-steps.ts';
import { type Device, desktop, phone, type Visitor, visit } from './visitor.ts';

if (chromiumPath === undefined) console.warn(skipNotice);

const run = promisify(execFile);
const envelope = 'hardship-aid-BE-2020';
const books = ledgerWords.fr;
const finance = financeWords.fr;
const client = { id: 'cli-boreal', email: 'contact@festival-boreal.example' };

function hardship(amountCents: number) {
  const incomes = { incomeBeforeCents: 210_000, incomeNowCents: 40_000, otherAidCents: 0 };
  return { need: 'rent', ...incomes, householdSize: 2, amountCents, explanation: 'Le loyer', urgent: true };
}

describe.skipIf(chromiumPath === undefined)('the treasurer’s month', () => {
  let browser: Browser;
  let server: ServerProcess;
  let cooperative: Cooperative;
  const claimIds: string[] = [];

  beforeAll(async () => {
    [browser, server] = await Promise.all([launchChromium(), startServerProcess()]);
    cooperative = new Cooperative(reachEmbedded(server.url));
    for (const [place, member] of ['nour', 'lotte', 'jana'].entries()) {
      claimIds.push(await cooperative.file(member, 'hardship-aid', hardship(30_000 + 1_000 * place)));
    }
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  async function as(
    personId: string | undefined,
    { device = phone, language = 'fr' as Language, colorScheme = 'light' as 'light' | 'dark' } = {},
  ): Promise<Visitor> {
    const look = { device: device as Device, language, colorScheme, inspected: new Set<string>() };
    const visitor = await visit(browser, { url: server.url, ...look });
    await visitor.go(`/?lang=${language}`);
    if (personId !== undefined) await signIn(visitor, personId);
    return visitor;
  }

  test('from the vote to the closed books', async () => {
    const treasurer = await as('farid');
    const colleague = await as('fien', { device: desktop });
    await vote({ board: await as('bruno', { device: desktop }), envelope });
    for (const [place, member] of ['nour', 'lotte', 'jana'].entries()) {
      await cooperative.approve(member, claimIds[place] ?? '');
    }

    const { later } = await pay(treasurer, colleague, ([taken = '', refused = '', sentBack = '']) => ({
      answers: { [taken]: 'accepted', [refused]: { rejected: 'AC04' }, [sentBack]: { returned: 'AC01' } },
    }));
    await importFile(treasurer, finance, later);
    const statuses = await Promise.all(
      ['nour', 'lotte', 'jana'].map((member, place) => cooperative.status(member, claimIds[place] ?? '')),
    );
    expect(statuses.toSorted()).toEqual(['paid', 'payment-returned', 'payment-returned']);

    const link = await chase();
    expect(await seeCase(treasurer, link)).toContain('250,00');

    await cooperative.environment.advance('P20D');
    await close(treasurer, '2020-03');
    await close(treasurer, '2020-04');
    await takeAlong(treasurer);
    await lookThrough(treasurer, claimIds);
    await Promise.all([treasurer, colleague].map((one) => one.close()));

    /** A client is invited, reminded, pledges, pays a part rightly and a part under words of its own. */
    async function chase() {
      await cooperative.file('adele', 'client-commitment', {
        memberId: 'ines',
        activityId: 'act-zenith',
        clientId: client.id,
        amountCents: 80_000,
      });
      await cooperative.environment.advance('P15D');
      const mails = await cooperative.environment.mails(client.email);
      expect(mails.length).toBe(2);
      const reminded = await lastClientLink(cooperative, client.email);
      const reference = await pledge(await as(undefined), reminded, '400,00');
      const part = { amountCents: 15_000, text: '', reference: reference.replace(/\D/g, '') };
      await importFile(treasurer, finance, incomingFile({ ...part, accountIban: 'BE71096123456769' }));
      const payer = { name: 'Festival Boreal', iban: 'NL91ABNA0417164300' };
      await importFile(
        treasurer,
        finance,
        incomingFile({ amountCents: 25_000, payer, text: 'commande avril' }),
      );
      await resolve(treasurer);
      return reminded;
    }
  });

  /** The journal of the closed month as files, which come to what the month's page says. */
  async function takeAlong(treasurer: Visitor): Promise<void> {
    await treasurer.go('/fund/ledger/months/2020-04');
    const rows: Record<string, string>[] = parse(await download(treasurer, books.exports.csv), {
      columns: true,
      bom: true,
    });
    const posted = rows.filter(({ kind }) => kind === 'direct' || kind === 'post');
    const cents = posted.reduce((sum, row) => sum + Math.round(Number(row.amount) * 100), 0);
    const { body } = await cooperative
      .as('astrid')
      .get<{ items: { month: string; entries: number; turnoverCents: number }[] }>('/api/ledger/months');
    const april = body.items.find((one) => one.month === '2020-04');
    expect([rows.length, cents]).toEqual([april?.entries, april?.turnoverCents]);
    const fec = (await download(treasurer, books.exports.fec)).trim().split('\r\n');
    expect(fec.length).toBe(1 + 2 * posted.length);
    expect((await download(treasurer, books.exports.xlsx)).slice(0, 2)).toBe('PK');
  }

  test.each([
    { device: desktop, language: 'nl', colorScheme: 'light' },
    { device: phone, language: 'de', colorScheme: 'dark' },
    { device: desktop, language: 'en', colorScheme: 'dark' },
  ] as const)('is read by the auditor on a $device.name in $language', async (way) => {
    const auditor = await as('astrid', way);
    await lookThrough(auditor, claimIds.slice(0, 1));
    await auditor.go(`/fund/envelopes/${envelope}`);
    await auditor.go('/fund?by=measure&sort=-spent');
    await auditor.close();
  });

  test('ends with books that add up, on the page, through the API and in the data folder', async () => {
    const check = await cooperative.ledger();
    expect(check).toMatchObject({ balanced: true, problems: [], envelopesOverspent: [], countersDiffer: [] });
    await server.halt();
    const { stdout } = await run('npm', ['run', '--silent', 'audit', '--', '--data-dir', server.folder]);
    expect(stdout).toContain('Everything fits.');
    expect(stdout).toMatch(new RegExp(`^${check.entries} entries on`, 'm'));
  });
});
