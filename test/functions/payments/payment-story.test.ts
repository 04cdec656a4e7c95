/** A payment's story: a line for each thing that happened, why, and what comes next. */
import { beforeEach, expect, it } from 'vitest';
import { viewPayment } from '../../../functions/payments/view-payment.ts';
import { bankAnswers } from '../../../infra/rehearsal/bank-simulator.ts';
import { type Bank, farid, openBank, type ReleasedRun, releasedRun } from './released-run.ts';

let bank: Bank;
let run: ReleasedRun;

beforeEach(async () => {
  bank = await openBank();
  run = await releasedRun(bank, 1);
});

const view = () => viewPayment(bank.deps, farid, run.paymentIds[0] ?? '');
const told = async () => (await view()).story?.map(({ on, event, toldBy }) => [on, event, ...(toldBy ?? [])]);

it('tells what every file said, once, and what comes next', async () => {
  expect((await view()).next).toEqual({ step: 'bank-answers', until: '2020-04-08' });
  const answers = bankAnswers(run.file, { otherwise: { returned: 'AC04' } });
  await bank.importFile(answers.statusReport);
  expect((await view()).next).toMatchObject({ step: 'bank-books' });
  for (const file of [answers.notification, answers.statement, answers.coda]) await bank.importFile(file);
  expect((await view()).next).toEqual({ step: 'nothing' });
  await bank.importFile(answers.returnStatement ?? '');
  expect(await told()).toEqual([
    ['2020-04-01', 'ready'],
    ['2020-04-01', 'sent'],
    ['2020-04-01', 'accepted'],
    ['2020-04-01', 'debited', 'camt.054', 'camt.053', 'coda'],
    ['2020-04-03', 'came-back', 'camt.053'],
  ]);
  expect((await view()).story?.at(-1)).toMatchObject({
    reasonCode: 'AC04',
    why: expect.stringMatching(/compte/),
  });
  expect((await view()).next).toEqual({ step: 'member-answers' });
});

it('says that finance has the word when the bank is silent, and what took a refused payment’s place', async () => {
  bank.pass(8);
  expect((await view()).next).toEqual({ step: 'finance-says' });
  await bank.importFile(bankAnswers(run.file, { otherwise: { rejected: 'FF01' } }).statusReport);
  const { story, next } = await view();
  expect(story?.at(-1)).toMatchObject({ event: 'refused', reasonCode: 'FF01' });
  expect(next).toMatchObject({ step: 'paid-again', paymentId: expect.any(String) });
});
