/** The Activités concerned by an aid: those whose dossier was accepted and that the aid is open to. */
import type { Claim, ClaimStatus } from '../../workflows/claim/claim.ts';
import { lostTurnoverCents, type Weight } from '../../workflows/distribution/shares.ts';
import { countryOfRegion, type PublicAid } from '../../workflows/measures/public-aid/aids.ts';
import type { PublicAidForm } from '../../workflows/measures/public-aid/form.ts';
import { publicAid } from '../../workflows/measures/public-aid/index.ts';
import { dossierOf } from '../../workflows/measures/public-aid/qualification.ts';
import type { Deps } from '../platform/deps.ts';
import { forEachAtOnce } from '../platform/for-each.ts';
import { indexes } from '../platform/keys.ts';
import { aidParameters } from '../receipts/schemes.ts';
import { turnoverOf } from '../registers/losses.ts';

/** Ids of the Activités, in the order in which their dossiers were filed. */
export async function concernedBy(deps: Deps, aid: PublicAid): Promise<string[]> {
  const found = new Set<string>();
  for await (const claim of claimsIn(deps, ['completed'])) {
    if (claim.measure !== publicAid.id || claim.activityId === undefined) continue;
    const form = claim.form as PublicAidForm;
    const country = countryOfRegion(form.region);
    if (aid.country !== country || (aid.regions && !aid.regions.includes(form.region))) continue;
    const { excluded } = dossierOf(form, country, aidParameters(deps), claim.filedOn);
    if (!(aid.framework && excluded)) found.add(claim.activityId);
  }
  return [...found];
}

/** Every claim of some statuses; eventually consistent on AWS. */
export async function* claimsIn(deps: Deps, statuses: readonly ClaimStatus[]): AsyncGenerator<Claim> {
  for (const status of statuses) {
    let after: string | undefined;
    do {
      const page = await deps.store.query<Claim>({
        pk: indexes.claimsByStatus(status),
        index: true,
        limit: 500,
        ...(after !== undefined && { after }),
      });
      for (const { data } of page.items) yield data;
      after = page.next;
    } while (after !== undefined);
  }
}

export function equalWeights(activityIds: readonly string[]): Weight[] {
  return activityIds.map((activityId) => ({ activityId, weight: 1 }));
}

/** Each Activité by the turnover that it lost against the year before, in cents. */
export async function lostTurnoverWeights(deps: Deps, activityIds: readonly string[]): Promise<Weight[]> {
  const weights = new Map<string, number>();
  await forEachAtOnce(activityIds, 32, async (activityId) => {
    weights.set(activityId, lostTurnoverCents(await turnoverOf(deps, activityId)));
  });
  return activityIds.map((activityId) => ({ activityId, weight: weights.get(activityId) ?? 0 }));
}
