/** Activités with known figures, forms for the measures that concern them, and money that comes in by bank. */

import type { LoanView } from '../../functions/loans/view-loan.ts';
import type { BankFileResult } from '../../functions/payments/bank-file-result.ts';
import { writeAccountReport } from '../../infra/rehearsal/bank/account-report.ts';
import { incomingBooking } from '../../infra/rehearsal/bank/bookings.ts';
import type { AccountBalance } from '../../workflows/ledger/balances.ts';
import type { Cooperative } from './cooperative-client.ts';
import { account } from './small-cooperative.ts';

/** Of Karla's Activités one has figures and one has none; Clara's is French; Amadou coordinates with Kobe. */
export async function importActivities(cooperative: Cooperative): Promise<void> {
  const known = { country: 'BE', sector: 'music', coordinator_ids: 'karla' };
  await cooperative.import('activities', [
    {
      activity_id: 'act-rich',
      name: 'Rich',
      ...known,
      balance_cents: 2_000_000,
      monthly_costs_cents: 100_000,
    },
    { activity_id: 'act-poor', name: 'Poor', ...known, balance_cents: 10_000, monthly_costs_cents: 150_000 },
    { activity_id: 'act-bare', name: 'Bare', ...known, balance_cents: 0, monthly_costs_cents: 20_000 },
    { activity_id: 'act-blank', name: 'Blank', ...known },
    {
      activity_id: 'act-loge',
      name: 'Loge',
      country: 'FR',
      sector: 'theatre',
      coordinator_ids: 'clara karla',
      balance_cents: -35_280,
      monthly_costs_cents: 215_000,
    },
  ]);
  await cooperative.import('losses', [
    {
      activity_id: 'act-rich',
      month: '2020-03',
      turnover_cents: 90_000,
      previous_year_cents: 300_000,
      days_lost: 9,
    },
    {
      activity_id: 'act-poor',
      month: '2020-03',
      turnover_cents: 50_000,
      previous_year_cents: 200_000,
      days_lost: 9,
    },
    {
      activity_id: 'act-bare',
      month: '2020-03',
      turnover_cents: 10_000,
      previous_year_cents: 30_000,
      days_lost: 9,
    },
    {
      activity_id: 'act-loge',
      month: '2020-03',
      turnover_cents: 90_000,
      previous_year_cents: 600_000,
      days_lost: 9,
    },
  ]);
}

/** A loan of 2,400 € over 12 months, 200 € each, unless told. */
export function loan(more: object = {}) {
  return {
    activityId: 'act-rich',
    purpose: 'equipment',
    description: 'Une nouvelle console',
    amountCents: 240_000,
    months: 12,
    ...more,
  };
}

export function injection(more: object = {}) {
  return { activityId: 'act-poor', fromMonth: '2020-04', purpose: 'Trois mois sans concerts', ...more };
}

/** 5,000 € of capital from a company of the country, all of it explained, unless told. */
export function financing(more: object = {}) {
  return {
    activityId: 'act-rich',
    kind: 'capital',
    amountCents: 500_000,
    expectedOn: '2020-04-20',
    financer: 'company',
    financerName: 'Brasserie du Canal',
    financerPlace: 'same-country',
    financerIdentity: 'BE 0123.456.749',
    origin: 'business',
    originExplanation: 'Bénéfice de 2019',
    ...more,
  };
}

let transfers = 0;

/** A statement of the bank that tells of one payment received. */
export async function payIn(
  cooperative: Cooperative,
  { reference, amountCents, on }: { reference: string; amountCents: number; on: string },
): Promise<BankFileResult> {
  transfers += 1;
  const accountIban = 'BE71096123456769';
  const payer = { name: 'Brasserie du Canal', iban: account(900) };
  const money = { accountIban, amountCents, payer, reference, bankReference: `IN-${transfers}` };
  const statement = writeAccountReport({
    version: 'camt.053.001.08',
    messageId: `STATEMENT-${transfers}`,
    day: on,
    accountIbans: [accountIban],
    bookings: [incomingBooking(money, on)],
  });
  const { status, body } = await cooperative.importBankFile(statement);
  if (status !== 200) throw new Error(`the statement was answered ${JSON.stringify(body)}`);
  await cooperative.environment.settle();
  return body;
}

export async function readLoan(
  cooperative: Cooperative,
  loanId: string,
  personId = 'karla',
): Promise<LoanView> {
  await cooperative.environment.settle();
  const { status, body } = await cooperative.as(personId).get<LoanView>(`/api/loans/${loanId}`);
  if (status !== 200) throw new Error(`loan ${loanId} was answered ${status}`);
  return body;
}

/** Debits less credits of each account that begins with one of the names. */
export async function balances(
  cooperative: Cooperative,
  ...names: string[]
): Promise<Record<string, number>> {
  await cooperative.environment.settle();
  const { body } = await cooperative.as('astrid').get<{ items: AccountBalance[] }>('/api/ledger/accounts');
  const wanted = body.items.filter(({ account: name }) => names.some((one) => name.startsWith(one)));
  return Object.fromEntries(wanted.map((one) => [one.account, one.debitsCents - one.creditsCents]));
}

/** A loan that everybody has agreed to, lent. */
export async function lend(cooperative: Cooperative, form: object, personId = 'karla'): Promise<string> {
  const claimId = await cooperative.file(personId, 'zero-interest-loan', form);
  await cooperative.approve(personId, claimId);
  const status = await cooperative.status(personId, claimId);
  if (status !== 'paid') throw new Error(`the loan is ${status}`);
  return claimId;
}
