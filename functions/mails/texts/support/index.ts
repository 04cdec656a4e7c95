/** The mails about trainings, coaching, initiatives and talks; each language in its own file. */
import type { MailWords } from '../index.ts';

export const supportMailKinds = [
  'waiting-list',
  'coaching-waiting',
  'coaching-matched',
  'coaching-assigned',
  'coaching-planned',
  'coaching-plan-reminder',
  'coaching-record-reminder',
  'coaching-over',
  'initiative-report-due',
  'initiative-report-reminder',
  'initiative-report-arrived',
  'initiative-report-returned',
  'initiative-second-part',
  'initiative-lapsed',
  'something-waits',
] as const;

export type SupportMailKind = (typeof supportMailKinds)[number];

/** Values: {coach}, {member}, {on}, {from}, {place}, {result}, {first}, {second}, {until}, {reason}. */
export type SupportMails = Readonly<Record<SupportMailKind, MailWords>>;
