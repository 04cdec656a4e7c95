/** The step after filing: what the rules decided becomes part of the claim. Next: funds, a question, or the end. */

import { confidentialRoles } from '../measures/confidential.ts';
import type { Decision } from '../measures/decide.ts';
import { explainRule } from '../measures/explain.ts';
import type { Measure, RuleOutcome } from '../measures/measure.ts';
import type { Role } from '../registers/records.ts';
import type { Claim, ClaimDecision, ClaimEvent } from './claim.ts';
import { hasReservation } from './reserve-funds.ts';
import { restOfDecision } from './rest.ts';
import { changeClaim } from './transitions.ts';

export type EligibilityRoute = 'eligible' | 'ineligible' | 'needs-information' | 'withdrawn';

export interface EligibilityResult {
  readonly claim: Claim;
  readonly route: EligibilityRoute;
}

export interface RecordOptions {
  readonly at: string;
  /** The sentence that asks for documents that are missing; empty when none is. */
  readonly askFor?: string;
  /** Their kinds. */
  readonly documents?: readonly string[];
}

/**
 * Writes the decision into the claim. In an appeal (a later round) a person who has not decided before looks first,
 * whatever the rules say; the rules' answers stay visible to them.
 */
export function recordDecision(
  claim: Claim,
  wholeDecision: Decision,
  measure: Measure,
  { at, askFor = '', documents = [] }: RecordOptions,
): EligibilityResult {
  const decision = claim.restOf ? restOfDecision(wholeDecision, claim.restOf.acceptedCents) : wholeDecision;
  if (claim.withdrawnAt) return { claim, route: 'withdrawn' };
  // Money came back after the claim had ended: nothing is decided anew, the member is asked for another account.
  if (claim.status === 'payment-returned') return { claim, route: 'needs-information' };
  // An operator sent the claim round again: what was set aside, and may be on its way, is what was decided.
  if (hasReservation(claim)) return { claim, route: 'eligible' };
  const before = recorded[claim.history.at(-1)?.event ?? 'filed'];
  if (before) return { claim, route: before };
  const found = claim.round > 1 ? routeOfAppeal(decision) : decision.outcome;
  const route = found === 'eligible' && askFor !== '' ? 'needs-information' : found;
  const rules = decision.rules.map((rule) => ({
    ...rule,
    explanation: explainRule(measure, rule, claim.language),
  }));
  const decided = {
    amountCents: decision.amountCents,
    decision: {
      outcome: decision.outcome,
      decidedAt: at,
      rules,
      funding: decision.funding,
      payees: decision.payees,
    },
    chain: chainOf(claim, decision, appealRole(measure, claim.form)),
    // In an appeal the one person decides alone.
    ...(decision.votesNeeded !== undefined && { votesNeeded: claim.round === 1 ? decision.votesNeeded : 0 }),
    ...(decision.envelopeId !== undefined && { envelopeId: decision.envelopeId }),
  };
  if (route === 'eligible') {
    return {
      route,
      claim: changeClaim(claim, { ...decided, events: [{ at, actor: 'system', event: 'found-eligible' }] }),
    };
  }
  if (route === 'ineligible') {
    const reason = sentencesOf(rules, 'not-met');
    const events = [{ at, actor: 'system', event: 'found-ineligible', values: { reason } } as const];
    return { route, claim: changeClaim(claim, { ...decided, events }) };
  }
  const text = [sentencesOf(rules, 'needs-information'), askFor].filter((one) => one !== '').join(' ');
  const open = decision.rules.filter((rule) => rule.outcome === 'needs-information');
  const about = { ...(open.length > 0 && { rules: open }), ...(documents.length > 0 && { documents }) };
  const questions = [...claim.questions, { askedAt: at, askedBy: 'rules', text, ...about } as const];
  const events = [{ at, actor: 'system', event: 'information-asked' } as const];
  return { route, claim: changeClaim(claim, { ...decided, status: 'needs-information', questions, events }) };
}

function sentencesOf(rules: ClaimDecision['rules'], outcome: RuleOutcome): string {
  return rules
    .filter((rule) => rule.outcome === outcome)
    .map((rule) => rule.explanation)
    .join(' ');
}

/** Nothing has happened since the decision: the step ran before, and its answer was lost. */
const recorded: Partial<Record<ClaimEvent, EligibilityRoute>> = {
  'found-eligible': 'eligible',
  queued: 'eligible',
  'found-ineligible': 'ineligible',
  'information-asked': 'needs-information',
};

/** What the rules refuse, people decide; what they need to know is asked all the same. */
function routeOfAppeal({ rules }: Decision): EligibilityRoute {
  return rules.some((rule) => rule.outcome === 'needs-information') ? 'needs-information' : 'eligible';
}

/** Who looks at an appeal first: a delegate of the board, or somebody else of those who alone may see the claim. */
export function appealRole(measure: Measure, form: Claim['form']): Role {
  return confidentialRoles(measure, form)?.[0] ?? 'board-delegate';
}

function chainOf(claim: Claim, decision: Decision, first: Role): readonly Role[] {
  if (claim.round === 1) return decision.approvals;
  return [first, ...decision.approvals.filter((role) => role !== first)];
}
