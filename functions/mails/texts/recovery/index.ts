/** The kinds of mails of recovery cases and distributions; their words stand beside this file. */
import type { MailWords } from '../index.ts';

export const recoveryMailKinds = [
  'client-invitation',
  'client-reminder',
  'client-instructions',
  'client-overdue',
  'client-thanks',
  'pledge-made',
  'recovery-follow-up',
  'write-off-request',
  'recovery-closed',
  'distribution-request',
  'distribution-done',
  'journey-stopped',
] as const;

export type RecoveryMailKind = (typeof recoveryMailKinds)[number];

/** Values: {client}, {activity}, {amount}, {open}, {reference}, {account}, {due}, {until}, {reason}, {outcome}, {scheme}, {count}, {error}. */
export type RecoveryMails = Readonly<Record<RecoveryMailKind, MailWords>>;
