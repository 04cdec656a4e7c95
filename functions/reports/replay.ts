/**
 * Replays claims with their facts. What hangs on other claims (a household's earlier ones, a country's quota) is what
 * those come to under the same policy, not what became of them.
 */

import type { Claim } from '../../workflows/claim/claim.ts';
import type { CaseFacts, Measure } from '../../workflows/measures/measure.ts';
import type { QuotaUse } from '../../workflows/measures/partner-claim/quota.ts';
import {
  lastWord,
  type Policies,
  type Ruling,
  replayClaim,
  standing,
} from '../../workflows/simulation/replay.ts';
import type { Entry } from '../../workflows/simulation/tally.ts';
import { factsOfClaim, findEarlierClaims, measureOf, toEarlierClaim } from '../claims/eligibility-context.ts';
import type { Deps } from '../platform/deps.ts';
import { PermanentFailure } from '../platform/failures.ts';

type Side = 'own' | 'other';
const quotaNeed = 'quotaUse';
const noUse: QuotaUse = { claims: 0, amountCents: 0 };

interface Known {
  readonly measure: Measure;
  readonly facts: CaseFacts;
}

export type Replay = (claim: Claim, quotas: Quotas) => Promise<Entry & { readonly quotas: Quotas }>;

/** Reads the facts of all claims at once, then replays them one by one, in the order in which it is called. */
export async function openReplay(deps: Deps, policies: Policies, claims: readonly Claim[]): Promise<Replay> {
  const read = await Promise.all(
    claims.map(async (claim) => [claim.claimId, await factsOf(deps, claim)] as const),
  );
  const facts = new Map(read);
  const seen = new Map<string, Entry>();

  async function entryOf(claim: Claim, quotas: Quotas): Promise<Entry> {
    const before = seen.get(claim.claimId);
    if (before) return before;
    const known = facts.get(claim.claimId) ?? (await factsOf(deps, claim));
    const entry = await replayOne(claim, known, quotas);
    seen.set(claim.claimId, entry);
    return entry;
  }

  async function replayOne(claim: Claim, known: Known | undefined, quotas: Quotas): Promise<Entry> {
    const otherVersion = claim.policyVersion !== policies.own.version;
    const stands = standing(claim);
    if (lastWord(claim) === 'people') {
      return { own: stands, other: stands, factsChanged: false, byPeople: true, otherVersion };
    }
    // The member or the measure is gone: nothing can be decided anew.
    if (!known) {
      const undecidable: Ruling = { outcome: 'undecidable', amountCents: 0, envelopeCents: 0 };
      return { own: stands, other: undecidable, factsChanged: true, byPeople: false, otherVersion };
    }
    const sides = {
      own: withQuota(known, quotas[claim.country]?.own),
      other: withQuota(known, quotas[claim.country]?.other),
    };
    const both = known.measure.usesEarlierClaims ? await withEarlier(claim, known, sides, quotas) : sides;
    return { ...replayClaim(claim, known.measure, both, policies), byPeople: false, otherVersion };
  }

  async function withEarlier(
    claim: Claim,
    { measure, facts: { member } }: Known,
    sides: Readonly<Record<Side, CaseFacts>>,
    quotas: Quotas,
  ) {
    const earlier = await findEarlierClaims(deps, measure, { member, planId: claim.planId, before: claim });
    const counted = earlier.filter(
      (one) => !(['rejected', 'withdrawn', 'expired'] as string[]).includes(one.status),
    );
    const replayed: { claim: Claim; entry: Entry }[] = [];
    for (const one of counted.toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))) {
      replayed.push({ claim: one, entry: await entryOf(one, quotas) });
    }
    const under = (side: Side): CaseFacts => ({
      ...sides[side],
      earlierClaims: replayed
        .filter(({ entry }) => entry[side].amountCents > 0)
        .map(({ claim: one, entry }) => toEarlierClaim(one, entry[side].amountCents)),
    });
    return { own: under('own'), other: under('other') };
  }

  return async (claim, quotas) => {
    const entry = await entryOf(claim, quotas);
    const counts = facts.get(claim.claimId)?.measure.needs?.includes(quotaNeed);
    return { ...entry, quotas: counts ? withUse(quotas, claim, entry) : quotas };
  };
}

async function factsOf(deps: Deps, claim: Claim): Promise<Known | undefined> {
  try {
    const measure = measureOf(deps, claim.measure);
    const needs = (measure.needs ?? []).filter((name) => name !== quotaNeed);
    // What other claims come to is put in per policy.
    const { facts } = await factsOfClaim(deps, claim, { ...measure, needs, usesEarlierClaims: false });
    return { measure, facts };
  } catch (error) {
    if (error instanceof PermanentFailure) return undefined;
    throw error;
  }
}

function orderOf({ filedAt, claimId }: Claim): string {
  return `${filedAt}#${claimId}`;
}

function withQuota({ measure, facts }: Known, use: QuotaUse = noUse): CaseFacts {
  if (!measure.needs?.includes(quotaNeed)) return facts;
  return { ...facts, more: { ...facts.more, [quotaNeed]: use } };
}

/** Eligible claims that people did not turn down take their part of the quota. */
function withUse(quotas: Quotas, claim: Claim, entry: Entry): Quotas {
  const before = quotas[claim.country] ?? { own: noUse, other: noUse };
  const after = (side: Side): QuotaUse => {
    const { outcome, amountCents } = entry[side];
    if (outcome === 'ineligible' || outcome === 'undecidable' || (entry.byPeople && amountCents === 0)) {
      return before[side];
    }
    return { claims: before[side].claims + 1, amountCents: before[side].amountCents + amountCents };
  };
  return { ...quotas, [claim.country]: { own: after('own'), other: after('other') } };
}

export type Quotas = Readonly<Record<string, { readonly own: QuotaUse; readonly other: QuotaUse }>>;
