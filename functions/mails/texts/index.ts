/** What mails say, in every language; places in braces are filled for each mail. */
import type { Localized } from '../../../workflows/language.ts';
import { aidMailKinds } from './aid/index.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { moneyMailKinds } from './money/index.ts';
import { newsMailKinds } from './news/index.ts';
import { nl } from './nl.ts';
import { paymentMailKinds } from './payments/index.ts';
import { recoveryMailKinds } from './recovery/index.ts';
import { supportMailKinds } from './support/index.ts';

export const mailKinds = [
  'approval-request',
  'approval-reminder',
  'claim-received',
  'claim-ineligible',
  'claim-queued',
  'information-needed',
  'information-reminder',
  'claim-rejected',
  'claim-approved',
  'claim-paid',
  'claim-completed',
  'claim-withdrawn',
  'claim-expired',
  'payment-returned',
  'claim-referred',
  ...aidMailKinds,
  ...moneyMailKinds,
  ...paymentMailKinds,
  ...recoveryMailKinds,
  ...newsMailKinds,
  ...supportMailKinds,
] as const;
export type MailKind = (typeof mailKinds)[number];

export interface MailTexts {
  /** Uses {name}. */
  readonly greeting: string;
  readonly signature: string;
  /** Values: {reference}, {measure}, {amount}, {until}, {question}, {reason}, {error}; `action` names the link. */
  readonly mails: Readonly<Record<MailKind, MailWords>>;
}

export interface MailWords {
  readonly subject: string;
  readonly paragraphs: readonly string[];
  readonly action: string;
}

export const mailTexts: Localized<MailTexts> = { fr, nl, de, en };
