/**
 * One claim under two policies: its own and another one, on the same facts, so that a difference comes from the
 * policy alone. Before it whatever loads the facts; after it the tally.
 */
import { type Claim, isEnded } from '../claim/claim.ts';
import { type Decision, decide } from '../measures/decide.ts';
import type { CaseFacts, Measure } from '../measures/measure.ts';
import { type Cents, sumCents } from '../money.ts';
import { type Plan, policyOf } from '../policy/plan.ts';

/** What the rules say under one policy. `undecidable`: no figure for a day of the case, or no facts. */
export interface Ruling {
  readonly outcome: Decision['outcome'] | 'undecidable';
  /** What would be paid; 0 unless eligible. */
  readonly amountCents: Cents;
  /** Of it, what the envelope bears. */
  readonly envelopeCents: Cents;
  readonly envelopeId?: string;
}

/** Facts that hang on what became of other claims differ between the policies. */
export interface Facts {
  readonly own: CaseFacts;
  readonly other: CaseFacts;
}

export interface Policies {
  readonly own: Plan;
  readonly other: Plan;
}

export interface Replayed {
  readonly own: Ruling;
  readonly other: Ruling;
  /** The claim's own policy says something else today than when it was decided: the registers have changed. */
  readonly factsChanged: boolean;
}

/**
 * Who had the last word. `rules`: the claim follows them. `people`: it was rejected, withdrawn, expired, or decided
 * in an appeal; no policy changes that, and its amount stays what it is.
 */
export function lastWord(claim: Claim): 'rules' | 'people' {
  if (claim.round > 1) return 'people';
  return claim.status === 'rejected' || claim.status === 'withdrawn' || claim.status === 'expired'
    ? 'people'
    : 'rules';
}

export function replayClaim(claim: Claim, measure: Measure, facts: Facts, policies: Policies): Replayed {
  const own = ruling(claim, measure, facts.own, policies.own);
  const other = ruling(claim, measure, facts.other, policies.other);
  return { own, other, factsChanged: differs(claim, own) };
}

function ruling(claim: Claim, measure: Measure, facts: CaseFacts, plan: Plan): Ruling {
  const { settings, parameters } = policyOf(plan, measure);
  const subject = { form: claim.form, facts: asFiled(claim, facts), parameters, filedOn: claim.filedOn };
  try {
    return rulingOf(decide(measure, settings, subject));
  } catch {
    // Figures that a policy leaves out, funding that its figures do not cover, or a form whose answers were erased.
    return { outcome: 'undecidable', amountCents: 0, envelopeCents: 0 };
  }
}

/** What the claim itself keeps of its facts counts, whatever the register says since. */
function asFiled(claim: Claim, facts: CaseFacts): CaseFacts {
  return { ...facts, member: { ...facts.member, country: claim.country } };
}

function rulingOf({ outcome, amountCents, funding, envelopeId }: Decision): Ruling {
  if (outcome !== 'eligible') return { outcome, amountCents: 0, envelopeCents: 0 };
  const fromEnvelope = funding.filter((line) => line.bearing === 'envelope');
  return {
    outcome,
    amountCents,
    envelopeCents: sumCents(fromEnvelope.map((line) => line.amountCents)),
    ...(envelopeId !== undefined && { envelopeId }),
  };
}

function differs(claim: Claim, own: Ruling): boolean {
  const { decision } = claim;
  if (!decision) return false;
  if (decision.outcome !== own.outcome) return true;
  return own.outcome === 'eligible' && claim.amountCents !== own.amountCents;
}

/** The claim as it stands, for one that people had the last word on: the same under every policy. */
export function standing(claim: Claim): Ruling {
  const pays = !isEnded(claim.status) || claim.status === 'paid' || claim.status === 'completed';
  const lines = claim.decision?.funding ?? [];
  const fromEnvelope = lines.filter((line) => line.bearing === 'envelope').map((line) => line.amountCents);
  return {
    outcome: claim.decision?.outcome ?? 'needs-information',
    amountCents: pays ? claim.amountCents : 0,
    envelopeCents: pays ? sumCents(fromEnvelope) : 0,
    ...(claim.envelopeId !== undefined && { envelopeId: claim.envelopeId }),
  };
}
