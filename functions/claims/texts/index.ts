/** Words for what happens to claims, in every language: statuses and what follows, events, sources, roles. */
import type { ClaimEvent, ClaimStatus } from '../../../workflows/claim/claim.ts';
import type { Localized } from '../../../workflows/language.ts';
import type { Role } from '../../../workflows/registers/records.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { nl } from './nl.ts';

export interface ClaimTexts {
  /** `next` may use {role}, {until}, {place}, {amount}. */
  readonly statuses: Readonly<Record<ClaimStatus, { readonly name: string; readonly next: string }>>;
  /** Instead of `queued`, for a claim that waits for a seat. */
  readonly waitingList: { readonly name: string; readonly next: string };
  /** May use {role}, {amount}, {reason}. */
  readonly events: Readonly<Record<ClaimEvent, string>>;
  readonly sources: Readonly<Record<string, string>>;
  readonly roles: Readonly<Record<Role, string>>;
  /** Stands for a person whose name the reader does not see. */
  readonly system: string;
  readonly bank: string;
  readonly yes: string;
  readonly no: string;
}

export const claimTexts: Localized<ClaimTexts> = { fr, nl, de, en };
