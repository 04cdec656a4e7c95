/** The one place where a case becomes a decision: the same for an estimate, a claim, and a what-if replay. */

import type { SentenceValues } from '../language.ts';
import { type Cents, sumCents } from '../money.ts';
import type { Role } from '../registers/records.ts';
import { commonRules } from './common-rules.ts';
import { conditionRules } from './conditions.ts';
import { fitsForm } from './form-condition.ts';
import type { Case, FundingLine, Measure, MeasureSettings, Payee, RuleOutcome } from './measure.ts';

export interface RuleResult {
  readonly id: string;
  readonly outcome: RuleOutcome;
  readonly values?: SentenceValues;
}

export type DecisionOutcome = 'eligible' | 'ineligible' | 'needs-information';

export interface Decision {
  readonly outcome: DecisionOutcome;
  readonly amountCents: Cents;
  readonly rules: readonly RuleResult[];
  readonly funding: readonly FundingLine[];
  readonly payees: readonly Payee[];
  /** Roles that must say yes, in order. */
  readonly approvals: readonly Role[];
  /** How many of them must; absent: all. */
  readonly votesNeeded?: number;
  /** The envelope that the envelope lines of the funding are reserved in. */
  readonly envelopeId?: string;
}

/**
 * Decides a case under a measure's policy. Rules that fail leave the amount computed, so that a person who
 * looks again (an appeal) sees what would be paid.
 * @throws RangeError when the measure's funding does not add up to its amount: a defect of the measure
 */
export function decide(measure: Measure, settings: MeasureSettings, subject: Case): Decision {
  const rules = [
    ...commonRules(settings, measure.byStaff),
    ...conditionRules(settings.conditions),
    ...measure.rules,
  ].map((rule) => ({
    id: rule.id,
    ...rule.check(subject),
  }));
  const amountCents = measure.amount(subject);
  const funding = measure.funding(subject, amountCents).filter((line) => line.amountCents > 0);
  if (sumCents(funding.map((line) => line.amountCents)) !== amountCents) {
    throw new RangeError(`the funding of ${measure.id} does not add up to its amount`);
  }
  const envelope = envelopeOf(measure.id, settings, subject);
  return {
    outcome: outcomeOf(rules),
    amountCents,
    rules,
    funding,
    payees: measure.payees(subject, funding).filter((payee) => payee.amountCents > 0),
    approvals: approvalChain(settings, amountCents, subject.form),
    ...(settings.votesNeeded !== undefined && { votesNeeded: settings.votesNeeded }),
    ...(envelope && { envelopeId: envelope }),
  };
}

function outcomeOf(rules: readonly RuleResult[]): DecisionOutcome {
  if (rules.some((rule) => rule.outcome === 'not-met')) return 'ineligible';
  return rules.some((rule) => rule.outcome === 'needs-information') ? 'needs-information' : 'eligible';
}

/** The roles that decide on such a form, and whose threshold the amount reaches, in the order of the policy. */
function approvalChain({ approvals }: MeasureSettings, amountCents: Cents, form: Case['form']): Role[] {
  return approvals
    .filter(({ fromCents = 0, when }) => amountCents >= fromCents && fitsForm(when, form))
    .map(({ role }) => role);
}

/** The envelope of the measure for the member's country on the day of filing: `hardship-aid-BE-2020`. */
function envelopeOf(measureId: string, settings: MeasureSettings, subject: Case): string | undefined {
  const { country } = subject.facts.member;
  const found = settings.envelopes.find(
    (one) => one.country === country && one.from <= subject.filedOn && subject.filedOn <= one.until,
  );
  return found && envelopeId(measureId, found);
}

export function envelopeId(
  measureId: string,
  envelope: { readonly country: string; readonly period: string },
): string {
  return `${measureId}-${envelope.country}-${envelope.period}`;
}
