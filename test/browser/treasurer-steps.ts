/** What the treasurer, a colleague, the board and a client do in a month, each on pages alone. */

import { expect } from 'vitest';
import { incomingWords } from '../../functions/distributions/words/index.ts';
import { fundWords } from '../../functions/fund/words/index.ts';
import { ledgerWords } from '../../functions/ledger/words/index.ts';
import { financeWords } from '../../functions/payments/words/index.ts';
import { clientWords, recoveryWords } from '../../functions/recovery/words/index.ts';
import type { BankPlan } from '../../infra/rehearsal/bank/plan.ts';
import { bankAnswers } from '../../infra/rehearsal/bank-simulator.ts';
import type { ClientLink } from '../flow/client-links.ts';
import { download, importFile } from './paying.ts';
import type { Visitor } from './visitor.ts';

const books = ledgerWords.fr;
const clients = clientWords.fr;
const finance = financeWords.fr;
const fund = fundWords.fr;
const incoming = incomingWords.fr;
const recovery = recoveryWords.fr;

const minutes = '%PDF-1.4\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n';

/** Refused below what is set aside, with the figure; then recorded with its minutes. */
export async function vote({ board, envelope }: { board: Visitor; envelope: string }): Promise<void> {
  const { page } = board;
  await board.go('/fund');
  await board.go(`/fund/envelopes/${envelope}`);
  expect(await board.words('main')).toContain(fund.provisionalText);
  await page.locator('[name="motion"]').fill('AG 2020-04, point 2');
  await page.locator('[name="votedOn"]').fill('2020-04-01');
  await page.locator('[name="ceilingCents"]').fill('1');
  await board.press(fund.voteAction);
  await board.press(fund.confirmVoteYes);
  expect(await board.words('.error-summary')).toMatch(/réservé et payé.*\d+,\d\d/);
  await page.locator('[name="ceilingCents"]').fill('900.000,00');
  const file = { name: 'PV AG avril.pdf', mimeType: 'application/pdf', buffer: Buffer.from(minutes) };
  await page.locator('[name="document"]').setInputFiles(file);
  await board.press(fund.voteAction);
  await board.press(fund.confirmVoteYes);
  expect(await board.words('main')).toContain(fund.voted);
  await board.go(`/fund/envelopes/${envelope}`);
  expect(await download(board, 'PV AG avril.pdf')).toBe(minutes);
  for (const by of ['measure', 'country', 'period']) await board.go(`/fund?by=${by}&sort=-reserved`);
}

export interface Paid {
  /** What the bank says after some days. */
  readonly later: string;
}

/** A run by one, released by another; the bank takes some, refuses one and sends one back. */
export async function pay(
  first: Visitor,
  second: Visitor,
  planOf: (paymentIds: readonly string[]) => BankPlan,
): Promise<Paid> {
  await first.go('/finance');
  await first.press(finance.createRun);
  const run = new URL(first.page.url()).pathname;
  expect(await first.page.locator('form[action$="/release"]').count()).toBe(0);
  await second.go(run);
  await second.page.locator('form[action$="/release"] button').click();
  await second.page.waitForLoadState();
  await second.look();
  const file = await download(second, finance.download);
  const paymentIds = [...file.matchAll(/<EndToEndId>([^<]+)</g)].map((one) => one[1] ?? '');
  const answers = bankAnswers(file, planOf(paymentIds));
  await importFile(first, finance, answers.statusReport);
  await importFile(first, finance, answers.statement);
  await importFile(first, finance, answers.statement);
  expect(await first.words('main')).toContain(finance.bankAgain);
  await first.go(run);
  return { later: answers.returnStatement ?? '' };
}

/** The client looks twice, pledges, and reads how to pay. @returns the reference to pay under */
export async function pledge(client: Visitor, link: ClientLink, amount: string): Promise<string> {
  const { page } = client;
  const address = `/clients/${link.caseId}?token=${link.token}`;
  await client.go(address);
  await client.go(address);
  await page.locator('input[name="answer"][value="pledge"]').check();
  await page.locator('[name="amount"]').fill(amount);
  await client.press(clients.send);
  return client.words('dd strong.figure');
}

/** Money that came under words which nobody knows is given to the receipt that the page suggests. */
export async function resolve(treasurer: Visitor): Promise<void> {
  const { page } = treasurer;
  await treasurer.go('/unmatched');
  await Promise.all([page.waitForEvent('load'), page.locator('.rows tbody th a').first().click()]);
  await treasurer.look();
  await page.locator('input[name="receiptId"]').first().check();
  await page.locator('input[name="comment"]').first().fill('Mauvaise communication');
  await treasurer.press(incoming.resolve);
  expect(await treasurer.words('main')).toContain(incoming.unmatchedNone);
}

/** @returns what the case's page says */
export async function seeCase(treasurer: Visitor, { caseId }: ClientLink): Promise<string> {
  await treasurer.go('/recovery');
  await treasurer.go(`/recovery/${caseId}`);
  expect(await treasurer.page.locator('.history li').count()).toBeGreaterThan(1);
  expect(await treasurer.words('main')).toContain(recovery.historyTitle);
  return treasurer.words('main');
}

/** Not before it is over, and not before the one before it. */
export async function close(treasurer: Visitor, month: string): Promise<void> {
  await treasurer.go('/fund/ledger/months');
  await treasurer.go(`/fund/ledger/months/${month}`);
  await treasurer.page.locator('form[action$="/closing"] button').click();
  await treasurer.page.waitForLoadState();
  await treasurer.press(books.confirmCloseYes);
  expect(await treasurer.words('main')).toContain(books.closed);
  expect(await treasurer.words('main code')).toMatch(/^[0-9a-f]{64}$/);
}

/** Every page of the books, from the sums to one claim. */
export async function lookThrough(viewer: Visitor, claimIds: readonly string[]): Promise<void> {
  for (const path of [
    ...['', '/balance', '/balance?on=2020-04-30&time=12:00&sort=-debits', '/balance?on=2020-02-30'],
    ...[
      '/statement?account=bank:solidarity-be&from=2020-04-01&until=2020-04-30',
      '/months',
      '/months/2020-04',
    ],
    ...['/journal?from=2020-04-01&until=2020-04-30', '/journal?from=2020-05-01&until=2020-04-01'],
  ]) {
    await viewer.go(`/fund/ledger${path}`);
  }
  for (const claimId of claimIds) await viewer.go(`/fund/claims/${claimId}`);
}
