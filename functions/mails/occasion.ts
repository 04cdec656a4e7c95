/** What a mail says and what it is about, so that what happens twice is told once. */
import type { SentenceValues } from '../../workflows/language.ts';

export interface MailOccasion<Kind> {
  readonly kind: Kind;
  /** Makes the mail one of a kind within the loan, the case, the accompaniment … that it is about. */
  readonly occasion: string;
  readonly values?: SentenceValues;
}
