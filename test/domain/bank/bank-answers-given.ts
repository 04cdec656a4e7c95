/** The bank’s answers to a file, for tests. */
import { expect } from 'vitest';
import { bankAnswers } from '../../../infra/rehearsal/bank-simulator.ts';
import { BankFileRejected } from '../../../workflows/bank/bank-file.ts';
import { buildCreditTransferFile } from '../../../workflows/bank/build-credit-transfer-file.ts';
import { parseBankFile } from '../../../workflows/bank/parse-bank-file.ts';
import { givenFile, givenPayments, ownIban } from './given-payments.ts';

export const sent = buildCreditTransferFile(givenFile(givenPayments(3)));

export const answers = bankAnswers(sent, {
  answers: { 'PAY-1': { rejected: 'AC04' }, 'PAY-2': { returned: 'AC01' } },
  incoming: [
    {
      accountIban: ownIban,
      amountCents: 5_000,
      payer: { name: 'Client', iban: 'NL91ABNA0417164300' },
      text: 'merci +++012/3456/78939+++',
      bankReference: 'IN-1',
    },
  ],
});

export const { statusReport, statement, notification, returnNotification = '' } = answers;

export const bytes = (text: string) => new TextEncoder().encode(text);

export function rejection(file: string | Uint8Array): string {
  try {
    parseBankFile(file);
    return 'taken';
  } catch (error) {
    if (!(error instanceof BankFileRejected)) throw error;
    return error.code;
  }
}

/** The file with one piece replaced; fails the test when the piece is not there. */
export function altered(file: string, piece: string | RegExp, replacement: string): string {
  const result = file.replace(piece, replacement);
  expect(result, String(piece)).not.toBe(file);
  return result;
}
