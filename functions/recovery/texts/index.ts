/** What is said about recovery cases, in every language: to the client, to finance, to the coordinator. */
import type { Localized } from '../../../workflows/language.ts';
import type { RecoveryEvent, RecoveryStatus } from '../../../workflows/recovery/recovery-case.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { nl } from './nl.ts';

export interface RecoveryTexts {
  readonly statuses: Readonly<Record<RecoveryStatus, string>>;
  readonly events: Readonly<Record<RecoveryEvent, string>>;
}

export const recoveryTexts: Localized<RecoveryTexts> = { fr, nl, de, en };
