/**
 * A bank for the demonstration, the bench and the tests: takes a payment file, follows a plan of what becomes
 * of each payment, and answers with the files that a bank would send. The same file and plan give the same
 * answers.
 */

import { nextTargetDay } from '../../workflows/bank/bank-days.ts';
import { type AccountReportVersion, writeAccountReport } from './bank/account-report.ts';
import {
  type Booking,
  type IncomingMoney,
  incomingBooking,
  paymentBookings,
  returnBooking,
} from './bank/bookings.ts';
import { readSentFile, type SentFile } from './bank/sent-file.ts';
import { type StatusReportVersion, writeStatusReport } from './bank/status-report.ts';

/** What becomes of one payment; `returned` settles first. The codes are ISO reason codes, `AC04`. */
export type PlannedAnswer =
  | 'accepted'
  | 'pending'
  | 'missing'
  | { readonly rejected: string }
  | { readonly returned: string };

export interface BankPlan {
  /** By EndToEndId; payments that are not named are answered by `otherwise`, accepted by default. */
  readonly answers?: Readonly<Record<string, PlannedAnswer>>;
  readonly otherwise?: PlannedAnswer;
  /** When the status report is made, an instant in UTC; by default at six on the first execution date. */
  readonly answeredAt?: string;
  /** The status of accepted payments in the status report, ACCP by default. */
  readonly acceptedStatus?: string;
  /** Answers once for the whole message where all payments are accepted, or all rejected for one reason. */
  readonly wholeMessage?: boolean;
  /** One booking per batch instead of one per payment: with the single payments in it, or without. */
  readonly batchBooking?: 'detailed' | 'silent';
  /** The day of the returns; by default the second TARGET day after the first execution date. */
  readonly returnedOn?: string;
  /** Money from elsewhere, in the same statement and notification as the payments. */
  readonly incoming?: readonly IncomingMoney[];
  readonly statusVersion?: StatusReportVersion;
  readonly statementVersion?: AccountReportVersion & `camt.053${string}`;
  readonly notificationVersion?: AccountReportVersion & `camt.054${string}`;
}

export interface BankAnswers {
  /** pain.002, at once. */
  readonly statusReport: string;
  /** camt.054 and camt.053 of the execution date: the same bookings told twice. */
  readonly notification: string;
  readonly statement: string;
  /** camt.054 and camt.053 of the day of the returns; absent when the plan returns nothing. */
  readonly returnNotification?: string;
  readonly returnStatement?: string;
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
    ...(returned ? { returnNotification: returned.notification, returnStatement: returned.statement } : {}),
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
  };
}
