/** Single words about recovery cases for a reader. */
import { fillSentence, type Language } from '../../workflows/language.ts';
import type { RecoveryEntry, RecoveryStatus } from '../../workflows/recovery/recovery-case.ts';
import { recoveryTexts } from './words/index.ts';

export function statusText(status: RecoveryStatus, language: Language): string {
  return recoveryTexts[language].statuses[status];
}

export function eventText({ event, values = {} }: RecoveryEntry, language: Language): string {
  return fillSentence(recoveryTexts[language].events[event], values, language);
}
