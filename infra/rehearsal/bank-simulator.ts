/**
 * A bank for the demonstration, the bench and the tests: takes a payment file, follows a plan of what becomes
 * of each payment, and answers with the files that a bank would send. The same file and plan give the same
 * answers.
 */

import { nextTargetDay } from '../../workflows/bank/bank-days.ts';
import { daysBetween } from '../../workflows/calendar.ts';
import { writeAccountReport } from './bank/account-report.ts';
import { type Booking, incomingBooking, paymentBookings, returnBooking } from './bank/bookings.ts';
import { writeCoda } from './bank/coda-report.ts';
import type { BankPlan, PlannedAnswer } from './bank/plan.ts';
import { readSentFile, type SentFile } from './bank/sent-file.ts';
import { writeStatusReport } from './bank/status-report.ts';

export interface BankAnswers {
  /** pain.002, at once. */
  readonly statusReport: string;
  /** camt.054 and camt.053 of the execution date: the same bookings told twice. */
  readonly notification: string;
  readonly statement: string;
  /** The same once more, as CODA. */
  readonly coda: string;
  /** camt.054 and camt.053 of the day of the returns; absent when the plan returns nothing. */
  readonly returnNotification?: string;
  readonly returnStatement?: string;
  readonly returnCoda?: string;
}

/**
 * Everything that the bank answers to a pain.001 file. Throws when the file is no pain.001 that the product
 * writes.
 */
export function bankAnswers(creditTransferFile: string, plan: BankPlan = {}): BankAnswers {
  const sent = readSentFile(creditTransferFile);
  const answerOf = ({ paymentId }: { paymentId: string }) =>
    plan.answers?.[paymentId] ?? plan.otherwise ?? 'accepted';
  const executed = sent.payments.filter((payment) => isExecuted(answerOf(payment)));
  const bookings = [
    ...paymentBookings(executed, sent.messageId, plan.batchBooking),
    ...(plan.incoming ?? []).map((money) => incomingBooking(money, sent.executedOn)),
  ];
  const returnedOn = plan.returnedOn ?? nextTargetDay(nextTargetDay(sent.executedOn));
  const returns = executed.flatMap((payment) => {
    const answer = answerOf(payment);
    return typeof answer === 'object' && 'returned' in answer
      ? [returnBooking(payment, sent.messageId, answer.returned, returnedOn)]
      : [];
  });
  const returned = returns.length > 0 ? reportsOf(sent, plan, returns, 'R') : undefined;
  return {
    statusReport: writeStatusReport(sent, answerOf, plan),
    ...reportsOf(sent, plan, bookings, 'D'),
    ...(returned
      ? {
          returnNotification: returned.notification,
          returnStatement: returned.statement,
          returnCoda: returned.coda,
        }
      : {}),
  };
}

function isExecuted(answer: PlannedAnswer): boolean {
  return answer === 'accepted' || (typeof answer === 'object' && 'returned' in answer);
}

function reportsOf(sent: SentFile, plan: BankPlan, bookings: readonly Booking[], mark: string) {
  const id = `${mark}-${sent.messageId.slice(-30)}`;
  const { statementVersion = 'camt.053.001.12', notificationVersion = 'camt.054.001.12' } = plan;
  const day = bookings[0]?.on ?? sent.executedOn;
  const accountIbans = [
    ...new Set([...sent.accountIbans, ...bookings.map(({ accountIban }) => accountIban)]),
  ];
  const head = { accountIbans, bookings, day };
  return {
    notification: writeAccountReport({ ...head, version: notificationVersion, messageId: `N-${id}` }),
    statement: writeAccountReport({ ...head, version: statementVersion, messageId: `S-${id}` }),
    coda: writeCoda({ ...head, number: plan.codaNumber ?? daysBetween(`${day.slice(0, 4)}-01-01`, day) + 1 }),
  };
}
