/** Which documents a measure asks for, from which amount. */
import type { Cents } from '../money.ts';
import type { DocumentKind } from '../policy/document-kinds.ts';
import type { FormCondition } from './form-condition.ts';

/** One document that a measure requires, and of which claims. */
export interface DocumentRule {
  readonly kind: DocumentKind;
  /** Required from this amount on, in cents; absent: always. */
  readonly fromCents?: Cents;
  /** Only for claims whose form says so. */
  readonly when?: FormCondition;
  /** Not where one of these fields is filled in: a register or another claim proves the same. */
  readonly unless?: readonly string[];
}
