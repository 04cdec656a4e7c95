/** The mails about money that stays inside, loans and financings; each language in its own file. */
import type { MailWords } from '../index.ts';

export const moneyMailKinds = [
  'loan-lent',
  'loan-in-arrears',
  'loan-needs-finance',
  'loan-request',
  'loan-rescheduled',
  'loan-request-refused',
  'loan-repaid',
  'loan-written-off',
  'financing-expected',
  'financing-reminder',
  'financing-arrived',
  'financing-expired',
  'claim-posted',
] as const;

export type MoneyMailKind = (typeof moneyMailKinds)[number];

/** Values: {reference}, {measure}, {activity}, {amount}, {open}, {instalment}, {due}, {missed}, {reason}, {financer}, {account}, {structured}, {arrived}, {until}. */
export type MoneyMails = Readonly<Record<MoneyMailKind, MailWords>>;
