/** What the simulated bank is to answer. */

import type { AccountReportVersion } from './account-report.ts';
import type { IncomingMoney } from './bookings.ts';

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
  /** The number of the CODA in its year, by default that of the day. */
  readonly codaNumber?: number;
  readonly statusVersion?: StatusReportVersion;
  readonly statementVersion?: AccountReportVersion & `camt.053${string}`;
  readonly notificationVersion?: AccountReportVersion & `camt.054${string}`;
}

export type StatusReportVersion = 'pain.002.001.03' | 'pain.002.001.10' | 'pain.002.001.14';
