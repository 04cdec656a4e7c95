/** How a claim stands that payroll pays: its status, its history and its payments never speak of a bank. */
import type { Claim, ClaimEvent } from '../../../workflows/claim/claim.ts';
import type { Language, SentenceValues } from '../../../workflows/language.ts';
import { isPaidAsWages } from './payday.ts';
import { wageWords } from './words/index.ts';

interface StatusWords {
  readonly name: string;
  readonly next: string;
}

/** Undefined where the words of every claim hold. */
export function wageStatus(claim: Claim, language: Language): StatusWords | undefined {
  if (!isPaidAsWages(claim)) return undefined;
  const statuses: Readonly<Record<string, StatusWords>> = wageWords[language].statuses;
  return statuses[claim.status];
}

/** What happened to wages, in the words of payroll; undefined where the words of every claim hold. */
export function wageEvent(claim: Claim, event: ClaimEvent, language: Language): string | undefined {
  if (!isPaidAsWages(claim)) return undefined;
  const events: Readonly<Record<string, string>> = wageWords[language].events;
  return events[event];
}

/** The values that a sentence takes which tells the day of payroll. */
export function paydayValues(day: string | undefined): SentenceValues {
  return day === undefined ? { day: 'none', payday: '…' } : { day: 'known', payday: { date: day } };
}
