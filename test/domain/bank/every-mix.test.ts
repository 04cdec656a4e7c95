import { describe, expect, it } from 'vitest';
import type { PlannedAnswer } from '../../../infra/rehearsal/bank/plan.ts';
import { bankAnswers } from '../../../infra/rehearsal/bank-simulator.ts';
import { advicesOfPayment, type BankAdvice } from '../../../workflows/bank/advice.ts';
import { advices } from '../../../workflows/bank/advices.ts';
import { buildCreditTransferFile } from '../../../workflows/bank/build-credit-transfer-file.ts';
import { parseBankFile } from '../../../workflows/bank/parse-bank-file.ts';
import { givenFile, givenPayments } from './given-payments.ts';

const possible: readonly PlannedAnswer[] = ['accepted', { rejected: 'AC04' }, 'pending', 'missing'];
const withReturns: readonly PlannedAnswer[] = [...possible, { returned: 'AC01' }];

/** Every list of so many answers. */
function* mixes(answers: readonly PlannedAnswer[], length: number): Generator<PlannedAnswer[]> {
  if (length === 0) yield [];
  else for (const rest of mixes(answers, length - 1)) for (const answer of answers) yield [answer, ...rest];
}

const nameOf = (answer: PlannedAnswer) => (typeof answer === 'string' ? answer : Object.keys(answer)[0]);

/** The kinds of advice that decide about each payment, in its order. */
function kindsOf(found: readonly BankAdvice[], count: number): string[] {
  return Array.from({ length: count }, (_, index) =>
    advicesOfPayment(
      { endToEndId: `PAY-${index + 1}`, batchId: 'BATCH-1', messageId: 'RUN-2020-04-01' },
      found,
    )
      .map(({ kind, reason }) => [kind, reason?.code].filter(Boolean).join(' '))
      .join(', '),
  );
}

const inStatusReport: Record<string, string> = {
  accepted: 'accepted',
  returned: 'accepted',
  rejected: 'rejected AC04',
  pending: 'pending',
  missing: '',
};

function checkMix(mix: readonly PlannedAnswer[], sent: string, wholeMessage: boolean): void {
  const count = mix.length;
  const answers = Object.fromEntries(mix.map((answer, index) => [`PAY-${index + 1}`, answer]));
  const files = bankAnswers(sent, { answers, wholeMessage });
  const status = advices(parseBankFile(files.statusReport));
  const statement = advices(parseBankFile(files.statement));
  const notification = advices(parseBankFile(files.notification));
  const back = files.returnStatement === undefined ? [] : advices(parseBankFile(files.returnStatement));
  const names = mix.map((answer) => nameOf(answer) ?? '');
  expect(kindsOf(status, count)).toEqual(names.map((name) => inStatusReport[name]));
  const settled = names.map((name) => (name === 'accepted' || name === 'returned' ? 'settled' : ''));
  expect(kindsOf(statement, count)).toEqual(settled);
  expect(notification.map(({ key }) => key)).toEqual(statement.map(({ key }) => key));
  expect(kindsOf(back, count)).toEqual(names.map((name) => (name === 'returned' ? 'returned AC01' : '')));
  for (const { endToEndId, amountCents } of [...statement, ...back])
    expect(amountCents).toBe(9_999 + Number(endToEndId?.slice(4)));
  const keys = [...status, ...statement, ...back].map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
}

describe('every mix of answers is read line by line', () => {
  it.each([1, 2, 3, 4, 5])('for a run of %d payments', (count) => {
    const sent = buildCreditTransferFile(givenFile(givenPayments(count)));
    for (const mix of mixes(possible, count)) checkMix(mix, sent, false);
  });

  it.each([1, 2, 3, 4])('with returns, for a run of %d payments', (count) => {
    const sent = buildCreditTransferFile(givenFile(givenPayments(count)));
    for (const mix of mixes(withReturns, count)) checkMix(mix, sent, false);
  });

  it.each([1, 2, 3])(
    'with one answer for the whole message where it can be one, for a run of %d payments',
    (count) => {
      const sent = buildCreditTransferFile(givenFile(givenPayments(count)));
      for (const mix of mixes(withReturns, count)) checkMix(mix, sent, true);
    },
  );
});
