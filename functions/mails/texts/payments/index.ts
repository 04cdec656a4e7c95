/** Mails around payments: money that nobody asked for again, accounts that changed, banks that contradict themselves. */
import type { MailWords } from '../index.ts';

export const paymentMailKinds = [
  'money-given-back',
  'account-changed',
  'claim-other-account',
  'bank-contradicts',
] as const;

export type PaymentMailKind = (typeof paymentMailKinds)[number];

/** Values: {reference}, {measure}, {amount}; {iban} is masked; {until}; {count}. */
export type PaymentMails = Readonly<Record<PaymentMailKind, MailWords>>;
