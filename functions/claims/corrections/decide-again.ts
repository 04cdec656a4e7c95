/**
 * Claims that a correction of the policy touches are decided again: what is missing becomes a claim of its own that goes
 * through the usual chain; nothing is asked back; each member reads in the claim's conversation what changed.
 */
import * as z from 'zod';
import { instantOf } from '../../../workflows/calendar.ts';
import { refusedRestCents } from '../../../workflows/claim/accept-part.ts';
import type { Claim, ClaimMessage } from '../../../workflows/claim/claim.ts';
import { changeClaim } from '../../../workflows/claim/transitions.ts';
import { fillSentence } from '../../../workflows/language.ts';
import type { PolicyEntry } from '../../../workflows/policy/versions.ts';
import type { Deps } from '../../platform/deps.ts';
import { Problem } from '../../platform/problem.ts';
import type { Write } from '../../platform/store/port.ts';
import { update } from '../../platform/update.ts';
import type { Person } from '../../registers/store.ts';
import { claimFor } from '../access.ts';
import { factsOfClaim } from '../eligibility-context.ts';
import { reserveDuplicateKeys } from '../fingerprints.ts';
import { mailToMember } from '../mails.ts';
import { paidOf, remainderClaim, startRemainder } from '../remainder-claim.ts';
import { type ClaimChange, claimRecord, findClaim } from '../store.ts';
import { correctionOf, isTouchedBy, mayDecideAgain, type Touch, touchOf } from './touched-claims.ts';
import { correctionWords } from './words/index.ts';

export const decideAgainSchema = z.object({
  version: z.string().min(1).max(100),
  claimIds: z.array(z.string().min(1).max(100)).min(1).max(200),
  comment: z.string().trim().max(2_000).optional(),
});
export type DecideAgain = z.infer<typeof decideAgainSchema>;

export interface DecidedAgain {
  readonly claimId: string;
  /** `unchanged`: it was decided again already, is not touched, or cannot be decided now. */
  readonly outcome: 'more' | 'less' | 'same-amount' | 'unchanged' | 'not-found';
  /** The claim of what is missing. */
  readonly restClaimId?: string;
}

/** @throws Problem 403 for whoever decides on no policy, 404 and 409 for a version that was never approved */
export async function decideAgain(
  deps: Deps,
  actor: Person,
  { version, claimIds, comment = '' }: DecideAgain,
): Promise<DecidedAgain[]> {
  const entry = await correctionOf(deps, actor, version);
  const outcomes = new Map<string, DecidedAgain>();
  for (const claimId of await inOrderOfFiling(deps, claimIds))
    outcomes.set(claimId, await again(deps, actor, claimId, { entry, comment }));
  return [...new Set(claimIds)].flatMap((claimId) => outcomes.get(claimId) ?? []);
}

/** What is left of a cap goes to whoever asked first, in whatever order the claims are named. */
async function inOrderOfFiling(deps: Deps, claimIds: readonly string[]): Promise<string[]> {
  const filed = await Promise.all(
    [...new Set(claimIds)].map(async (claimId) => ({
      claimId,
      filedAt: (await findClaim(deps, claimId))?.filedAt ?? '',
    })),
  );
  return filed.toSorted((a, b) => (a.filedAt < b.filedAt ? -1 : 1)).map(({ claimId }) => claimId);
}

interface Correction {
  readonly entry: PolicyEntry;
  readonly comment: string;
}

interface Again extends Correction {
  readonly touch: Touch;
  readonly restId: string;
  /** What is taken for the rest. */
  readonly taken: readonly Write[];
}

async function again(
  deps: Deps,
  actor: Person,
  claimId: string,
  { entry, comment }: Correction,
): Promise<DecidedAgain> {
  try {
    await claimFor(deps, actor, claimId);
  } catch (error) {
    if (error instanceof Problem) return { claimId, outcome: 'not-found' };
    throw error;
  }
  return update(deps, claimRecord, claimId, async (claim): Promise<ClaimChange<DecidedAgain>> => {
    const may = mayDecideAgain(deps, claim, entry.version) && (await isTouchedBy(deps, claim, entry));
    const touch = may ? await touchOf(deps, claim, entry) : undefined;
    if (!touch || touch.differences.length === 0) return { result: { claimId, outcome: 'unchanged' } };
    const restId = deps.random.id();
    const taken = await reserveAgain(deps, claim, restId);
    if (taken === 'held') return { result: { claimId, outcome: 'unchanged' } };
    return change(deps, actor, claim, { touch, entry, comment, taken, restId });
  });
}

/**
 * A claim that was refused by the rules holds nothing any more: what it is about is taken for it again, unless it was
 * claimed anew meanwhile. An accepted one holds it still.
 */
async function reserveAgain(deps: Deps, claim: Claim, restId: string): Promise<readonly Write[] | 'held'> {
  if (claim.status !== 'ineligible') return [];
  const { measure, facts } = await factsOfClaim(deps, claim);
  const conflicts = measure.conflictsWith?.(claim.form, facts) ?? [];
  const { writes, heldBy } = await reserveDuplicateKeys(deps, restId, claim.fingerprints, conflicts);
  return heldBy === undefined ? writes : 'held';
}

async function change(
  deps: Deps,
  actor: Person,
  claim: Claim,
  { touch, entry, comment, taken, restId }: Again,
): Promise<ClaimChange<DecidedAgain>> {
  const { beforeCents, afterCents } = touch;
  const { claimId } = claim;
  const at = instantOf(deps.clock.now());
  const rest = afterCents > beforeCents ? restUnder(claim, restId, at, entry) : undefined;
  const start = rest && startRemainder(rest);
  const outcome = rest ? 'more' : afterCents < beforeCents ? 'less' : 'same-amount';
  const text = fillSentence(
    correctionWords[claim.language].message,
    {
      kind: outcome,
      note: entry.note,
      before: { cents: beforeCents },
      after: { cents: afterCents },
      difference: { cents: Math.abs(afterCents - beforeCents) },
      comment,
    },
    claim.language,
  ).trim();
  const role = actor.roles.includes('board-delegate') ? 'board-delegate' : 'social-committee';
  const messageId = `correction-${entry.version}`;
  const message: ClaimMessage = { messageId, at, authorId: actor.personId, role, text };
  const told = await mailToMember(deps, claim, 'message-to-member', messageId, { author: actor.name, text });
  return {
    claim: changeClaim(claim, {
      messages: [...(claim.messages ?? []), message],
      decidedAgain: [...(claim.decidedAgain ?? []), entry.version],
      ...(rest && { restClaimId: rest.claimId }),
    }),
    writes: start ? [...taken, ...start.writes] : [],
    effects: [told, ...(start?.effects ?? [])],
    result: { claimId, outcome, ...(rest && { restClaimId: rest.claimId }) },
  };
}

/** What is missing of the claim under the correction; of a refused one it holds what may be claimed once. */
function restUnder(claim: Claim, claimId: string, at: string, { version }: PolicyEntry): Claim {
  const isRefused = claim.status === 'ineligible';
  // What approvers did not accept stays so: only what the correction adds is asked for.
  const acceptedCents = isRefused ? 0 : paidOf(claim) + (refusedRestCents(claim) ?? 0);
  return {
    ...remainderClaim(claim, claimId, at, acceptedCents),
    decidedUnder: version,
    fingerprints: isRefused ? claim.fingerprints : [],
    round: 1,
    questions: [],
    messages: [],
    history: [{ at, actor: 'system', event: 'filed' }],
  };
}
