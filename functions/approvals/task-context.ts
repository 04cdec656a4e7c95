/** What an approver looks at besides the claim itself: what stands out, what is around it, room, deadline, an appeal's past. */

import type { Claim } from '../../workflows/claim/claim.ts';
import { currentStep, openApproval } from '../../workflows/claim/request-approval.ts';
import { isUrgent } from '../../workflows/claim/urgent.ts';
import type { Language } from '../../workflows/language.ts';
import type { Role } from '../../workflows/registers/records.ts';
import { approvalTimes } from '../claims/thread/waiting-for.ts';
import { claimTitle } from '../claims/title.ts';
import type { ClaimView } from '../claims/view-claim.ts';
import { findEnvelope } from '../ledger/envelopes-store.ts';
import type { Deps } from '../platform/deps.ts';
import { measureOfClaim } from '../policies/plans.ts';
import { type ApproverRule, rulesForApprover } from './approver-rules.ts';
import { type RelatedClaim, relatedClaims } from './related-claims.ts';

type Message = ClaimView['messages'][number];

export interface AppealPast {
  readonly first?: Message;
  readonly reason: Message;
}

export interface TaskContext {
  /** What tells the claim apart: client, days. */
  readonly title: string;
  readonly urgent: boolean;
  /** Instant until which the approver has it. */
  readonly until?: string;
  readonly rules: readonly ApproverRule[];
  readonly related: readonly RelatedClaim[];
  readonly envelope?: { readonly freeCents: number; readonly ceilingCents: number };
  /** Who decides after this step. */
  readonly nextRole?: Role;
  readonly appeal?: AppealPast;
}

export async function taskContext(
  deps: Deps,
  claim: Claim,
  view: ClaimView,
  language: Language,
): Promise<TaskContext> {
  const open = openApproval(claim);
  const [measure, approver] = await Promise.all([
    measureOfClaim(deps, claim),
    open ? deps.registers.person(open.approverId) : undefined,
  ]);
  const [title, related, envelope, times] = await Promise.all([
    claimTitle(deps, measure, claim, language),
    approver ? relatedClaims(deps, claim, approver, language) : [],
    roomIn(deps, claim),
    open ? approvalTimes(deps, claim, open.askedAt) : undefined,
  ]);
  const next = nextRoleOf(claim);
  const appeal = appealPast(view.messages);
  return {
    ...{ title, related, urgent: isUrgent(claim), rules: rulesForApprover(measure, claim, language) },
    ...(times && { until: times.until }),
    ...(envelope && { envelope }),
    ...(next && { nextRole: next }),
    ...(appeal && { appeal }),
  };
}

async function roomIn(deps: Deps, { envelopeId }: Claim): Promise<TaskContext['envelope']> {
  const stored = envelopeId === undefined ? undefined : await findEnvelope(deps, envelopeId);
  if (!stored) return undefined;
  const freeCents = stored.shards.reduce((sum, one) => sum + one.availableCents, 0);
  return { freeCents, ceilingCents: stored.envelope.ceilingCents };
}

function nextRoleOf(claim: Claim): Role | undefined {
  const current = currentStep(claim);
  return current && claim.chain[current.step + 1];
}

/** The last appeal and the decision that it is against; undefined for a claim that was never appealed. */
export function appealPast(messages: readonly Message[]): AppealPast | undefined {
  const at = messages.findLastIndex((one) => one.kind === 'appeal');
  const reason = messages[at];
  if (!reason) return undefined;
  const first = messages.slice(0, at).findLast((one) => one.kind === 'decision');
  return { reason, ...(first && { first }) };
}
