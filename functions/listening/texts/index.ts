/** Words for how a call from the listening line stands, in every language. */
import type { Localized } from '../../../workflows/language.ts';
import type { CallStatus } from '../view-calls.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { nl } from './nl.ts';

export interface ListeningTexts {
  /** `next` may use {on} and {days}. */
  readonly statuses: Readonly<Record<CallStatus, { readonly name: string; readonly next: string }>>;
  readonly forgotten: string;
}

export const listeningTexts: Localized<ListeningTexts> = { fr, nl, de, en };
