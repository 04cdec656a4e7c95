/** What would be decided about a form, without filing it: the same reading and the same rules as for a claim. */
import { isUrgent } from '../../workflows/claim/urgent.ts';
import { approvalSchedule } from '../../workflows/claim/waits.ts';
import type { Language } from '../../workflows/language.ts';
import type { ChoiceComparison } from '../../workflows/measures/choice-comparison.ts';
import { type Decision, decide } from '../../workflows/measures/decide.ts';
import { explainRule, ruleTitle } from '../../workflows/measures/explain.ts';
import { shownTable, type Table } from '../../workflows/measures/table.ts';
import { type PaySums, paySums } from '../../workflows/payroll/wage.ts';
import { policyOf } from '../../workflows/policy/plan.ts';
import { requiredDocuments } from '../../workflows/policy/required-documents.ts';
import type { Role } from '../../workflows/registers/records.ts';
import { readFormCase } from '../claims/form-case.ts';
import { roleLabel, sourceLabel } from '../claims/labels.ts';
import type { Deps } from '../platform/deps.ts';
import type { Person } from '../registers/store.ts';

export interface Estimate {
  readonly outcome: Decision['outcome'];
  readonly amountCents: number;
  /** What would be paid through payroll: gross, about what arrives, and what the employer bears on top. */
  readonly pay?: PaySums;
  readonly policyVersion: string;
  readonly rules: readonly {
    readonly id: string;
    readonly outcome: string;
    readonly title: string;
    readonly explanation: string;
  }[];
  readonly funding: readonly {
    readonly source: string;
    readonly label: string;
    readonly bearing: string;
    readonly amountCents: number;
  }[];
  /** Who would decide, in order, each within so many days. */
  readonly approvals: readonly {
    readonly role: Role;
    readonly title: string;
    readonly withinDays: number;
  }[];
  /** What has to be proved with a document. */
  readonly requiredDocuments: readonly { readonly kind: string; readonly title: string }[];
  /** Where the form makes a choice: its options side by side, with the one that is recommended and why. */
  readonly comparison?: ChoiceComparison;
  /** Figures that the measure adds, such as a comparison. */
  readonly tables: readonly Table[];
}

/** @throws Problem as readFormCase */
export async function estimateClaim(
  deps: Deps,
  actor: Person,
  measureId: string,
  body: unknown,
  language: Language,
): Promise<Estimate> {
  const { plan, measure, form, facts, filedOn } = await readFormCase(deps, actor, measureId, body, language);
  const { settings, parameters } = policyOf(plan, measure);
  const subject = { form, facts, parameters, filedOn };
  const decision = decide(measure, settings, subject);
  const tables = measure.tables?.(subject, language) ?? [];
  // What the rules refuse shows no amount; it is kept for whoever looks again in an appeal.
  const isRefused = decision.outcome === 'ineligible';
  const pay = isRefused ? undefined : paySums(decision.payees);
  return {
    outcome: decision.outcome,
    amountCents: isRefused ? 0 : decision.amountCents,
    ...(pay && { pay }),
    policyVersion: plan.version,
    rules: decision.rules.map((rule) => ({
      id: rule.id,
      outcome: rule.outcome,
      title: ruleTitle(measure, rule.id, language),
      explanation: explainRule(measure, rule, language),
    })),
    funding: (isRefused ? [] : decision.funding).map((line) => ({
      ...line,
      label: sourceLabel(measure, line.source, language),
    })),
    approvals: (isRefused ? [] : decision.approvals).map((role) => ({
      role,
      title: roleLabel(role, language),
      withinDays: Math.ceil(approvalSchedule(plan.waits, isUrgent({ form })).replaceDays),
    })),
    requiredDocuments: requiredDocuments(plan, measure, form, decision.amountCents).map((one) => ({
      kind: one.kind,
      title: one.title[language],
    })),
    ...(measure.comparison && { comparison: measure.comparison(subject) }),
    tables: tables.filter((table) => table.rows.length > 0).map(shownTable),
  };
}
