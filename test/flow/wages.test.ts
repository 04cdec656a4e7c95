/** What the member reads of wages, before and after payroll's answer, and what finance accepts beyond the tolerance. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { payrollAnswers } from '../../infra/rehearsal/payroll-simulator.ts';
import type { Cooperative } from './cooperative-client.ts';
import { startEmbedded } from './embedded-environment.ts';
import { submit, visit, wordsOf } from './page-visits.ts';
import { openCooperative, service } from './small-cooperative.ts';

let cooperative: Cooperative;

beforeEach(async () => {
  cooperative = await openCooperative(await startEmbedded());
});

afterEach(() => cooperative.environment.close());

const page = async (person: string, path: string, language = 'en') =>
  wordsOf((await visit(cooperative, person, path, { language })).html);

async function approved(): Promise<string> {
  const claimId = await cooperative.file('mara', 'cancelled-contract', service());
  await cooperative.approve('mara', claimId);
  return claimId;
}

async function lastMail(): Promise<string> {
  const mails = await cooperative.environment.mails();
  const last = mails.filter(({ to }) => to.startsWith('mara@')).at(-1);
  return `${last?.subject}\n${last?.text}`;
}

const ofABank = /\bbank|virement|transfer|overschrijving|Überweisung|banque/i;

describe('wages on the claim’s page and in mails', () => {
  it('say gross, about what arrives and the last day, and never a transfer', async () => {
    const claimId = await approved();
    const claim = await cooperative.claim('mara', claimId);
    // 200.00 less 13.07% (26.14) and with the work bonus of two days of 2,200.00 a month (9.02); seven working days after 1 April.
    expect(claim.pay).toEqual({
      grossCents: 20_000,
      aboutNetCents: 18_288,
      isTaxKnown: false,
      onTopCents: 8_452,
      paidBy: '2020-04-10',
    });
    const shown = await page('mara', `/claims/${claimId}`);
    expect(shown).toContain('About what arrives, before the tax that payroll withholds €182.88');
    expect(shown).toContain('Payroll pays you by 10 April 2020.');
    for (const language of ['fr', 'nl', 'de', 'en'])
      expect(await page('mara', `/claims/${claimId}`, language)).not.toMatch(ofABank);
    const mail = await lastMail();
    expect(mail).toContain('la paie vous le verse');
    expect(mail).toContain('182,88');
    expect(mail).toContain('10 avril 2020');
    expect(mail).not.toMatch(ofABank);
  });

  it('say afterwards what the payslip says', async () => {
    const claimId = await approved();
    await cooperative.payWages();
    const shown = await page('mara', `/claims/${claimId}`);
    expect(shown).toContain('What your payslip says');
    expect(shown).toContain('Net, paid to you €154.54');
    expect(shown).toContain('Tax withheld −€19.32');
    expect(shown).not.toMatch(ofABank);
    const mail = await lastMail();
    expect(mail).toContain('154,54');
    expect(mail).toContain('Vos cotisations');
    expect(mail).not.toMatch(ofABank);
  });

  it('say why payroll refused, and take words for an answer', async () => {
    const claimId = await approved();
    await cooperative.payWages({ otherwise: { refused: 'numéro national manquant' } });
    const shown = await page('mara', `/claims/${claimId}`);
    expect(shown).toContain('Payroll needs something from you');
    expect(shown).toContain('numéro national manquant');
    expect(shown).not.toMatch(ofABank);
    expect(await lastMail()).toContain('La paie a besoin d’une réponse');
    const path = `/claims/${claimId}/answer`;
    expect((await submit(cooperative, 'mara', path, { text: '', iban: '' })).status).toBe(422);
    expect((await submit(cooperative, 'mara', path, { text: '85.05.12-123.45', iban: '' })).status).toBe(303);
    await cooperative.environment.settle();
    await cooperative.payWages();
    expect(await cooperative.status('mara', claimId)).toBe('paid');
  });
});

describe('a cost beyond the tolerance', () => {
  it('is told to finance, shown with its figures, and accepted by another person', async () => {
    const claimId = await approved();
    const { file } = await cooperative.releaseRun('payroll');
    const answer = payrollAnswers(file, { otherwise: { moreCents: 10_000 } });
    await cooperative.importPayrollFile(answer);
    const { payments } = await cooperative.claim('mara', claimId);
    const path = `/finance/payments/${payments[0]?.paymentId}`;
    const desk = await page('fien', '/finance');
    expect(desk).toContain('Payroll costs to accept');
    expect(desk).toContain('€284.52 €350.00 €65.48');
    const mails = await cooperative.environment.mails();
    expect(mails.filter(({ text }) => text.includes(path))).not.toEqual([]);
    const own = await submit(cooperative, 'farid', `${path}/accept-cost`, {});
    expect(own.status).toBe(403);
    expect(wordsOf(own.html)).toContain('another person of the finance team accepts the cost');
    expect((await submit(cooperative, 'mara', `${path}/accept-cost`, {})).status).toBe(403);
    expect(await submit(cooperative, 'fien', `${path}/accept-cost`, {})).toMatchObject({ status: 303 });
    expect(await cooperative.status('mara', claimId)).toBe('paid');
    expect(await page('fien', '/finance')).not.toContain('Payroll costs to accept');
  });
});
