/** A document that is made of a claim whenever somebody opens it, beside those that people upload. */
import type { Localized } from '../language.ts';

export interface ClaimDocument {
  /** Unique in the measure. */
  readonly documentId: string;
  readonly format: 'pdf' | 'csv';
  /** Without the ending; the claim's reference is put behind it. */
  readonly fileName: string;
  readonly title: Localized;
  /** The tables of the measure that it holds; a CSV holds one. Without any of them there is no document. */
  readonly tables: readonly string[];
  /** From when on it exists: as soon as the rules have answered, or only once everybody has said yes. */
  readonly from: 'decided' | 'approved';
  /** The whole claim is in it: form, rules and answers, evidence, approvals, payments. */
  readonly proof?: boolean;
  /** Sentences before the tables. */
  readonly text?: Localized<readonly string[]>;
}
