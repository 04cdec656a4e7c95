/** Which documents a claim needs: rules of the policy, by measure, kind and amount, read for one form. */

import * as z from 'zod';
import { inEachLanguage, type Localized } from '../language.ts';
import type { DocumentRule } from '../measures/document-rule.ts';
import { fitsForm } from '../measures/form-condition.ts';
import type { Measure } from '../measures/measure.ts';
import type { Cents } from '../money.ts';
import { type DocumentKind, documentKinds } from './document-kinds.ts';
import { type Plan, policyOf } from './plan.ts';
import { documentTitles } from './words/index.ts';

const field = z.string().regex(/^[A-Za-z][A-Za-z0-9]{0,39}$/);

/** As `FormCondition`. */
export const formConditionSchema = z.record(field, z.array(z.string().max(80)).min(1));

export const documentRuleSchema = z.strictObject({
  kind: z.enum(documentKinds),
  fromCents: z.int().min(0).max(100_000_000_000).exactOptional(),
  when: formConditionSchema.exactOptional(),
  unless: z.array(field).min(1).exactOptional(),
});

export interface RequiredDocument {
  readonly kind: DocumentKind;
  readonly title: Localized;
}

/**
 * The documents that go with a claim, in the order of the policy, each kind once.
 * @param amountCents what is asked for or was decided
 */
export function requiredDocuments(
  policy: Plan,
  measure: Pick<Measure, 'id' | 'policy' | 'parameters'>,
  form: Readonly<Record<string, unknown>>,
  amountCents: Cents,
): RequiredDocument[] {
  const rules = policyOf(policy, measure).settings.requiredDocuments ?? [];
  const kinds = rules.filter((rule) => asksFor(rule, form, amountCents)).map(({ kind }) => kind);
  return [...new Set(kinds)].map((kind) => ({
    kind,
    title: inEachLanguage(documentTitles, (titles) => titles[kind]),
  }));
}

function asksFor(rule: DocumentRule, form: Readonly<Record<string, unknown>>, amountCents: Cents): boolean {
  const provenOtherwise = rule.unless?.some((name) => isFilledIn(form[name])) === true;
  return fitsForm(rule.when, form) && !provenOtherwise && amountCents >= (rule.fromCents ?? 0);
}

function isFilledIn(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '';
}
