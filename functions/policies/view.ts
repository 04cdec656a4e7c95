/** Policies as people and programs read them: every version that was ever in force or proposed. */
import * as z from 'zod';
import { dayOf } from '../../workflows/calendar.ts';
import type { Language } from '../../workflows/language.ts';
import { describeIn, type PolicyChange } from '../../workflows/policy/change-policy.ts';
import type { PolicyDocument } from '../../workflows/policy/document.ts';
import { documentSchema } from '../../workflows/policy/document-schema.ts';
import { policyShape } from '../../workflows/policy/policy-shape.ts';
import { inForceOn, lastDayOf, type PolicyEntry } from '../../workflows/policy/versions.ts';
import type { Deps } from '../platform/deps.ts';
import { problem } from '../platform/problem.ts';

export interface PolicySummary extends PolicyEntry {
  /** Last day in force; absent while no other version follows it. */
  readonly until?: string;
  readonly inForce: boolean;
}

export interface PolicyView extends PolicySummary {
  readonly changes: readonly PolicyChange[];
  readonly policy: PolicyDocument;
}

interface Text {
  readonly document: PolicyDocument;
  readonly changes: readonly PolicyChange[];
}

export function policyView(
  entries: readonly PolicyEntry[],
  entry: PolicyEntry,
  { document, changes }: Text,
  today: string,
): PolicyView {
  return { ...policySummary(entries, entry, today), changes, policy: document };
}

function policySummary(entries: readonly PolicyEntry[], entry: PolicyEntry, today: string): PolicySummary {
  const until = lastDayOf(entries, entry);
  return {
    ...entry,
    ...(until !== undefined && { until }),
    inForce: inForceOn(entries, entry.planId, today)?.version === entry.version,
  };
}

/** Every version, whole, the newest first. */
export async function listPolicies(deps: Deps): Promise<PolicyView[]> {
  const entries = await deps.policies.entries();
  const today = dayOf(deps.clock.now());
  const views = entries.map(async (entry) => {
    const text = await deps.policies.text(entry.version);
    return text ? [policyView(entries, entry, text, today)] : [];
  });
  return (await Promise.all(views)).flat().toReversed();
}

/** @throws Problem 404 */
export async function viewPolicy(deps: Deps, version: string): Promise<PolicyView> {
  const entries = await deps.policies.entries();
  const entry = entries.find((one) => one.version === version);
  const text = entry && (await deps.policies.text(version));
  if (!entry || !text) throw problem('not-found');
  return policyView(entries, entry, text, dayOf(deps.clock.now()));
}

/** The document in force today of the home's plan. */
export async function documentInForce(deps: Deps): Promise<PolicyDocument> {
  const text = await deps.policies.text(deps.plan.version);
  if (!text) throw problem('not-found');
  return text.document;
}

/** What a policy document is made of, as JSON Schema, with what every figure is called, counted in, and comes from. */
export async function policySchema(deps: Deps, language: Language): Promise<unknown> {
  const document = await documentInForce(deps);
  const schema = documentSchema(policyShape(deps.measures), describeIn(language, document));
  return z.toJSONSchema(schema, { unrepresentable: 'any' });
}
